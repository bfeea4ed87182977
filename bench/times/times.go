// Package times measures the reading of time expressions: values against TimeBank and AQUAINT (TempEval-3), dates
// against GUM.
package times

import (
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"proffer"
	"proffer/language"
	"proffer/language/times"
)

// A gold is one expression as annotated.
type gold struct {
	span  proffer.Span
	kind  string // DATE, TIME, DURATION, SET
	value string
}

// A count of what was found and right; alike counts values that are also right when notations of one meaning are.
type count struct{ gold, found, spanned, right, alike int }

func (c *count) add(d count) {
	c.gold, c.found, c.spanned, c.right = c.gold+d.gold, c.found+d.found, c.spanned+d.spanned, c.right+d.right
	c.alike += d.alike
}

func percent(a, b int) string {
	if b == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f", 100*float64(a)/float64(b))
}

// sets are the data measured on, and what is published of others on them.
var sets = []struct {
	name, row, target, peer string
	texts                   func(shared string) ([]text, error)
}{
	{"TimeBank", "TimeBank, dates", "88", "HeidelTime 87.6 (all types, found ones)", timeML("TimeBank")},
	{"AQUAINT", "AQUAINT, dates", "88", "HeidelTime 87.6 (all types, found ones)", timeML("AQUAINT")},
	{"GUM", "GUM, dates with a definite value", "", "", gum},
}

// Measure writes the section of docs/measures.md.
func Measure(shared string, w io.Writer) error {
	fmt.Fprintf(w, "## Times\n\n| data | expressions | found | value right, of those found | value right, of all | target | peer |\n|---|---|---|---|---|---|---|\n")
	alike := ""
	for _, set := range sets {
		texts, err := set.texts(shared)
		if err != nil {
			return err
		}
		var c count
		for _, t := range texts {
			c.add(compare(t, read(t)))
		}
		fmt.Fprintf(w, "| %s | %d | %s%% | %s%% | %s%% | %s | %s |\n", set.row, c.gold,
			percent(c.spanned, c.gold), percent(c.right, c.spanned), percent(c.right, c.gold), set.target, set.peer)
		alike += fmt.Sprintf(" %s %s%%.", set.name, percent(c.alike, c.spanned))
	}
	fmt.Fprintf(w, "\nValues are compared as strings. Where notations of one meaning count as equal (198X and 198, W7 and W07, 1949-XX and 1949):%s\n\n", alike)
	return beside(shared, w)
}

func read(t text) []proffer.Time {
	return times.Find(language.Analyze("en", t.body, nil), t.published)
}

var (
	dct   = regexp.MustCompile(`(?s)<DCT>.*?value="([^"T]+)`)
	body  = regexp.MustCompile(`(?s)<TEXT>(.*?)</TEXT>`)
	tag   = regexp.MustCompile(`<[^>]*>`)
	attrs = regexp.MustCompile(`(\w+)="([^"]*)"`)
)

// A text with the dates marked in it, and the date from which it counts.
type text struct {
	name, body, published string
	golds                 []gold
}

// timeML is the reader of one folder of TempEval-3.
func timeML(set string) func(shared string) ([]text, error) {
	return func(shared string) ([]text, error) {
		files, err := filepath.Glob(filepath.Join(shared, "data/times/tempeval3/TBAQ-cleaned", set, "*.tml"))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("no TempEval-3 documents under %s", shared)
		}
		sort.Strings(files)
		var out []text
		for _, f := range files {
			t, err := document(f)
			if err != nil {
				return nil, err
			}
			out = append(out, t)
		}
		return out, nil
	}
}

// document is one TimeML document.
func document(file string) (text, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return text{}, err
	}
	anchor := dct.FindSubmatch(raw)
	marked := body.FindSubmatch(raw)
	if anchor == nil || marked == nil {
		return text{}, fmt.Errorf("%s: no creation time or text", file)
	}
	plain, golds := untag(string(marked[1]), "TIMEX3")
	published := string(anchor[1])
	if len(published) == 8 {
		published = published[:4] + "-" + published[4:6] + "-" + published[6:]
	}
	return text{filepath.Base(file), plain, published, golds}, nil
}

// untag strips the markup and notes where the elements of a name stand.
func untag(s, name string) (string, []gold) {
	var b strings.Builder
	var golds []gold
	var open []gold
	last := 0
	for _, m := range tag.FindAllStringIndex(s, -1) {
		b.WriteString(html.UnescapeString(s[last:m[0]]))
		last = m[1]
		t := s[m[0]:m[1]]
		switch {
		case strings.HasPrefix(t, "</"+name) && len(open) > 0:
			g := open[len(open)-1]
			open = open[:len(open)-1]
			g.span.End = b.Len()
			golds = append(golds, g)
		case strings.HasPrefix(t, "<"+name+" "):
			g := gold{span: proffer.Span{Start: b.Len()}, kind: "DATE"}
			for _, a := range attrs.FindAllStringSubmatch(t, -1) {
				switch a[1] {
				case "type":
					g.kind = a[2]
				case "value", "when":
					g.value = a[2]
				}
			}
			open = append(open, g)
		}
	}
	b.WriteString(html.UnescapeString(s[last:]))
	return b.String(), golds
}

func compare(t text, found []proffer.Time) count {
	var c count
	for _, g := range t.golds {
		if g.kind != "DATE" {
			continue
		}
		c.gold++
		var best *proffer.Time
		for i := range found {
			if found[i].Span.Overlaps(g.span) {
				best = &found[i]
				break
			}
		}
		switch {
		case best == nil:
		case same(best.Value, g.value):
			c.spanned++
			c.right++
			c.alike++
		case best.Value == plain(g.value):
			c.spanned++
			c.alike++
		default:
			c.spanned++
		}
	}
	c.found = len(found)
	return c
}

// same compares TIMEX3 values of dates: the time of day is not ours to tell.
func same(ours, gold string) bool {
	if len(gold) > 10 && gold[10] == 'T' {
		gold = gold[:10]
	}
	return ours == gold || strings.TrimSuffix(ours, "-WE") == gold
}

var shortWeek = regexp.MustCompile(`^(\d{4}-W)(\d)$`)

// plain writes a value as the annotation guidelines do: weeks with two digits, decades as three, no places that are
// left open ("1949-XX").
func plain(v string) string {
	for strings.HasSuffix(v, "-XX") {
		v = strings.TrimSuffix(v, "-XX")
	}
	if week := shortWeek.FindStringSubmatch(v); week != nil {
		return week[1] + "0" + week[2]
	}
	if len(v) == 4 && v[3] == 'X' {
		return v[:3]
	}
	return v
}

var created = regexp.MustCompile(`dateCreated="([0-9-]+)"`)

// gum is GUM's documents with the dates that have a single definite value; the text is rebuilt from the tokens, one a
// line.
func gum(shared string) ([]text, error) {
	files, err := filepath.Glob(filepath.Join(shared, "data/syntax/gum/xml/*.xml"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no GUM documents under %s", shared)
	}
	sort.Strings(files)
	var all []text
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return all, err
		}
		m := created.FindSubmatch(raw)
		if m == nil {
			continue
		}
		plain, golds := untag(joined(string(raw)), "date")
		var definite []gold
		for _, g := range golds {
			if g.value != "" && g.span.Valid() {
				definite = append(definite, g)
			}
		}
		all = append(all, text{filepath.Base(f), plain, string(m[1]), definite})
	}
	return all, nil
}

// joined turns GUM's one token a line (word, tags, lemma parted by tabs) into running text, keeping the markup.
func joined(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "</s>"):
			b.WriteString(line + "\n\n")
		case strings.HasPrefix(line, "<"):
			b.WriteString(line)
		default:
			word, _, _ := strings.Cut(line, "\t")
			b.WriteString(word + " ")
		}
	}
	return b.String()
}
