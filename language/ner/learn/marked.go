package learn

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"proffer/language/ner/internal/tagger"
	"proffer/language/token"
)

// A Marked text has its names in braces, "{P Ana Ruiz}"; see testdata for the letters.
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

// ReadMarked reads the reports of a file: lines that begin with "#" are comments, a blank line ends a report.
func ReadMarked(path string) ([]Marked, error) {
	data, err := os.ReadFile(filepath.FromSlash(path))
	if err != nil {
		return nil, err
	}
	var out []Marked
	for _, block := range strings.Split(string(data), "\n\n") {
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
	return out, nil
}

// Doc is the report in words; a name that does not begin and end with words is left out.
func (m Marked) Doc(language string) Doc {
	d := Doc{Doc: tagger.Doc{Language: language}}
	tokens := token.Tokenize(language, m.Text)
	for _, s := range token.Sentences(language, m.Text, tokens, nil) {
		words := make([]string, 0, s.End-s.First)
		var names []tagger.Span
		starts, ends := map[int]int{}, map[int]int{}
		for i, t := range tokens[s.First:s.End] {
			words = append(words, t.Span.In(m.Text))
			starts[t.Span.Start], ends[t.Span.End] = i, i+1
		}
		for _, n := range m.Names {
			first, ok := starts[n.Start]
			end, ok2 := ends[n.End]
			if ok && ok2 && first < end {
				names = append(names, tagger.Span{First: first, End: end, Type: n.Type})
			}
		}
		slices.SortFunc(names, func(a, b tagger.Span) int { return a.First - b.First })
		d.Sentences, d.Names = append(d.Sentences, words), append(d.Names, names)
	}
	return d
}
