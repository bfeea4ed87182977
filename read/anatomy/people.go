package anatomy

import (
	"strings"

	"proffer"
	"proffer/places"
)

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

// besideDate says that a line is a name alone and stands next to a line that tells the day or the outlet, where a
// byline stands even above the headline or where there is none.
func (r *reading) besideDate(i int) bool {
	if fs := r.items[i].facts; len(fs) != 1 || fs[0].kind != factName {
		return false
	}
	for _, k := range [2]int{i - 1, i + 1} {
		if k < 0 || k >= r.body {
			continue
		}
		for _, f := range r.items[k].facts {
			if f.kind == factDate || f.kind == factPublished || f.kind == factPublisher {
				return true
			}
		}
	}
	return false
}

// placeAndOutlet reads "City – Outlet" and "Name – City", the line between headline and text of much copy in Arabic.
func (r *reading) placeAndOutlet(it *item) bool {
	if pieces := cutAny(it.text, ": "); len(pieces) == 2 && it.words <= 6 && tokens(it.text, 1)[0].arabic {
		if name := strip(pieces[1]); wordCount(pieces[0], 3) <= 2 && personLike(name, tokens(name, 6)) {
			it.facts = []fact{{kind: factAuthor, value: name}} // "تيش: سامي حرب"
			return true
		}
	}
	pieces := cutAny(it.text, " – ", " \u0640 ", " — ", " - ", " / ", "/ ")
	if len(pieces) != 2 || it.words > 8 || !tokens(it.text, 1)[0].arabic || endsSentence(it.text) {
		return false
	}
	first, second := strip(pieces[0]), strip(pieces[1])
	ft, st := tokens(first, 6), tokens(second, 6)
	if len(dates(second, tokens(second, 12), r.lang)) > 0 {
		return false
	}
	if has("outlet", ft[:1]) || match("body", ft) > 0 { // "صحيفة الجسر - سلمى حداد"
		it.facts = []fact{{kind: factPublisher, value: first}}
		if personLike(second, st) {
			it.facts = append(it.facts, fact{kind: factAuthor, value: second})
		}
		return true
	}
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
		if len(st) == 1 && !r.wordMentioned(second) && len(places.Lookup(r.lang, second)) == 0 {
			it.facts = append(it.facts, body)
		}
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

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
