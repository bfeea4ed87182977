package read

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// wide are the charsets of East Asia, of one to four bytes a character.
var wide = map[string]encoding.Encoding{
	"shift_jis": japanese.ShiftJIS, "euc-jp": japanese.EUCJP, "iso-2022-jp": japanese.ISO2022JP,
	"gbk": simplifiedchinese.GBK, "gb18030": simplifiedchinese.GB18030, "hz-gb-2312": simplifiedchinese.HZGB2312,
	"big5": traditionalchinese.Big5, "euc-kr": korean.EUCKR,
}

// shifted are those of seven bits, and what in them says that two bytes a character follow.
var shifted = []struct {
	name  string
	marks []string
	alone bool // the mark is enough where nothing is declared
}{
	{"iso-2022-jp", []string{"\x1b$B", "\x1b$@"}, true},
	{"hz-gb-2312", []string{"~{"}, false},
}

// shiftedOf is the charset of seven bits that the bytes are in, or "".
func shiftedOf(b []byte, declared string) string {
	for _, s := range shifted {
		if !s.alone && declared != s.name {
			continue
		}
		for _, mark := range s.marks {
			if bytes.Contains(b, []byte(mark)) {
				return s.name
			}
		}
	}
	return ""
}

// Characters of running text in East Asia, the more frequent ones: of a page in simplified or in traditional Chinese
// they are about four of ten.
const (
	simplifiedRank  = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
	traditionalRank = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實"
)

// guessedWide are those that are looked for where nothing is declared, and what share of the characters of running text,
// in hundredths, are such as common says.
var guessedWide = []struct {
	name   string
	common func(r rune) bool
	share  int
}{
	{"gb18030", among(simplifiedRank), 25},
	{"big5", among(traditionalRank), 25},
	{"shift_jis", kana, 20},
	{"euc-jp", kana, 20},
	{"euc-kr", func(r rune) bool { return unicode.Is(unicode.Hangul, r) }, 80},
}

func among(letters string) func(rune) bool {
	in := map[rune]bool{}
	for _, r := range letters {
		in[r] = true
	}
	return func(r rune) bool { return in[r] }
}

// kana are those of full width: the narrow ones are single bytes, which any charset has.
func kana(r rune) bool { return r >= 0x3041 && r <= 0x30fe }

// fewestWide is how many characters beyond ASCII tell a charset that nobody declares.
const fewestWide = 6

// guessWide tells the charset of East Asia that the bytes are in, or "": the one in which hardly a byte is out of place and
// most characters are common, by its share above what running text has. A text in letters of one byte has its words' ends
// in the middle of characters.
func guessWide(b []byte) string {
	sample := b[:min(len(b), sampled)]
	best, top := "", 0
	for _, g := range guessedWide {
		good, bad, common := wideLetters(sample, wide[g.name], g.common)
		if good < fewestWide || bad*50 > good+49 { // one may be cut at the end of the sample
			continue
		}
		if over := common*100/good - g.share; over >= 0 && over*100/g.share >= top {
			best, top = g.name, over*100/g.share+1
		}
	}
	return best
}

// readsAs says that the bytes are in the charset: of 20 characters beyond ASCII, 19 are right.
func readsAs(b []byte, e encoding.Encoding) bool {
	good, bad, _ := wideLetters(b[:min(len(b), sampled)], e, unicode.IsLetter)
	return good > 0 && good >= 19*(bad-1)
}

// wideLetters counts the characters beyond ASCII, those that are none, and the common ones.
func wideLetters(b []byte, e encoding.Encoding, isCommon func(rune) bool) (good, bad, common int) {
	for _, r := range decodeWide(b, e) {
		switch {
		case r == utf8.RuneError || unicode.Is(unicode.Co, r):
			bad++
		case r >= utf8.RuneSelf:
			good++
			if isCommon(r) {
				common++
			}
		}
	}
	return good, bad, common
}

func decodeWide(b []byte, e encoding.Encoding) string {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil { // a decoder writes what it does not know as U+FFFD and has no errors
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return string(out)
}

// wideWidth is how many bytes the next character takes, which is n bytes of UTF-8.
func wideWidth(d *encoding.Decoder, b []byte, n int) int {
	var one [utf8.UTFMax]byte
	_, taken, _ := d.Transform(one[:n], b, true) // that no second one fits is no error
	return taken
}
