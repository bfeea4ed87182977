// Command errors writes the worst-read reports as one HTML page, gold and found side by side, to be read by eye:
//
//	go run ./bench/errors [-o errors.html] [-most 50] [-sides] [-names] [FOLDER …]
//
// Folders hold reports and a gold.json; without any, all of testdata. With -sides it prints instead the persons whom a case
// gives to another body or state than the gold answers do; with -names, the names that were missed, that are none, and whose
// forms are split among entities or merged into one.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"unicode"

	"proffer"
	"proffer/bench/cases"
	"proffer/casefile"
)

type goldFile struct{ Documents []goldDocument }

type goldDocument struct {
	File, Language, Published string
	Statements                []goldStatement
}

func (d goldDocument) tells() bool { return len(d.Statements) > 0 }

type goldStatement struct {
	SpeakerText string `json:"speaker_text"`
	Cue         string
	Content     string
	Stance      string
}

// A row is a gold statement beside the one found for it; one of them may be missing.
type row struct {
	Gold, Found *goldStatement
	Wrong       bool // the stance differs
}

// A report is one document's comparison.
type report struct {
	Name string
	F1   int // thousandths
	RTL  bool
	Rows []row
}

func main() {
	output := flag.String("o", "errors.html", "where to write")
	most := flag.Int("most", 50, "how many reports")
	onlySides := flag.Bool("sides", false, "print persons who are given to the wrong body or state")
	onlyNames := flag.Bool("names", false, "print names that are missed, none, split or merged")
	flag.Parse()
	do := func(folders []string) error { return run(*output, *most, folders) }
	switch {
	case *onlySides:
		do = printSides
	case *onlyNames:
		do = printNames
	}
	if err := do(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "errors:", err)
		os.Exit(1)
	}
}

// orAll are the folders given, or all of testdata that have gold answers.
func orAll(folders []string) ([]string, error) {
	if len(folders) > 0 {
		return folders, nil
	}
	err := filepath.WalkDir("testdata", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == "gold.json" {
			folders = append(folders, filepath.Dir(path))
		}
		return err
	})
	return folders, err
}

func printSides(folders []string) error {
	folders, err := orAll(folders)
	if err != nil {
		return err
	}
	for _, f := range folders {
		fmt.Println(filepath.Base(f))
		if err := cases.WrongSides(f, func(person, side, found string) {
			fmt.Printf("  %s of %s, found %s\n", person, cmp.Or(side, "nobody"), cmp.Or(found, "nobody"))
		}); err != nil {
			return err
		}
	}
	return nil
}

func printNames(folders []string) error {
	folders, err := orAll(folders)
	if err != nil {
		return err
	}
	for _, f := range folders {
		fmt.Println(filepath.Base(f))
		if err := cases.WrongNames(f, func(e cases.NameError) {
			fmt.Printf("  %s | %s | %s | %s | %s\n", e.Fault, e.Form, e.Of, e.Near, e.Where)
		}); err != nil {
			return err
		}
	}
	return nil
}

func run(output string, most int, folders []string) error {
	folders, err := orAll(folders)
	if err != nil {
		return err
	}
	var reports []report
	for _, f := range folders {
		more, err := compareFolder(f)
		if err != nil {
			return err
		}
		reports = append(reports, more...)
	}
	sort.SliceStable(reports, func(i, j int) bool { return reports[i].F1 < reports[j].F1 })
	f, err := os.Create(output)
	if err != nil {
		return err
	}
	if err := page.Execute(f, reports[:min(most, len(reports))]); err != nil {
		f.Close()
		return err
	}
	fmt.Println(output)
	return f.Close()
}

func compareFolder(folder string) ([]report, error) {
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return nil, err
	}
	var gold goldFile
	if err := json.Unmarshal(raw, &gold); err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	var out []report
	if !slices.ContainsFunc(gold.Documents, goldDocument.tells) {
		return nil, nil // gold of names alone
	}
	for _, d := range gold.Documents {
		var found []goldStatement
		o := casefile.ReadOptions{Paths: []string{filepath.Join(folder, d.File)}, Published: d.Published}
		err := casefile.Read(context.Background(), o, func(r casefile.ReadResult) error {
			if r.Document != nil {
				for i := range r.Reading.Statements {
					found = append(found, plain(r.Document, &r.Reading.Statements[i]))
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		r := compare(d.Statements, found)
		r.Name, r.RTL = filepath.Join(folder, d.File), d.Language == "ar"
		out = append(out, r)
	}
	return out, nil
}

func plain(d *proffer.Document, s *proffer.Statement) goldStatement {
	var content []string
	for _, c := range s.Content {
		content = append(content, c.In(d.Text))
	}
	return goldStatement{s.Speaker.Span.In(d.Text), s.Cue.In(d.Text), strings.Join(content, " … "), string(s.Stance)}
}

// compare pairs statements by the words of their contents, best pairs first.
func compare(gold, found []goldStatement) report {
	type pair struct{ score, g, f int }
	var pairs []pair
	for i := range gold {
		for j := range found {
			if n := overlap(gold[i].Content, found[j].Content); n >= 500 {
				pairs = append(pairs, pair{n, i, j})
			}
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].score > pairs[j].score })
	of, taken := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, ok := of[p.g]; !ok && !taken[p.f] {
			of[p.g], taken[p.f] = p.f, true
		}
	}
	var r report
	for i := range gold {
		line := row{Gold: &gold[i]}
		if j, ok := of[i]; ok {
			line.Found, line.Wrong = &found[j], found[j].Stance != gold[i].Stance
		}
		r.Rows = append(r.Rows, line)
	}
	for j := range found {
		if !taken[j] {
			r.Rows = append(r.Rows, row{Found: &found[j]})
		}
	}
	if n := len(gold) + len(found); n > 0 {
		r.F1 = 2000 * len(of) / n
	}
	return r
}

// overlap is the Jaccard index of two texts' words as multisets, in thousandths.
func overlap(a, b string) int {
	x, y := words(a), words(b)
	both := 0
	for _, w := range x {
		if i := slices.Index(y, w); i >= 0 {
			y = slices.Delete(y, i, i+1)
			both++
		}
	}
	if all := len(x) + len(y); all > 0 {
		return 1000 * both / all
	}
	return 0
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

var page = template.Must(template.New("errors").Parse(`<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Reports read worst</title>
<style>body{font:15px/1.45 system-ui,sans-serif;max-width:80rem;margin:1rem auto}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.3rem .5rem;vertical-align:top;width:50%}.missed{background:#fbe3e0}.extra{background:#fff3cf}.wrong b{color:#a00}small{color:#666}</style>
{{range .}}{{$rtl := .RTL}}<h2>{{.Name}}: F1 {{.F1}}‰</h2><table><tr><th>gold</th><th>found</th></tr>
{{range .Rows}}<tr class="{{if not .Found}}missed{{else if not .Gold}}extra{{else if .Wrong}}wrong{{end}}">{{template "cell" .Gold}}{{template "cell" .Found}}</tr>{{end}}</table>{{end}}
{{define "cell"}}<td dir="auto">{{with .}}<small>{{.SpeakerText}} · <b>{{.Cue}}</b> · <b>{{.Stance}}</b></small><br>{{.Content}}{{end}}</td>{{end}}`))
