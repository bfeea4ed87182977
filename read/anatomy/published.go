package anatomy

import (
	"fmt"
	"strings"

	"proffer"
)

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
