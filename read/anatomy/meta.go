package anatomy

import (
	"strings"
)

// factKind says what a line about the report states.
type factKind uint8

const (
	factNone      factKind = iota
	factPublished          // a date that is said to be the publication's
	factUpdated
	factDate      // a date, not said of what
	factAuthor    // the person behind "By"
	factAgency    // the agency or source that is credited
	factPublisher // the outlet
	factTitle
	factReporter // "Reporting by": an author where no byline names one
	factName     // a name alone: an author if the place is right
	factSection  // "World", "3 min read"
	factDesk     // editors, translators, "contributed to this report"
	factOther
)

// A fact is one thing that a line about the report states.
type fact struct {
	kind  factKind
	value string
	date  date
	label bool // a label says so
}

// mostMetaWords is the length of the longest line that is looked at as a line about the report.
const mostMetaWords = 40

// metaLine reads a line of tokens line that says something about the report instead of being of it. ok says that all of
// the line was understood so. Facts of kind factName and factOther are for the caller to judge by where the line stands.
func metaLine(s string, line []token, lang string) (facts []fact, ok bool) {
	whole := s
	s = strings.Trim(s, " \t*_=#>-–—•")
	ok = true
	for _, piece := range cutAny(s, "|", "•", "·", "●", ";", "؛", "\t", "   ") {
		for _, p := range cutLabels(piece) {
			p = strings.TrimSpace(p)
			toks := line
			if len(p) < len(s) || !strings.HasPrefix(whole, p) {
				toks = tokens(p, mostMetaWords+1)
			}
			fs, good := metaPiece(p, toks, lang)
			facts = append(facts, fs...)
			ok = ok && good
		}
	}
	return facts, ok && len(facts) > 0
}

func metaPiece(s string, toks []token, lang string) ([]fact, bool) {
	if inner, found := strings.CutPrefix(s, "("); found && strings.HasSuffix(inner, ")") {
		s = strings.TrimSuffix(inner, ")")
		toks = tokens(s, mostMetaWords+1)
	}
	if len(toks) == 0 {
		return nil, true
	}
	if fs, ok := labelled(s, toks, lang); ok {
		return fs, true
	}
	if fs, ok := dated(s, toks, lang); ok {
		return fs, true
	}
	fs, ok := finer(s, toks, lang)
	if ok && len(fs) > 1 {
		return fs, true
	}
	if f := plainPiece(s, toks); f.kind != factOther {
		return []fact{f}, true
	}
	if people := onlyPeople(s, toks); people != nil {
		return people, true
	}
	return fs, ok
}

// finer cuts a piece at dashes, slashes and commas, and wants every piece to be something.
func finer(s string, toks []token, lang string) ([]fact, bool) {
	if len(toks) >= 16 {
		return nil, false
	}
	pieces := cutAround(s, toks, lang)
	if len(pieces) < 2 {
		return []fact{{kind: factOther, value: strip(s)}}, false
	}
	var facts []fact
	ok, names, roles := true, -1, false
	for _, p := range pieces {
		toks := tokens(p, mostMetaWords)
		fs, good := labelled(p, toks, lang)
		if !good {
			if fs, good = dated(p, toks, lang); !good {
				f := plainPiece(p, toks)
				fs, good = []fact{f}, f.kind != factOther
				roles = roles || all(toks, "role")
				if f.kind == factName && names < 0 {
					names = len(facts)
				}
			}
		}
		facts = append(facts, fs...)
		ok = ok && good
	}
	if names >= 0 && roles { // "Jane Doe, Environment Correspondent, Meridian"
		return affiliated(facts, names), true
	}
	return facts, ok
}

// affiliated makes an author of the name and an agency of what stands behind it.
func affiliated(facts []fact, name int) []fact {
	facts[name].kind, facts[name].label = factAuthor, true
	facts[name].value = nameCase(facts[name].value)
	for k := name + 1; k < len(facts); k++ {
		if facts[k].kind == factOther {
			facts[k].kind = organisationKind(facts[k].value)
		}
	}
	return facts
}
