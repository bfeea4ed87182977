package grammar

import (
	"embed"
	"strings"
	"sync"

	"proffer"
	"proffer/language/morph"
)

//go:embed ru/*.tsv ar/*.tsv
var files embed.FS

// A verbCue is what a verb of saying takes and does.
type verbCue struct {
	stance  proffer.Stance
	phrase  proffer.Stance // where the complement is no clause
	frames  string
	negated string // stance under negation; "-" for no statement
	preps   []string
}

func (v *verbCue) takes(frame string) bool { return v != nil && strings.Contains(v.frames, frame) }

// says says that a verb is one of saying by itself, without a colon or a noun of saying behind it.
func (v *verbCue) says() bool { return v != nil && v.frames != "c" && v.frames != "l" }

// A phraseCue is a phrase that stands before its source.
type phraseCue struct {
	words  []string
	stance proffer.Stance
	cases  string // of the source, "-" when the phrase names it itself
}

type nounCue struct {
	stance proffer.Stance
	frames string
	preps  []string // of an Arabic noun's complement
}

func (n *nounCue) takes(frame string) bool { return n != nil && strings.Contains(n.frames, frame) }

// A phrasal is what a verb takes and does with words behind it.
type phrasal struct {
	words []string
	cue   *verbCue
}

type lexicon struct {
	verbs   map[string]*verbCue
	phrases map[string][]phraseCue // by first word, longer first
	nouns   map[string]*nounCue
	roles   map[string]map[string]bool
	reasons map[string][][]string // why sources are not named, by first word
	idioms  map[string][]idiom    // of keeping silent, by verb
	phrasal map[string][]phrasal  // verbs that attribute with words behind them
}

// An idiom is words that with a verb, negated or not, mean that somebody keeps silent.
type idiom struct {
	negated bool
	words   []string
}

var (
	russianCues = sync.OnceValue(func() *lexicon { return load("ru") })
	arabicCues  = sync.OnceValue(func() *lexicon { return load("ar") })
)

func (l *lexicon) role(role, word string) bool { return l.roles[role][word] }

// within says that a word of a role is part of word.
func (l *lexicon) within(role, word string) bool {
	for w := range l.roles[role] {
		if strings.Contains(word, w) {
			return true
		}
	}
	return false
}

func load(lang string) *lexicon {
	l := &lexicon{verbs: map[string]*verbCue{}, phrases: map[string][]phraseCue{}, nouns: map[string]*nounCue{}, roles: map[string]map[string]bool{}, reasons: map[string][][]string{}, idioms: map[string][]idiom{}, phrasal: map[string][]phrasal{}}
	key := keyOf(lang)
	rows(lang+"/verbs.tsv", func(c []string) {
		k := key(c[0])
		if l.verbs[k] == nil {
			clause, other, ok := strings.Cut(c[1], "/")
			if !ok {
				other = clause
			}
			l.verbs[k] = &verbCue{proffer.Stance(clause), proffer.Stance(other), c[2], c[3], strings.Fields(key(c[4]))}
		}
	})
	rows(lang+"/preps.tsv", func(c []string) {
		w := strings.Fields(key(c[0]))
		if len(w) == 0 {
			return
		}
		list := append(l.phrases[w[0]], phraseCue{w, proffer.Stance(c[1]), c[2]})
		for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		l.phrases[w[0]] = list
	})
	rows(lang+"/nouns.tsv", func(c []string) { l.nouns[key(c[0])] = &nounCue{proffer.Stance(c[1]), c[2], strings.Fields(key(c[3]))} })
	rows(lang+"/words.tsv", func(c []string) {
		m := l.roles[c[0]]
		if m == nil {
			m = map[string]bool{}
			l.roles[c[0]] = m
		}
		for w := range strings.FieldsSeq(c[1]) {
			m[key(w)] = true
		}
	})
	rows(lang+"/unnamed.tsv", func(c []string) {
		if w := strings.Fields(key(c[0])); len(w) > 0 {
			l.reasons[w[0]] = append(l.reasons[w[0]], w)
		}
	})
	rows(lang+"/idioms.tsv", func(c []string) {
		for v := range strings.FieldsSeq(key(c[0])) {
			for w := range strings.SplitSeq(key(c[2]), ",") {
				l.idioms[v] = append(l.idioms[v], idiom{c[1] == "не", strings.Fields(w)})
			}
		}
	})
	rows(lang+"/phrasal.tsv", func(c []string) {
		cue := &verbCue{proffer.Stance(c[2]), proffer.Stance(c[2]), c[3], "-", strings.Fields(key(c[4]))}
		for v := range strings.FieldsSeq(key(c[0])) {
			for w := range strings.SplitSeq(key(c[1]), ",") {
				l.phrasal[v] = append(l.phrasal[v], phrasal{strings.Fields(w), cue})
			}
		}
	})
	return l
}

// rows calls f with the five fields, empty where missing, of each line that is no comment.
func rows(name string, f func(c []string)) {
	b, err := files.ReadFile(name)
	if err != nil {
		return
	}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		c := append(strings.Split(line, "\t"), "", "", "", "", "")
		for i := range c {
			c[i] = strings.TrimSpace(c[i])
		}
		f(c)
	}
}

// phrase is the longest phrase that begins at item i, and the item after it.
func (s *sentence) phrase(i int) (phraseCue, int) {
	first := s.key(i)
	if s.f.lang == "ar" && len(s.f.lex.phrases[first]) == 0 {
		first = strings.TrimPrefix(first, "و")
	}
	for _, p := range s.f.lex.phrases[first] {
		ok := true
		for k, w := range p.words {
			if k > 0 && s.key(i+k) != w {
				ok = false
				break
			}
		}
		if ok && !(s.f.lang == "ar" && s.onRemand(i+1)) {
			return p, i + len(p.words)
		}
		if len(p.words) == 2 && s.key(i+2) == p.words[1] && s.f.lex.role("data", p.words[1]) && (s.at(i+1).tag == proffer.ADJ || s.at(i+1).fine == "part") {
			return p, i + 3 // «по уточнённым данным»
		}
	}
	return s.ownPhrase(i)
}

// ownPhrase is a phrase of two words with the possessive of its source between them: «по её убеждению».
func (s *sentence) ownPhrase(i int) (phraseCue, int) {
	if s.f.lang != "ru" || !s.is(i+1, "его", "ее", "их") {
		return phraseCue{}, i
	}
	for _, p := range s.f.lex.phrases[s.key(i)] {
		if len(p.words) == 2 && p.cases == "g" && s.key(i+2) == p.words[1] {
			return phraseCue{words: p.words, stance: p.stance, cases: "-"}, i + 3
		}
	}
	return phraseCue{}, i
}

// keyOf is how words of a language are spelt in keys.
func keyOf(lang string) func(string) string {
	if lang == "ar" {
		return morph.NormalizeArabic
	}
	return func(w string) string { return strings.ReplaceAll(strings.ToLower(w), "ё", "е") }
}
