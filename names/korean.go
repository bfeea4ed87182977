package names

import (
	"golang.org/x/text/unicode/norm"
)

// surnames of two syllables, which are few
var longSurnames = map[string]bool{"남궁": true, "황보": true, "제갈": true, "사공": true, "선우": true, "서문": true, "독고": true, "동방": true}

// surnames that are spelt in Latin otherwise than they are pronounced
var koreanSurnames = map[string]string{"박": "팍", "이": "리", "임": "림", "유": "류", "노": "로", "양": "량", "여": "려"}

// korean splits a person's name in one word of Hangul, as folded, into the surname and the given name.
func korean(w string) (surname, given string, ok bool) {
	if w < "\u1100" || w >= "\u1200" {
		return "", "", false
	}
	r := []rune(norm.NFC.String(w))
	if len(r) < 2 || len(r) > 4 {
		return "", "", false
	}
	at := 1
	if len(r) > 2 && longSurnames[string(r[:2])] {
		at = 2
	}
	surname = string(r[:at])
	if s, ok := koreanSurnames[surname]; ok {
		surname = s
	}
	return norm.NFD.String(surname), norm.NFD.String(string(r[at:])), true
}
