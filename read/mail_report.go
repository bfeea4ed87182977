package read

import (
	"fmt"
	"net/mail"
	"strings"

	"proffer"
	"proffer/read/anatomy"
)

// known is what the mail's header states of the report in it.
func (m *parsedMail) known() anatomy.Known {
	k := fromHeader(decodeWords(m.header.get("From")), decodeWords(m.header.get("Subject")), m.header.get("Date"))
	if m.header.get("Date") != "" && k.Sent == "" {
		m.note("header", "its Date field cannot be read: "+m.header.get("Date"), "")
	}
	return k
}

func fromHeader(from, subject, date string) anatomy.Known {
	k := anatomy.Known{Title: cleanSubject(subject), Weak: true}
	if t, err := mail.ParseDate(date); err == nil {
		k.Sent = t.Format("2006-01-02") // the sender's own calendar day
	} else {
		k.Sent = anatomy.Date(date, "")
	}
	name := displayName(from)
	people, bodies := anatomy.Authors(name)
	if len(bodies) == 0 && sentByBody(name, from) {
		people = nil
	}
	k.Authors = people
	if len(bodies) > 0 {
		k.Publisher = bodies[0]
	} else if name != "" && len(people) == 0 && !strings.Contains(name, "@") {
		k.Publisher = name
	}
	return k
}

// officeNames are what stands before the @ of addresses that belong to no one person.
var officeNames = set(`press info news wire media office contact desk newsroom noreply no-reply newsletter editor editors
	mail admin alerts bulletin communications comms public pr service statements updates hello support team reports`)

// sentByBody says that a sender's address is a body's: an office's name before the @, or the sender's name behind it.
func sentByBody(name, from string) bool {
	local, domain, ok := strings.Cut(strings.ToLower(strings.Trim(from[strings.LastIndexAny(from, "< ")+1:], "<> ")), "@")
	if !ok {
		return false
	}
	if officeNames[local] {
		return true
	}
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if len(w) > 3 && strings.Contains(local, w) {
			return false
		}
		if len(w) > 3 && strings.Contains(domain, w) {
			return true
		}
	}
	return len(strings.Fields(name)) > 3
}

// displayName is the name in a From field, without the address.
func displayName(from string) string {
	if i := strings.LastIndexAny(from, "<["); i >= 0 {
		from = from[:i]
	} else if i := strings.IndexByte(from, '('); i >= 0 && strings.Contains(from[:i], "@") { // the old form: address (name)
		from = strings.TrimSuffix(strings.TrimSpace(from[i+1:]), ")")
	} else if strings.Contains(from, "@") {
		return ""
	}
	return strings.Trim(strings.TrimSpace(from), `"' `)
}

var replyMarks = []string{"fwd:", "fw:", "re:", "aw:", "wg:", "tr:", "пересл:", "отв:", "fwd :", "إعادة توجيه:", "رد:", "ha:", "пересылка:"}

// cleanSubject takes "Fwd:", "Re:" and a list's "[name]" off a subject.
func cleanSubject(s string) string {
	for again := true; again; {
		again = false
		s = strings.TrimSpace(s)
		for _, mark := range replyMarks {
			if len(s) >= len(mark) && strings.EqualFold(s[:len(mark)], mark) {
				s, again = s[len(mark):], true
			}
		}
		if strings.HasPrefix(s, "[") {
			if i := strings.IndexByte(s, ']'); i > 0 && i < len(s)-1 && i < 40 {
				s, again = s[i+1:], true
			}
		}
	}
	return s
}

// report makes blocks of the best of the mail's texts. What a forwarded report's own header says goes before the
// mail's.
func (m *parsedMail) report(known anatomy.Known) ([]anatomy.Loose, anatomy.Known, []proffer.Problem) {
	plain := ""
	for _, p := range m.plain {
		text, found := decode(p.body, p.params["charset"])
		m.checkCharset(p, found)
		plain += unquote(unflow(text, p.params)) + "\n\n"
	}
	if blocks, page, n := m.page(); len(strings.Fields(plain))*2 < n {
		return blocks, merge(page, known), nil
	}
	text, note, inner, forwarded := unforward(plain)
	if forwarded {
		known = inner
	}
	blocks := textBlocks(text)
	if note != "" {
		blocks = append([]anatomy.Loose{{Text: strings.Join(strings.Fields(note), " "), Role: anatomy.RoleFurniture}}, blocks...)
	}
	return blocks, known, nil
}

// page makes blocks of the mail's pages, one behind the other as a mail program shows them where a picture or a file stands
// between; known is what the first states. n is how many words they have, furniture left out.
func (m *parsedMail) page() (blocks []anatomy.Loose, known anatomy.Known, n int) {
	for i, p := range m.pages {
		text, _ := decode(p.body, first(p.params["charset"], metaCharset(p.body)))
		root, err := parsePage(text)
		if err != nil {
			continue
		}
		w := newWalk(root)
		page := w.metadata()
		if page = w.collect(page); i == 0 {
			known = page
		}
		for _, b := range w.blocks {
			if b.Role != anatomy.RoleFurniture {
				n += len(strings.Fields(b.Text))
			}
			blocks = append(blocks, b)
		}
	}
	return blocks, known, n
}

// checkCharset says where a part's charset was found to be another than it declares.
func (m *parsedMail) checkCharset(p mailPart, found string) {
	declared := canonical(p.params["charset"])
	if declared != "" && !sameCharset(declared, found, p.body) {
		m.note(p.where, fmt.Sprintf("it is declared to be %s, its bytes are %s", declared, found),
			"read as what its bytes are; compare a name or two with another copy")
	}
}

// merge fills what a page does not state of itself from the mail around it.
func merge(page, mail anatomy.Known) anatomy.Known {
	mail.Title = first(page.Title, mail.Title)
	if len(page.Authors) > 0 {
		mail.Authors, mail.Weak = page.Authors, false
	}
	mail.Publisher = first(page.Publisher, mail.Publisher)
	mail.Credit = first(page.Credit, mail.Credit)
	mail.Published = page.Published
	return mail
}
