package weigh

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"proffer"
)

// What is told without comparing is never less than what comparing tells, and comparing counts what both have.
func TestMostAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	letters := strings.Fields("a b c d e f g h Ы “x y” “z”")
	var reader shingler
	for range 500 {
		var made [2]shingles
		var plain [2][]string
		for k := range made {
			var words []string
			for range 4 + r.IntN(40) {
				words = append(words, letters[r.IntN(len(letters))])
			}
			text := strings.Join(words, " ")
			made[k], _ = reader.read(&proffer.Document{Text: text})
			for i := 0; i+shingleWords <= len(words); i++ {
				run := strings.Join(words[i:i+shingleWords], " ")
				run = strings.NewReplacer("“", "", "”", "").Replace(run)
				if !slices.Contains(plain[k], run) {
					plain[k] = append(plain[k], run)
				}
			}
		}
		both := 0
		for _, run := range plain[0] {
			both += b2i(slices.Contains(plain[1], run))
		}
		got := compare(&made[0], &made[1])
		if want := share1000(int64(both), len(plain[0]), len(plain[1])); got.all != want || got.narration > 1000 {
			t.Fatalf("likeness %d, not %d, of %q and %q", got.all, want, plain[0], plain[1])
		}
		if most := mostAlike(&made[0], &made[1]); most < got.all {
			t.Fatalf("at most %d, and yet %d", most, got.all)
		}
	}
}

// A word is hashed as if it were in lower case, in any script.
func TestHashLower(t *testing.T) {
	for _, w := range []string{"", "Mill", "MILL2", "Мельница", "don't", "İz"} {
		if hashLower(w) != hash(strings.ToLower(w)) {
			t.Errorf("%q", w)
		}
	}
}
