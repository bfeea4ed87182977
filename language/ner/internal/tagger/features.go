package tagger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Doc is a document as sentences of words.
type Doc struct {
	Language  string
	Sentences [][]string
	Tags      [][]string // a part of speech with what the form says, for each word; nil where there are none
	Proper    [][]bool   // English words that are proper nouns; nil where nobody has said
}

// Resources are what features are made from, for one language.
type Resources struct {
	Language  string
	Lexicon   *Lexicon
	Gazetteer Gazetteer
	Clusters  map[uint32]uint16 // ClusterKey of a word → its fine class in ten bits and a coarse one above; may be nil
}

// A word is a word with everything about it that features ask for.
type word struct {
	text, fold string
	shape      string
	tag        string
	class      Class
	known      Known // by itself
	phrase     Known // of the longest known phrase of two words or more that it is in
	begins     bool  // the first of that phrase
	cluster    uint16

	classKey, fineKey, coarseKey string // class and both halves of the cluster, as features name them

	cap, upper bool
	quoted     bool
	abbrev     bool
	memory     Memory
}

// Memory is what the rest of the document shows of a word, as bits.
type Memory uint16

// What a document can show of a word.
const (
	SeenCapital    Memory = 1 << iota // with a capital, not at the beginning of a sentence
	SeenSmall                         // in lower case
	SeenAfterTitle                    // behind a title
	SeenBeforeSaid                    // before a verb of saying
	SeenAfterPrep                     // behind a preposition of place
	SeenBeforeOrg                     // before a noun of organizations
	SeenPossessive                    // before "'s"
	SeenBracketed                     // alone in brackets
	SeenAfterGiven                    // behind a given name
	memoryBits     = 9
)

func (r *Resources) words(doc *Doc) [][]word {
	out := make([][]word, len(doc.Sentences))
	total := 0
	for _, s := range doc.Sentences {
		total += len(s)
	}
	all := make([]word, 0, total)
	seen := make(map[string]int, total/2) // where a word stood first: what it is by itself is found out once
	for i, s := range doc.Sentences {
		first := len(all)
		for j, t := range s {
			at, ok := seen[t]
			if !ok {
				seen[t] = len(all)
				all = append(all, r.word(t))
			} else {
				w := all[at]
				w.phrase, w.begins, w.quoted = 0, false, false
				all = append(all, w)
			}
			if doc.Tags != nil {
				all[len(all)-1].tag = doc.Tags[i][j]
			}
		}
		out[i] = all[first:len(all):len(all)]
		r.phrases(out[i])
		quotes(out[i])
	}
	remember(out)
	return out
}

// longest is how many bytes of a word are looked at; longer ones are no words.
const longest = 200

func (r *Resources) word(t string) word {
	if len(t) > longest {
		t = strings.ToValidUTF8(t[:longest], "")
	}
	w := word{text: t, fold: Fold(t)}
	w.shape = shape(t)
	first, _ := utf8.DecodeRuneInString(t)
	w.cap = unicode.IsUpper(first)
	w.upper = w.cap && utf8.RuneCountInString(t) > 1 && strings.ToUpper(t) == t
	w.abbrev = strings.HasSuffix(t, ".") && len(t) > 1
	w.class = r.Lexicon.ClassOf(strings.TrimSuffix(w.fold, "."))
	if r.Language == "ar" {
		w.class |= r.arabicClass(w.fold)
	}
	w.known = r.look([]string{w.fold})
	if r.Clusters != nil {
		w.cluster = r.Clusters[ClusterKey(r.Classed(t))]
	}
	return w.keyed()
}

// keyed is w with the names of its class and cluster.
func (w word) keyed() word {
	w.classKey, w.fineKey, w.coarseKey = bits(w.class), bits(w.cluster&1023), bits(w.cluster>>10)
	return w
}

// look asks the gazetteer, in Arabic also with a foreign g spelt otherwise: "هونج كونج".
func (r *Resources) look(folded []string) Known {
	k := r.Gazetteer.Look(r.Language, folded)
	if k != 0 || r.Language != "ar" {
		return k
	}
	for _, spelling := range foreign {
		if !slices.ContainsFunc(folded, func(w string) bool { return strings.Contains(w, spelling[0]) }) {
			continue
		}
		other := make([]string, len(folded))
		for i, w := range folded {
			other[i] = strings.ReplaceAll(w, spelling[0], spelling[1])
		}
		if k = r.Gazetteer.Look(r.Language, other); k != 0 {
			return k
		}
	}
	return 0
}

// foreign are letters in which Arabic writes a foreign g, each with another.
var foreign = [][2]string{{"ج", "غ"}, {"غ", "ج"}, {"ك", "غ"}}

// phrases marks the words of the longest known phrases, from the left.
func (r *Resources) phrases(ws []word) {
	folded := make([]string, len(ws))
	for i := range ws {
		folded[i] = ws[i].fold
	}
	for i := 0; i < len(ws); i++ {
		if r.Language != "ar" && !ws[i].cap {
			continue
		}
		for n := min(Phrase, len(ws)-i); n > 1; n-- {
			k := r.look(folded[i : i+n])
			if k == 0 {
				continue
			}
			for j := i; j < i+n; j++ {
				ws[j].phrase = k
			}
			ws[i].begins = true
			i += n - 1
			break
		}
	}
}

func quotes(ws []word) {
	for i := range ws {
		if i > 0 && strings.ContainsAny(ws[i-1].text, "\"“«„''`‘") {
			for j := i; j < min(i+6, len(ws)); j++ {
				if strings.ContainsAny(ws[j].text, "\"”»“''’") && utf8.RuneCountInString(ws[j].text) <= 2 {
					for k := i; k < j; k++ {
						ws[k].quoted = true
					}
					break
				}
			}
		}
	}
}

// remember gathers, over the document, how each word is used wherever it stands.
func remember(doc [][]word) {
	seen := map[string]Memory{}
	for _, s := range doc {
		for i := range s {
			if m := use(s, i); m != 0 {
				seen[s[i].fold] |= m
			}
		}
	}
	for _, s := range doc {
		for i := range s {
			s[i].memory = seen[s[i].fold]
		}
	}
}

func use(s []word, i int) Memory {
	w := &s[i]
	letter, _ := utf8.DecodeRuneInString(w.text)
	if !unicode.IsLetter(letter) {
		return 0
	}
	var m Memory
	if i > 0 && w.cap && !w.upper && !opens(s[i-1].text) {
		m |= SeenCapital
	}
	if unicode.IsLower(letter) {
		return m | SeenSmall
	}
	if i > 0 {
		p := s[i-1].class
		if p&ClassTitle != 0 {
			m |= SeenAfterTitle
		}
		if p&ClassPrep != 0 {
			m |= SeenAfterPrep
		}
		if s[i-1].known&KnownGiven != 0 {
			m |= SeenAfterGiven
		}
	}
	if i+1 < len(s) {
		n := &s[i+1]
		if n.class&ClassSaid != 0 {
			m |= SeenBeforeSaid
		}
		if n.class&ClassOrgNoun != 0 {
			m |= SeenBeforeOrg
		}
		if n.text == "'s" || n.text == "’s" {
			m |= SeenPossessive
		}
		if i > 0 && s[i-1].text == "(" && n.text == ")" {
			m |= SeenBracketed
		}
	}
	return m
}

func opens(t string) bool { return strings.ContainsAny(t, ".:!?\"“”«»`") }

// shape writes a word's look: X x d for upper, lower, digit, others as they are; runs of one sort shortened to two.
func shape(t string) string {
	var b strings.Builder
	prev, run := rune(-1), 0
	for _, r := range t {
		c := r
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r), unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		}
		if c == prev {
			run++
		} else {
			prev, run = c, 1
		}
		if run <= 2 && b.Len() < 24 {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// Known is what the gazetteer knows of a phrase as written.
func (r *Resources) Known(words []string) Known {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = Fold(w)
	}
	return r.Gazetteer.Look(r.Language, folded)
}

// ClusterKey is the key in Resources.Clusters of a word as [Resources.Classed] leaves it.
func ClusterKey(w string) uint32 { return nonzero(hash(seed, w)) }

// Classed is the form of a word that has a class: in Arabic without what may be a conjunction, a preposition or the
// article, in English the word.
func (r *Resources) Classed(w string) string {
	if r.Language == "ar" {
		return BareArabic(Fold(w))
	}
	return w
}

// arabicClass is the classes of a folded word without its clitics; of a title also without feminine ending and
// possessive ("المدعية", "مديرها").
func (r *Resources) arabicClass(folded string) Class {
	var c Class
	for _, n := range Proclitics(folded)[1:] {
		c |= r.Lexicon.ClassOf(folded[n:])
	}
	bare := BareArabic(folded)
	for _, e := range []string{"", "ه", "ها", "هم"} {
		if s := strings.TrimSuffix(bare, e); len(s) >= 6 && (e == "" || s != bare) {
			c |= r.Lexicon.ClassOf(s) & ClassTitle
		}
	}
	return c
}

// ClassOf is the classes of a word as written.
func (r *Resources) ClassOf(w string) Class {
	folded := Fold(w)
	c := r.Lexicon.ClassOf(strings.TrimSuffix(folded, "."))
	if r.Language == "ar" {
		c |= r.arabicClass(folded)
	}
	return c
}
