package weigh

import (
	_ "embed"
	"strings"
	"sync"

	"proffer"
	"proffer/language/concepts"
)

//go:embed data/direct.tsv
var directList string

// directPhrases are, by language and kind, phrases as lists of folded words.
var directPhrases = sync.OnceValue(func() map[string]map[string][][]string {
	m := map[string]map[string][][]string{}
	for line := range strings.Lines(directList) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		if m[f[0]] == nil {
			m[f[0]] = map[string][][]string{}
		}
		for p := range strings.SplitSeq(f[2], ",") {
			m[f[0]][f[1]] = append(m[f[0]][f[1]], foldedWords(f[0], p))
		}
	}
	return m
})

func foldedWords(lang, text string) []string {
	var out []string
	eachWord(text, proffer.Span{Start: 0, End: len(text)}, func(w string, _ proffer.Span) {
		out = append(out, concepts.Fold(lang, w))
	})
	return out
}

// says reports whether a stretch of text holds a phrase of a kind.
func says(lang, kind, text string) bool {
	words := foldedWords(lang, text)
	for _, p := range directPhrases()[lang][kind] {
		for i := 0; len(p) > 0 && i+len(p) <= len(words); i++ {
			if equalWords(words[i:i+len(p)], p) {
				return true
			}
		}
	}
	return false
}

func equalWords(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// basis is what a statement's words rest on: what they say themselves of how the speaker knows, or who or what speaks.
// Where a person spoke to us and a form says how he knew, the form decides.
func (t *Teller) basis(s *proffer.Statement) string {
	d := &t.Documents[t.document.at(s.Document)]
	if k := t.knowledge[d.Exhibit]; k != "" {
		return k
	}
	who, cue, content := s.Speaker.Span.In(d.Text), s.Cue.In(d.Text), t.wordsOf(s)
	lang := t.languageOf(s)
	switch {
	case says(lang, "told", content), s.NestedIn != 0:
		return proffer.BasisTold
	case says(lang, "saw", content), says(lang, "witness", who):
		return proffer.BasisSaw
	case says(lang, "post", who), says(lang, "post", cue), says(lang, "post", t.behindCue(s)):
		return proffer.BasisPost
	case says(lang, "release", headOf(who)), says(lang, "release", t.behindCue(s)):
		return proffer.BasisRelease
	case says(lang, "document", headOf(who)):
		return proffer.BasisDocument
	case s.Stance == proffer.Admits, s.Stance == proffer.Plans, s.Stance == proffer.Declines, s.Stance == proffer.Demands, t.speaksOfOwnSide(s):
		return proffer.BasisOwn
	}
	return proffer.BasisUnknown
}

// headOf is a phrase up to what is said of it: "a report by the ministry" is a report, the ministry's people are none.
func headOf(phrase string) string {
	const head = 4 // words
	return strings.Join(strings.Fields(phrase)[:min(head, len(strings.Fields(phrase)))], " ")
}

// behindCue is the stretch in which a statement's way to the public is told: from its cue or source, whichever comes
// first, a few words on ("said in a statement", "wrote on Telegram"), what is said itself left out.
func (t *Teller) behindCue(s *proffer.Statement) string {
	d := &t.Documents[t.document.at(s.Document)]
	const reach = 60 // bytes
	if !s.Cue.Valid() || s.Cue.End > len(d.Text) {
		return ""
	}
	end := min(len(d.Text), s.Cue.End+reach)
	for _, p := range s.Content {
		if p.Start >= s.Cue.End {
			end = min(end, p.Start)
		}
	}
	text := d.Text[s.Cue.End:end]
	if i := strings.IndexAny(text, ".\n"); i >= 0 {
		text = text[:i]
	}
	return strings.ToValidUTF8(text, "")
}

// wordsOf is what a statement says, in the text's own words.
func (t *Teller) wordsOf(s *proffer.Statement) string {
	d := &t.Documents[t.document.at(s.Document)]
	var out []string
	for _, p := range s.Content {
		out = append(out, p.In(d.Text))
	}
	return strings.Join(out, " … ")
}

// knowledgeOf is what the forms of an exhibit say of how its words are known: first-hand or hearsay; "" where none does.
func knowledgeOf(e *proffer.Exhibit) string {
	for i := len(e.Acquisitions) - 1; i >= 0; i-- {
		if a := e.Acquisitions[i].Testimony; a != nil {
			switch a.Knowledge {
			case proffer.KnowledgeFirstHand:
				return proffer.BasisSaw
			case proffer.KnowledgeHearsay:
				return proffer.BasisTold
			}
		}
	}
	return ""
}
