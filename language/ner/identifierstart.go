package ner

import "strings"

// identifierWords are how the patterns of [identifierKinds] begin that begin with a word, by the word's first byte.
var identifierWords = func() (by [256][]string) {
	for _, w := range []string{"IMO", "ИМО", "MMSI", "BIC", "SWIFT", "СВИФТ", "Tail", "Registration",
		"Registered", "registration", "registered", "tail", "бортов", "регистрационный", "رقم", "المسجلة", "License",
		"Licence", "license", "licence", "Number", "number", "Plate", "plate", "госномер", "номерн", "لوحة", "Serial",
		"serial", "серийн", "заводской", "الرقم", "Passport", "passport", "паспорт", "جواز"} {
		by[w[0]] = append(by[w[0]], w)
	}
	return by
}()

// identifierAt says that a pattern of [identifierKinds] may begin at byte i of a text. Trying the patterns only there
// is many times faster than looking for them.
func identifierAt(text string, i int) bool {
	c := text[i]
	if isCode(c) && (i == 0 || !isWord(text[i-1])) && codeAt(text[i:]) {
		return true
	}
	for _, w := range identifierWords[c] {
		if strings.HasPrefix(text[i:], w) {
			return true
		}
	}
	return false
}

// codeAt says that a code in capitals may begin s: two letters and two digits, a mark with a hyphen, or twenty signs
// without a space.
func codeAt(s string) bool {
	if len(s) < 5 {
		return false
	}
	if s[1] == '-' || s[2] == '-' || s[3] == '-' || s[2] >= '0' && s[2] <= '9' && s[3] >= '0' && s[3] <= '9' {
		return true
	}
	if len(s) < 20 {
		return false
	}
	for i := range 20 {
		if !isCode(s[i]) {
			return false
		}
	}
	return true
}

func isCode(c byte) bool { return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' }

func isWord(c byte) bool { return isAlnum(c) || c == '_' }
