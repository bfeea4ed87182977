package syntax

import "proffer/language/linear"

// A parserMemory is what one parse works with.
type parserMemory struct {
	state    state
	places   []place
	features []linear.Feature
	scores   []int32 // of transitions
	labels   []int32 // of relations
	constant [3]int32
	root     reading
	nowhere  reading
}

// A wordScore is what the features of one word in one role say.
type wordScore struct {
	known bool
	of    [3]int32
}

// look fills places from tagged words. coarse gives each joint tag its universal tag.
func (m *parserMemory) look(ws []word, coarse []uint8) {
	m.places = append(m.places[:0], place{form: 2, tag: uint64(len(coarse)) + 2, coarse: 31, reading: &m.root})
	var commas, verbs uint8
	open := false
	for i := range ws {
		w := &ws[i]
		p := place{form: w.form, tag: uint64(w.tag) + 1, coarse: uint64(coarse[w.tag]),
			commas: commas, verbs: verbs, quoted: open}
		switch {
		case w.form == commaForm:
			commas++
		case w.form == quoteForm:
			open = !open
		case coarse[w.tag] == verbTag:
			verbs++
		}
		if w.lexeme != nil {
			p.reading = w.lexeme.reading(w.tag)
		}
		m.places = append(m.places, p)
	}
}

var (
	commaForm = linear.HashString(",")
	quoteForm = linear.HashString("\"")
)

// score fills scores for the state's transitions, and features with all that it went by.
func (m *parserMemory) score(s linear.Scorer) {
	clear(m.scores)
	v := m.state.surrounding(m.places)
	m.features = append(m.features[:0], constantFeatures...)
	v.playing(func(role, place int) { m.features = wordFeatures(role, v.word[place], m.features) })
	m.features = v.others(v.first(m.features))
	s.Score(m.features, m.scores)
}

// choose is the best of the allowed transitions. Where there is but one, it is not asked how good it is, and where the
// first features prefer one by far, not what the others say.
func (m *parserMemory) choose(s linear.Scorer) int {
	if t := m.state.only(); t >= 0 {
		return t
	}
	copy(m.scores, m.constant[:])
	v := m.state.surrounding(m.places)
	v.playing(func(role, place int) {
		w := m.word(s, role, v.word[place])
		for c := range w.of {
			m.scores[c] += w.of[c]
		}
	})
	m.features = v.first(m.features[:0])
	s.Score(m.features, m.scores)
	best, by := m.best()
	if by < sure {
		m.features = v.others(m.features[:0])
		s.Score(m.features, m.scores)
		best, _ = m.best()
	}
	return best
}

// word is the score of the word at a place in a role.
func (m *parserMemory) word(s linear.Scorer, role int, p *place) *wordScore {
	r := p.reading
	if r == nil {
		r = &m.nowhere
	}
	w := &r.roles[role]
	if !w.known {
		w.known = true
		m.features = wordFeatures(role, p, m.features[:0])
		s.Score(m.features, w.of[:])
	}
	return w
}

// best is the best of the allowed transitions, the first of equals, and by how much.
func (m *parserMemory) best() (t int, by int32) {
	t, second := -1, int32(-1<<30)
	for k, score := range m.scores {
		switch {
		case !m.state.allowed(k):
		case t < 0 || score > m.scores[t]:
			if t >= 0 {
				second = m.scores[t]
			}
			t = k
		default:
			second = max(second, score)
		}
	}
	return t, m.scores[t] - second
}

// relation is the relation that the labeller gives to the arc of transition t. Where the first features prefer one by
// far, the others are not asked.
func (m *parserMemory) relation(s linear.Scorer, t int) int {
	a := m.state.arcOf(m.places, t)
	child, head := &a.c.reading.child[t-left], &a.h.reading.head[t-left]
	if *child == nil {
		*child = m.alone(s, a.ofChild(m.features[:0]))
	}
	if *head == nil {
		*head = m.alone(s, a.ofHead(m.features[:0]))
	}
	copy(m.labels, *child)
	for k, v := range *head {
		m.labels[k] += v
	}
	m.features = a.first(m.features[:0])
	s.Score(m.features, m.labels)
	rel, by := linear.Best(m.labels)
	if by < sureRelation {
		m.features = a.others(m.features[:0])
		s.Score(m.features, m.labels)
		rel, _ = linear.Best(m.labels)
	}
	return rel
}

// alone is the scores of relations by some features, to be kept.
func (m *parserMemory) alone(s linear.Scorer, features []linear.Feature) []int32 {
	scores := make([]int32, len(m.labels))
	s.Score(features, scores)
	return scores
}

// By how much the first features must prefer a transition, a relation or a tag, so that the others are not asked: of a
// thousand words one gets another head for it, and hardly any another relation or tag.
const sure, sureRelation, sureTag = 2400, 700, 800

// never is a preference that no features have.
const never = 1 << 30

// parse parses greedily.
func (m *parserMemory) parse(structure, labels linear.Scorer, ws []word, coarse []uint8) {
	m.look(ws, coarse)
	m.state.reset(len(ws))
	clear(m.constant[:])
	structure.Score(constantFeatures, m.constant[:])
	for !m.state.done() {
		t := m.choose(structure)
		rel := 0
		if t != shift {
			rel = m.relation(labels, t)
		}
		m.state.apply(t, rel)
	}
}
