package learn

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer/language/ner/internal/tagger"
)

// gum reads GUM's entities: a mention whose head begins with a capital is a name, and the name is the capitalised
// words around that head, without titles.
func gum(shared string, r *tagger.Resources) ([]Doc, error) {
	files, err := filepath.Glob(filepath.Join(shared, "data", "syntax", "gum", "tsv", "*.tsv"))
	if err != nil {
		return nil, err
	}
	var docs []Doc
	for _, f := range files {
		heads, err := gumHeads(filepath.Join(shared, "data", "syntax", "gum", "dep",
			strings.TrimSuffix(filepath.Base(f), ".tsv")+".conllu"))
		if err != nil {
			return nil, err
		}
		d, err := gumDoc(f, heads, r)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// gumHeads reads each sentence's heads, 0 for the root.
func gumHeads(path string) ([][]int, error) {
	var out [][]int
	var cur []int
	err := lines(path, func(f []string) {
		switch {
		case len(f) < 8:
			if len(cur) > 0 && strings.TrimSpace(f[0]) == "" {
				out, cur = append(out, cur), nil
			}
		case !strings.ContainsAny(f[0], "-."):
			h, _ := strconv.Atoi(f[6])
			cur = append(cur, h)
		}
	})
	if len(cur) > 0 {
		out = append(out, cur)
	}
	return out, err
}

type gumMention struct {
	kind        string
	first, last int
	linked      bool
}

func gumDoc(path string, heads [][]int, r *tagger.Resources) (Doc, error) {
	f, err := os.Open(path)
	if err != nil {
		return Doc{}, err
	}
	defer f.Close()
	d := Doc{Doc: tagger.Doc{Language: "en"}}
	var words []string
	var rows [][]string
	flush := func() {
		if len(words) == 0 {
			return
		}
		n := len(d.Sentences)
		var h []int
		if n < len(heads) && len(heads[n]) == len(words) {
			h = heads[n]
		}
		d.Sentences = append(d.Sentences, words)
		d.Names = append(d.Names, refine(r, words, gumNames(r, words, gumMentions(rows), h)))
		words, rows = nil, nil
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		fs := strings.Split(sc.Text(), "\t")
		if len(fs) < 7 || strings.HasPrefix(fs[0], "#") {
			flush()
			continue
		}
		words, rows = append(words, fs[2]), append(rows, fs)
	}
	flush()
	return d, sc.Err()
}

func gumMentions(rows [][]string) []gumMention {
	var out []gumMention
	at := map[string]int{}
	for i, f := range rows {
		if f[3] == "_" {
			continue
		}
		for _, e := range strings.Split(f[3], "|") {
			kind, id, numbered := strings.Cut(e, "[")
			if j, ok := at[id]; numbered && ok && out[j].last >= i-1 {
				out[j].last = i
				continue
			}
			linked := !numbered && f[6] != "_" || numbered && strings.Contains(f[6], "["+id)
			at[id] = len(out)
			out = append(out, gumMention{kind, i, i, linked})
		}
	}
	slices.SortStableFunc(out, func(a, b gumMention) int { return (b.last - b.first) - (a.last - a.first) })
	return out
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func gumNames(r *tagger.Resources, words []string, ms []gumMention, heads []int) []tagger.Span {
	var out []tagger.Span
	taken := make([]bool, len(words))
	for _, m := range ms {
		h := headOf(m, heads)
		t, ok := corpusTypes[m.kind]
		if !ok {
			if !m.linked || m.kind == "time" {
				continue
			}
			t = tagger.Other
		}
		if !capital(words[h]) || h == 0 && !m.linked && r.Known(words[:1])&tagger.KnownWord != 0 {
			continue
		}
		s := expand(r, words, m, h, t)
		free := s.First < s.End
		for i := s.First; i < s.End; i++ {
			free = free && !taken[i]
		}
		if !free || s.End-s.First == 1 && !isName(r, words[s.First]) {
			continue
		}
		for i := s.First; i < s.End; i++ {
			taken[i] = true
		}
		out = append(out, s)
	}
	return out
}

// isName leaves pronouns, dates and titles alone out.
func isName(r *tagger.Resources, w string) bool {
	c := r.Lexicon.ClassOf(tagger.Fold(w))
	return c&(tagger.ClassFunction|tagger.ClassMonth|tagger.ClassDay|tagger.ClassTitle) == 0 || strings.ToUpper(w) == w && len(w) > 1
}

func headOf(m gumMention, heads []int) int {
	if heads != nil {
		for i := m.first; i <= m.last; i++ {
			if h := heads[i] - 1; h < m.first || h > m.last {
				return i
			}
		}
	}
	return m.last
}

var connect = map[string]bool{"of": true, "the": true, "for": true, "de": true, "la": true, "von": true, "van": true,
	"&": true, "-": true, "–": true, "al": true, "bin": true, "da": true, "del": true, ".": false}

func expand(r *tagger.Resources, words []string, m gumMention, h int, t tagger.Type) tagger.Span {
	joins := func(i int) bool {
		w := words[i]
		return connect[w] || t != tagger.Person && t != tagger.Place && (w == "and" || w == "at" || w == "in" || w == "on")
	}
	a, b := h, h
	for grown := true; grown; {
		grown = false
		if a > m.first && capital(words[a-1]) {
			a, grown = a-1, true
		} else if a-1 > m.first && joins(a-1) && capital(words[a-2]) {
			a, grown = a-2, true
		} else if a-2 > m.first && joins(a-1) && joins(a-2) && capital(words[a-3]) {
			a, grown = a-3, true
		}
	}
	numeral := func(i int) bool { return words[i][0] >= '0' && words[i][0] <= '9' && t != tagger.Person }
	for grown := true; grown; {
		grown = false
		if b < m.last && (capital(words[b+1]) || numeral(b+1)) {
			b, grown = b+1, true
		} else if b+1 < m.last && joins(b+1) && capital(words[b+2]) {
			b, grown = b+2, true
		} else if b+2 < m.last && joins(b+1) && joins(b+2) && capital(words[b+3]) {
			b, grown = b+3, true
		}
	}
	if strings.EqualFold(words[a], "the") || words[a] == "A" || words[a] == "An" || words[a] == "This" {
		a++
	}
	if t == tagger.Person {
		a = behindTitles(r, words, a, b)
	}
	return tagger.Span{First: a, End: b + 1, Type: t}
}

// behindTitles is where a person's name begins once offices and ranks are left off.
func behindTitles(r *tagger.Resources, words []string, a, b int) int {
	for i := b - 1; i >= a; i-- {
		if r.Lexicon.ClassOf(strings.TrimSuffix(tagger.Fold(words[i]), "."))&tagger.ClassTitle != 0 && capital(words[i+1]) {
			return i + 1
		}
	}
	return a
}
