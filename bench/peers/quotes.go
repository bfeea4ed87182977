package peers

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/bench/attribution"
	model "proffer/language/attribution"
)

// Quotes is a row of a table for each peer that finds who says what in PolNeAR's development part: name, F1 of exact
// spans of source, cue and content, words a second of one processor.
func Quotes(shared string) ([]string, error) {
	texts, err := filepath.Glob(filepath.Join(shared, "data/attribution/polnear/dev/text/*.txt"))
	if err != nil || len(texts) == 0 {
		return nil, fmt.Errorf("no reports under %s", shared)
	}
	return Rows("quotes", texts, func(printed []byte) (string, error) {
		c, speed, err := Score(shared, printed)
		return figures(c, speed), err
	})
}

func figures(c [3]attribution.Counts, speed int) string {
	out := make([]string, 0, 4)
	for _, x := range c {
		if x.Found == 0 {
			out = append(out, "–")
		} else {
			out = append(out, fmt.Sprintf("%.1f", x.F1()))
		}
	}
	return strings.Join(append(out, fmt.Sprint(speed)), " | ")
}

// An answer is what a peer prints of one text.
type answer struct {
	File    string
	Seconds float64
	Found   []struct{ Source, Cue, Content []int }
}

// Score counts what a peer printed against the gold of PolNeAR's development part, and its words a second.
func Score(shared string, printed []byte) (c [3]attribution.Counts, speed int, err error) {
	of := map[string][]model.Found{} // by text
	words, seconds := 0, 0.0
	sc := bufio.NewScanner(bytes.NewReader(printed))
	sc.Buffer(nil, 64<<20)
	for sc.Scan() {
		var a answer
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return c, 0, err
		}
		raw, err := os.ReadFile(filepath.Join(shared, "data/attribution/polnear/dev/text", filepath.Base(a.File)))
		if err != nil {
			return c, 0, err
		}
		text := string(raw)
		words, seconds = words+len(strings.Fields(text)), seconds+a.Seconds
		bytesAt := Offsets(text)
		for _, f := range a.Found {
			x := model.Found{Source: Span(f.Source, bytesAt), Cue: Span(f.Cue, bytesAt)}
			if s := inside(text, Span(f.Content, bytesAt)); s.Valid() {
				x.Content = []proffer.Span{s}
			}
			of[text] = append(of[text], x)
		}
	}
	if err := sc.Err(); err != nil {
		return c, 0, err
	}
	c, err = attribution.Score(shared, func(text string) []model.Found { return of[text] })
	return c, int(float64(words) / max(seconds, 0.001)), err
}

// Offsets is the byte at which each code point of a text begins, and the end.
func Offsets(text string) []int {
	out := make([]int, 0, len(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

// Span is that between two code points of a text with those offsets; not valid where there are no such.
func Span(points, bytesAt []int) proffer.Span {
	if len(points) != 2 || points[0] < 0 || points[1] >= len(bytesAt) || points[0] >= points[1] {
		return proffer.Span{}
	}
	return proffer.Span{Start: bytesAt[points[0]], End: bytesAt[points[1]]}
}

// inside is a quotation with its marks, as the gold has contents, without white space at the edges.
func inside(text string, s proffer.Span) proffer.Span {
	in := s.In(text)
	if in == "" || !utf8.ValidString(in) {
		return proffer.Span{}
	}
	trimmed := strings.TrimLeft(in, " \n\t")
	s.Start += len(in) - len(trimmed)
	s.End -= len(trimmed) - len(strings.TrimRight(trimmed, " \n\t"))
	return s
}
