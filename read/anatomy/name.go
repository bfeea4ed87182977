package anatomy

import (
	"strings"
	"unicode/utf8"
)

// personLike says that toks, all of a string, look like the name of one person: two to five words that begin with
// capital letters, or in Arabic script two to five words none of which is a word of another use.
func personLike(s string, toks []token) bool {
	if len(toks) < 2 || len(toks) > 5 || strings.ContainsAny(s, ",،:;!?/|\"«»()[]@#–—0123456789") || strings.Contains(s, " - ") {
		return false
	}
	if has("outlet", toks) || has("agency", toks) || all(toks, "section") || has("role", toks) ||
		match("known", toks) == len(toks) || has("weekday", toks) || has("notname", toks) {
		return false
	}
	capitals := 0
	for i, t := range toks {
		switch {
		case t.num:
			return false
		case t.arabic && i == 0 && strings.HasPrefix(t.fold, "ال") && utf8.RuneCountInString(t.fold) > 5:
			return false // given names do not have the article
		case t.arabic, t.title:
			capitals++
		case match("particle", toks[i:]) == 0:
			return false
		}
	}
	return capitals >= 2 && (capitals < 5 || toks[0].arabic)
}

// authorsIn reads the people, and the agency or outlet with them, of what stands behind "By".
func authorsIn(s string) (people []string, others []string) {
	for _, piece := range splitNames(s) {
		piece = strip(piece)
		if cut := behindPlace(piece); cut >= 0 {
			piece = strip(piece[:cut])
		}
		if desk(piece) {
			people = append(people, piece)
			continue
		}
		piece = withoutRole(piece)
		if piece == "" {
			continue
		}
		caps, rest := capsFirst(piece)
		if caps != "" {
			people = append(people, nameCase(caps))
			if rest = strip(withoutRole(rest)); rest != "" {
				others = append(others, rest)
			}
			continue
		}
		toks := tokens(piece, 8)
		if match("by", toks) == len(toks) {
			continue
		}
		switch {
		case isOrganisation(toks):
			others = append(others, piece)
		case personLike(piece, toks):
			people = append(people, nameCase(piece))
		case len(toks) == 1 && (toks[0].title || toks[0].arabic) && len(piece) > 2:
			others = append(others, piece)
		case len(toks) > 0 && len(toks) <= 6:
			others = append(others, "?"+piece)
		}
	}
	return people, others
}

// desk says that a byline names a desk in place of a person: "Mirror staff", "Our Correspondent".
func desk(s string) bool {
	toks := tokens(s, 6)
	if len(toks) < 2 || len(toks) > 4 {
		return false
	}
	for i := range toks {
		if n := match("desk-author", toks[i:]); n > 0 && i+n == len(toks) {
			return !personLike(s, toks[:i])
		}
	}
	return false
}

// isOrganisation says that toks name an agency or an outlet.
func isOrganisation(toks []token) bool {
	return len(toks) > 0 && (match("known", toks) == len(toks) || has("agency", toks) || has("outlet", toks))
}

var joints = []string{" and ", " AND ", " & ", ", ", "; ", " with ", " и ", " И ", "، ", "؛ ", " | ", " / ", " – ", " — ",
	" - ", "/", " та ", " et ", " y ", " und ", ",", " (", ")"}

func splitNames(s string) []string {
	parts := []string{s}
	for _, j := range joints {
		var next []string
		for _, p := range parts {
			next = append(next, strings.Split(p, j)...)
		}
		parts = next
	}
	var out []string
	for _, p := range parts {
		out = append(out, splitWaw(p)...)
	}
	return out
}

// splitWaw parts two Arabic names at the "and" that is written in one word with the second.
func splitWaw(s string) []string {
	words := strings.Fields(s)
	for i := 2; i+1 < len(words); i++ {
		w := words[i]
		if strings.HasPrefix(w, "و") && utf8.RuneCountInString(w) >= 4 && match("wawname", tokens(w, 1)) == 0 {
			first := strings.Join(words[:i], " ")
			rest := strings.TrimPrefix(w, "و") + " " + strings.Join(words[i+1:], " ")
			return append([]string{first}, splitWaw(rest)...)
		}
	}
	return []string{s}
}

// behindPlace is where " in Karsa" or " for The Post" begins, -1 where there is none.
func behindPlace(s string) int {
	for _, w := range []string{" in ", " IN ", " at ", " from ", " for ", " of ", " в ", " из ", " для ", " في ", " من ", " للنشرة ", " - "} {
		if i := strings.Index(s, w); i > 0 {
			return i
		}
	}
	return -1
}

// withoutRole takes "Diplomatic Correspondent" or "специальный корреспондент" off a name.
func withoutRole(s string) string {
	toks := tokens(s, 12)
	if len(toks) == 12 {
		return s
	}
	for i := range toks {
		n := match("role", toks[i:])
		if n == 0 {
			continue
		}
		if i == 0 {
			if i+n == len(toks) {
				return ""
			}
			return withoutRole(strip(s[toks[n].start:]))
		}
		if i+n == len(toks) {
			return strip(s[:toks[i-1].end])
		}
		if rest := strip(s[toks[i+n].start:]); !toks[0].title && personLike(rest, tokens(rest, 8)) {
			return rest // "our maritime correspondent Dana Whitlow"
		}
	}
	return s
}
