package stance

import (
	"embed"
	"strings"
	"sync"

	"proffer"
	"proffer/language/morph"
)

//go:embed data/*.tsv
var files embed.FS

// A lexicon is one language's phrases by class. Phrases are found by their first word.
type lexicon struct {
	phrases map[string]byClass // by first word
	words   map[string]bool    // all words of all phrases
}

// byClass is the phrases that begin with one word, by class, that word left out.
type byClass map[string][][]string

var lexicons = sync.OnceValue(func() map[string]*lexicon {
	out := map[string]*lexicon{}
	dir, err := files.ReadDir("data")
	if err != nil {
		return out
	}
	for _, f := range dir {
		b, err := files.ReadFile("data/" + f.Name())
		if err == nil {
			lang := strings.TrimSuffix(f.Name(), ".tsv")
			out[lang] = parse(string(b), spelling(lang))
		}
	}
	return out
})

// spelling is how a language's words are written in its lexicon and must be given to it.
func spelling(lang string) func(string) string {
	switch lang {
	case "ar":
		return morph.NormalizeArabic
	case "ru":
		return func(w string) string { return strings.ReplaceAll(w, "ё", "е") }
	}
	return func(w string) string { return w }
}

// Spelt is words as a language's lexicon spells them.
func Spelt(language string, words []Word) []Word {
	spell := spelling(language)
	out := make([]Word, len(words))
	for i, w := range words {
		out[i] = Word{Form: spell(w.Form), Lemma: w.Lemma}
	}
	return out
}

// parse reads lines of a class, a tab and phrases separated by commas; a comma with spaces around it is a word. Lines
// that begin with # are notes.
func parse(s string, spell func(string) string) *lexicon {
	l := &lexicon{phrases: map[string]byClass{}, words: map[string]bool{}}
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		class, list, ok := strings.Cut(line, "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for p := range strings.SplitSeq(strings.ReplaceAll(list, " , ", " \x00 "), ",") {
			w := strings.Fields(p)
			for i := range w {
				if w[i] = spell(w[i]); w[i] == "\x00" {
					w[i] = ","
				}
			}
			for _, x := range w {
				l.words[x] = true
			}
			if len(w) > 0 {
				if l.phrases[w[0]] == nil {
					l.phrases[w[0]] = byClass{}
				}
				l.phrases[w[0]][class] = append(l.phrases[w[0]][class], w[1:])
			}
		}
	}
	return l
}

// stances in the order in which they win when a cue matches phrases of equal length.
var stances = []proffer.Stance{proffer.Denies, proffer.Accuses, proffer.Admits, proffer.Declines, proffer.Warns, proffer.Demands, proffer.Plans, proffer.Asserts}

// classOf is the class whose phrase in ws is the longest, the first among equals, and where it begins. An attitude
// gives way to an act: "was happy to say".
func (l *lexicon) classOf(ws []folded) (class string, at int) {
	best := 0
	for i := range ws {
		for _, s := range stances {
			if n := l.at(string(s), ws, i); n > best {
				best, class, at = n, string(s), i
			}
		}
	}
	for i := range ws {
		if n := l.at("private", ws, i); n > best {
			best, class, at = n, "private", i
		}
	}
	return class, at
}

// at is the length of the longest phrase of a class that begins at ws[i], 0 for none.
func (l *lexicon) at(class string, ws []folded, i int) int {
	best := 0
	for _, phrases := range ws[i].begins {
		for _, rest := range phrases[class] {
			if n := 1 + len(rest); n > best && span(rest, ws[i+1:]) >= 0 {
				best = n
			}
		}
	}
	return best
}

// has says that a phrase of the class stands somewhere in ws.
func (l *lexicon) has(class string, ws []folded) bool {
	for i := range ws {
		if l.at(class, ws, i) > 0 {
			return true
		}
	}
	return false
}

// negated says that ws holds a negation that is not undone ("not only").
func (l *lexicon) negated(ws []folded) bool {
	for i := range ws {
		if n := l.at("not-negation", ws, i); n > 0 {
			return false
		}
		if l.at("negation", ws, i) > 0 && !(ws[i].form == "not" && i > 0 && ws[i-1].form == ",") { // "heads, not papers" only contrasts
			return true
		}
	}
	return false
}

// at0 says that ws begins with a phrase of the class.
func (l *lexicon) at0(class string, ws []folded) bool { return len(ws) > 0 && l.at(class, ws, 0) > 0 }

// refine settles cues that do different things with different contents: "asked" puts a question or makes a demand,
// "told" reports or commands, "called" names or brushes aside, "maintained" goes on or protests.
func (l *lexicon) refine(class string, cue, content []folded) string {
	switch {
	case l.has("asker", cue) && !l.at0("question", content) && l.has("to-do", content[:min(len(content), 12)]):
		return string(proffer.Demands)
	case l.has("asker", cue) && !l.at0("question", content) && !l.at0("ask-back", content) && l.has("asked-for", content[:min(len(content), 8)]):
		return string(proffer.Demands)
	case l.has("teller", cue) && l.at0("to-do", content):
		return string(proffer.Demands)
	case l.has("caller", cue) && l.has("charge", content[:min(len(content), 3)]):
		return string(proffer.Denies)
	case l.has("threat", cue) && l.at0("to-do", content):
		return string(proffer.Plans)
	case class == string(proffer.Accuses) && l.has("innocence", content[:min(len(content), 3)]):
		return string(proffer.Denies)
	case l.has("caller", cue) && l.has("account", content[:min(len(content), 3)]) && l.has("scorn", content):
		return string(proffer.Denies)
	case class == "" || class == string(proffer.Asserts):
		if l.has("innocence", content) {
			return string(proffer.Denies)
		}
	}
	return class
}
