package places

import "strings"

func arabic(s string) bool {
	for _, r := range s {
		return r >= 'ء' && r <= 'ي'
	}
	return false
}

const article = "ال"

// clitics are the letters written before a word: and, so, in, to, like; with the article, "لل" is "ل"+"ال".
var clitics = []string{"و", "ف", "ب", "ل", "ك"}

// bare drops the article before each word.
func bare(k string) string {
	words := strings.Fields(k)
	for i, w := range words {
		words[i] = dropArticle(w)
	}
	return strings.Join(words, " ")
}

func dropArticle(w string) string {
	if s, ok := strings.CutPrefix(w, article); ok && len(s) > 4 {
		return s
	}
	return w
}

// arabicKeys are the readings of a folded name, as it stands and with up to two letters taken off its front.
func arabicKeys(k string) []string {
	out := []string{bare(k)}
	add := func(s string) {
		if len(s) > 4 {
			out = append(out, bare(s))
		}
	}
	for _, c := range clitics {
		rest, ok := strings.CutPrefix(k, c)
		if !ok {
			continue
		}
		add(rest)
		if c == "ل" && strings.HasPrefix(rest, "ل") {
			add(strings.TrimPrefix(rest, "ل"))
		}
		for _, c2 := range clitics[2:] {
			if r2, ok := strings.CutPrefix(rest, c2); ok {
				add(r2)
				if c2 == "ل" {
					add(strings.TrimPrefix(r2, "ل"))
				}
			}
		}
	}
	return out
}

// nisbaForms are the forms of an Arabic adjective: gender, number and case on each of its words.
func nisbaForms(adjective string) []string {
	words := strings.Fields(bare(keyOf(adjective)))
	out := []string{strings.Join(words, " ")}
	for _, e := range []string{"ه", "ين", "ون", "ان", "ات", "تين", "يون", "يين"} {
		f := make([]string, len(words))
		for i, w := range words {
			f[i] = w + e
		}
		out = append(out, strings.Join(f, " "))
	}
	return out
}
