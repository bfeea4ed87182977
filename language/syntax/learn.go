package syntax

import (
	"fmt"
	"sort"
	"strings"

	"proffer/language/linear"
)

// A Gold is a sentence with the right analysis, to learn from or to measure with. Heads are indices, −1 for the root.
type Gold struct {
	Forms, Lemmas []string
	Tags          []string // universal and Penn tag with a space between: "VERB VBD"
	Heads         []int
	Rels          []string
}

// minTag is how often a joint tag must occur to be one of the tagger's classes.
const minTag = 5

// tagNames is the joint tags of the sentences that occur often enough, sorted.
func tagNames(sentences []Gold) []string {
	count := map[string]int{}
	for _, s := range sentences {
		for _, t := range s.Tags {
			count[t]++
		}
	}
	var names []string
	for t, n := range count {
		if n >= minTag {
			names = append(names, t)
		}
	}
	sort.Strings(names)
	return names
}

// BuildLexicon is the lexicon's text: for every form that occurs at least three times in the sentences, the class of
// the tags that it takes.
func BuildLexicon(sentences []Gold) string {
	names := tagNames(sentences)
	index := indexOf(names)
	counts := map[string]map[int]int{}
	for _, s := range sentences {
		for i, f := range s.Forms {
			form := NormalForm(f)
			if counts[form] == nil {
				counts[form] = map[int]int{}
			}
			if t, ok := index[s.Tags[i]]; ok {
				counts[form][t]++
			}
		}
	}
	forms := make([]string, 0, len(counts))
	for f := range counts {
		forms = append(forms, f)
	}
	sort.Strings(forms)
	var b strings.Builder
	classes, closed := map[string]int{}, closedTags(names)
	for _, f := range forms {
		key, only := classOf(counts[f])
		if key != "" && classes[key] == 0 {
			classes[key] = len(classes) + 1
		}
		function := 0
		for t := range counts[f] {
			function |= int(b2u(closed[t]))
		}
		if (key != "" || function != 0) && !strings.ContainsAny(f, "\t\n\r") {
			fmt.Fprintf(&b, "%s\t%d\t0\t%d\t%d\n", f, classes[key], only, function)
		}
	}
	return b.String()
}

// classOf is the tags that make at least a tenth of the form's occurrences, the most frequent first, and the only
// tag + 1 where a frequent form has practically no other. The empty class is that of rare forms.
func classOf(tags map[int]int) (key string, only int) {
	total := 0
	var order []int
	for t, n := range tags {
		total += n
		order = append(order, t)
	}
	if total < 3 {
		return "", 0
	}
	sort.Slice(order, func(a, b int) bool {
		if tags[order[a]] != tags[order[b]] {
			return tags[order[a]] > tags[order[b]]
		}
		return order[a] < order[b]
	})
	for k, t := range order {
		if tags[t]*10 >= total && k < 3 {
			key += fmt.Sprint(t, " ")
		}
	}
	if total >= 50 && len(order) == 1 {
		only = order[0] + 1
	}
	return key, only
}

func indexOf(names []string) map[string]int {
	m := map[string]int{}
	for i, n := range names {
		m[n] = i
	}
	return m
}

// NormalForm is the form under which the lexicon knows a token.
func NormalForm(text string) string {
	if len(text) > maxForm {
		text = text[len(text)-maxForm:]
	}
	var b strings.Builder
	for _, r := range text {
		r, _ = normal(r)
		b.WriteRune(r)
	}
	return b.String()
}

// LearnTagger trains a tagger.
func LearnTagger(sentences []Gold, lex lexicon, names []string, epochs int, log func(string)) *linear.Trainer {
	index := indexOf(names)
	t := linear.NewTrainer(names)
	scores, features := make([]int32, len(names)), make([]linear.Feature, tagFeatures)
	var ws []word
	for epoch := range epochs {
		wrong, total := 0, 0
		for _, k := range linear.Shuffled(len(sentences), 7, uint64(epoch)) {
			s := &sentences[k]
			ws = lookAll(ws, s.Forms, lex)
			for i := range ws {
				total++
				right, ok := index[s.Tags[i]]
				if only := ws[i].entry.only; only > 0 {
					ws[i].tag = only - 1
					continue
				}
				f := featuresOfTag(ws, i, features[:0])
				if !ok {
					clear(scores)
					t.Score(f, scores)
					best, _ := linear.Best(scores)
					ws[i].tag = int16(best)
					continue
				}
				guess := t.Learn(f, right, tagMargin, scores)
				ws[i].tag = int16(guess)
				if guess != right {
					wrong++
				}
			}
		}
		if log != nil {
			log(fmt.Sprintf("tagger epoch %d: %d of %d wrong", epoch, wrong, total))
		}
	}
	return t
}

// tagMargin is how far the right tag must lead, in units of one update.
const tagMargin = 1

// lookAll makes the words of a sentence in ws.
func lookAll(ws []word, forms []string, lex lexicon) []word {
	var buf [2*maxForm + 8]byte
	ws = ws[:0]
	for _, f := range forms {
		var w word
		w.look(f, buf[:])
		w.entry = lex[w.form]
		ws = append(ws, w)
	}
	markLoud(ws)
	return ws
}

// markLoud marks the words of a sentence that is written in capitals, or with most of its words capitalised.
func markLoud(ws []word) {
	words, capitals := 0, 0
	for i := range ws {
		if ws[i].alphabetic {
			words++
			if ws[i].capital {
				capitals++
			}
		}
	}
	loud := words >= 3 && capitals*10 >= words*7
	for i := range ws {
		ws[i].loud = loud
	}
}
