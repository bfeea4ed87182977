package read

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// tables are the charsets of one byte a character that are told apart here.
var tables = map[string]*charmap.Charmap{
	"windows-1251": charmap.Windows1251, "koi8-r": charmap.KOI8R, "koi8-u": charmap.KOI8U,
	"iso-8859-5": charmap.ISO8859_5, "ibm866": charmap.CodePage866, "x-mac-cyrillic": charmap.MacintoshCyrillic,
	"windows-1256": charmap.Windows1256, "iso-8859-6": charmap.ISO8859_6,
	"windows-1252": charmap.Windows1252, "windows-1250": charmap.Windows1250, "windows-1254": charmap.Windows1254,
	"windows-1253": charmap.Windows1253, "windows-1255": charmap.Windows1255, "iso-8859-2": charmap.ISO8859_2,
	"iso-8859-15": charmap.ISO8859_15, "iso-8859-1": charmap.Windows1252, "iso-8859-7": charmap.ISO8859_7,
	"iso-8859-9": charmap.Windows1254, "windows-1257": charmap.Windows1257, "windows-1258": charmap.Windows1258,
	"windows-874": charmap.Windows874, "ibm850": charmap.CodePage850,
	"macintosh": charmap.Macintosh, "iso-8859-8": charmap.ISO8859_8, "ibm437": charmap.CodePage437,
}

// guessed are the charsets that are looked for when nothing valid is declared, the likelier first: at a draw the
// earlier wins.
var guessed = []string{"windows-1251", "windows-1252", "windows-1256", "koi8-r", "iso-8859-5", "ibm866",
	"iso-8859-6", "windows-1250", "windows-1254", "windows-1253", "windows-1255", "x-mac-cyrillic", "koi8-u"}

var charsetAliases = map[string]string{"cp1251": "windows-1251", "cp-1251": "windows-1251", "win-1251": "windows-1251",
	"cp1252": "windows-1252", "latin1": "iso-8859-1", "us-ascii": "windows-1252", "ascii": "windows-1252",
	"cp1256": "windows-1256", "cp866": "ibm866", "koi8r": "koi8-r", "koi8u": "koi8-u", "koi8": "koi8-r",
	"cp1250": "windows-1250", "latin2": "iso-8859-2", "cp1254": "windows-1254", "iso8859-1": "iso-8859-1",
	"iso8859-5": "iso-8859-5", "iso8859-6": "iso-8859-6", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
	"utf-16": "utf-16le", "tis-620": "windows-874", "iso-8859-11": "windows-874", "cp850": "ibm850",
	"sjis": "shift_jis", "x-sjis": "shift_jis", "shift-jis": "shift_jis", "ms_kanji": "shift_jis", "windows-31j": "shift_jis", "cp932": "shift_jis", "ms932": "shift_jis",
	"eucjp": "euc-jp", "x-euc-jp": "euc-jp", "csiso2022jp": "iso-2022-jp", "iso-2022-jp-1": "iso-2022-jp", "iso-2022-jp-ms": "iso-2022-jp",
	"gb2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "ms936": "gb18030", "euc-cn": "gb18030", "hz": "hz-gb-2312",
	"big5-hkscs": "big5", "x-x-big5": "big5", "cn-big5": "big5", "cp950": "big5", "ms950": "big5", "big-5": "big5",
	"euckr": "euc-kr", "ks_c_5601-1987": "euc-kr", "ksc5601": "euc-kr", "cp949": "euc-kr", "ms949": "euc-kr", "windows-949": "euc-kr", "uhc": "euc-kr", "iso-ir-149": "euc-kr"}

// canonical is the name that tables uses for a declared charset.
func canonical(declared string) string {
	s := strings.ToLower(strings.Trim(strings.TrimSpace(declared), `"'`))
	if c := charsetAliases[s]; c != "" {
		return c
	}
	return s
}

// sampled is how many bytes beyond ASCII are looked at to tell a charset.
const sampled = 1 << 16

// guessTable tells the charset by which reading of the bytes beyond ASCII gives the likeliest letters. The declared
// one wins where it reads nearly as well as the best.
func guessTable(b []byte, declared string) string {
	sample := highBytes(b)
	best, top := "windows-1252", -1<<60
	for _, name := range guessed {
		if s := likeness(sample, name); s > top {
			best, top = name, s
		}
	}
	if tables[declared] != nil {
		if s := likeness(sample, declared); s >= top-len(sample)/4 || s > 0 && s*10 >= top*9 {
			return declared
		}
	}
	return best
}

// highBytes are stretches of bytes beyond ASCII, each with the byte before it and the one after.
func highBytes(b []byte) []byte {
	var out []byte
	for i := 0; i < len(b) && len(out) < sampled; i++ {
		near := b[i] >= 0x80 || i > 0 && b[i-1] >= 0x80 || i+1 < len(b) && b[i+1] >= 0x80
		if near {
			out = append(out, b[i])
		}
	}
	return out
}

// Letters of running text from the most frequent on; the first ten weigh 4, the next ten 3, the others 1.
const (
	cyrillicRank = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ"
	arabicRank   = "اليمونرتبعدسفهكحقأجشىةخصطضإذغثظئءزؤآ"
	greekRank    = "αοιετσνηυρπκμλςωγδχθφβξζψάέήίόύώ"
	hebrewRank   = "יוהלארתבמשנכדםקעחפטגצסןזךץף"
	latinRank    = "éäöüáíóèàçñãêôâîûßåøæëïúìòùœşığžščłąęćńśż"
)

var letterWeight = weights(cyrillicRank, arabicRank, greekRank, hebrewRank, latinRank)

func weights(ranks ...string) map[rune]int {
	w := map[rune]int{}
	for _, rank := range ranks {
		for i, r := range []rune(rank) {
			switch {
			case i < 10:
				w[r] = 4
			case i < 20:
				w[r] = 3
			default:
				w[r] = 1
			}
		}
	}
	return w
}

// A byteClass is what a charset makes of one byte, as far as telling it goes.
type byteClass struct {
	worth             int8 // by itself
	lower, upper, lat bool
}

// classesOf are a charset's byte classes, made when it is first asked about.
var classesOf = func() map[string]func() *[256]byteClass {
	out := map[string]func() *[256]byteClass{}
	for name, table := range tables {
		out[name] = sync.OnceValue(func() *[256]byteClass {
			var c [256]byteClass
			for b := range 256 {
				r := table.DecodeByte(byte(b))
				c[b] = byteClass{int8(worth(r)), unicode.IsLower(r), unicode.IsUpper(r), unicode.Is(unicode.Latin, r)}
			}
			return &c
		})
	}
	return out
}()

// likeness of a sample to text in the charset; only the order counts.
func likeness(sample []byte, name string) int {
	classes := classesOf[name]()
	score, lowBefore, latinRun := 0, false, 0
	for _, b := range sample {
		c := &classes[b]
		switch {
		case b < 0x80:
			lowBefore, latinRun = c.lower, 0
			continue
		case c.lat:
			latinRun++
		default:
			latinRun = 0
		}
		switch {
		case latinRun >= 3: // accented letters do not stand three in a row
			score -= 4
		case c.upper && lowBefore:
			score -= 6
		default:
			score += int(c.worth)
		}
		lowBefore = c.lower
	}
	return score
}

// worth of a character wherever it stands.
func worth(r rune) int {
	switch {
	case letterWeight[r] > 0:
		return letterWeight[r]
	case unicode.IsUpper(r) && letterWeight[unicode.ToLower(r)] > 0:
		return 1
	case strings.ContainsRune("«»“”„‘’–—…№ •،؛؟ـ\u00ad°©®€", r):
		return 1
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return -20
	case unicode.IsLetter(r):
		return -1
	}
	return -3
}
