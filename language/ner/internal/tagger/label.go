// Package tagger is the linear sequence model behind [proffer/language/ner]: labels, features, the quantised model and
// its Viterbi search. Training it is proffer/language/ner/learn's work; both sides share the features here, so that
// what is learnt is what is used.
//
// A [Doc] is a document as sentences of words. [Extract] turns it into feature hashes, [Model.Label] into labels.
// Decisions are in integers; the same words give the same labels on every machine.
package tagger

// A Type is a sort of name that the model tells apart. It is finer than the kinds of the vocabulary.
type Type uint8

// Types of name. Other names (events, works, products, languages) have a type of their own so that they do not
// become organizations; they are dropped after the search.
const (
	Person Type = iota
	Organization
	Place
	State  // a country or what acts like one
	Nation // a nationality word: "Libyan", «ливийский»
	Vessel // a ship, aircraft or vehicle with a name of its own
	Other
	Types
)

var typeNames = [Types]string{"PER", "ORG", "LOC", "GPE", "NAT", "VES", "MSC"}

// String is the type's short name in training data and measures.
func (t Type) String() string { return typeNames[t] }

// ParseType reads a short name; false for one that is not known.
func ParseType(s string) (Type, bool) {
	for i, n := range typeNames {
		if n == s {
			return Type(i), true
		}
	}
	return 0, false
}

// A Label is what one word is: outside every name, or the beginning, inside, last or only word of a name of some type.
type Label uint8

// Positions of a word in a name; Outside stands alone, the others count up from it by type.
const (
	Outside Label = 0

	begin  = 0
	inside = 1
	last   = 2
	unit   = 3
)

// Labels is how many labels there are.
const Labels = 1 + 4*int(Types)

func label(t Type, pos int) Label { return Label(1 + 4*int(t) + pos) }

func (l Label) position() int { return (int(l) - 1) & 3 }

// Type of the name that l is part of; meaningless for Outside.
func (l Label) Type() Type { return Type((int(l) - 1) >> 2) }

// open says that the name goes on after l.
func (l Label) open() bool { return l != Outside && (l.position() == begin || l.position() == inside) }

// follows says that b may follow a.
func follows(a, b Label) bool {
	continues := b != Outside && (b.position() == inside || b.position() == last)
	if a.open() != continues {
		return false
	}
	return !continues || a.Type() == b.Type()
}

// Allowed lists, for each label, the labels that may stand before it, in ascending order.
var Allowed = func() (before [Labels][]Label) {
	for b := range Label(Labels) {
		for a := range Label(Labels) {
			if follows(a, b) {
				before[b] = append(before[b], a)
			}
		}
	}
	return before
}()

// StartsName says that l can stand at the beginning of a sentence; EndsName, at its end.
func (l Label) StartsName() bool {
	return l == Outside || l.position() == begin || l.position() == unit
}

// EndsName says that l can stand at the end of a sentence.
func (l Label) EndsName() bool { return !l.open() }

// A Span is the words [First, End) of a sentence, of some type.
type Span struct {
	First, End int
	Type       Type
}

// Spans reads the names off a sentence's labels.
func Spans(ls []Label) []Span {
	var out []Span
	first := 0
	for i, l := range ls {
		if l == Outside {
			continue
		}
		if p := l.position(); p == begin || p == unit {
			first = i
		}
		if l.EndsName() {
			out = append(out, Span{first, i + 1, l.Type()})
		}
	}
	return out
}

// LabelsOf writes names as labels of n words. Names that overlap an earlier one are left out.
func LabelsOf(spans []Span, n int) []Label {
	out := make([]Label, n)
	for _, s := range spans {
		free := s.First < s.End && s.End <= n
		for i := s.First; free && i < s.End; i++ {
			free = out[i] == Outside
		}
		if !free {
			continue
		}
		if s.End-s.First == 1 {
			out[s.First] = label(s.Type, unit)
			continue
		}
		for i := s.First; i < s.End; i++ {
			out[i] = label(s.Type, inside)
		}
		out[s.First], out[s.End-1] = label(s.Type, begin), label(s.Type, last)
	}
	return out
}
