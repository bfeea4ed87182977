package anatomy

import (
	"strings"
	"unicode/utf8"

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

// promoteNames makes authors of the names in lines that state something else too: "Lena Oster, The Valley Ledger, 4
// August 2020".
func (r *reading) promoteNames() {
	for _, it := range r.items {
		if it.kind != proffer.PartByline && it.kind != proffer.PartCredit {
			continue
		}
		for k := range it.facts {
			if f := &it.facts[k]; f.kind == factName && !r.wordMentioned(lastWord(f.value)) {
				f.kind, f.value = factAuthor, nameCase(f.value)
				break
			}
		}
	}
}

// biographies finds "Ana Kovar is a correspondent of Meridian." among the last lines.
func (r *reading) biographies() {
	for i := max(r.body+1, len(r.items)-4); i < len(r.items); i++ {
		it := r.items[i]
		if it.kind != proffer.PartBody || it.words > 30 {
			continue
		}
		toks := tokens(it.text, 12)
		for n := 2; n <= 3 && n < len(toks); n++ {
			if personLike(it.text[:toks[n-1].end], toks[:n]) && match("biography", toks[n:]) > 0 && has("role", toks[n:]) &&
				!r.mentionedBefore(i, it.text[:toks[n-1].end]) {
				it.kind = proffer.PartCredit
				it.facts = []fact{{kind: factReporter, value: nameCase(it.text[:toks[n-1].end])}}
				break
			}
		}
	}
}

func (r *reading) mentionedBefore(i int, name string) bool {
	for k := r.body; k < i; k++ {
		if r.items[k].kind == proffer.PartBody && strings.Contains(r.items[k].text, name) {
			return true
		}
	}
	return false
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
	case it.named && r.acceptNames(it, r.title >= 0 && i > r.title):
		it.kind = kindOfFacts(it.facts)
	case it.named && len(it.facts) > 0 && it.facts[0].kind == factSection:
		it.kind = proffer.PartFurniture
	case r.title >= 0 && i > r.title && endsSentence(it.text) && it.words >= 5, i > mostHead:
		it.kind = proffer.PartBody
	case r.title >= 0 && i < r.title && it.words <= 5 && !r.stated(factPublisher) && r.outletLine(i, it):
		it.facts = []fact{{kind: factPublisher, value: strip(it.text)}}
		it.kind = proffer.PartCredit
	case r.title >= 0 && i < r.title && it.words <= 5:
		it.facts = nil
		it.kind = proffer.PartFurniture
	case r.title >= 0 && i > r.title && it.words <= 4 && !endsSentence(it.text) && r.behindByline(i):
		it.facts = []fact{{kind: organisationKind(strip(it.text)), value: strip(it.text)}}
		it.kind = proffer.PartCredit
	default:
		it.facts = nil
		it.kind = proffer.PartHeadline
	}
}

// datelineLine reads a line that is a dateline and nothing else: "KORSK, Veldria (Concord)".
func (r *reading) datelineLine(it *item) bool {
	if it.words > 10 || endsSentence(it.text) || !strings.ContainsAny(it.text, "([/") {
		return false
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
	if slug(name) || all(tokens(name, 12), "section") || !nameShaped(tokens(name, 12)[:1]) {
		return false
	}
	if r.lineAt >= 0 && wordsWithin(r.items[r.lineAt].line.agency, name) && r.items[r.lineAt].line.agency != "" {
		return true
	}
	return i == 0 && !r.mentioned(name) && (!r.wordMentioned(name) || i+1 != r.title)
}

// behindByline says that the line before is a byline with a person: what stands alone below it is whom they work for.
func (r *reading) behindByline(i int) bool {
	if i == 0 || r.items[i-1].kind != proffer.PartByline {
		return false
	}
	for _, f := range r.items[i-1].facts {
		if f.kind == factAuthor {
			return true
		}
	}
	return false
}

// placeAndOutlet reads "City – Outlet" and "Name – City", the line between headline and text of much copy in Arabic.
func (r *reading) placeAndOutlet(it *item) bool {
	pieces := cutAny(it.text, " – ", " \u0640 ", " — ", " - ", " / ", "/ ")
	if len(pieces) != 2 || it.words > 8 || !tokens(it.text, 1)[0].arabic || endsSentence(it.text) {
		return false
	}
	first, second := strip(pieces[0]), strip(pieces[1])
	ft, st := tokens(first, 6), tokens(second, 6)
	if len(ft) > 4 || len(st) > 4 {
		return false
	}
	person := len(ft) >= 2 && personLike(first, ft)
	body := fact{kind: factPublisher, value: second}
	if match("known", st) > 0 || has("agency", st) {
		body.kind = factAgency
	}
	switch {
	case person && (body.kind == factAgency || outletShaped(st)):
		it.facts = []fact{{kind: factAuthor, value: first}, body}
	case person:
		it.facts = []fact{{kind: factAuthor, value: first}}
	case len(ft) <= 3:
		it.facts = []fact{body}
	default:
		return false
	}
	return true
}

// acceptNames says whether names without labels are facts here: an outlet or agency anywhere in head or tail, a
// person only where bylines stand, and only if nothing of the report is about them.
func (r *reading) acceptNames(it *item, byline bool) bool {
	good, names := false, 0
	for k := range it.facts {
		f := &it.facts[k]
		switch f.kind {
		case factName:
			if names++; names > 1 && r.wordMentioned(f.value) { // "Peter Amsel, Port Celso"
				f.kind = factOther
				continue
			}
			if !byline || r.mentioned(f.value) || r.wordMentioned(lastWord(f.value)) {
				return false // the report is about them
			}
			f.kind = factAuthor
			f.value = nameCase(f.value)
			good = true
		case factOther:
			if len(it.facts) == 1 || wordCount(f.value, 4) > 3 {
				return false
			}
			if k > 0 && it.facts[k-1].kind == factAuthor && r.affiliation(f.value) {
				f.kind = organisationKind(f.value)
			}
		case factSection:
		default:
			good = true
		}
	}
	return good
}

// affiliation says that what stands behind a name and a comma is whom they write for, and no place: it is the agency
// of the dateline, or, in English, where places stand behind "in", nothing that the report mentions.
func (r *reading) affiliation(s string) bool {
	if wordCount(s, 6) > 4 {
		return false
	}
	if r.lineAt >= 0 && r.items[r.lineAt].line.agency != "" {
		return wordsWithin(r.items[r.lineAt].line.agency, s)
	}
	return r.lang == "en" && !r.wordMentioned(s)
}

// wordMentioned says that the headline or the running text has one of the name's longer words, in any of its forms:
// the same beginning.
func (r *reading) wordMentioned(name string) bool {
	for _, t := range tokens(name, 12) {
		n := utf8.RuneCountInString(t.fold)
		if n < 4 {
			continue
		}
		if r.stems()[stem(t.fold)] {
			return true
		}
	}
	return false
}

// stem is the beginning of a word, which its forms share: up to six letters, without the last ones of a shorter word.
func stem(fold string) string {
	runes := []rune(fold)
	return string(runes[:min(6, max(4, len(runes)-2))])
}

// stems of the words of headline and running text; at most the first 200 words of each paragraph.
func (r *reading) stems() map[string]bool {
	if r.stemmed != nil {
		return r.stemmed
	}
	r.stemmed = map[string]bool{}
	for i, it := range r.items {
		if i != r.title && (i < r.body || i >= r.end || it.kind != "" && it.kind != proffer.PartBody) {
			continue
		}
		for _, t := range tokens(it.text, 200) {
			if utf8.RuneCountInString(t.fold) >= 4 {
				r.stemmed[stem(t.fold)] = true
			}
		}
		if len(r.stemmed) > 20000 {
			break
		}
	}
	return r.stemmed
}

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// mentioned says that the report's running text has the words.
func (r *reading) mentioned(name string) bool {
	for i := r.body; i < r.end; i++ {
		if k := r.items[i].kind; (k == "" || k == proffer.PartBody) && strings.Contains(r.items[i].text, name) {
			return true
		}
	}
	return false
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
	case isFurniture(s, true):
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
