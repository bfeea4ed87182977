package read

import (
	"regexp"
	"strings"

	"proffer/read/anatomy"
)

// forwardFields are the fields of the little header that mail programs set above a forwarded mail, in the languages
// of the programs.
var forwardFields = map[string]string{"from": "from", "sent": "date", "date": "date", "subject": "subject", "to": "",
	"cc": "", "reply-to": "", "от": "from", "от кого": "from", "дата": "date", "отправлено": "date", "тема": "subject",
	"кому": "", "копия": "", "من": "from", "التاريخ": "date", "تاريخ": "date", "تم الإرسال": "date", "أرسلت": "date",
	"الموضوع": "subject", "موضوع": "subject", "إلى": "", "نسخة": "", "de": "from", "von": "from", "gesendet": "date",
	"betreff": "subject", "an": "", "objet": "subject", "envoyé": "date", "à": ""}

// forwardRule is the line that mail programs set above the little header.
var forwardRule = regexp.MustCompile(`(?:^|\n)\s*[-_=*]{3,}[^\n]*$`)

// mostNote is the length in words of the longest note above a forwarded report. A longer one is a letter of its own.
const mostNote = 40

// unforward parts a forwarded report from the note above it and reads the header that the mail program put between. Of a
// letter above what it answers all is body, but for that header, which is the note then.
func unforward(text string) (body, note string, known anatomy.Known, ok bool) {
	lines := strings.Split(text, "\n")
	for i := range lines {
		if i > 60 {
			break
		}
		fields, next := forwardHeader(lines, i)
		if fields == nil {
			continue
		}
		note = strings.Join(lines[:i], "\n")
		note = forwardRule.ReplaceAllString(strings.TrimSpace(note), "")
		if len(strings.Fields(note)) > mostNote {
			return note + "\n\n" + strings.Join(lines[next:], "\n"), strings.Join(lines[i:next], "\n"), known, false
		}
		known = fromHeader(fields["from"], fields["subject"], fields["date"])
		return strings.Join(lines[next:], "\n"), note, known, true
	}
	return text, "", anatomy.Known{}, false
}

// forwardHeader reads the fields from line i on: at least who and what, or who and when, together.
func forwardHeader(lines []string, i int) (map[string]string, int) {
	fields := map[string]string{}
	n := 0
	for ; i < len(lines); i++ {
		l := strings.Trim(strings.TrimSpace(lines[i]), "*>_ ")
		if l == "" {
			if n > 0 {
				break
			}
			return nil, 0
		}
		name, value, ok := strings.Cut(l, ":")
		key, is := forwardFields[strings.ToLower(strings.Trim(strings.TrimSpace(name), "*"))]
		if !ok || !is {
			if n == 0 {
				return nil, 0
			}
			break
		}
		n++
		if key != "" && fields[key] == "" {
			fields[key] = strings.Trim(strings.TrimSpace(value), "*")
		}
	}
	if fields["from"] == "" || fields["subject"] == "" && fields["date"] == "" || n < 2 {
		return nil, 0
	}
	return fields, i
}
