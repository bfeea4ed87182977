package learn

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"proffer/language/ner/internal/tagger"
	"proffer/language/token"
)

// nerel reads NEREL's development documents, for measuring only: the outermost of its nested names.
func nerel(shared string, r *tagger.Resources) ([]Doc, error) {
	files, err := filepath.Glob(dataPath(shared, "names-in-text/nerel-ru/dev/*.ann"))
	if err != nil {
		return nil, err
	}
	var docs []Doc
	for _, f := range files {
		text, err := os.ReadFile(strings.TrimSuffix(f, ".ann") + ".txt")
		if err != nil {
			return nil, err
		}
		d, err := nerelDoc(f, string(text), r)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

var nerelTypes = map[string]tagger.Type{"PERSON": tagger.Person, "ORGANIZATION": tagger.Organization,
	"COUNTRY": tagger.Place, "CITY": tagger.Place, "STATE_OR_PROVINCE": tagger.Place, "LOCATION": tagger.Place,
	"DISTRICT": tagger.Place}

func nerelDoc(path, text string, r *tagger.Resources) (Doc, error) {
	offsets := runeOffsets(text)
	type name struct {
		start, end int
		t          tagger.Type
	}
	var names []name
	err := lines(path, func(f []string) {
		if len(f) < 3 || !strings.HasPrefix(f[0], "T") || strings.Contains(f[1], ";") {
			return
		}
		p := strings.Fields(f[1])
		t, ok := nerelTypes[p[0]]
		if !ok || len(p) < 3 {
			return
		}
		start, _ := strconv.Atoi(p[1])
		end, _ := strconv.Atoi(p[2])
		if end < len(offsets) {
			names = append(names, name{offsets[start], offsets[end], t})
		}
	})
	if err != nil {
		return Doc{}, err
	}
	slices.SortStableFunc(names, func(a, b name) int { return (b.end - b.start) - (a.end - a.start) })
	d := Doc{Doc: tagger.Doc{Language: "ru"}}
	tokens := token.Tokenize("ru", text)
	for _, s := range token.Sentences("ru", text, tokens, nil) {
		var words []string
		starts, ends := map[int]int{}, map[int]int{}
		for i, t := range tokens[s.First:s.End] {
			words = append(words, t.Span.In(text))
			starts[t.Span.Start], ends[t.Span.End] = i, i+1
		}
		var spans []tagger.Span
		for _, n := range names {
			first, ok := starts[n.start]
			end, ok2 := ends[n.end]
			// Words for people of a state are countries there, in lower case; they are no names here.
			if ok && ok2 && first < end && capital(words[first]) && overlapFree(spans, first, end) {
				spans = append(spans, tagger.Span{First: first, End: end, Type: n.t})
			}
		}
		slices.SortFunc(spans, func(a, b tagger.Span) int { return a.First - b.First })
		d.Sentences, d.Names = append(d.Sentences, words), append(d.Names, refine(r, words, spans))
	}
	return d, nil
}

func overlapFree(spans []tagger.Span, first, end int) bool {
	for _, s := range spans {
		if s.First < end && first < s.End {
			return false
		}
	}
	return true
}

// runeOffsets is the byte offset of each character, and of the end.
func runeOffsets(text string) []int {
	var out []int
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}
