package anatomy

import (
	"strings"
	"unicode/utf8"

	"proffer"
)

// wordMentioned says that the headline or the running text has one of the name's longer words, in any of its forms:
// the same beginning.
func (r *reading) wordMentioned(name string) bool {
	for _, t := range cut(name, 12) {
		n := utf8.RuneCountInString(t.fold)
		if n < 4 {
			continue
		}
		if r.stems()[stem(t.fold)] {
			return true
		}
	}
	return false
}

// stem is the beginning of a word, which its forms share: up to six letters, without the last ones of a shorter word.
func stem(fold string) string {
	runes := []rune(fold)
	return string(runes[:min(6, max(4, len(runes)-2))])
}

// stems of the words of headline and running text; at most the first 200 words of each paragraph.
func (r *reading) stems() map[string]bool {
	if r.stemmed != nil {
		return r.stemmed
	}
	r.stemmed = map[string]bool{}
	for i, it := range r.items {
		if i != r.title && (i < r.body || i >= r.end || it.kind != "" && it.kind != proffer.PartBody) {
			continue
		}
		for _, t := range cut(it.text, 200) {
			if utf8.RuneCountInString(t.fold) >= 4 {
				r.stemmed[stem(t.fold)] = true
			}
		}
		if len(r.stemmed) > 20000 {
			break
		}
	}
	return r.stemmed
}

// mentioned says that the report's running text has the words.
func (r *reading) mentioned(name string) bool {
	for i := r.body; i < r.end; i++ {
		if k := r.items[i].kind; (k == "" || k == proffer.PartBody) && strings.Contains(r.items[i].text, name) {
			return true
		}
	}
	return false
}
