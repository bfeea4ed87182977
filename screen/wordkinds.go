package screen

import (
	"unicode/utf8"

	"proffer/names"
)

// weighed is a word of a name with what it counts: 0 for particles, whose presence says nothing.
type weighed struct {
	key    string
	weight int
	letter bool // one alone, which stands for any word that begins so
	short  bool // two or three consonants, which are so many initials in a person's name
	usual  bool // very many people are called so
}

// weigh follows the weights of package names from outside: they need only be about right, since what they select is
// compared exactly afterwards, and where they are wrong they are meant to select too much.
func weigh(key string) weighed {
	w := weighed{key: key, weight: 1000, usual: names.Usual(key)}
	switch n := utf8.RuneCountInString(key); {
	case eastern(key) || inKatakana(key):
	case n == 1:
		w.weight, w.letter = 300, true
	case isParticle(key):
		w.weight = 0
	case n <= 3:
		w.weight, w.short = 800, bones(key).n == int8(n)
	}
	return w
}

// initial says that the word stands for another in a name of a kind.
func (w weighed) initial(k names.Kind) bool { return w.letter || w.short && k == names.Person }

var particles = map[string]bool{"al": true, "el": true, "ul": true, "ibn": true, "bin": true, "ben": true, "bint": true, "de": true, "del": true, "della": true,
	"di": true, "da": true, "dos": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "of": true, "and": true, "for": true,
	"the": true, "y": true, "e": true, "بن": true, "ابن": true, "бин": true, "ибн": true, "аль": true, "эль": true, "и": true}

func isParticle(key string) bool { return particles[key] }
