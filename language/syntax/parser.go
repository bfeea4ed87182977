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
	words    []wordScore // by place and role
}

// A wordScore is what the features of one word in one role say.
type wordScore struct {
	known bool
	of    [3]int32
}

// look fills places from tagged words. coarse gives each joint tag its universal tag.
func (m *parserMemory) look(ws []word, coarse []uint8) {
	m.places = append(m.places[:0], place{form: 2, tag: uint64(len(coarse)) + 2, coarse: 31})
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
		w := m.word(s, role, v.at[place], v.word[place])
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

// word is the score of the word at place i in a role.
func (m *parserMemory) word(s linear.Scorer, role int, i int32, p *place) *wordScore {
	if i < 0 || int(i) > m.state.n {
		i = int32(m.state.n + 1)
	}
	w := &m.words[int(i)*roles+role]
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
// sure, the others are not asked.
func (m *parserMemory) relation(s linear.Scorer, t int, sure int32) int {
	clear(m.labels)
	a := m.state.arcOf(m.places, t)
	m.features = a.first(m.features[:0])
	s.Score(m.features, m.labels)
	rel, by := linear.Best(m.labels)
	if by < sure {
		m.features = a.others(m.features[:0])
		s.Score(m.features, m.labels)
		rel, _ = linear.Best(m.labels)
	}
	return rel
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
	m.words = grown(m.words, (len(ws)+2)*roles)
	clear(m.constant[:])
	structure.Score(constantFeatures, m.constant[:])
	for !m.state.done() {
		t := m.choose(structure)
		rel := 0
		if t != shift {
			rel = m.relation(labels, t, sureRelation)
		}
		m.state.apply(t, rel)
	}
}
