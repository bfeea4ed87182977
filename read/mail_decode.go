package read

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	"strings"
)

// transferDecode undoes the transfer encoding. With an error, it returns what could be decoded.
func transferDecode(encoding string, b []byte) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return decodeBase64(b)
	case "quoted-printable":
		out, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(b)))
		if err != nil {
			return looseQuoted(b), nil
		}
		return out, nil
	}
	return b, nil
}

func decodeBase64(b []byte) ([]byte, error) {
	clean := make([]byte, 0, len(b))
	for _, c := range b {
		if c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' {
			clean = append(clean, c)
		}
	}
	var err error
	if len(clean)%4 == 1 {
		clean, err = clean[:len(clean)-1], errors.New("base64 that is cut off")
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))
	n, bad := base64.RawStdEncoding.Decode(out, clean)
	if bad != nil && err == nil && n == 0 {
		err = bad
	}
	return out[:n], err
}

// looseQuoted decodes quoted-printable as far as it is that and leaves the rest as it stands.
func looseQuoted(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] != '=' {
			out = append(out, b[i])
			continue
		}
		switch {
		case i+2 < len(b) && isHex(b[i+1]) && isHex(b[i+2]):
			out = append(out, unhex(b[i+1])<<4|unhex(b[i+2]))
			i += 2
		case i+1 < len(b) && b[i+1] == '\n':
			i++
		case i+2 < len(b) && b[i+1] == '\r' && b[i+2] == '\n':
			i += 2
		default:
			out = append(out, '=')
		}
	}
	return out
}

func isHex(c byte) bool { return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' }

func unhex(c byte) byte {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}

// decodeWords decodes a header's encoded words (RFC 2047), charsets beyond UTF-8 included.
func decodeWords(s string) string {
	d := mime.WordDecoder{CharsetReader: func(name string, r io.Reader) (io.Reader, error) {
		b := readAll(r)
		text, _ := decode(b, name)
		return strings.NewReader(text), nil
	}}
	out, err := d.DecodeHeader(s)
	if err != nil {
		return s
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(out, "\ufffd")), " ")
}
