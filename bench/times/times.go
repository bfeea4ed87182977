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

// Measure writes the section of docs/measures.md.
func Measure(shared string, w io.Writer) error {
	fmt.Fprintf(w, "## Times\n\n| data | expressions | found | value right, of those found | value right, of all | target | peer |\n|---|---|---|---|---|---|---|\n")
	alike := ""
	for _, set := range []string{"TimeBank", "AQUAINT"} {
		files, err := filepath.Glob(filepath.Join(shared, "data/times/tempeval3/TBAQ-cleaned", set, "*.tml"))
		if err != nil || len(files) == 0 {
			return fmt.Errorf("no TempEval-3 documents under %s", shared)
		}
		sort.Strings(files)
		var dates count
		for _, f := range files {
			c, err := document(f, nil)
			if err != nil {
				return err
			}
			dates.add(c)
		}
		fmt.Fprintf(w, "| %s, dates | %d | %s%% | %s%% | %s%% | 88 | HeidelTime 87.6 (all types, found ones) |\n", set, dates.gold,
			percent(dates.spanned, dates.gold), percent(dates.right, dates.spanned), percent(dates.right, dates.gold))
		alike += fmt.Sprintf(" %s %s%%.", set, percent(dates.alike, dates.spanned))
	}
	c, err := gum(shared, nil)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "| GUM, dates with a definite value | %d | %s%% | %s%% | %s%% | | |\n\n", c.gold,
		percent(c.spanned, c.gold), percent(c.right, c.spanned), percent(c.right, c.gold))
	fmt.Fprintf(w, "Values are compared as strings. Where notations of one meaning count as equal (198X and 198, W7 and W07, 1949-XX and 1949):%s\n\n", alike)
	return nil
}

// Errors lists what is wrong in a TimeML document, one line each.
func Errors(file string, each func(string)) error {
	_, err := document(file, each)
	return err
}

// GumErrors is Errors for all of GUM's documents.
func GumErrors(shared string, each func(string)) error {
	_, err := gum(shared, each)
	return err
}

var (
	dct   = regexp.MustCompile(`(?s)<DCT>.*?value="([^"T]+)`)
	body  = regexp.MustCompile(`(?s)<TEXT>(.*?)</TEXT>`)
	tag   = regexp.MustCompile(`<[^>]*>`)
	attrs = regexp.MustCompile(`(\w+)="([^"]*)"`)
)

// document compares the dates of one TimeML document.
func document(file string, each func(string)) (count, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return count{}, err
	}
	anchor := dct.FindSubmatch(raw)
	text := body.FindSubmatch(raw)
	if anchor == nil || text == nil {
		return count{}, fmt.Errorf("%s: no creation time or text", file)
	}
	plain, golds := untag(string(text[1]), "TIMEX3")
	published := string(anchor[1])
	if len(published) == 8 {
		published = published[:4] + "-" + published[4:6] + "-" + published[6:]
	}
	return compare(plain, published, golds, each), nil
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

func compare(text, published string, golds []gold, each func(string)) count {
	found := times.Find(language.Analyze("en", text, nil), published)
	var c count
	for _, g := range golds {
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
			tell(each, "missed", g, text, nil)
		case same(best.Value, g.value):
			c.spanned++
			c.right++
			c.alike++
		case best.Value == plain(g.value):
			c.spanned++
			c.alike++
			tell(each, "wrong", g, text, best)
		default:
			c.spanned++
			tell(each, "wrong", g, text, best)
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

func tell(each func(string), what string, g gold, text string, t *proffer.Time) {
	if each == nil {
		return
	}
	from, to := max(0, g.span.Start-40), min(len(text), g.span.End+20)
	line := fmt.Sprintf("%s %q is %s in …%s…", what, g.span.In(text), g.value, strings.ToValidUTF8(strings.Join(strings.Fields(text[from:to]), " "), ""))
	if t != nil {
		line += fmt.Sprintf(" (found %q %s)", t.Span.In(text), t.Value)
	}
	each(line)
}

var created = regexp.MustCompile(`dateCreated="([0-9-]+)"`)

// gum compares dates that have a single definite value; the text is rebuilt from the tokens, one a line.
func gum(shared string, each func(string)) (count, error) {
	files, err := filepath.Glob(filepath.Join(shared, "data/syntax/gum/xml/*.xml"))
	if err != nil || len(files) == 0 {
		return count{}, fmt.Errorf("no GUM documents under %s", shared)
	}
	sort.Strings(files)
	var all count
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return all, err
		}
		m := created.FindSubmatch(raw)
		if m == nil {
			continue
		}
		text, golds := untag(joined(string(raw)), "date")
		var definite []gold
		for _, g := range golds {
			if g.value != "" && g.span.Valid() {
				definite = append(definite, g)
			}
		}
		all.add(compare(text, string(m[1]), definite, each))
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
