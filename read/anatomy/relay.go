package anatomy

import (
	"strings"

	"proffer"
)

// relayed is the agency from which the report says, in its first paragraphs, that it has its story: "передаёт
// Меридиан", "وفق ما نقلته وكالة ميريديان", "the Meridian news agency reported".
func (r *reading) relayed() string {
	seen := 0
	for _, it := range r.items {
		if it.kind != proffer.PartBody {
			continue
		}
		if seen++; seen > 2 {
			break
		}
		if name := relayedIn(it.text); name != "" {
			return name
		}
	}
	return ""
}

func relayedIn(s string) string {
	s = s[:cutRune(s, 2000)]
	toks := tokens(s, 200)
	for i := range toks {
		if toks[i].fold == "agency" && i > 1 && toks[i-1].fold == "news" {
			if name := nameBefore(s, toks, i-1); name != "" {
				return name
			}
		}
		if toks[i].fold == "reported" || toks[i].fold == "reports" {
			if name := nameBefore(s, toks, i); name != "" && namesBody(name) {
				return name
			}
		}
		n, sure := match("relays", toks[i:]), true
		if n == 0 {
			n, sure = match("relays-body", toks[i:]), false
		}
		if n == 0 || i+n >= len(toks) {
			continue
		}
		if name := nameFrom(s, toks, i+n); name != "" && (sure || namesBody(name)) {
			return name
		}
	}
	return ""
}

// namesBody says that a name is of an agency, or that an outlet's word ends it: ministries report and say things too.
func namesBody(s string) bool {
	toks := tokens(s, 8)
	return len(toks) >= 2 && (has("agency", toks) || outletShaped(toks)) || len(toks) > 0 && match("known", toks) == len(toks)
}

// nameFrom is the name that begins at token i: in quotation marks, in capitalised words, or, in a script without
// capitals, one word, or two where the second says what sort of agency it is.
func nameFrom(s string, toks []token, i int) string {
	rest := s[toks[i-1].end:]
	gap := strings.TrimSpace(s[toks[i-1].end:toks[i].start])
	if gap == "«" || gap == "\"" || gap == "“" {
		name := strings.TrimLeft(rest, " «\"“")
		if j := strings.IndexAny(name, "»\"”"); j > 0 && j < 80 {
			return name[:j]
		}
		return ""
	}
	if gap != "" {
		return ""
	}
	last := i
	for last < len(toks) && last < i+4 && (toks[last].title || toks[last].arabic && arabicNamePart(toks, i, last)) {
		if last > i && strings.TrimSpace(s[toks[last-1].end:toks[last].start]) != "" {
			break
		}
		last++
	}
	if last == i || toks[i].arabic && has("notname", toks[i:i+1]) {
		return ""
	}
	name := s[toks[i].start:toks[last-1].end]
	if personLike(name, toks[i:last]) {
		return ""
	}
	return name
}

func arabicNamePart(toks []token, first, at int) bool {
	return at == first || toks[at].fold == "للانباء" || toks[at].fold == "نيوز" || toks[at].fold == "برس"
}

// nameBefore is the capitalised words before "news agency".
func nameBefore(s string, toks []token, i int) string {
	first := i
	for first > 0 && first > i-4 && toks[first-1].title && strings.TrimSpace(s[toks[first-1].end:toks[first].start]) == "" {
		first--
	}
	for first < i && (toks[first].fold == "the" || match("notname", toks[first:]) > 0) {
		first++
	}
	if first == i || has("nationality", toks[first:i]) {
		return ""
	}
	return s[toks[first].start:toks[i-1].end]
}
