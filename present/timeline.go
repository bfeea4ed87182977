package present

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"

	"proffer"
	"proffer/language/token"
	"proffer/render"
)

// A TimelineRow is one dated thing: something said, or the sentence around a date in a text. Copies of it are one row.
type TimelineRow struct {
	Start, End string // ISO dates
	Who        string // who said it, and how: "Orla Brand denies"; "" for a text's own dates
	Text       string
	Mark       proffer.Span // the words of Text that give the date, or empty
	Places     []TimelinePlace
}

// A TimelinePlace is where a row stands.
type TimelinePlace struct {
	Document  proffer.DocumentID
	Statement proffer.StatementID // 0 for a text's own dates
}

// String is the place as tables print it: "D3, S14".
func (p TimelinePlace) String() string {
	if p.Statement == 0 {
		return p.Document.String()
	}
	return p.Document.String() + ", " + p.Statement.String()
}

// Dates is the interval as a person reads it.
func (r TimelineRow) Dates() string { return dates(r.Start, r.End) }

// Before, Marked and After are the text around the words that give the date.
func (r TimelineRow) Before() string { return r.Text[:r.Mark.Start] }

// Marked is the words that give the date.
func (r TimelineRow) Marked() string { return r.Mark.In(r.Text) }

// After is what follows them.
func (r TimelineRow) After() string { return r.Text[r.Mark.End:] }

// Timeline lists dated things by date: what was said, at the date when it was, and the sentences around other dates.
// Dates of publication, by-lines and datelines are left out; the same words of one origin on one date are one row.
func Timeline(c *proffer.Case) []TimelineRow {
	b := newBook("", DossierInput{Case: c})
	t := &chronicle{book: b, rows: map[string]int{}, dated: map[proffer.Passage]bool{}}
	for i := range c.Statements {
		t.said(&c.Statements[i])
	}
	for i := range c.Times {
		t.written(&c.Times[i])
	}
	slices.SortStableFunc(t.out, func(a, b TimelineRow) int { return cmp.Compare(a.Start, b.Start) })
	return t.out
}

// A chronicle is a timeline in the making.
type chronicle struct {
	*book
	out   []TimelineRow
	rows  map[string]int           // by what makes two rows one
	dated map[proffer.Passage]bool // time expressions that date a statement
}

func (t *chronicle) said(s *proffer.Statement) {
	if s.Time == nil || s.Time.Start == "" || s.Part == proffer.PartHeadline {
		return
	}
	t.dated[s.Time.Passage] = true
	words := t.words(s)
	who := t.who(s)
	if named := t.speakers(s); named != "" {
		who = named
	}
	t.add(TimelineRow{Start: s.Time.Start, End: s.Time.End, Who: who + " " + string(s.Stance), Text: words,
		Places: []TimelinePlace{{s.Document, s.ID}}}, fmt.Sprint(s.Origin, who, s.Stance, words))
}

func (t *chronicle) written(at *proffer.Time) {
	d := t.document[at.Document]
	if at.Start == "" || d == nil || t.dated[at.Passage] || !inProse(d, at.Span) {
		return
	}
	s := sentence(d, at.Span)
	row := TimelineRow{Start: at.Start, End: at.End, Places: []TimelinePlace{{Document: d.ID}}}
	before := oneLine(d.Text[s.Start:at.Span.Start])
	if before != "" {
		before += " "
	}
	words := oneLine(at.Span.In(d.Text))
	row.Mark = proffer.Span{Start: len(before), End: len(before) + len(words)}
	row.Text = before + words
	if after := oneLine(d.Text[at.Span.End:s.End]); after != "" {
		if strings.ContainsAny(d.Text[at.Span.End:at.Span.End+1], " \n") {
			row.Text += " "
		}
		row.Text += after
	}
	t.add(row, fmt.Sprint(d.Origin, row.Text))
}

// add takes a row, or adds its places to the one that says the same.
func (t *chronicle) add(row TimelineRow, key string) {
	key = row.Start + row.End + key
	if i, ok := t.rows[key]; ok {
		t.out[i].Places = append(t.out[i].Places, row.Places...)
		return
	}
	t.rows[key] = len(t.out)
	t.out = append(t.out, row)
}

// inProse says that a span lies in what the report tells, not in its headline, by-line, dateline or credit.
func inProse(d *proffer.Document, s proffer.Span) bool {
	prose := false
	for _, p := range d.Parts {
		if p.Span.Start > s.Start || p.Span.End < s.End {
			continue
		}
		switch p.Kind {
		case proffer.PartBody, proffer.PartCaption, proffer.PartQuote, proffer.PartTable, proffer.PartCorrection:
			prose = true
		default:
			return false
		}
	}
	return prose
}

// longestSentence is the most that a timeline shows of a sentence, in bytes on each side of the date.
const longestSentence = 300

// sentence is the sentence around a span, without the dateline before it and cut at words where it is very long.
func sentence(d *proffer.Document, at proffer.Span) proffer.Span {
	around := at
	for _, p := range d.Parts {
		if p.Kind != proffer.PartDateline && p.Span.Start <= at.Start && at.End <= p.Span.End {
			around = p.Span
			break
		}
	}
	around.Start = cutBefore(d.Text, max(around.Start, at.Start-longestSentence), around.Start, at.Start)
	around.End = cutAfter(d.Text, min(around.End, at.End+longestSentence), around.End, at.End)
	text := around.In(d.Text)
	found := around
	words := token.Tokenize(d.Language, text)
	for _, s := range token.Sentences(d.Language, text, words, nil) {
		from, to := around.Start+words[s.First].Span.Start, around.Start+words[s.End-1].Span.End
		if from <= at.Start && at.End <= to {
			found = proffer.Span{Start: from, End: to}
			break
		}
	}
	for _, p := range d.Parts {
		if p.Kind == proffer.PartDateline && found.Start <= p.Span.Start && p.Span.End <= at.Start {
			found.Start = p.Span.End
		}
	}
	return found
}

// cutBefore moves from to the beginning of a word unless it is the border of the part.
func cutBefore(text string, from, border, limit int) int {
	for from != border && from < limit && text[from-1] != ' ' && text[from-1] != '\n' {
		from++
	}
	return from
}

// cutAfter moves to to the end of a word unless it is the border of the part.
func cutAfter(text string, to, border, limit int) int {
	for to != border && to > limit && text[to] != ' ' && text[to] != '\n' {
		to--
	}
	return to
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (b *book) timeline() error {
	lane := map[proffer.OriginID]int{}
	lanes := make([]string, len(b.c.Origins))
	for i, o := range b.c.Origins {
		lane[o.ID], lanes[i] = i, o.ID.String()+" "+o.Name
	}
	var marks []render.Mark
	for _, d := range b.c.Documents {
		marks = append(marks, render.Mark{Start: d.Published, Lane: lane[d.Origin], Class: "report",
			Tip: d.Published + " " + d.Title, Href: "document/" + d.ID.String() + ".html"})
	}
	for _, s := range b.c.Statements {
		if s.Time != nil && s.Time.Start != "" && near(s.Time.Start, b.document[s.Document].Published) {
			marks = append(marks, render.Mark{Start: s.Time.Start, End: s.Time.End, Lane: lane[s.Origin], Class: string(s.Stance),
				Tip: b.who(&s) + ": " + b.words(&s), Href: fmt.Sprintf("document/%s.html#%s", s.Document, s.ID)})
		}
	}
	return b.write("timeline.html", "timeline.html", struct {
		page
		Picture template.HTML
		Rows    []TimelineRow
	}{b.page("Timeline", ""), render.Timeline(lanes, marks), Timeline(b.c)})
}

// near says that a date lies within a year of publication, so that one old date does not squeeze the picture.
func near(date, published string) bool {
	a, err := time.Parse(time.DateOnly, date)
	p, err2 := time.Parse(time.DateOnly, published)
	return err == nil && err2 == nil && a.After(p.AddDate(-1, 0, 0)) && a.Before(p.AddDate(1, 0, 0))
}
