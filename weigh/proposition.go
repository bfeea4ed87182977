package weigh

import (
	_ "embed"
	"strings"
	"sync"

	"proffer/language/concepts"
)

//go:embed data/past.tsv
var pastList string

// irregularPasts are past tenses that do not end in -ed, by the verb's base.
var irregularPasts = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(pastList) {
		if base, past, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			m[base] = past
		}
	}
	return m
})

// proposition is what words say, without what opens them: "that the mill burned" is "the mill burned", and what somebody
// is accused of, "Ostrel of selling rails", is "Ostrel sold rails".
func proposition(lang, text string, accuses bool) string {
	first, rest, _ := strings.Cut(text, " ")
	if complementizers()[lang][strings.ToLower(first)] && rest != "" {
		return rest
	}
	if !accuses || lang != "en" {
		return text
	}
	const most = 12 // words of whom is accused
	for at := 0; ; {
		i := strings.Index(text[at:], " of ")
		if i < 0 || len(strings.Fields(text[:at+i])) > most {
			return text
		}
		at += i + len(" of ")
		verb, rest, _ := strings.Cut(text[at:], " ")
		who := text[:at-len(" of ")]
		if strings.ContainsAny(verb, "\"“„«‘") { // the accuser's own words stay as they are
			return who + ": " + text[at:]
		}
		if verb == "having" { // "having ignored it"
			return who + " " + rest
		}
		if past := pastOf(strings.ToLower(verb)); past != "" && rest != "" {
			return who + " " + past + " " + rest
		}
	}
}

// pastOf is the past tense of an English verb in -ing; "" where the word is none.
func pastOf(gerund string) string {
	stem, ok := strings.CutSuffix(gerund, "ing")
	if !ok || len(stem) < 2 || notDeeds()["en"][gerund] {
		return ""
	}
	for _, f := range append(concepts.Forms("en", gerund), stem, stem+"e") {
		if p, ok := irregularPasts()[f]; ok {
			return p
		}
	}
	n := len(stem)
	switch {
	case strings.HasSuffix(stem, "y") && !strings.ContainsRune("aeou", rune(stem[n-2])):
		return stem[:n-1] + "ied"
	case strings.HasSuffix(stem, "e"):
		return stem + "d"
	}
	return stem + "ed"
}
