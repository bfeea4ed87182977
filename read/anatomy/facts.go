package anatomy

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
)

// facts joins what the lines state into what the document states, the stronger ground first.
func (r *reading) facts() *Report {
	out := &Report{}
	out.Title = r.titleOf()
	out.Authors = r.authorsOf()
	out.Credit = r.creditOf()
	out.Publisher = r.publisherOf(out.Credit)
	if out.Credit == "" && out.Publisher != "" && r.isAgency(out.Publisher) {
		out.Credit = agencyName(out.Publisher)
	}
	out.Published = r.publishedOf(out)
	r.missing(out)
	return out
}

func (r *reading) titleOf() string {
	if r.title >= 0 {
		s := oneLine(r.items[r.title].text)
		if s == strings.ToUpper(s) && sameTitle(s, r.known.Title) {
			return r.known.Title
		}
		for _, f := range r.items[r.title].facts {
			if f.kind == factTitle {
				return f.value
			}
		}
		return r.withoutOutlet(strings.TrimSpace(strings.Trim(s, "*_#= \t")))
	}
	for _, f := range r.each(factTitle) {
		return f.value
	}
	return r.known.Title
}

// withoutOutlet takes the outlet's name off a headline, "Union accuses mine - Valley Ledger", and notes it.
func (r *reading) withoutOutlet(s string) string {
	for _, sep := range []string{" | ", " — ", " – ", " - "} {
		head, tail, ok := cutLast(s, sep)
		if ok && IsOutlet(strip(tail)) && wordCount(head, 4) > 2 {
			it := r.items[r.title]
			it.facts = append(it.facts, fact{kind: organisationKind(strip(tail)), value: strip(tail)})
			return strings.TrimSpace(head)
		}
	}
	return s
}

// oneLine is a text with its white space as single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// each is the facts of a kind, in the order of the text.
func (r *reading) each(kind factKind) []fact {
	var out []fact
	for _, it := range r.items {
		for _, f := range it.facts {
			if f.kind == kind && it.kind != "" && it.kind != proffer.PartBody {
				out = append(out, f)
			}
		}
	}
	return out
}

func (r *reading) authorsOf() []string {
	if len(r.known.Authors) > 0 && !r.known.Weak {
		return r.known.Authors
	}
	for _, kind := range []factKind{factAuthor, factReporter} {
		var out []string
		for _, f := range r.each(kind) {
			if !slices.Contains(out, f.value) {
				out = append(out, f.value)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return r.known.Authors
}

func (r *reading) creditOf() string {
	var seen []string
	for _, f := range r.each(factAgency) {
		seen = append(seen, agencyName(f.value))
	}
	if r.lineAt >= 0 && r.items[r.lineAt].line.agency != "" {
		seen = append(seen, agencyName(r.items[r.lineAt].line.agency))
	}
	for _, it := range r.items {
		if it.credit != "" {
			seen = append(seen, agencyName(it.credit))
		}
	}
	if r.known.Credit != "" {
		seen = append(seen, agencyName(r.known.Credit))
	}
	if len(seen) == 0 {
		seen = append(seen, r.relayed())
	}
	return fullest(seen)
}

// fullest is the first name, or a later form of it that has all its words and more: "Meridian" gives way to "Meridian
// News Agency".
func fullest(names []string) string {
	best := ""
	for _, n := range names {
		if best == "" || len(n) > len(best) && wordsWithin(best, n) {
			best = n
		}
	}
	return best
}

func wordsWithin(short, long string) bool {
	words := folded(long)
	for _, w := range folded(short) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

func (r *reading) publisherOf(credit string) string {
	if r.known.Publisher != "" {
		return r.known.Publisher
	}
	for _, f := range r.each(factPublisher) {
		return bodyCase(f.value)
	}
	for _, it := range r.items {
		if it.kind == proffer.PartFurniture {
			if outlet, _ := copyrightOf(it.text); outlet != "" {
				return outlet
			}
		}
	}
	for i, it := range r.items { // an agency's own copy names it at the top, without "Source:"
		if i >= r.body {
			break
		}
		for _, f := range it.facts {
			if f.kind == factAgency && credit != "" && wordsWithin(credit, f.value) && (it.named || len(it.facts) > 1) &&
				!sourceLabel(it.text) && it.kind != "" && !authored(it) {
				return agencyName(f.value)
			}
		}
	}
	return ""
}

// sourceLabel says that a line begins with "Source:" or the like.
func sourceLabel(s string) bool {
	toks := tokens(s, 8)
	n := match("source", toks)
	return n > 0 && n < len(toks) && strings.Contains(s[toks[n-1].end:toks[n].start], ":")
}

func authored(it *item) bool {
	for _, f := range it.facts {
		if f.kind == factAuthor || f.kind == factReporter {
			return true
		}
	}
	return false
}

func (r *reading) isAgency(name string) bool {
	toks := tokens(name, 8)
	return match("known", toks) == len(toks) || has("agency", toks)
}

// publishedOf is the publication date: a labelled one before an unlabelled one in the head, in the dateline, in the
// tail, then a mail's, then the last update's.
func (r *reading) publishedOf(out *Report) string {
	if r.known.Published != "" {
		return r.known.Published
	}
	var partial []date
	pick := func(ds []date) string {
		for _, d := range ds {
			if iso := d.iso(); iso != "" {
				return iso
			}
			partial = append(partial, d)
		}
		return ""
	}
	var line []date
	if r.lineAt >= 0 && r.items[r.lineAt].line.date.day > 0 {
		line = append(line, r.items[r.lineAt].line.date)
	}
	for _, ds := range [][]date{dateOf(r.each(factPublished)), dateOf(r.each(factDate)), line} {
		if iso := pick(ds); iso != "" {
			return iso
		}
	}
	if iso := r.withYear(partial, out); iso != "" {
		return iso
	}
	if r.known.Sent != "" {
		return r.known.Sent
	}
	for _, d := range partial {
		if d.year == 0 && !d.either && d.exists() && out.Day == "" {
			out.Day = fmt.Sprintf("--%02d-%02d", d.month, d.day)
		}
	}
	for _, d := range dateOf(r.each(factUpdated)) {
		if iso := d.iso(); iso != "" {
			out.Problems = append(out.Problems, proffer.Problem{Where: "publication date",
				What: "only the date of the last update is stated, " + iso,
				Hint: "state the date of publication when you add it, if you know it"})
			return iso
		}
	}
	return ""
}

func dateOf(fs []fact) []date {
	var out []date
	for _, f := range fs {
		if f.date.day > 0 {
			out = append(out, f.date)
		}
	}
	return out
}

// withYear completes a day and month whose year another line of the report states, and settles an order of day and
// month that another date settles.
func (r *reading) withYear(partial []date, out *Report) string {
	year := 0
	if len(r.known.Sent) >= 4 {
		year = number(token{num: true, fold: r.known.Sent[:4]})
	}
	for _, d := range dateOf(r.each(factUpdated)) {
		year = max(year, d.year)
	}
	for _, it := range r.items {
		if it.kind == proffer.PartFurniture || it.kind == proffer.PartCredit {
			if _, y := copyrightOf(it.text); y > 0 && year == 0 {
				year = y
			}
		}
	}
	for _, d := range partial {
		switch {
		case d.either:
			if a, b := r.known.Sent, (date{d.year, d.month, d.day, false}).iso(); a != "" && a == b {
				return b
			}
			if a, b := r.known.Sent, (date{d.year, d.day, d.month, false}).iso(); a != "" && a == b {
				return b
			}
			out.Problems = append(out.Problems, proffer.Problem{Where: "publication date",
				What: "its digits can be read with the day or with the month first",
				Hint: "state the date of publication when you add it"})
		case d.year == 0 && year > 0:
			d.year = year
			if iso := d.iso(); iso != "" {
				return iso
			}
		}
	}
	return ""
}

// missing says what is not known.
func (r *reading) missing(out *Report) {
	for _, m := range []struct {
		empty       bool
		where, what string
	}{
		{out.Title == "", "title", "no headline is to be told from the text"},
		{len(out.Authors) == 0, "authors", "no author is named"},
		{out.Publisher == "", "publisher", "who published this copy is not stated"},
		{out.Published == "" && out.Day != "", "publication date", "day and month are stated, " + strings.TrimPrefix(out.Day, "--") +
			", the year is not; relative dates stay unresolved"},
		{out.Published == "" && out.Day == "", "publication date", "not stated; relative dates stay unresolved"},
	} {
		if m.empty {
			p := proffer.Problem{Where: m.where, What: m.what}
			if m.where == "publication date" {
				p.Hint = "state it when you add the report (--published)"
			}
			out.Problems = append(out.Problems, p)
		}
	}
}
