package anatomy

import (
	"strings"

	"proffer"
)

// settle gives every item that is not told yet its kind, by where it stands.
func (r *reading) settle() {
	for i, it := range r.items {
		if it.kind != "" {
			if it.kind == proffer.PartFurniture || it.kind == proffer.PartCaption {
				continue
			}
		} else {
			switch {
			case it.Edge:
				r.settleEdge(it)
			case i < r.body:
				r.settleHead(i, it)
			case i >= r.end:
				r.settleTail(it)
			default:
				r.settleMiddle(i, it)
			}
		}
	}
	r.endCredits()
	r.biographies()
	r.promoteNames()
}

// settleEdge keeps of what stands beside the article only what states something about it.
func (r *reading) settleEdge(it *item) {
	if it.named && r.acceptNames(it, false) {
		it.kind = kindOfFacts(it.facts)
		return
	}
	it.facts = nil
	it.kind = proffer.PartFurniture
	if it.Role == RoleLead {
		it.kind = proffer.PartHeadline
		if endsSentence(it.text) {
			it.kind = proffer.PartBody
		}
	}
}

func (r *reading) settleHead(i int, it *item) {
	switch {
	case r.datelineLine(it):
		it.kind = proffer.PartDateline
	case r.title >= 0 && i > r.title && it.kind == "" && r.placeAndOutlet(it):
		it.kind = kindOfFacts(it.facts)
	case it.named && r.acceptNames(it, r.title >= 0 && i > r.title || r.besideDate(i)):
		it.kind = kindOfFacts(it.facts)
	case it.named && len(it.facts) > 0 && it.facts[0].kind == factSection:
		it.kind = proffer.PartFurniture
	case r.title >= 0 && i > r.title && endsSentence(it.text) && it.words >= 5, i > mostHead:
		it.kind = proffer.PartBody
	case r.title >= 0 && i < r.title && !r.stated(factPublisher) && (it.words <= 5 && r.outletLine(i, it) || r.fullLetterhead(i, it)):
		it.facts = []fact{{kind: factPublisher, value: nameOf(it.text)}}
		it.kind = proffer.PartCredit
	case r.title >= 0 && i < r.title && it.words <= 5:
		it.facts = nil
		it.kind = proffer.PartFurniture
	case r.title >= 0 && i > r.title && it.words <= 4 && !endsSentence(it.text) && !strings.Contains(it.text, ":") && r.behindByline(i):
		it.facts = []fact{{kind: organisationKind(strip(it.text)), value: strip(it.text)}}
		it.kind = proffer.PartCredit
	case r.title >= 0 && i > r.title && r.dateAmongWords(it):
		it.kind = proffer.PartByline
	default:
		it.facts = nil
		it.kind = proffer.PartHeadline
	}
}

// dateAmongWords keeps of a short line under the headline the one whole date that it holds, whatever the other words are:
// "Jonas Fell · a blog about schools · 20 June 2025".
func (r *reading) dateAmongWords(it *item) bool {
	if it.words > 12 || endsSentence(it.text) || r.stated(factDate) || r.stated(factPublished) || !strings.ContainsAny(it.text, "·|•-—–,،") {
		return false
	}
	toks := tokens(it.text, 40)
	ds := dates(it.text, toks, r.lang)
	if len(ds) != 1 || ds[0].date.iso() == "" || ds[0].first > 0 && ds[0].last < len(toks) {
		return false
	}
	it.facts = []fact{{kind: factDate, date: ds[0].date, value: strip(it.text)}}
	if by, _, ok := strings.Cut(it.text, " · "); ok {
		if name := strip(by); personLike(name, tokens(name, 8)) {
			it.facts = append(it.facts, fact{kind: factAuthor, value: name})
		}
	}
	return true
}

// datelineLine reads a line that is a dateline and nothing else: "KORSK, Veldria (Concord)".
func (r *reading) datelineLine(it *item) bool {
	if it.words > 10 || endsSentence(it.text) || !strings.ContainsAny(it.text, "([/") || hasAnyPrefix(it.text, "(", "[", "/") {
		return false
	}
	if name, _, ok := strings.Cut(it.text, " ("); ok && name != strings.ToUpper(name) && personLike(name, tokens(name, 8)) {
		return false // "Anna Sorina (Tesh)"
	}
	d, ok := readDateline(it.text+" — A", r.lang, false)
	if !ok || d.end < len(it.text) || d.agency == "" {
		return false
	}
	it.facts = []fact{{kind: factAgency, value: d.agency}}
	if d.date.day > 0 {
		it.facts = append(it.facts, fact{kind: factDate, date: d.date})
	}
	return true
}

// stated says that a line told as metadata states a fact of the kind.
func (r *reading) stated(kind factKind) bool { return len(r.each(kind)) > 0 }

// outletLine says that a short line above the headline names the outlet: what it says is not what the report is
// about, or it is the name in the dateline.
func (r *reading) outletLine(i int, it *item) bool {
	name := strip(it.text)
	if slug(name) || i == 0 && r.quotedBesideDay() != "" || all(tokens(name, 12), "section") || !nameShaped(tokens(name, 12)[:1]) {
		return false
	}
	if r.lineAt >= 0 && wordsWithin(r.items[r.lineAt].line.agency, name) && r.items[r.lineAt].line.agency != "" {
		return true
	}
	return i == 0 && !r.mentioned(name) && (!r.wordMentioned(name) || i+1 != r.title)
}

func (r *reading) settleTail(it *item) {
	s := it.text
	dashed := strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "(")
	switch {
	case it.named && r.acceptNames(it, true):
		it.kind = kindOfFacts(it.facts)
	case dashed && personLike(strip(s), tokens(strip(s), 6)):
		it.facts = []fact{{kind: factAuthor, value: nameCase(strip(s))}}
		it.kind = proffer.PartByline
	case (dashed || it.words <= 3) && isAgencyName(s, dashed || it.words == 1 && !endsSentence(s)):
		it.facts = []fact{{kind: factAgency, value: strip(s)}}
		it.kind = proffer.PartCredit
	case isFurniture(s, tokens(s, mostMetaWords+1), true):
		it.kind = proffer.PartFurniture
	default:
		it.facts = nil
		it.kind = proffer.PartBody
	}
}

func (r *reading) settleMiddle(i int, it *item) {
	it.kind = proffer.PartBody
	next := i + 1
	if it.Role == RoleNone && it.words <= 10 && !endsSentence(it.text) && next < r.end && !listItem(it.text) &&
		!strings.HasSuffix(it.text, ":") && !strings.HasSuffix(it.text, ",") && !strings.ContainsAny(it.text, "\"“”«»") &&
		(r.items[next].kind == "" && running(r.items[next])) {
		it.kind = proffer.PartHeadline
	}
	it.facts = nil
}

func listItem(s string) bool {
	return hasAnyPrefix(s, "-", "•", "*", "–", "—", "·", "1", "2", "3", "4", "5", "6", "7", "8", "9")
}

// endCredits finds the agency in brackets behind the report's last sentences.
func (r *reading) endCredits() {
	for i, n := len(r.items)-1, 0; i >= r.body && n < 3; i-- {
		it := r.items[i]
		if it.kind != proffer.PartBody {
			continue
		}
		n++
		if span, agency, ok := endCredit(it.text, n == 1); ok {
			it.credit, it.creditSpan = agency, span
			return
		}
	}
}
