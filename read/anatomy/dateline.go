package anatomy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A dateline is "TRIPOLI, Libya (AP) —" before the first words of a report.
type dateline struct {
	end    int // byte behind it, where the report begins
	agency string
	date   date
}

// mostDateline is how many bytes at the beginning of a paragraph can be a dateline.
const mostDateline = 180

// readDateline finds the dateline at the beginning of a paragraph. first says that the paragraph opens the report: a
// bare "Karsa —" counts there only.
func readDateline(s, lang string, first bool) (dateline, bool) {
	pieces := datelinePieces(s, lang)
	var d dateline
	score, places, agencyAt := 0, 0, -1
	best := dateline{}
	for i, p := range pieces {
		toks := tokens(p.text, 12)
		ds := dates(p.text, toks, lang)
		switch {
		case len(toks) == 0:
			continue
		case len(ds) > 0 && onlyDate(toks, ds[0]):
			d.date = ds[0].date
			score += 2
		case len(ds) == 1 && places == 0 && placeBeforeDate(p.text, toks, ds[0]):
			d.date = ds[0].date
			places++
			score += 2
		case p.bracket && len(toks) <= 6:
			if nameShaped(toks) && isAgencyPiece(pieces, i, toks) {
				d.agency, agencyAt = strip(p.text), i
			}
			score += 3
		case agencyAt < 0 && len(toks) <= 5 && nameShaped(toks) && (match("known", toks) == len(toks) || has("agency", toks) || d.date.day > 0 && dash(pieces[i-1].sep)):
			d.agency, agencyAt = strip(p.text), i
			score += 3
		case agencyAt < 0 && places > 0 && len(toks) <= 4 && nameShaped(toks) && dashOrStop(p.sep) &&
			(p.sep != "." || d.date.day > 0 || toks[0].upper) && (dash(pieces[i-1].sep) || d.date.day > 0 || pieces[i-1].sep == "/"):
			d.agency, agencyAt = strip(p.text), i
			score += 2
		case agencyAt >= 0 && agencyAt == i-1 && personLike(strip(p.text), toks): // "Озёринформ, Инна Брук."
		case agencyAt < 0 && places < 3 && placeShaped(p.text, toks):
			places++
			if toks[0].upper {
				score += 2
			}
		default:
			return best, best.end > 0
		}
		d.end = p.end
		if ends(p, score, places, first, s, lang) {
			best = d
			if agencyAt >= 0 && dash(p.sep) && p.sep != "-" {
				return best, true
			}
		}
	}
	return best, best.end > 0
}

// ends says that a dateline may end behind the piece.
func ends(p datelinePiece, score, places int, first bool, s, lang string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[p.end:], " \u00a0\"“«”'‘("))
	starts := unicode.IsUpper(next) || unicode.Is(unicode.Arabic, next) || unicode.IsDigit(next)
	switch {
	case dash(p.sep):
		return score >= 2 && (starts || score >= 5) || first && places == 1 && starts
	case p.sep == "." && first && places == 1 && score == 2: // «БРИНСК. За помощью …»
		return starts && unicode.Is(unicode.Cyrillic, next)
	case p.sep == ":" || p.sep == "." || p.sep == "/" || p.sep == ")":
		return score >= 4 && starts || score >= 3 && p.sep != "." && starts
	}
	return false
}

func onlyDate(toks []token, d found) bool {
	for i, t := range toks {
		if i >= d.first && i < d.last {
			continue
		}
		if match("datefill", toks[i:]) == 0 && match("weekday", toks[i:]) == 0 && !t.num {
			return false
		}
	}
	return true
}

// placeBeforeDate reads "تيش 30 مايو": a place and a date with nothing between them.
func placeBeforeDate(s string, toks []token, d found) bool {
	if d.first == 0 || d.first > 3 || !onlyDate(toks[d.first:], found{last: d.last - d.first}) {
		return false
	}
	return placeShaped(s[:toks[d.first].start], toks[:d.first])
}

// isAgencyPiece tells "(AP)" from the country in "كارسا (دروفيا) – ميريديان –".
func isAgencyPiece(pieces []datelinePiece, i int, toks []token) bool {
	if match("known", toks) > 0 || has("agency", toks) || i+1 >= len(pieces) {
		return true
	}
	next := pieces[i+1]
	nt := tokens(next.text, 6)
	return !(dash(pieces[i].sep) && dash(next.sep) && len(nt) > 0 && len(nt) <= 4 && nameShaped(nt))
}

// placeShaped says that a piece may be a town or country: capitals, or up to three words of a script without.
func placeShaped(s string, toks []token) bool {
	if len(toks) > 4 || strings.ContainsAny(s, "\"“”«»‘") || strings.Contains(s, "’S") || strings.Contains(s, "'S") {
		return false
	}
	for i, t := range toks {
		if t.num || t.arabic && (len(toks) > 3 || match("notname", toks[i:]) > 0) {
			return false
		}
		if !t.arabic && !t.title && match("particle", toks[i:]) == 0 && !(i > 0 && len(t.fold) <= 3) {
			return false
		}
	}
	return toks[0].title || toks[0].arabic
}

func dash(sep string) bool {
	return sep == "—" || sep == "–" || sep == "-" || sep == "--" || sep == "―"
}

func dashOrStop(sep string) bool { return dash(sep) || sep == ":" || sep == "." || sep == "/" }
