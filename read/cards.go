package read

import (
	"encoding/base64"
	"fmt"
	"io"
	"mime/quotedprintable"
	"strings"

	"proffer"
	"proffer/read/anatomy"
)

const (
	cardType     = "text/vcard"
	calendarType = "text/calendar"
)

// A cardLine is a line of a vCard (RFC 6350, and its versions 2.1 and 3) or of a calendar (RFC 5545), put together.
type cardLine struct {
	name, params, value string
}

// cardLines puts folded lines together and takes them apart.
func cardLines(source string) []cardLine {
	source = strings.ReplaceAll(strings.ReplaceAll(source, "\r\n", "\n"), "\r", "\n")
	source = strings.NewReplacer("\n ", "", "\n\t", "").Replace(source)
	var out []cardLine
	soft := false // the line before goes on, as quoted-printable does
	for line := range strings.SplitSeq(source, "\n") {
		if n := len(out); soft && n > 0 {
			out[n-1].value += "\n" + line
			soft = strings.HasSuffix(line, "=")
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if strings.Count(name, `"`)%2 == 1 { // the colon stands in a quoted parameter
			if i := strings.Index(value, `":`); i >= 0 {
				name, value = name+":"+value[:i+1], value[i+2:]
			}
		}
		name, params, _ := strings.Cut(name, ";")
		if _, own, grouped := strings.Cut(name, "."); grouped {
			name = own
		}
		if ok && name != "" {
			l := cardLine{strings.ToUpper(strings.TrimSpace(name)), params, value}
			soft = l.encoded("QUOTED-PRINTABLE") && strings.HasSuffix(value, "=")
			out = append(out, l)
		}
	}
	return out
}

func (l cardLine) encoded(as string) bool { return strings.Contains(strings.ToUpper(l.params), as) }

// words are a value as a person reads it: structured values by commas, what is empty left out.
func (l cardLine) words() string {
	v := l.value
	if l.encoded("QUOTED-PRINTABLE") {
		if b, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(v))); err == nil {
			text, _ := decode(b, "utf-8")
			v = text
		}
	}
	var fields []string
	for _, f := range strings.Split(strings.ReplaceAll(v, `\;`, "\x00"), ";") {
		if l.name == "NOTE" || l.name == "SUMMARY" || l.name == "DESCRIPTION" || l.name == "LOCATION" || l.name == "URL" {
			fields = []string{strings.ReplaceAll(v, `\;`, "\x00")}
			break
		}
		if f = strings.TrimSpace(f); f != "" {
			fields = append(fields, f)
		}
	}
	v = strings.NewReplacer(`\n`, "\n", `\N`, "\n", `\,`, ",", `\\`, `\`, "\x00", ";").Replace(strings.Join(fields, ", "))
	return strings.Join(strings.Fields(strings.ToValidUTF8(v, "\ufffd")), " ")
}

// parameter is one of a line's parameters, or "".
func (l cardLine) parameter(name string) string {
	for p := range strings.SplitSeq(l.params, ";") {
		if key, value, _ := strings.Cut(p, "="); strings.EqualFold(key, name) {
			return strings.Trim(value, `"`)
		}
	}
	return ""
}

// cardOrder are the fields of a card that are read, as a visiting card has them.
var cardOrder = []string{"FN", "N", "NICKNAME", "TITLE", "ROLE", "ORG", "TEL", "EMAIL", "IMPP", "ADR", "URL", "BDAY", "NOTE"}

// readCards reads vCards: a row for each, whose cells are named after the card's fields. Pictures are members.
func readCards(in Input, out *Result) {
	t, number := &table{}, 0
	var card map[string][]string
	for _, l := range sourceLines(in, out) {
		switch {
		case l.name == "BEGIN" && strings.EqualFold(l.value, "VCARD"):
			card = map[string][]string{}
			number++
		case l.name == "END":
			t.fields(fmt.Sprintf("card %d", number), card)
			card = nil
		case card == nil:
		case l.name == "PHOTO" && (l.encoded("BASE64") || l.encoded("ENCODING=B") || strings.HasPrefix(l.value, "data:")):
			_, data, found := strings.Cut(l.value, "base64,")
			if !found {
				data = l.value
			}
			if b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(data), "")); err == nil && len(out.Members) < mostPhotos {
				out.Members = append(out.Members, memberOf(fmt.Sprintf("photo %d", number), "", proffer.MethodArchive, b))
			}
		default:
			if w := l.words(); w != "" {
				card[l.name] = append(card[l.name], w)
			}
		}
	}
	t.fields(fmt.Sprintf("card %d", number), card)
	t.finish(in, out)
}

// mostPhotos is how many pictures are taken out of one file of cards.
const mostPhotos = 10_000

// sourceLines are the lines of a file of cards or a calendar.
func sourceLines(in Input, out *Result) []cardLine {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	source, _ := in.decode(b, charsetParam(in.Declared))
	return cardLines(strings.TrimPrefix(source, "\ufeff"))
}

// fields adds a card as a row. A name in parts stands only where none is written out.
func (t *table) fields(row string, card map[string][]string) {
	if card["FN"] != nil {
		delete(card, "N")
	}
	var names, cells []string
	for _, name := range cardOrder {
		for _, v := range card[name] {
			names, cells = append(names, row+"!"+name), append(cells, v)
		}
	}
	t.named(names, cells)
}

// readCalendar reads a calendar: for each entry a row of what, when, where and who, and its description as a paragraph.
func readCalendar(in Input, out *Result) {
	t := &table{}
	number, entry := 0, false
	var names, cells []string
	description := ""
	for _, l := range sourceLines(in, out) {
		switch {
		case l.name == "BEGIN" && (l.value == "VEVENT" || l.value == "VTODO" || l.value == "VJOURNAL"):
			number, entry = number+1, true
			names, cells, description = nil, nil, ""
		case l.name == "END" && (l.value == "VEVENT" || l.value == "VTODO" || l.value == "VJOURNAL"):
			t.named(names, cells)
			t.body(description)
			entry = false
		case !entry:
		case l.name == "DESCRIPTION":
			description = l.words()
		default:
			if v := l.calendarWords(); v != "" {
				names, cells = append(names, fmt.Sprintf("entry %d!%s", number, l.name)), append(cells, v)
			}
		}
	}
	t.finish(in, out)
}

// calendarWords are a field of an entry as a person reads it, or "" where it is none for persons.
func (l cardLine) calendarWords() string {
	switch l.name {
	case "SUMMARY", "LOCATION", "COMMENT", "CONTACT", "STATUS":
		return l.words()
	case "DTSTART", "DTEND", "DUE":
		v := strings.TrimSpace(l.value)
		if len(v) < 8 || anatomy.Date(v[:4]+"-"+v[4:6]+"-"+v[6:8], "") == "" {
			return v
		}
		day := v[:4] + "-" + v[4:6] + "-" + v[6:8]
		if len(v) >= 13 && v[8] == 'T' {
			day += " " + v[9:11] + ":" + v[11:13]
			if strings.HasSuffix(v, "Z") {
				day += " UTC"
			}
		}
		return day
	case "ORGANIZER", "ATTENDEE":
		if cn := l.parameter("CN"); cn != "" {
			return cn
		}
		return strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(l.value), "mailto:"), "MAILTO:")
	}
	return ""
}
