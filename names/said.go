package names

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"proffer/names/letters"
)

const consonants = "bcdfgklmnprstvz"

// A rule says how some letters of a word are said.
type rule struct {
	from, to   string
	start, end bool // only there
}

// A ruleTable holds the rules by the first two bytes of what they are for, mixed, the longest first: all, and those that hold
// elsewhere than at the end of a word.
type ruleTable struct {
	all, inner [1024][]rule
	last       int // bytes of the longest that holds at the end only
}

// begins is where the rules are that may hold for what begins with two bytes.
func begins(a, b byte) uint16 { return (uint16(a)<<5 ^ uint16(b)) % 1024 }

var saidRules = sync.OnceValue(func() *ruleTable {
	var t ruleTable
	enter := func(from, to string) {
		r := rule{to: to}
		from, r.start = strings.CutPrefix(from, "^")
		r.from, r.end = strings.CutSuffix(from, "$")
		at := begins(r.from[0], r.from[1])
		t.all[at] = append(t.all[at], r)
		if r.end {
			t.last = max(t.last, len(r.from))
		}
	}
	rows("said.tsv", func(f []string) {
		if !strings.Contains(f[0], ".") {
			enter(f[0], f[1])
			return
		}
		for _, c := range consonants {
			enter(strings.Replace(f[0], ".", string(c), 1), strings.Replace(f[1], ".", string(c), 1))
		}
	})
	for i, list := range t.all {
		slices.SortStableFunc(list, func(a, b rule) int { return len(b.from) - len(a.from) })
		t.inner[i] = slices.DeleteFunc(slices.Clone(list), func(r rule) bool { return r.end })
	}
	return &t
})

// said is a folded word as it is said, in letters that stand for their sounds; itself where they do.
func said(w string) string {
	t := saidRules()
	var b []byte
next:
	for i := 0; i < len(w); i++ {
		if i+1 < len(w) {
			rules := t.inner[begins(w[i], w[i+1])]
			if len(w)-i <= t.last {
				rules = t.all[begins(w[i], w[i+1])]
			}
			for k := range rules {
				r := &rules[k]
				if (!r.end || i+len(r.from) == len(w)) && (!r.start || i == 0) && strings.HasPrefix(w[i:], r.from) {
					if b == nil {
						b = append(make([]byte, 0, len(w)+8), w[:i]...)
					}
					b = append(b, r.to...)
					i += len(r.from) - 1
					continue next
				}
			}
		}
		if b != nil {
			b = append(b, w[i])
		}
	}
	if b == nil {
		return w
	}
	return string(b)
}

// saidPart is a word as it is said, for comparing it with words in other scripts; nil where it is written so.
func saidPart(w string, as letters.Word) *part {
	if len(w) < 3 || as.Script != letters.Latin && as.Script != letters.Cyrillic {
		return nil
	}
	s := said(w)
	if s == w {
		return nil
	}
	p := &part{key: s, word: letters.EncodeKey(s)}
	if p.word.Script != as.Script || slices.Equal(p.word.Symbols, as.Symbols) {
		return nil
	}
	p.sound()
	p.runes = runes(s, nil)
	return p
}

// An alphabet is that of languages that show themselves by letters of their own.
type alphabet struct {
	own  string
	said *strings.Replacer
}

var alphabets = sync.OnceValue(func() (out []alphabet) {
	rows("alphabets.tsv", func(f []string) { out = append(out, alphabet{f[1], strings.NewReplacer(f[2:]...)}) })
	return out
})

// inOwnLetters is a name in Latin letters as English would spell it, where its letters show its language; else "".
func inOwnLetters(text string) string {
	plain := true
	for i := 0; i < len(text); i++ {
		plain = plain && text[i] < utf8.RuneSelf
	}
	if plain {
		return ""
	}
	lower := strings.ToLower(norm.NFC.String(text))
	for _, a := range alphabets() {
		if strings.ContainsAny(lower, a.own) {
			return a.said.Replace(lower)
		}
	}
	return ""
}
