package screen

import (
	"unicode/utf8"

	"proffer/names"
)

// weighed is a word of a name with what it counts: 0 for particles, whose presence says nothing.
type weighed struct {
	key     string
	weight  int
	initial bool // stands for any word that begins so
}

// weigh follows the weights of package names from outside: they need only be about right, since what they select is
// compared exactly afterwards, and where they are wrong they are meant to select too much.
func weigh(key string, kind names.Kind) weighed {
	n := utf8.RuneCountInString(key)
	switch {
	case eastern(key):
		return weighed{key, 1000, false}
	case n == 1:
		return weighed{key, 300, true}
	case isParticle(key):
		return weighed{key, 0, false}
	case n <= 3:
		return weighed{key, 800, kind == names.Person && bones(key).n == int8(n)}
	}
	return weighed{key, 1000, false}
}

var particles = map[string]bool{"al": true, "el": true, "ul": true, "ibn": true, "bin": true, "ben": true, "bint": true, "de": true, "del": true, "della": true,
	"di": true, "da": true, "dos": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "of": true, "and": true, "for": true,
	"the": true, "y": true, "e": true, "بن": true, "ابن": true, "бин": true, "ибн": true, "аль": true, "эль": true, "и": true}

func isParticle(key string) bool { return particles[key] }
