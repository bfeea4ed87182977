package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A sourceText is one stretch of text between two tags of the page's source.
type sourceText struct {
	start, end int // bytes of the source, without white space at the ends
	at         int // where its letters begin in the letters of the whole source
}

// window is how far ahead a text node's letters are looked for in the source, in bytes: the parser moves some text
// (out of tables, for one), but not far.
const window = 1 << 14

// placesOf finds for each text node its bytes in the page's source. The parser does not tell them, so the source is
// cut into tokens a second time, and the letters of both are laid side by side.
func placesOf(root *html.Node, source string) map[*html.Node][2]int64 {
	letters, texts := sourceLetters(source)
	out := map[*html.Node][2]int64{}
	at, k := 0, 0
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			want := squeeze(n.Data)
			if want == "" {
				return
			}
			i := at
			if !strings.HasPrefix(letters[at:], want) {
				ahead := letters[at:min(len(letters), at+window+len(want))]
				j := strings.Index(ahead, want)
				if j < 0 {
					return
				}
				i = at + j
			}
			for k+1 < len(texts) && texts[k+1].at <= i {
				k++
			}
			last := k
			for last+1 < len(texts) && texts[last+1].at < i+len(want) {
				last++
			}
			out[n] = [2]int64{int64(texts[k].start), int64(texts[last].end)}
			at = i + len(want)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(root)
	return out
}

// sourceLetters is the source's text without tags and white space, and where each stretch of it stands.
func sourceLetters(source string) (string, []sourceText) {
	z := html.NewTokenizer(strings.NewReader(source))
	var letters strings.Builder
	var texts []sourceText
	offset := 0
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.ErrorToken {
			return letters.String(), texts
		}
		if kind == html.TextToken {
			s := string(raw)
			start := offset + len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
			end := offset + len(strings.TrimRightFunc(s, unicode.IsSpace))
			if start < end {
				texts = append(texts, sourceText{start, end, letters.Len()})
				letters.WriteString(squeeze(string(z.Text())))
			}
			offset += len(s)
			continue
		}
		offset += len(raw)
	}
}

// squeeze leaves out white space and what is no character.
func squeeze(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c > ' ' || c != 0 && c != ' ' && (c < '\t' || c > '\r') {
				out = append(out, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != utf8.RuneError && (r > 0xa0 && r < 0x1680 || !unicode.IsSpace(r)) { // between them there is no white space
			out = append(out, s[i:i+n]...)
		}
		i += n
	}
	return string(out)
}
