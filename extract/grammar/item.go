package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
)

// An item is a word, a mark or a whole quotation.
type item struct {
	first, last int // tokens
	key         string
	raw         string
	lemma, fine string
	tag         proffer.Tag
	quote       *quote
}

// A sentence is the items between two sentence borders of one level.
type sentence struct {
	f       *finder
	items   []item
	depth   int
	from    int  // first token of the level
	subject span // items of the latest source
	spoken  bool // an attribution has been found
	tried   int  // cues looked at
}

// A span is a half-open range of items.
type span struct{ from, to int }

func (s span) ok() bool { return s.to > s.from }

func (f *finder) wordItem(i int) item {
	t := f.a.Tokens[i]
	w := t.Span.In(f.a.Text)
	it := item{first: i, last: i, raw: w, lemma: t.Lemma, fine: t.Fine, tag: t.Tag}
	if f.lang == "ar" {
		it.key = morph.NormalizeArabic(w)
	} else {
		it.key = strings.ReplaceAll(strings.ToLower(w), "ё", "е")
	}
	if isDash(w) {
		it.key = "—"
	}
	if it.key == "،" {
		it.key = ","
	}
	if it.key == "؛" {
		it.key = ";"
	}
	return it
}

func (f *finder) quoteItem(q *quote) item {
	return item{first: q.open, last: q.close, key: "\"", raw: "\"", tag: proffer.X, quote: q}
}

func (s *sentence) at(i int) item {
	if i < 0 || i >= len(s.items) {
		return item{first: -1, last: -1}
	}
	return s.items[i]
}

// named says that item i stands in a name; 0 for none, else the name's number.
func (s *sentence) named(i int) int {
	if it := s.at(i); it.first >= 0 && it.quote == nil {
		return s.f.name[it.first]
	}
	return 0
}

func (s *sentence) key(i int) string { return s.at(i).key }

func (s *sentence) is(i int, keys ...string) bool {
	k := s.key(i)
	for _, x := range keys {
		if k == x {
			return true
		}
	}
	return false
}

// word says that the word at i, as it is written, is in the table of one of the roles.
func (s *sentence) word(i int, roles ...string) bool {
	k := s.key(i)
	return slices.ContainsFunc(roles, func(r string) bool { return s.f.lex.role(r, k) })
}

// bytes is the stretch of text that the items [from, to) cover.
func (s *sentence) bytes(r span) proffer.Span {
	if !r.ok() || r.from < 0 || r.to > len(s.items) {
		return proffer.Span{}
	}
	t := s.f.a.Tokens
	return proffer.Span{Start: t[s.items[r.from].first].Span.Start, End: t[s.items[r.to-1].last].Span.End}
}

func isDash(w string) bool { return w == "—" || w == "–" || w == "-" || w == "--" || w == "―" }

func isSmall(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// mark says that an item is punctuation, no quotation.
func (it item) mark() bool { return it.tag == proffer.PUNCT && it.quote == nil && it.raw != "№" }

// finite says that a word is a verb with a person.
func (it item) finite() bool {
	return (it.tag == proffer.VERB || it.tag == proffer.AUX) && (strings.HasPrefix(it.fine, "past") || strings.HasPrefix(it.fine, "pres") || strings.HasPrefix(it.fine, "pass"))
}
