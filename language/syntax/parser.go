package syntax

import "proffer/language/linear"

// A parserMemory is what one parse works with.
type parserMemory struct {
	state    state
	places   []place
	features []linear.Feature
	scores   []int32 // of transitions
	labels   []int32 // of relations
}

// look fills places from tagged words. coarse gives each joint tag its universal tag.
func (m *parserMemory) look(ws []word, coarse []uint8) {
	m.places = append(m.places[:0], place{form: 2, tag: uint64(len(coarse)) + 2, coarse: 31})
	var commas, verbs uint8
	open := false
	for i := range ws {
		w := &ws[i]
		p := place{form: w.form, tag: uint64(w.tag) + 1, coarse: uint64(coarse[w.tag]), cluster: uint64(w.entry.cluster),
			commas: commas, verbs: verbs, quoted: open}
		switch {
		case w.form == commaForm:
			commas++
		case w.form == quoteForm:
			open = !open
		case coarse[w.tag] == verbTag:
			verbs++
		}
		m.places = append(m.places, p)
	}
}

var (
	commaForm = linear.HashString(",")
	quoteForm = linear.HashString("\"")
)

// score fills scores for the state's transitions.
func (m *parserMemory) score(s linear.Scorer) {
	clear(m.scores)
	m.features = featuresOfState(&m.state, m.places, m.features[:0])
	s.Score(m.features, m.scores)
}

// relation is the relation that the labeller gives to the arc of transition t.
func (m *parserMemory) relation(s linear.Scorer, t int) int {
	clear(m.labels)
	m.features = featuresOfArc(&m.state, m.places, t, m.features[:0])
	s.Score(m.features, m.labels)
	rel, _ := linear.Best(m.labels)
	return rel
}

// parse parses greedily.
func (m *parserMemory) parse(structure, labels linear.Scorer, ws []word, coarse []uint8) {
	m.look(ws, coarse)
	m.state.reset(len(ws))
	for !m.state.done() {
		m.score(structure)
		t := -1
		for k := range m.scores {
			if m.state.allowed(k) {
				better(&t, k, m.scores)
			}
		}
		rel := 0
		if t != shift {
			rel = m.relation(labels, t)
		}
		m.state.apply(t, rel)
	}
}
