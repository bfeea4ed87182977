// Package times finds time expressions in text and the intervals of dates that they name.
//
// Enter at [Find]. The words of each language are a table in data/; how they combine is the same for all languages
// and is code. The rules are those of docs/architecture.md: both ends inclusive, weeks from Monday to Sunday; a bare
// weekday or month is the latest one that is not after publication, unless the sentence looks ahead; a year is all of
// it; what is vague stays vague. Values follow TIMEX3 (TimeML 1.2.1).
//
// Promises: spans are in text order and do not overlap; without an anchor relative expressions stay unresolved; time
// is linear in the number of tokens.
package times

import (
	"embed"
	"strings"
	"time"

	"proffer"
	"proffer/language/table"
)

//go:embed data/*.tsv
var data embed.FS

var tables = map[string]*table.Table{
	"en": table.Load(data, "data/en.tsv", "en"),
	"ru": table.Load(data, "data/ru.tsv", "ru"),
	"ar": table.Load(data, "data/ar.tsv", "ar"),
}

// beginnings are, by language, the words with which a rule may begin, beside those with digits: not those that only stand
// between or around others.
var beginnings = func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for language, t := range tables {
		out[language] = t.Firsts("ahead", "behind", "had", "toward", "of", "and", "comma", "clock", "'s")
	}
	return out
}()

// Find returns the time expressions of an analysed text. published is the ISO date that relative ones are counted
// from, or "".
func Find(a *proffer.Analysis, published string) []proffer.Time {
	tab := tables[a.Language]
	if tab == nil {
		return nil
	}
	anchor, err := time.Parse(time.DateOnly, published)
	known := err == nil
	var out []proffer.Time
	story := story{}
	for n, s := range a.Sentences {
		story.sentence = n
		tokens := a.Tokens[s.First:s.End]
		f := finder{Words: tab.Words(a.Text, tokens), text: a.Text, tokens: tokens, anchor: anchor, known: known, story: &story}
		out = f.sentence(out)
	}
	return out
}

// A finder looks at one sentence.
type finder struct {
	table.Words
	text   string
	tokens []proffer.Token
	anchor time.Time
	known  bool
	story  *story
}

// A reading of the words from first to end (exclusive) as a time.
type reading struct {
	first, end int
	from, to   time.Time // zero: not known
	grain      string
	value      string
	relative   bool // counted from the anchor
	derived    bool // counted from another time of the text
}

// rules in the order in which they are tried; the first that fits wins.
var rules = []func(*finder, int) (reading, bool){
	(*finder).partOf, (*finder).numeric, (*finder).dayRange, (*finder).dayMonth, (*finder).monthDay, (*finder).hijri, (*finder).holiday, (*finder).told,
	(*finder).dayword, (*finder).half, (*finder).endOf, (*finder).quarter, (*finder).shifted, (*finder).later, (*finder).ago, (*finder).weekend, (*finder).weekday,
	(*finder).season, (*finder).month, (*finder).decade, (*finder).year, (*finder).spoken, (*finder).vague,
}

func (f *finder) sentence(out []proffer.Time) []proffer.Time {
	for i := 0; i < len(f.W); {
		if !beginnings[f.Language][f.W[i]] && !strings.ContainsAny(f.W[i], "0123456789") {
			i++
			continue
		}
		r, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		out = append(out, f.time(r))
		if f.known || !r.relative {
			f.story.tell(r)
		}
		i = max(r.end, i+1)
	}
	return out
}

func (f *finder) at(i int) (reading, bool) {
	for _, rule := range rules {
		if r, ok := rule(f, i); ok {
			return r, true
		}
	}
	return reading{}, false
}

func (f *finder) time(r reading) proffer.Time {
	t := proffer.Time{Granularity: r.grain, Value: r.value}
	t.Span = proffer.Span{Start: f.tokens[r.first].Span.Start + f.clitic(r.first), End: f.tokens[r.end-1].Span.End}
	if r.relative && f.known {
		t.Anchor = f.anchor.Format(time.DateOnly)
	}
	if r.relative && !f.known {
		if r.grain != vague {
			t.Value = ""
		}
		return t
	}
	t.Start, t.End = iso(r.from), iso(r.to)
	return t
}

// clitic is the number of bytes of an Arabic conjunction or preposition written onto token i.
func (f *finder) clitic(i int) int {
	s := f.tokens[i].Span.In(f.text)
	for _, prefix := range []string{"و", "ف", "ب", "ل"} {
		if rest, ok := strings.CutPrefix(s, prefix); ok && f.Language == "ar" && rest != "" && f.Fold(rest) == f.W[i] {
			return len(prefix)
		}
	}
	return 0
}

// iso writes a date; years that four digits cannot hold are not known.
func iso(t time.Time) string {
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return t.Format(time.DateOnly)
}

// ahead says that the words before i look to the future: a word of futurity stands nearer than one of the past.
func (f *finder) ahead(i int) bool {
	for j := i - 1; j >= max(0, i-9); j-- {
		switch {
		case f.Has(j, "ahead"):
			return true
		case f.Has(j, "behind"):
			return false
		}
	}
	return false
}
