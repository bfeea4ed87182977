package attribution

import (
	"bytes"
	"os"
	"path/filepath"

	"proffer"
	"proffer/language/crf"
)

// Models are the two models that work one after the other: the first finds cues, the second looks at each cue's
// surroundings for its source and content.
type Models struct {
	cue, rel *crf.Model
}

// Save writes the models into folder dir.
func (m *Models) Save(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, x := range map[string]*crf.Model{"cue.bin": m.cue, "relation.bin": m.rel} {
		var b bytes.Buffer
		if err := x.Save(&b); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Find is all attributions of an analysed text. against, if not nil, says for each token by how much it is more likely
// to be part of a cue than the models think, in units of a 1/[crf.Unit] natural logarithm of odds.
func (m *Models) Find(a *proffer.Analysis, against []int) []Found {
	v := newView(a)
	return m.relate(v, m.cues(v, against))
}

// relate is the attributions of which the cues are known.
func (m *Models) relate(v *view, cues []cueSpan) []Found {
	isCue := v.cueIndex(cues)
	var out []Found
	var b builder
	var scores crf.Scores
	for _, c := range cues {
		first, end := v.window(c)
		s, fixed := v.relateSequence(&b, c, first, end, isCue)
		path, _ := m.rel.Best(m.rel.Score(s, &scores), fixed, nil)
		f := Found{Cue: v.span(c.first, c.end), Score: c.score}
		f.Source, f.Content = v.pieces(path, first)
		out = append(out, f)
	}
	return out
}

// cueIndex is for each token the number of the cue that holds it, or -1.
func (v *view) cueIndex(cues []cueSpan) []int32 {
	isCue := make([]int32, len(v.words))
	for i := range isCue {
		isCue[i] = -1
	}
	for k, c := range cues {
		for i := c.first; i < c.end; i++ {
			isCue[i] = int32(k)
		}
	}
	return isCue
}

// cues is the cues that the first model finds, in text order.
func (m *Models) cues(v *view, against []int) []cueSpan {
	var out []cueSpan
	var b builder
	var memory crf.Scores
	for s := range v.a.Sentences {
		q := v.cueSequence(&b, s)
		var more []int
		if against != nil {
			more = against[v.a.Sentences[s].First:v.a.Sentences[s].End]
		}
		scores := m.cue.Score(q, &memory)
		path, best := m.cue.Best(scores, nil, more)
		f := v.a.Sentences[s].First
		for i := 0; i < len(path); i++ {
			if path[i] != cueBegin {
				continue
			}
			j := i + 1
			for j < len(path) && path[j] == cueIn {
				j++
			}
			c := v.cueOf(f+i, f+j)
			c.score = best - m.without(scores, len(path), i, j, more)
			out = append(out, c)
			i = j - 1
		}
	}
	return out
}

// without is the score of the best labelling of n tokens in which tokens [i, j) are no cue.
func (m *Models) without(scores *crf.Scores, n, i, j int, more []int) int {
	fixed := make([]int8, n)
	for k := range fixed {
		fixed[k] = -1
		if k >= i && k < j {
			fixed[k] = cueOut
		}
	}
	_, best := m.cue.Best(scores, fixed, more)
	return best
}

// cueOf is the cue of tokens [first, end): its head is the token whose own head lies outside, or without a parse the
// last one that is no adverb or mark.
func (v *view) cueOf(first, end int) cueSpan {
	c := cueSpan{first: first, end: end, head: end - 1}
	for i := first; i < end; i++ {
		h := int(v.words[i].head)
		if v.words[i].rel != hNone && (h < first || h >= end) && !v.words[i].punct {
			c.head = i
			return c
		}
	}
	for i := end - 1; i >= first; i-- {
		if !v.words[i].punct && !auxiliaries[v.words[i].form] {
			c.head = i
			break
		}
	}
	return c
}

var hNone = crf.Hash("")

func (v *view) span(first, end int) proffer.Span {
	return proffer.Span{Start: v.a.Tokens[first].Span.Start, End: v.a.Tokens[end-1].Span.End}
}

// pieces is the source and the contents that a labelling of the window from token first on marks.
func (v *view) pieces(path []uint8, first int) (source proffer.Span, content []proffer.Span) {
	for i := 0; i < len(path); i++ {
		if path[i] != sourceBegin && path[i] != contentBegin {
			continue
		}
		j := i + 1
		for j < len(path) && path[j] == path[i]+1 {
			j++
		}
		s := v.span(first+i, first+j)
		if path[i] == contentBegin {
			content = append(content, s)
		} else if !source.Valid() {
			source = s
		}
		i = j - 1
	}
	return
}

// Outermost is fs without those whose cue stands inside the content of another.
func Outermost(fs []Found) []Found {
	var out []Found
	for i, f := range fs {
		inside := false
		for j := max(0, i-40); j < min(len(fs), i+40) && !inside; j++ {
			for _, c := range fs[j].Content {
				inside = inside || j != i && c.Contains(f.Cue)
			}
		}
		if !inside {
			out = append(out, f)
		}
	}
	return out
}
