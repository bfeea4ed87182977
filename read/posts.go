package read

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

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
	dateKeys   = []string{"date", "created_at", "timestamp", "time", "sent_at", "datetime", "published"}
)

// readPosts reads posts and chats as JSON or one JSON object a line (Telegram, Signal and many collectors write
// such): a paragraph for each, with who wrote it before it.
func readPosts(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	source, _ := decode(b, charsetParam(in.Declared))
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
	out.Documents = append(out.Documents, p.doc)
}

type posts struct {
	doc   proffer.Document
	text  strings.Builder
	count int
	dates []string
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
			p.add(p.words(v, authorKeys), p.words(v, dateKeys), text)
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

func (p *posts) add(author, when, text string) {
	p.count++
	if p.text.Len() > 0 {
		p.text.WriteString("\n\n")
	}
	start := p.text.Len()
	if author != "" {
		p.text.WriteString(author + ": ")
		p.doc.Parts = append(p.doc.Parts, proffer.Part{Kind: proffer.PartBody})
		defer func(i, from int) {
			p.doc.Parts = append(p.doc.Parts, proffer.Part{Kind: proffer.PartByline,
				Span: proffer.Span{Start: from, End: from + len(author)}})
			p.doc.Parts[i].Span = proffer.Span{Start: from, End: p.text.Len()}
		}(len(p.doc.Parts)-1, start)
	} else {
		defer func(from int) {
			p.doc.Parts = append(p.doc.Parts, proffer.Part{Kind: proffer.PartBody, Span: proffer.Span{Start: from, End: p.text.Len()}})
		}(start)
	}
	p.text.WriteString(strings.Join(strings.Fields(text), " "))
	if d := anatomy.Date(when, ""); d != "" {
		p.dates = append(p.dates, d)
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
