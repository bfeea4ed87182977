package read

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"mime"
	"net/mail"
	"strings"
	"time"

	"proffer"
	"proffer/read/anatomy"
)

// readMSG reads an Outlook message (MS-OXMSG): it is written as the mail that it was and read as every mail is.
// Messages inside of it become mails (RFC 5322), other attachments keep their bytes.
func readMSG(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	root, err := openOLE(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the message cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	c := &msgConverter{}
	c.finish(in, c.mail(root, 32, 0), out)
}

// finish reads the mail as which a message was written.
func (c *msgConverter) finish(in Input, mail []byte, out *Result) {
	m := parseMail(mail)
	for _, p := range append(c.problems, m.problems...) {
		p.Where = in.Name + p.Where
		out.Problems = append(out.Problems, p)
	}
	out.Members = m.members
	blocks, known, problems := m.report(m.known())
	out.Problems = append(out.Problems, problems...)
	if len(blocks) == 0 && known.Title == "" {
		out.Problems = append(out.Problems, problem(in.Name, "the message has no text", "look at its attachments")...)
		return
	}
	doc := anatomy.Compose(blocks, known)
	paragraphLanguages(&doc)
	out.Documents = append(out.Documents, doc)
}

// A msgConverter writes messages as mails.
type msgConverter struct{ problems []proffer.Problem }

func (c *msgConverter) note(where, what, hint string) {
	c.problems = append(c.problems, proffer.Problem{Where: ", " + where, What: what, Hint: hint})
}

// Property identifiers (MS-OXPROPS).
const (
	propHeaders   = 0x007d // PidTagTransportMessageHeaders
	propSubject   = 0x0037
	propSubmitted = 0x0039
	propDelivered = 0x0e06
	propSender    = 0x0c1a
	propSenderAt  = 0x5d01 // PidTagSenderSmtpAddress
	propSenderOld = 0x0c1f
	propTo        = 0x0e04
	propCc        = 0x0e03
	propMessageID = 0x1035
	propBody      = 0x1000
	propRTF       = 0x1009
	propHTML      = 0x1013
	propCodepage  = 0x3ffd // PidTagMessageCodepage
	propCharset   = 0x3fde // PidTagInternetCodepage
	propMethod    = 0x3705
	propData      = 0x3701
	propLongName  = 0x3707
	propName      = 0x3704
	propMime      = 0x370e
)

// mail writes a message as a mail. skip is the length of its property stream's header: 32 bytes in the root, 24 in a
// message within a message.
func (c *msgConverter) mail(s *storage, skip, depth int) []byte {
	return c.write(c.properties(s, skip), depth, func(part msgPart) {
		for _, f := range s.folders {
			if strings.HasPrefix(f.name, "__attach_version1.0_") {
				c.attachment(f, depth, part)
			}
		}
	})
}

// A msgPart takes a part of a mail: its media type, its name or "", its bytes.
type msgPart func(kind, name string, b []byte)

// write writes a message as a mail, with the attachments that attach hands out.
func (c *msgConverter) write(p *msgProperties, depth int, attach func(msgPart)) []byte {
	var out bytes.Buffer
	boundary := fmt.Sprintf("proffer-msg-%d", depth)
	out.WriteString(c.header(p))
	fmt.Fprintf(&out, "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=%q\r\n\r\n", boundary)
	part := func(kind, name string, b []byte) {
		fmt.Fprintf(&out, "--%s\r\nContent-Type: %s\r\n", boundary, kind)
		if name != "" {
			fmt.Fprintf(&out, "Content-Disposition: attachment; filename=%q\r\n", mime.BEncoding.Encode("utf-8", name))
		}
		out.WriteString("Content-Transfer-Encoding: base64\r\n\r\n")
		writeBase64(&out, b)
	}
	for _, t := range c.texts(p) {
		part(t.kind, "", t.body)
	}
	attach(part)
	fmt.Fprintf(&out, "--%s--\r\n", boundary)
	return out.Bytes()
}

// header writes the fields that the message came with, or the few that its properties give.
func (c *msgConverter) header(p *msgProperties) string {
	var b strings.Builder
	seen := map[string]bool{}
	h, _, _ := readHeader([]byte(p.text(propHeaders)))
	for _, f := range h {
		name := strings.ToLower(f.name)
		if strings.HasPrefix(name, "content-") || name == "mime-version" {
			continue // they describe the mail as it was sent; what is written here is laid out anew
		}
		seen[name] = true
		fmt.Fprintf(&b, "%s: %s\r\n", f.name, f.value)
	}
	field := func(name, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" && !seen[strings.ToLower(name)] {
			fmt.Fprintf(&b, "%s: %s\r\n", name, value)
		}
	}
	field("From", msgSender(p))
	field("To", mime.BEncoding.Encode("utf-8", p.text(propTo)))
	field("Cc", mime.BEncoding.Encode("utf-8", p.text(propCc)))
	field("Subject", mime.BEncoding.Encode("utf-8", p.text(propSubject)))
	if t := first(p.time(propSubmitted), p.time(propDelivered)); t != "" {
		field("Date", t)
	}
	field("Message-ID", p.text(propMessageID))
	return b.String()
}

func msgSender(p *msgProperties) string {
	name, address := p.text(propSender), p.text(propSenderAt)
	if old := p.text(propSenderOld); address == "" && strings.Contains(old, "@") {
		address = old
	}
	if address == "" {
		return mime.BEncoding.Encode("utf-8", name)
	}
	return (&mail.Address{Name: name, Address: address}).String()
}

type msgText struct {
	kind string
	body []byte
}

// texts are the message's text, plain and as a page. Rich text is read only where there is neither.
func (c *msgConverter) texts(p *msgProperties) (out []msgText) {
	if s := p.text(propBody); strings.TrimSpace(s) != "" {
		out = append(out, msgText{"text/plain; charset=utf-8", []byte(s)})
	}
	if b := p.html(); len(b) > 0 {
		kind := htmlType
		if name := codePages[p.number(propCharset)]; name != "" {
			kind += "; charset=" + name
		}
		out = append(out, msgText{kind, b})
	}
	if packed := p.bytes(propRTF); len(out) == 0 && len(packed) > 0 {
		rich, err := unpackRTF(packed)
		if err != nil {
			c.note("its rich text", "not all of it could be unpacked: "+err.Error(), "open it in a mail program")
		}
		if s := rtfText(rich); s != "" {
			out = append(out, msgText{"text/plain; charset=utf-8", []byte(s)})
		}
	}
	return out
}

// attachment hands an attachment to part: a message within the message as a mail.
func (c *msgConverter) attachment(s *storage, depth int, part msgPart) {
	p := c.properties(s, 8)
	name := first(p.text(propLongName), p.text(propName))
	inner := s.folder("__substg1.0_3701000D")
	switch {
	case inner != nil && inner.file("__properties_version1.0") != nil:
		if depth >= mostMailDepth {
			c.note(name, fmt.Sprintf("messages lie within each other deeper than %d; it was not taken", mostMailDepth), "open it in a mail program")
			return
		}
		subject := first(c.properties(inner, 24).text(propSubject), name, "message")
		part(mailType, strings.NewReplacer("/", "_", "\\", "_").Replace(subject)+".eml", c.mail(inner, 24, depth+1))
	case inner != nil:
		c.note(first(name, s.name), "an object of another program is set into it and was not taken", "open it in a mail program and save what it shows")
	default:
		b := p.bytes(propData)
		if len(b) == 0 && p.number(propMethod) > 1 {
			c.note(first(name, s.name), "it is a link to a file elsewhere and holds no bytes of its own", "ask for the file")
			return
		}
		kind, _ := contentType(p.text(propMime))
		part(first(kind, unknownType), first(name, strings.TrimPrefix(s.name, "__attach_version1.0_")), b)
	}
}

func writeBase64(out *bytes.Buffer, b []byte) {
	const line = 57 // bytes in a line of 76 characters (RFC 2045)
	for len(b) > 0 {
		n := min(line, len(b))
		out.WriteString(base64.StdEncoding.EncodeToString(b[:n]))
		out.WriteString("\r\n")
		b = b[n:]
	}
	out.WriteString("\r\n")
}

// msgEpoch is where the times of MAPI are counted from, in steps of 100 nanoseconds.
var msgEpoch = time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC)

// fileTime is a MAPI time as a mail writes it, or "" for one that no mail has.
func fileTime(b []byte) string {
	v := binary.LittleEndian.Uint64(b)
	const mostDays = 300_000 // some eight centuries: days can be added without overflow
	days := v / (24 * 60 * 60 * 1e7)
	if v == 0 || days > mostDays {
		return ""
	}
	rest := time.Duration(v%(24*60*60*1e7)) * 100
	return msgEpoch.AddDate(0, 0, int(days)).Add(rest).Format(time.RFC1123Z)
}
