package russianarabic

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"proffer"
	"proffer/extract/grammar"
	"proffer/language"
)

// testdata is the module's testdata folder, looked for upwards from the working directory.
func testdata() string {
	dir, _ := os.Getwd()
	for range 8 {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	return filepath.Join(dir, "testdata")
}

// find reads a text and gives its statements as words. The first line is the headline when head is set.
func find(lang, text string, head bool) []stmt {
	doc := &proffer.Document{Language: lang, Text: text}
	body := 0
	if nl := strings.IndexByte(text, '\n'); head && nl > 0 {
		body = nl + 1
		doc.Parts = []proffer.Part{{Kind: proffer.PartHeadline, Span: proffer.Span{Start: 0, End: nl}}, {Kind: proffer.PartBody, Span: proffer.Span{Start: body, End: len(text)}}}
	}
	var out []stmt
	source := ""
	for _, x := range grammar.Find(doc, language.Analyze(lang, text, doc.Parts)) {
		if !x.Carried || x.Source.Valid() {
			source = x.Source.In(text)
		}
		if x.Cue.Start < body {
			continue
		}
		var c []string
		for _, s := range x.Content {
			c = append(c, s.In(text))
		}
		out = append(out, stmt{source, x.Cue.In(text), strings.Join(c, " "), string(x.Stance), x.Direct})
	}
	return out
}

// Reports compares the reports numbered from … to in a folder of invented reports with their gold.json.
func Reports(dir string, from, to int) (Tally, error) {
	var gold struct {
		Documents []struct {
			File       string `json:"file"`
			Language   string `json:"language"`
			Statements []stmt `json:"statements"`
		} `json:"documents"`
	}
	var sum Tally
	b, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return sum, err
	}
	if err := json.Unmarshal(b, &gold); err != nil {
		return sum, err
	}
	for _, d := range gold.Documents {
		n, _ := strconv.Atoi(strings.Trim(strings.TrimSuffix(d.File, ".txt"), "abcdefghijklmnopqrstuvwxyz"))
		if n < from || n > to {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, d.File))
		if err != nil {
			return sum, err
		}
		sum.add(compare(d.Statements, find(d.Language, string(text), true)))
	}
	return sum, nil
}

// Sentences compares ADAQ's annotated sentences: each has one statement at most, its tokens labelled.
func Sentences(dir string) (Tally, error) {
	gold := map[string]*stmt{}
	err := table(filepath.Join(dir, "ru_tokens.tsv"), func(c []string) {
		if len(c) < 5 || c[4] == "None" {
			return
		}
		g := gold[c[2]]
		if g == nil {
			g = &stmt{}
			gold[c[2]] = g
		}
		word := " " + strings.Trim(c[1], "\"")
		switch c[4] {
		case "source":
			g.Speaker += word
		case "cue":
			g.Cue += word
		case "content":
			g.Content += word
		}
	})
	var sum Tally
	if err != nil {
		return sum, err
	}
	err = table(filepath.Join(dir, "ru_sentences.tsv"), func(c []string) {
		if len(c) < 2 {
			return
		}
		text := c[0]
		if strings.HasPrefix(text, "\"") {
			text = strings.ReplaceAll(strings.TrimSuffix(text[1:], "\""), "\"\"", "\"")
		}
		var g []stmt
		if x := gold[c[1]]; x != nil && x.Content != "" {
			g = []stmt{*x}
		}
		sum.add(compare(g, find("ru", text, false)))
	})
	return sum, err
}

// table calls f with the fields of each line after the first.
func table(name string, f func([]string)) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	sc.Scan()
	for sc.Scan() {
		f(strings.Split(sc.Text(), "\t"))
	}
	return sc.Err()
}
