package weigh

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"proffer"
)

// How many workers weigh a case decides nothing, and none of them writes what another reads (`go test -race`).
func TestTheNumberOfWorkersDecidesNothing(t *testing.T) {
	m := dunes()
	acts := []string{"mining the harbour", "shelling the hospital", "hiding a spill of fuel", "arming the rebels", "blocking grain ships"}
	place := func(i int) string { return "Sa" + strings.Repeat("lo", i%7) + strings.Repeat("mi", i/7) }
	for i := range 40 {
		m.entity(proffer.KindPlace, "", place(i))
	}
	for i := range 700 { // more reports than are read at once
		act := fmt.Sprintf("%s near %s", acts[i%5], place(i/4%40))
		lang, wire := []string{"en", "en", "ru"}[i%3], []string{"", "Dunmore Wire"}[i%2]
		words := fmt.Sprintf("As Paper %d reported, “so it is”. ", (i+1)%40)
		for r := rand.New(rand.NewPCG(1, uint64(i/2))); len(words) < 400; { // every other report is a copy
			words += fmt.Sprintf("%c%[1]cen%c%c ", 'a'+r.IntN(26), 'a'+r.IntN(26), 'a'+r.IntN(26))
		}
		m.report(lang, fmt.Sprintf("Paper %d", i%40), wire, fmt.Sprintf("2025-%02d-%02d", 1+i/28%12, 1+i%28), words,
			fmt.Sprintf("Rena Volk | accused | accuses | Ostrel of %s", act),
			fmt.Sprintf("Ivo Tarn | denied | denies | %s", act),
			"Ivo Tarn | said | asserts | It came from the air",
			fmt.Sprintf("Ivo Tarn | declined | declines | how many of %d people were hurt by %s", 20+i%70, act))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := Weigh(m.in)
	if len(want.Claims) < 50 || len(want.Origins) < 50 {
		t.Fatalf("%d claims, %d origins: too few to tell", len(want.Claims), len(want.Origins))
	}
	for _, cores := range []int{2, 5} {
		runtime.GOMAXPROCS(cores)
		if !reflect.DeepEqual(Weigh(m.in), want) {
			t.Errorf("on %d cores the outcome is another than on one", cores)
		}
	}
}
