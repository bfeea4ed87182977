package attribution

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"proffer"
	model "proffer/language/attribution"
)

// An instance is a stretch of a report as the published systems score it: tokens of the Penn Treebank, each labelled
// as beginning or continuing a source, cue or content, or as neither.
type instance struct {
	ID     string   `json:"id"`
	Tokens []string `json:"tokens"`
	Labels []string `json:"labels"`
	spans  []proffer.Span
}

var roles = []string{"source", "cue", "content"}

// instances reads the development instances and finds where their tokens stand in the reports' texts.
func instances(shared string) (map[string][]instance, map[string]string, error) {
	dir := filepath.Join(shared, "data", "attribution")
	f, err := os.Open(filepath.Join(dir, "polnear-instances", "dev.jsonl"))
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	byID, texts, at := map[string][]instance{}, map[string]string{}, map[string]int{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for sc.Scan() {
		var x instance
		if err := json.Unmarshal(sc.Bytes(), &x); err != nil {
			return nil, nil, err
		}
		if _, ok := texts[x.ID]; !ok {
			b, err := os.ReadFile(filepath.Join(dir, "polnear", "dev", "text", x.ID[:strings.LastIndexByte(x.ID, '_')]+".txt"))
			if err != nil {
				return nil, nil, err
			}
			texts[x.ID] = string(b)
		}
		x.spans = make([]proffer.Span, len(x.Tokens))
		pos := begin(texts[x.ID], x.Tokens, at[x.ID])
		for i, w := range x.Tokens {
			s, ok := find(texts[x.ID], w, pos)
			if !ok {
				continue
			}
			x.spans[i], pos = s, s.End
		}
		at[x.ID] = pos
		byID[x.ID] = append(byID[x.ID], x)
	}
	return byID, texts, sc.Err()
}

// begin is where an instance's first words stand: from pos on, or else anywhere before (some reports' headlines do).
func begin(text string, tokens []string, pos int) int {
	for _, from := range []int{pos, 0} {
		p, n := from, min(len(tokens), 5)
		ok := 0
		for _, w := range tokens[:n] {
			if s, found := find(text, w, p); found {
				p = s.End
				ok++
			}
		}
		if ok*5 >= n*4 {
			return from
		}
		if len(tokens) < 2 {
			continue
		}
		for k := from; ; k++ {
			i := strings.Index(text[k:], tokens[0]+" "+tokens[1])
			if i < 0 {
				break
			}
			return k + i
		}
	}
	return pos
}

var written = map[string][]string{
	"``": {"“", "\"", "``"}, "''": {"”", "\"", "''"}, "`": {"‘", "'"}, "'": {"’", "'", "‘"}, "-LRB-": {"("}, "-RRB-": {")"},
	"-LSB-": {"["}, "-RSB-": {"]"}, "-LCB-": {"{"}, "-RCB-": {"}"}, "--": {"—", "–", "--", "―"}, "...": {"…", "..."},
	"-": {"-", "–"}, "$": {"$"}, "#": {"£", "#"},
}

// find looks for token w a little way from pos on, in any of the ways in which it may be written.
func find(text, w string, pos int) (proffer.Span, bool) {
	forms := append([]string{w, strings.ReplaceAll(w, "'", "’"), strings.ReplaceAll(w, "'", "‘")}, written[w]...)
	best := proffer.Span{}
	end := min(len(text), pos+60+len(w))
	if !strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		rest := strings.TrimLeft(text[pos:], " \t\r\n\u00a0")
		end = min(len(text), len(text)-len(rest)+6)
	}
	for _, f := range forms {
		if k := strings.Index(text[pos:end], f); k >= 0 && (!best.Valid() || pos+k < best.Start) {
			best = proffer.Span{Start: pos + k, End: pos + k + len(f)}
		}
	}
	return best, best.Valid()
}

// A Counts is how many spans are in the gold, were found, and are in both.
type Counts struct{ Right, Found, Gold int }

// F1 is the harmonic mean of precision and recall in percent.
func (c Counts) F1() float64 {
	if c.Found+c.Gold == 0 {
		return 0
	}
	return 200 * float64(c.Right) / float64(c.Found+c.Gold)
}

// Score compares attributions with the development instances by exact spans: source, cue, content. read finds the
// attributions of a text.
func Score(shared string, read func(text string) []model.Found) ([3]Counts, error) {
	var out [3]Counts
	byID, texts, err := instances(shared)
	if err != nil {
		return out, err
	}
	ids := make([]string, 0, len(byID))
	for id := range byID {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	lost := 0
	for _, id := range ids {
		found := read(texts[id])
		for _, x := range byID[id] {
			for i := range x.spans {
				if !x.spans[i].Valid() {
					lost++
				}
			}
			for r, role := range roles {
				g, s := x.gold(role), x.found(found, r)
				out[r].Gold += len(g)
				out[r].Found += len(s)
				for k := range s {
					if g[k] {
						out[r].Right++
					}
				}
			}
		}
	}
	if lost > 1000 {
		return out, fmt.Errorf("%d tokens of the instances were not found in the texts", lost)
	}
	return out, nil
}

func (x *instance) gold(role string) map[[2]int]bool {
	out := map[[2]int]bool{}
	for i := 0; i < len(x.Labels); i++ {
		if x.Labels[i] != "B-"+role {
			continue
		}
		j := i + 1
		for j < len(x.Labels) && x.Labels[j] == "I-"+role {
			j++
		}
		out[[2]int{i, j}] = true
	}
	return out
}

// found is the spans of a role as ranges of the instance's tokens. A stretch of content that a cue or source cuts in
// two counts as two, as the labels have it.
func (x *instance) found(fs []model.Found, role int) map[[2]int]bool {
	out := map[[2]int]bool{}
	add := func(s proffer.Span) {
		if !s.Valid() {
			return
		}
		i := sort.Search(len(x.spans), func(k int) bool { return x.spans[k].End > s.Start })
		j := i
		for j < len(x.spans) && x.spans[j].Start < s.End {
			j++
		}
		if j > i {
			out[[2]int{i, j}] = true
		}
	}
	for _, f := range fs {
		switch role {
		case 0:
			add(f.Source)
		case 1:
			add(f.Cue)
		default:
			for _, c := range f.Content {
				add(c)
			}
		}
	}
	return out
}
