package read

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"proffer"
	"proffer/language/identify"
)

// chatType is a chat as WhatsApp exports it: lines that begin with date and time.
const chatType = "text/x-whatsapp"

// chatLine is how a message begins, in the forms that WhatsApp writes for different countries and telephones:
// "[11/03/2024, 10:22:05] Name: words", "3/11/24, 10:22 AM - Name: words", "11.03.2024, 10:22 - Name: words".
var chatLine = regexp.MustCompile(`^[\x{200e}\x{200f}]*\[?(\d{1,4})([./-])(\d{1,2})[./-](\d{1,4}),? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\x{202f}\x{a0}]?[APap]\.?\s?[Mm]\.?)?(?:\]| -) (.*)$`)

// looksChat says that at least three of the first lines begin as messages do, and the first of all does.
func looksChat(text string) bool {
	found := 0
	for i, line := range strings.SplitN(text, "\n", 41) {
		if i == 40 {
			break
		}
		if chatLine.MatchString(strings.TrimRight(line, "\r")) {
			found++
		} else if i == 0 {
			return false
		}
	}
	return found >= 3
}

// longestName is how many bytes a sender's name has at most; what is longer before a colon is the message's own words.
const longestName = 100

// readChat reads a chat: a paragraph for each message, behind the name of who wrote it.
func readChat(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	text, _ := in.decode(b, charsetParam(in.Declared))
	type message struct {
		date   [3]string
		dotted bool
		words  string
	}
	var all []message
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimRight(line, "\r")
		if m := chatLine.FindStringSubmatch(line); m != nil && len(all) < mostPosts {
			all = append(all, message{[3]string{m[1], m[3], m[4]}, m[2] == ".", m[5]})
		} else if n := len(all); n > 0 {
			all[n-1].words += "\n" + line
		}
	}
	var dates [][3]string
	dotted := false
	for _, m := range all {
		dates, dotted = append(dates, m.date), dotted || m.dotted
	}
	order := dateOrder(dates, dotted)
	p := &posts{}
	missing := 0
	for _, m := range all {
		author, words, ok := strings.Cut(m.words, ": ")
		if !ok || len(author) > longestName || strings.Contains(author, "\n") {
			author, words = "", m.words
		}
		author, words = strings.Trim(author, "\u200e\u200f~ "), strings.Trim(words, "\u200e\u200f \n")
		if strings.HasPrefix(words, "<") && strings.HasSuffix(words, ">") {
			missing++
			continue
		}
		if words != "" {
			p.add(author, isoDate(m.date, order), words)
		}
	}
	p.doc.Text = p.text.String()
	if p.doc.Text == "" {
		out.Problems = append(out.Problems, problem(in.Name, "the chat holds no words", "look at its attachments")...)
		return
	}
	p.doc.Language = identify.Language(p.doc.Text)
	p.doc.Published = p.single()
	if order == "" {
		p.doc.Problems = append(p.doc.Problems, proffer.Problem{Where: "dates", What: "whether the day or the month comes first cannot be told",
			Hint: "state the date when you add it (--published)"})
	}
	if missing > 0 {
		p.doc.Problems = append(p.doc.Problems, proffer.Problem{Where: "attachments", What: fmt.Sprintf("%d were left out of the export", missing),
			Hint: "ask for the chat with its media"})
	}
	out.Documents = append(out.Documents, p.doc)
}

// dateOrder tells how dates are written, as "dmy", "mdy" or "ymd", from those that allow one reading only; dates with
// dots have the day first. It is "" where it cannot be told.
func dateOrder(dates [][3]string, dotted bool) string {
	for _, d := range dates {
		a, _ := strconv.Atoi(d[0]) // digits
		b, _ := strconv.Atoi(d[1])
		switch {
		case len(d[0]) == 4:
			return "ymd"
		case a > 12:
			return "dmy"
		case b > 12:
			return "mdy"
		}
	}
	if dotted {
		return "dmy"
	}
	return ""
}

// isoDate is a date in a known order, or "". Years of two digits are of this century.
func isoDate(d [3]string, order string) string {
	if order == "" {
		return ""
	}
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(d[i]) // digits
	}
	year, month, day := n[strings.IndexByte(order, 'y')], n[strings.IndexByte(order, 'm')], n[strings.IndexByte(order, 'd')]
	if year < 100 {
		year += 2000
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
