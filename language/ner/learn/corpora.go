package learn

import (
	"bufio"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"proffer/language/ner/internal/tagger"
)

// A Corpus reads one of the collections under shared/data.
type Corpus func(shared string, r *tagger.Resources) ([]Doc, error)

// Corpora by name. UNER's and WikiANN's and NEREL's are for measuring only.
var Corpora = map[string]Corpus{
	"gum":        gum,
	"ewt":        ewt,
	"wikigold":   columns("en", "names-in-text/wikigold/wikigold.conllu", 1, 2, 12),
	"wnut17":     columns("en", "names-in-text/wnut17/wnut17train.conll", 0, 1, 1),
	"uner":       columns("en", "names-in-text/uner-ewt/en_ewt-ud-dev.iob2", 1, 2, 0),
	"anercorp":   anercorp,
	"factrueval": factrueval,
	"nerel":      nerel,
}

// Types of names in the corpora, as the model's.
var corpusTypes = map[string]tagger.Type{
	"PER": tagger.Person, "PERS": tagger.Person, "person": tagger.Person, "Person": tagger.Person,
	"ORG": tagger.Organization, "corporation": tagger.Organization, "group": tagger.Organization,
	"LOC": tagger.Place, "location": tagger.Place, "place": tagger.Place,
	"MISC": tagger.Other, "product": tagger.Other, "creative-work": tagger.Other, "OTH": tagger.Other,
	"organization": tagger.Organization,
}

// columns reads files of one token a line and blank lines between sentences; a new document begins at "# newdoc", or
// every so many sentences.
func columns(language, path string, word, tag, every int) Corpus {
	return func(shared string, r *tagger.Resources) ([]Doc, error) {
		f, err := os.Open(filepath.Join(shared, "data", filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		c := collector{r: r, language: language, every: every}
		sc := bufio.NewScanner(f)
		for sc.Scan() {
			line := strings.TrimSpace(sc.Text())
			fields := strings.Split(line, "\t")
			switch {
			case line == "":
				c.sentence()
			case strings.HasPrefix(line, "# newdoc"):
				c.document()
			case strings.HasPrefix(line, "#") && len(fields) < 2:
			case len(fields) > max(word, tag):
				c.token(fields[word], fields[tag])
			}
		}
		c.document()
		return c.docs, sc.Err()
	}
}

// collector builds documents from tokens with B-X, I-X and O.
type collector struct {
	r        *tagger.Resources
	language string
	every    int
	docs     []Doc
	doc      Doc
	words    []string
	tags     []string
}

func (c *collector) token(w, tag string) { c.words, c.tags = append(c.words, w), append(c.tags, tag) }

func (c *collector) sentence() {
	if len(c.words) == 0 {
		return
	}
	c.doc.Language = c.language
	c.doc.Sentences = append(c.doc.Sentences, c.words)
	c.doc.Names = append(c.doc.Names, refine(c.r, c.words, spansOf(c.tags)))
	c.words, c.tags = nil, nil
	if c.every > 0 && len(c.doc.Sentences) >= c.every {
		c.document()
	}
}

func (c *collector) document() {
	c.sentence()
	if len(c.doc.Sentences) > 0 {
		c.docs = append(c.docs, c.doc)
	}
	c.doc = Doc{}
}

func spansOf(tags []string) []tagger.Span {
	var out []tagger.Span
	open := ""
	for i, t := range tags {
		pos, kind, _ := strings.Cut(t, "-")
		typ, known := corpusTypes[kind]
		if !known {
			open = ""
			continue
		}
		if pos == "B" || kind != open {
			out = append(out, tagger.Span{First: i, Type: typ})
		}
		open = kind
		out[len(out)-1].End = i + 1
	}
	return out
}

// refine tells states from places and nationality words from other names, and finds nationality words that the corpus
// does not mark.
func refine(r *tagger.Resources, words []string, spans []tagger.Span) []tagger.Span {
	taken := make([]bool, len(words))
	for i, s := range spans {
		k := r.Known(words[s.First:s.End])
		switch {
		case (s.Type == tagger.Place || s.Type == tagger.Organization) && k&tagger.KnownState != 0:
			spans[i].Type = tagger.State
		case s.End-s.First == 1 && r.Language == "en" && k&tagger.KnownNation != 0:
			spans[i].Type = tagger.Nation
		}
		for j := s.First; j < s.End; j++ {
			taken[j] = true
		}
	}
	for i, w := range words {
		if r.Language == "en" && !taken[i] && capital(w) && r.Lexicon.ClassOf(tagger.Fold(w))&tagger.ClassPeople != 0 {
			spans = append(spans, tagger.Span{First: i, End: i + 1, Type: tagger.Other})
			continue
		}
		if r.Language == "en" && !taken[i] && w != strings.ToLower(w) && r.Known([]string{w})&tagger.KnownNation != 0 {
			spans = append(spans, tagger.Span{First: i, End: i + 1, Type: tagger.Nation})
		}
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].First < spans[j].First })
	return spans
}

func anercorp(shared string, r *tagger.Resources) ([]Doc, error) {
	f, err := os.Open(filepath.Join(shared, "data", "names-in-text", "anercorp-ar", "train.txt"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := collector{r: r, language: "ar", every: 15}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		fields := strings.Fields(sc.Text())
		if len(fields) < 2 {
			continue
		}
		c.token(fields[0], fields[1])
		if w := fields[0]; w == "." || w == "؟" || w == "!" || len(c.words) >= 120 {
			c.sentence()
		}
	}
	c.document()
	return c.docs, sc.Err()
}
