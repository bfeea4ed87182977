package syntax

import (
	"fmt"
	"math/rand/v2"
	"sort"

	"proffer/language/linear"
)

// relNames is the relations of the sentences, sorted.
func relNames(sentences []Gold) []string {
	seen := map[string]bool{}
	for _, s := range sentences {
		for _, r := range s.Rels {
			seen[r] = true
		}
	}
	var names []string
	for r := range seen {
		names = append(names, r)
	}
	sort.Strings(names)
	return names
}

const (
	parserMargin = 1
	labelMargin  = 1
	explore      = 90 // per cent of the decisions that follow the guess instead of the gold, after the first epoch
)

// LearnParser trains the parser's two models, structure (with a dynamic oracle) and labels. tagged holds the words of
// each sentence with the tags that a tagger gave which has not learnt that sentence.
func LearnParser(sentences []Gold, tagged [][]word, coarse []uint8, epochs int, log func(string)) (structure, labels *linear.Trainer) {
	rels := relNames(sentences)
	index := indexOf(rels)
	structure, labels = linear.NewTrainer(transitions), linear.NewTrainer(rels)
	m := &parserMemory{scores: make([]int32, len(transitions)), labels: make([]int32, len(rels))}
	random := rand.New(rand.NewPCG(11, 13))
	for epoch := range epochs {
		var wrong, total, mislabelled int
		for _, k := range linear.Shuffled(len(sentences), 5, uint64(epoch)) {
			g := newGoldTree(&sentences[k], index)
			m.look(tagged[k], coarse)
			m.state.reset(len(tagged[k]))
			for !m.state.done() {
				total++
				m.score(structure)
				guess, gold, rival := g.decide(&m.state, m.scores)
				if guess != gold {
					wrong++
				}
				if rival >= 0 && m.scores[gold]-m.scores[rival] < parserMargin {
					structure.Update(m.features, gold, rival)
				}
				structure.Tick()
				next := gold
				if epoch > 0 && guess != gold && random.IntN(100) < explore {
					next = guess
				}
				rel, ok := m.learnLabel(labels, g, next)
				mislabelled += 1 - int(b2u(ok))
				m.state.apply(next, rel)
			}
		}
		if log != nil {
			log(fmt.Sprintf("parser epoch %d: %d of %d transitions, %d relations wrong", epoch, wrong, total, mislabelled))
		}
	}
	return structure, labels
}

// learnLabel is the relation that the labeller gives to the arc of t, and whether it is right; where the arc is right
// the labeller learns its relation.
func (m *parserMemory) learnLabel(labels *linear.Trainer, g *goldTree, t int) (rel int, ok bool) {
	if t == shift {
		return 0, true
	}
	child, head := m.state.arc(t)
	a := m.state.arcOf(m.places, t)
	m.features = a.others(a.first(a.ofHead(a.ofChild(m.features[:0]))))
	if g.head[child] != head {
		clear(m.labels)
		labels.Score(m.features, m.labels)
		rel, _ = linear.Best(m.labels)
		return rel, true
	}
	rel = labels.Learn(m.features, int(g.rel[child]), labelMargin, m.labels)
	return rel, rel == int(g.rel[child])
}

// Jackknife tags every sentence by a tagger that has learnt the others: of folds parts, all but the one it is in.
func Jackknife(sentences []Gold, lex lexicon, folds, epochs int, log func(string)) ([][]word, []string) {
	names := tagNames(sentences)
	out := make([][]word, len(sentences))
	for fold := range folds {
		var rest []Gold
		for i, s := range sentences {
			if i%folds != fold {
				rest = append(rest, s)
			}
		}
		m := LearnTagger(rest, lex, names, epochs, nil).Model(linear.Options{})
		scores, features := make([]int32, len(names)), make([]linear.Feature, tagFeatures)
		for i := fold; i < len(sentences); i += folds {
			out[i] = lookAll(nil, sentences[i].Forms, lex)
			tagUnless(never, m, nil, out[i], features, scores)
		}
		if log != nil {
			log(fmt.Sprintf("jackknife fold %d done", fold))
		}
	}
	return out, names
}
