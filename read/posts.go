package read

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"proffer"
	"proffer/language/identify"
	"proffer/read/anatomy"
)

const jsonType = "application/json"

// mostPosts is how many posts of one file are read.
const mostPosts = 1_000_000

// Keys under which exports of chats and posts keep what was written, by whom, and when.
var (
	textKeys   = []string{"text", "message", "body", "full_text", "content", "caption", "rawContent"}
	authorKeys = []string{"from", "author", "sender", "user", "username", "name", "sender_name", "screen_name", "source"}
	dateKeys   = []string{"date", "created_at", "timestamp", "time", "sent_at", "datetime", "published", "date_unixtime"}

	forwardKeys = []string{"forwarded_from", "saved_from", "forwardedFrom", "retweeted_from"}
	editKeys    = []string{"edited", "edited_at", "edit_date", "edited_unixtime", "editedTimestamp"}
)

// readPosts reads posts and chats as JSON or one JSON object a line (Telegram, Signal and many collectors write
// such): a paragraph for each, with who wrote it before it.
func readPosts(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	source, _ := in.decode(b, charsetParam(in.Declared))
	p := &posts{doc: proffer.Document{}}
	d := json.NewDecoder(strings.NewReader(source))
	for {
		var v any
		err := d.Decode(&v)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			out.Problems = append(out.Problems, problem(fmt.Sprintf("%s, byte %d", in.Name, d.InputOffset()),
				"the JSON is damaged from here on: "+err.Error(), "what stands before was read; ask for it again")...)
			break
		}
		p.walk(v, 0)
	}
	if p.text.Len() == 0 {
		out.Problems = append(out.Problems, problem(in.Name, "kept, not read: the JSON holds no posts or messages that are known",
			"convert it to text, and add that too")...)
		return
	}
	p.doc.Text = p.text.String()
	p.doc.Language = identify.Language(p.doc.Text)
	p.doc.Published = p.single()
	p.sayHistory()
	out.Documents = append(out.Documents, p.doc)
}

type posts struct {
	doc   proffer.Document
	text  strings.Builder
	count int
	dates []string

	forwarded []string // from whom, each message
	edited    []string // the days, each message; "" where it is not said
}

// walk finds the objects that have a text, in the order of the file.
func (p *posts) walk(v any, depth int) {
	if depth > 12 || p.count >= mostPosts {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			p.walk(x, depth+1)
		}
	case map[string]any:
		if text := p.words(v, textKeys); text != "" {
			p.add(p.words(v, authorKeys), day(v, dateKeys), text)
			part := &p.doc.Parts[len(p.doc.Parts)-1]
			if part.Kind == proffer.PartByline {
				part = &p.doc.Parts[len(p.doc.Parts)-2]
			}
			if from := p.words(v, forwardKeys); from != "" {
				part.Credit = from
				p.forwarded = append(p.forwarded, from)
			}
			if on, was := edited(v); was {
				p.edited = append(p.edited, on)
			}
			return
		}
		for _, key := range []string{"messages", "posts", "data", "items", "chats", "list", "tweets", "results"} {
			p.walk(v[key], depth+1)
		}
	}
}

// words is the first of the keys that holds a string, or Telegram's list of strings and marked stretches, or an
// object with a name.
func (p *posts) words(o map[string]any, keys []string) string {
	for _, k := range keys {
		switch v := o[k].(type) {
		case string:
			if s := strings.TrimSpace(v); s != "" {
				return s
			}
		case []any:
			var b strings.Builder
			for _, x := range v {
				switch x := x.(type) {
				case string:
					b.WriteString(x)
				case map[string]any:
					s, _ := x["text"].(string)
					b.WriteString(s)
				}
			}
			if s := strings.TrimSpace(b.String()); s != "" {
				return s
			}
		case map[string]any:
			for _, name := range []string{"name", "username", "screen_name", "title"} {
				if s, ok := v[name].(string); ok && s != "" {
					return s
				}
			}
		}
	}
	return ""
}

// day is the date under the first of the keys that holds one: in words, or as seconds or milliseconds since 1970.
func day(o map[string]any, keys []string) string {
	for _, k := range keys {
		switch v := o[k].(type) {
		case string:
			if n, err := strconv.ParseInt(v, 10, 64); err == nil && n > 1e8 {
				return since1970(n)
			}
			if d := anatomy.Date(v, ""); d != "" {
				return d
			}
		case float64:
			if v > 1e8 && v < 1e14 {
				return since1970(int64(v))
			}
		}
	}
	return ""
}

// since1970 is the day, in UTC, of a time in seconds, or in milliseconds where it would be far ahead.
func since1970(n int64) string {
	const farAhead = 1e11 // the year 5138
	if n >= farAhead {
		n /= 1000
	}
	if n >= farAhead {
		return ""
	}
	return time.Unix(n, 0).UTC().Format(time.DateOnly)
}

// edited says whether a message was changed after it was sent, and on which day.
func edited(o map[string]any) (on string, was bool) {
	for _, k := range editKeys {
		switch v := o[k].(type) {
		case bool:
			was = was || v
		case string, float64:
			if on := day(o, []string{k}); on != "" && on != "1970-01-01" {
				return on, true
			}
		}
	}
	return "", was
}

// sayHistory says which messages are not their sender's own words, or not as they were sent.
func (p *posts) sayHistory() {
	say := func(where, what, hint string) {
		p.doc.Problems = append(p.doc.Problems, proffer.Problem{Where: where, What: what, Hint: hint})
	}
	if n := len(p.forwarded); n > 0 {
		say("forwarded messages", fmt.Sprintf("%d were written by others: %s", n, quoted(slices.Compact(slices.Sorted(slices.Values(p.forwarded))))),
			"who sends them on is not their source")
	}
	if n := len(p.edited); n > 0 {
		on := ""
		if days := slices.DeleteFunc(slices.Sorted(slices.Values(p.edited)), func(s string) bool { return s == "" }); len(days) > 0 {
			on = ", first on " + days[0]
		}
		say("edited messages", fmt.Sprintf("%d were changed after they had been sent%s", n, on), "what they said before is not in the export")
	}
}

func (p *posts) add(author, when, text string) {
	p.count++
	if p.text.Len() > 0 {
		p.text.WriteString("\n\n")
	}
	start := p.text.Len()
	if author != "" {
		p.text.WriteString(author + ": ")
	}
	p.text.WriteString(strings.Join(strings.Fields(text), " "))
	body := proffer.Part{Kind: proffer.PartBody, Span: proffer.Span{Start: start, End: p.text.Len()}}
	if d := anatomy.Date(when, ""); d != "" {
		p.dates = append(p.dates, d)
		body.Date = d
	}
	p.doc.Parts = append(p.doc.Parts, body)
	if author != "" {
		p.doc.Parts = append(p.doc.Parts, proffer.Part{Kind: proffer.PartByline, Span: proffer.Span{Start: start, End: start + len(author)}})
	}
}

// single is the date that all posts share, or "".
func (p *posts) single() string {
	for _, d := range p.dates {
		if d != p.dates[0] {
			p.doc.Problems = append(p.doc.Problems, proffer.Problem{Where: "publication date",
				What: fmt.Sprintf("the posts were written on several days, from %s on", p.dates[0]),
				Hint: "relative dates in them stay unresolved"})
			return ""
		}
	}
	if len(p.dates) == 0 {
		return ""
	}
	return p.dates[0]
}
