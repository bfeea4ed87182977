package linear

// A Sequence labels the positions of a sequence so that the sum of all scores is greatest (Viterbi), with first-order
// transitions: the score of a label depends on its position's features and on the label before. It keeps its working
// memory between calls.
type Sequence struct {
	Scorer Scorer
	// Allowed says whether label b may follow label a; a == -1 is the beginning. Nil allows all. At least one labelling
	// must be allowed.
	Allowed func(a, b int) bool

	trans   []int32 // (K+1)×K: row 0 for the beginning
	emit    []int32 // n×K
	forward []int32 // n×K: best score of a labelling up to here that ends in k
	back    []int16 // n×K: the label before, on that labelling
	rest    []int32 // K: best score of what follows
	next    []int32
	mask    []int32 // (K+1)×K: 0 or forbidden
}

// forbidden is far below any sum of scores, far above overflow.
const forbidden = -1 << 28

// Transition is the feature that stands for "the label before is a" (a == -1: the beginning).
func Transition(a int) Feature { return Template(1 << 20).Uint(uint64(a + 1)).Feature() }

// Refresh reads the transition scores from the scorer. A Sequence over a [Model] needs it once, before the first
// Decode; over a [Trainer] it is called by Learn.
func (s *Sequence) Refresh() {
	k := s.Scorer.Classes()
	if len(s.trans) != k*(k+1) {
		s.trans, s.mask = make([]int32, k*(k+1)), make([]int32, k*(k+1))
		for a := -1; a < k && s.Allowed != nil; a++ {
			for b := range k {
				if !s.Allowed(a, b) {
					s.mask[(a+1)*k+b] = forbidden
				}
			}
		}
	}
	copy(s.trans, s.mask)
	for a := -1; a < k; a++ {
		s.Scorer.Score([]Feature{Transition(a)}, s.trans[(a+1)*k:(a+2)*k])
	}
}

// Decode sets labels to the best labelling. features gives each position's features; len(labels) is the length.
// Where margins is not nil it is set, for each position, to the distance between the best labelling and the best one
// with another label there.
func (s *Sequence) Decode(features func(i int) []Feature, labels []int, margins []int32) {
	if len(labels) == 0 {
		return
	}
	s.emissions(features, len(labels), nil, 0)
	s.viterbi(labels)
	if margins != nil {
		s.margins(labels, margins)
	}
}

// emissions fills emit. With gold, every label but the right one gets cost more, so that learning asks for a margin.
func (s *Sequence) emissions(features func(i int) []Feature, n int, gold []int, cost int32) {
	k := s.Scorer.Classes()
	if s.trans == nil {
		s.Refresh()
	}
	if cap(s.emit) < n*k {
		s.emit, s.forward, s.back = make([]int32, n*k), make([]int32, n*k), make([]int16, n*k)
	}
	s.emit, s.forward, s.back = s.emit[:n*k], s.forward[:n*k], s.back[:n*k]
	clear(s.emit)
	for i := range n {
		row := s.emit[i*k : (i+1)*k]
		s.Scorer.Score(features(i), row)
		for c := 0; gold != nil && c < k; c++ {
			if c != gold[i] {
				row[c] += cost
			}
		}
	}
}

func (s *Sequence) viterbi(labels []int) {
	k, n := s.Scorer.Classes(), len(labels)
	for b := range k {
		s.forward[b] = s.trans[b] + s.emit[b]
	}
	for i := 1; i < n; i++ {
		before, now := s.forward[(i-1)*k:i*k], s.forward[i*k:(i+1)*k]
		for b := range k {
			best, from := int32(-1<<31), 0
			for a, f := range before {
				if v := f + s.trans[(a+1)*k+b]; v > best {
					best, from = v, a
				}
			}
			now[b] = max(best, 2*forbidden) + s.emit[i*k+b]
			s.back[i*k+b] = int16(from)
		}
	}
	labels[n-1], _ = Best(s.forward[(n-1)*k:])
	for i := n - 1; i > 0; i-- {
		labels[i-1] = int(s.back[i*k+labels[i]])
	}
}

// margins runs backwards over forward: the best labelling through (i, c) scores forward + rest.
func (s *Sequence) margins(labels []int, margins []int32) {
	k, n := s.Scorer.Classes(), len(labels)
	if len(s.rest) != k {
		s.rest, s.next = make([]int32, k), make([]int32, k)
	}
	clear(s.rest)
	for i := n - 1; i >= 0; i-- {
		best, other := s.forward[i*k+labels[i]]+s.rest[labels[i]], int32(2*forbidden)
		for c := range k {
			if v := s.forward[i*k+c] + s.rest[c]; c != labels[i] && v > other {
				other = v
			}
		}
		margins[i] = best - other
		for a := range k {
			s.next[a] = 2 * forbidden
			for b := range k {
				s.next[a] = max(s.next[a], s.trans[(a+1)*k+b]+s.emit[i*k+b]+s.rest[b])
			}
		}
		s.rest, s.next = s.next, s.rest
	}
}

// Learn is one step of the structured margin perceptron on a trainer: decode with cost added to every wrong label,
// and move the weights of the positions and transitions that differ from gold. It returns the number of wrong labels.
func (s *Sequence) Learn(t *Trainer, features func(i int) []Feature, gold []int, cost int32) int {
	if len(gold) == 0 {
		return 0
	}
	s.Refresh()
	guess := make([]int, len(gold))
	s.emissions(features, len(gold), gold, cost)
	s.viterbi(guess)
	wrong, a, b := 0, -1, -1
	for i := range gold {
		if guess[i] != gold[i] {
			t.Update(features(i), gold[i], guess[i])
			wrong++
		}
		if a != b || guess[i] != gold[i] {
			t.Add([]Feature{Transition(a)}, gold[i], 1)
			t.Add([]Feature{Transition(b)}, guess[i], -1)
		}
		a, b = gold[i], guess[i]
	}
	t.Tick()
	return wrong
}

// BIO is the Allowed function for class names "O", "B-X", "I-X": an I-X follows only B-X or I-X.
func BIO(names []string) func(a, b int) bool {
	return func(a, b int) bool {
		if len(names[b]) < 2 || names[b][:2] != "I-" {
			return true
		}
		return a >= 0 && len(names[a]) > 2 && names[a][2:] == names[b][2:]
	}
}
