package read

import (
	"bytes"
	"fmt"
	"mime"
	"strings"

	"proffer"
)

func charsetParam(declared string) string {
	if declared == "" {
		return ""
	}
	_, params, err := mime.ParseMediaType(declared)
	if err != nil {
		return ""
	}
	return params["charset"]
}

// charsetProblems says what was lost in decoding, and where the declared charset was not the real one.
func charsetProblems(in Input, b []byte, text, charset string) (out []proffer.Problem) {
	if at := strings.Index(text, "\ufffd"); at >= 0 && !bytes.Contains(b, []byte("\ufffd")) {
		n := strings.Count(text, "\ufffd")
		place := newMapper(b, charset, text).of(at)
		out = append(out, proffer.Problem{Where: fmt.Sprintf("%s, byte %d", in.Name, place),
			What: fmt.Sprintf("%d bytes are not %s; each is shown as \ufffd", n, charset),
			Hint: "ask for the file in UTF-8"})
	}
	if d := canonical(charsetParam(in.Declared)); d != "" && !sameCharset(d, charset, b) {
		out = append(out, proffer.Problem{Where: in.Name,
			What: fmt.Sprintf("it is declared to be %s, its bytes are %s", d, charset),
			Hint: "read as what its bytes are; compare a name or two with another copy"})
	}
	return out
}

// sameCharset says that the two charsets give the same text for these bytes.
func sameCharset(declared, found string, b []byte) bool {
	if declared == found || declared == "us-ascii" {
		return true
	}
	if strings.HasPrefix(declared, "utf-16") {
		return strings.HasPrefix(found, "utf-16")
	}
	t := tables[declared]
	if wide[declared] != nil {
		return len(highBytes(b)) == 0 && found == "utf-8"
	}
	if t == nil {
		return declared != "utf-8" && found == "utf-8" // a name that is not known here, and the bytes are right
	}
	for _, c := range b {
		if c >= 0x80 {
			return tables[found] != nil && decodeTable(b[:min(len(b), 1<<16)], t) ==
				decodeTable(b[:min(len(b), 1<<16)], tables[found])
		}
	}
	return true
}
