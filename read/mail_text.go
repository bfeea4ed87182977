package read

import (
	"strings"

	"proffer/read/anatomy"
)

// textBlocks makes blocks of a mail's plain text; what follows a signature's mark is furniture.
func textBlocks(text string) []anatomy.Loose {
	var out []anatomy.Loose
	signature := false
	for _, b := range anatomy.Layout(text) {
		s := b.Span.In(text)
		x := anatomy.Loose{Text: strings.Join(strings.Fields(s), " ")}
		if s == "--" {
			signature = true
		}
		if signature {
			x.Edge = true
		}
		out = append(out, x)
	}
	return out
}

// unflow joins the lines of format=flowed (RFC 3676).
func unflow(s string, params map[string]string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if !strings.EqualFold(params["format"], "flowed") {
		return s
	}
	space := " "
	if strings.EqualFold(params["delsp"], "yes") {
		space = ""
	}
	var out strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		if strings.HasSuffix(line, " ") && line != "-- " {
			out.WriteString(strings.TrimSuffix(line, " ") + space)
			continue
		}
		out.WriteString(line + "\n")
	}
	return out.String()
}

// unquote takes the marks of a quoted mail off where most lines have them.
func unquote(s string) string {
	lines := strings.Split(s, "\n")
	quoted, filled := 0, 0
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			filled++
		}
		if strings.HasPrefix(l, ">") {
			quoted++
		}
	}
	if quoted*10 < filled*6 || quoted == 0 {
		return s
	}
	for i, l := range lines {
		for strings.HasPrefix(l, ">") {
			l = strings.TrimPrefix(l[1:], " ")
		}
		lines[i] = l
	}
	return strings.Join(lines, "\n")
}
