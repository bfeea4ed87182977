package read

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
)

// A header is the fields of a mail or part in their order.
type header []field

type field struct{ name, value string }

// get is the value of the first field of that name, or "".
func (h header) get(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.name, name) {
			return f.value
		}
	}
	return ""
}

// readHeader reads fields up to the first empty line. bad counts lines that are no fields; they are left out.
func readHeader(b []byte) (h header, body []byte, bad int) {
	for first := true; len(b) > 0; first = false {
		line, rest, _ := bytes.Cut(b, []byte("\n"))
		b = rest
		line = bytes.TrimRight(line, "\r")
		if len(bytes.TrimSpace(line)) == 0 {
			return h, b, bad
		}
		if (line[0] == ' ' || line[0] == '\t') && len(h) > 0 {
			if f := &h[len(h)-1]; len(f.value) < 1<<16 {
				f.value += " " + strings.TrimSpace(headerText(line))
			}
			continue
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if !ok || !isFieldName(strings.TrimSpace(string(name))) {
			if !(first && isEnvelope(string(line))) {
				bad++
			}
			continue
		}
		if len(h) < 1000 {
			h = append(h, field{strings.TrimSpace(string(name)), strings.TrimSpace(headerText(value))})
		}
	}
	return h, nil, bad
}

// headerText decodes raw bytes in a header, which should be ASCII and are at times anything.
func headerText(b []byte) string {
	s, _ := decode(b, "")
	return s
}

func contentType(value string) (string, map[string]string) {
	if value == "" {
		return "", nil
	}
	kind, params, err := mime.ParseMediaType(value)
	if err != nil && kind == "" { // "text/plain; charset" and the like: what stands before the first semicolon
		kind, _, _ = strings.Cut(strings.ToLower(value), ";")
		params = map[string]string{}
		for piece := range strings.SplitSeq(value, ";") {
			if k, v, ok := strings.Cut(piece, "="); ok {
				params[strings.ToLower(strings.TrimSpace(k))] = strings.Trim(strings.TrimSpace(v), `"'`)
			}
		}
	}
	return strings.TrimSpace(kind), params
}

// multipart goes through the parts between the boundaries of a multipart (RFC 2046).
func (m *parsedMail) multipart(boundary string, body []byte, where string, depth int) {
	if depth >= mostMailDepth {
		m.note(where, fmt.Sprintf("parts are nested deeper than %d; what is inside was not read", mostMailDepth),
			"open the mail with a mail program")
		return
	}
	parts, closed := splitParts(body, "--"+boundary)
	if !closed && !m.cut { // what is cut off outside is cut off inside too
		m.cut = true
		m.note(where, "the mail is cut off: the end of its parts is missing", "ask for the whole mail")
	}
	for i, p := range parts {
		if m.parts > MostMailParts {
			return
		}
		name := fmt.Sprintf("part %d", i+1)
		if where != "" {
			name = fmt.Sprintf("%s.%d", where, i+1)
		}
		h, b, _ := readHeader(p)
		m.part(h, b, name, depth+1)
	}
}

// splitParts cuts a multipart's body at its boundary lines. closed says that the last boundary was there.
func splitParts(body []byte, line string) (parts [][]byte, closed bool) {
	start := -1
	for at := 0; at < len(body); {
		n := bytes.IndexByte(body[at:], '\n')
		end, next := at+n, at+n+1
		if n < 0 {
			end, next = len(body), len(body)
		}
		l := bytes.TrimRight(body[at:end], "\r \t")
		if bytes.HasPrefix(l, []byte(line)) {
			tail := string(l[len(line):])
			if tail == "" || tail == "--" {
				if start >= 0 {
					parts = append(parts, trimLineEnd(body[start:at]))
				}
				start = next
				if tail == "--" {
					return parts, true
				}
			}
		}
		at = next
		if len(parts) > MostMailParts {
			return parts, true
		}
	}
	if start >= 0 && start < len(body) {
		parts = append(parts, body[start:])
	}
	return parts, false
}

func trimLineEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}
