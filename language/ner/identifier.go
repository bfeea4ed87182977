package ner

import (
	"regexp"
	"strings"

	"proffer"
	"proffer/names"
)

// An Identifier is a number or code in a text that one thing alone carries.
type Identifier struct {
	Span  proffer.Span // of the code itself, without the word that announces it
	Type  string       // "imo", "mmsi", "registration", "plate", "serial", "iban", "bic", "passport", "lei"
	Value string       // upper case, without spaces
}

// Identifiers finds them in text order. IMO numbers, IBANs and LEIs have check digits, and only those whose digits agree are
// returned: IMO by the International Maritime Organization's resolution A.1117(30), IBAN and LEI by ISO 7064 mod
// 97-10 (ISO 13616, ISO 17442). An MMSI (ITU-R M.585) has none and needs the word before it; a registration of
// an aircraft (ICAO Annex 7) needs the word before it or a nationality mark with a hyphen beside an aircraft word.
func Identifiers(text string) []Identifier {
	var out []Identifier
	for at := 0; at < len(text); {
		if !identifierAt(text, at) {
			at++
			continue
		}
		m := identifierPattern.FindStringSubmatchIndex(text[at:min(at+identifierReach, len(text))])
		if m == nil {
			at++
			continue
		}
		next := at + m[1]
		for i, p := range identifierKinds {
			g := 2 * (i + 1)
			if m[g] < 0 {
				continue
			}
			span := proffer.Span{Start: at + m[g], End: at + m[g+1]}
			if p.name == "iban" {
				span = ibanSpan(text, span)
			}
			value := squeeze(span.In(text))
			if bounded(text, span) && p.valid(value) {
				out = append(out, Identifier{span, p.name, value})
			} else {
				next = max(at+1, span.Start)
			}
		}
		at = max(next, at+1)
	}
	return out
}

var identifierKinds = []struct {
	name, pattern string
	valid         func(string) bool
}{
	{"imo", `(?:IMO|ИМО)(?:[ \t]?(?:number|No\.?|№|номер))?[ \t:#]{0,3}(\d{7})`, names.ValidIMO},
	{"mmsi", `MMSI(?:[ \t]?(?:number|No\.?|№|номер))?[ \t:#]{0,3}(\d{9})`, func(s string) bool { return s[0] >= '2' && s[0] <= '7' }},
	{"iban", `\b([A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?)`, validIBAN},
	{"bic", `(?:BIC|SWIFT|СВИФТ)(?:[ \t]?(?:code|код))?[ \t:#]{0,3}([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)`, always},
	{"registration", `(?:[Tt]ail[ \t](?:number|no\.)|[Rr]egistration(?:[ \t](?:number|mark|no\.))?|[Rr]egistered[ \t]as|бортовой номер|бортовым номером|регистрационный номер|رقم الذيل|رقم التسجيل|المسجلة)[ \t:#№]{0,3}([A-Z0-9]{1,3}-?[A-Z0-9]{2,6})`, mixed},
	{"registration", `\b((?:RA|UR|EW|UP|EX|EY|EZ|UK|4K|4L|ER|TC|A6|A7|A9C|HZ|OD|YK|JY|SU|5A|TS|CN|7T|ST|5Y|9M|VP|VQ|LZ|YR|HA|OK|SP|LY|YL|ES|OH|SE|LN|OY|PH|OO|CS|EC|EI|SX|9H|5B|T7|M|G|D|F|I|B|C|P4|9A|YU|S5)-[A-Z0-9]{3,5})\b`, mixed},
	{"plate", `(?:[Ll]icen[cs]e plate|[Nn]umber plate|[Pp]late number|госномер(?:ом)?|номерной знак|номерным знаком|رقم اللوحة|لوحة رقم|لوحة تحمل رقم)[ \t:#№]{0,3}(?:(?:number|no\.|номер)[ \t])?([A-ZА-Я0-9][A-ZА-Я0-9-]{3,10})`, digitInside},
	{"serial", `(?:[Ss]erial[ \t](?:number|no\.)|серийный номер|серийным номером|заводской номер|الرقم التسلسلي)[ \t:#№]{0,3}([A-Z0-9][A-Z0-9/-]{3,19})`, digitInside},
	{"passport", `(?:[Pp]assport(?:[ \t](?:number|no\.))?|паспорт(?:а)?(?:[ \t]номер)?|جواز(?: سفر)?(?: رقم)?)[ \t:#№]{0,3}([A-Z]{0,2}\d{6,9})`, always},
	{"lei", `\b([A-Z0-9]{18}\d{2})\b`, validLEI},
}

// announced are the words that stand before identifiers and are no bodies there.
var announced = map[string]bool{"IMO": true, "ИМО": true, "MMSI": true, "IBAN": true, "SWIFT": true, "СВИФТ": true, "BIC": true, "LEI": true}

// announces says that the words [first, end) of a sentence only announce an identifier: "IMO 9074729", "IMO number: …".
func announces(words []string, first, end int) bool {
	if end != first+1 || !announced[words[first]] {
		return false
	}
	for j := end; j < len(words) && j < end+4; j++ {
		if strings.ContainsAny(words[j], "0123456789") {
			return true
		}
	}
	return false
}

var identifierPattern = func() *regexp.Regexp {
	all := make([]string, len(identifierKinds))
	for i, k := range identifierKinds {
		all[i] = k.pattern
	}
	return regexp.MustCompile("^(?:" + strings.Join(all, "|") + ")")
}()

// identifierReach is more bytes than any pattern takes.
const identifierReach = 160

func squeeze(s string) string { return strings.ToUpper(strings.ReplaceAll(s, " ", "")) }

// bounded says that no letter or digit touches the span's end.
func bounded(text string, s proffer.Span) bool {
	return s.End == len(text) || !isAlnum(text[s.End])
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

func always(string) bool { return true }

func digitInside(s string) bool { return strings.ContainsAny(s, "0123456789") }

// mixed says that a registration has a letter, and a hyphen or a digit.
func mixed(s string) bool {
	return strings.ContainsAny(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") && strings.ContainsAny(s, "0123456789-")
}

// ibanLengths are the lengths of ISO 13616's registry; a country that is not here has any from 15 to 34.
var ibanLengths = map[string]int{"AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
	"BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24,
	"FI": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
	"IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24,
	"ME": 22, "MK": 19, "MT": 31, "NL": 18, "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22,
	"RU": 33, "SA": 24, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "XK": 20}

// ibanSpan cuts a candidate to its country's length, since a word in capitals may follow.
func ibanSpan(text string, s proffer.Span) proffer.Span {
	n, ok := ibanLengths[text[s.Start:s.Start+2]]
	for i := s.Start; ok && i < s.End; i++ {
		if text[i] != ' ' {
			if n--; n == 0 {
				s.End = i + 1
			}
		}
	}
	return s
}

func validIBAN(s string) bool {
	if n, ok := ibanLengths[s[:2]]; ok && n != len(s) || len(s) < 15 || len(s) > 34 {
		return false
	}
	return mod97(s[4:]+s[:4]) == 1
}

func validLEI(s string) bool {
	return digitInside(s[:18]) && strings.ContainsAny(s[:18], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") && mod97(s) == 1
}

// mod97 reads letters as 10 … 35.
func mod97(s string) int {
	m := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			m = (m*10 + int(c-'0')) % 97
		case c >= 'A' && c <= 'Z':
			m = (m*100 + int(c-'A') + 10) % 97
		default:
			return -1
		}
	}
	return m
}
