package learn

import (
	"embed"
	"slices"
	"strings"

	"proffer/language/ner/internal/tagger"
	"proffer/language/token"
)

// A Marked text has its names in braces, "{P Ana Ruiz}"; see texts/unseen-en.txt for the letters.
type Marked struct {
	Text  string
	Names []MarkedName
}

// A MarkedName is a byte range of the text without braces.
type MarkedName struct {
	Start, End int
	Type       tagger.Type
}

var letters = map[byte]tagger.Type{'P': tagger.Person, 'O': tagger.Organization, 'C': tagger.State, 'N': tagger.Nation,
	'L': tagger.Place, 'V': tagger.Vessel, 'M': tagger.Other}

// ParseMarked reads one report.
func ParseMarked(s string) Marked {
	var m Marked
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '{' && i+2 < len(s) && s[i+2] == ' ':
			m.Names = append(m.Names, MarkedName{Start: b.Len(), Type: letters[s[i+1]]})
			i += 2
		case s[i] == '}' && len(m.Names) > 0:
			m.Names[len(m.Names)-1].End = b.Len()
		default:
			b.WriteByte(s[i])
		}
	}
	m.Text = b.String()
	return m
}

//go:embed texts/*.txt
var texts embed.FS

// Texts are reports written for training, with invented people and states.
func Texts(language string) ([]Doc, error) {
	return marked(language, language)
}

// Unseen are reports written for measuring, with other invented people and states; nothing is taught from them.
func Unseen(language string) ([]Doc, error) {
	return marked("unseen-"+language, language)
}

// Passages are short ones written for measuring, before the program read them, with names that are hard to tell from other
// words: people and bodies called by common nouns, bodies of several words, places called after their landform.
func Passages(language string) ([]Doc, error) {
	return marked("passages-"+language, language)
}

func marked(file, language string) ([]Doc, error) {
	data, err := texts.ReadFile("texts/" + file + ".txt")
	var out []Doc
	for _, m := range parseReports(string(data)) {
		out = append(out, m.Doc(language))
	}
	return out, err
}

// parseReports reads the reports of a file: lines that begin with "#" are comments, a blank line ends a report.
func parseReports(data string) []Marked {
	var out []Marked
	for _, block := range strings.Split(data, "\n\n") {
		var kept []string
		for _, l := range strings.Split(block, "\n") {
			if l != "" && !strings.HasPrefix(l, "#") {
				kept = append(kept, l)
			}
		}
		if len(kept) > 0 {
			out = append(out, ParseMarked(strings.Join(kept, "\n")))
		}
	}
	return out
}

// Doc is the report in words.
func (m Marked) Doc(language string) Doc {
	d := Doc{Doc: tagger.Doc{Language: language}}
	tokens := token.Tokenize(language, m.Text)
	for _, s := range token.Sentences(language, m.Text, tokens, nil) {
		words := make([]string, 0, s.End-s.First)
		var names []tagger.Span
		for i, t := range tokens[s.First:s.End] {
			words = append(words, t.Span.In(m.Text))
			for _, n := range m.Names {
				// An Arabic name may begin behind clitics, inside a word.
				if t.Span.Start <= n.Start && n.Start < t.Span.End {
					names = append(names, tagger.Span{First: i, Type: n.Type})
				}
				if t.Span.Start < n.End && n.End <= t.Span.End && len(names) > 0 {
					names[len(names)-1].End = i + 1
				}
			}
		}
		slices.SortFunc(names, func(a, b tagger.Span) int { return a.First - b.First })
		d.Sentences, d.Names = append(d.Sentences, words), append(d.Names, names)
	}
	return d
}
