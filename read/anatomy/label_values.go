package anatomy

import "strings"

// beforeDesk is what stands before "editing by" in one line of credits.
func beforeDesk(s string) string {
	toks := tokens(s, 30)
	for i := 1; i < len(toks); i++ {
		if match("desk", toks[i:]) > 0 {
			return s[:toks[i].start]
		}
	}
	return s
}

func labelledDate(kind factKind, value string, toks []token, lang string) ([]fact, bool) {
	ds := dates(value, toks, lang)
	if len(ds) == 0 {
		return nil, false
	}
	fs := []fact{{kind: kind, value: value, date: ds[0].date}}
	for i, d := range ds[1:] { // "Published March 14, 2024, updated March 15, 2024"
		between := toks[ds[i].last:d.first]
		k := factDate
		if has("updated", between) {
			k = factUpdated
		} else if has("published", between) {
			k = factPublished
		}
		fs = append(fs, fact{kind: k, date: d.date})
	}
	if by := trailing(value, toks[ds[len(ds)-1].last:]); by != nil {
		fs = append(fs, by...)
	} else if len(toks) > 20 {
		return nil, false
	}
	return fs, true
}

// trailing reads "by Jane Doe" or "in The Halden Post" behind a date.
func trailing(s string, toks []token) []fact {
	for i := range toks {
		if n := match("by", toks[i:]); n > 0 && i+n < len(toks) {
			if fs, ok := labelledAuthor(strip(s[toks[i+n].start:]), toks[i+n:], false); ok {
				return fs
			}
		}
		if (toks[i].fold == "in" || toks[i].fold == "в") && i+1 < len(toks) && outletShaped(toks[i+1:]) {
			return []fact{{kind: factPublisher, value: strip(s[toks[i+1].start:])}}
		}
	}
	return nil
}

func labelledAuthor(value string, toks []token, colon bool) ([]fact, bool) {
	if len(toks) > 16 || len(toks) == 0 || !colon && !toks[0].title && !toks[0].arabic && !has("role", toks) {
		return nil, false
	}
	outlet := ""
	for _, w := range []string{" for ", " для "} {
		if before, after, ok := strings.Cut(value, w); ok {
			value, outlet = before, strip(after)
		}
	}
	people, others := authorsIn(beforeDesk(value))
	var fs []fact
	for _, p := range people {
		fs = append(fs, fact{kind: factAuthor, value: p})
	}
	for _, o := range others {
		switch {
		case strings.HasPrefix(o, "?"):
			fs = append(fs, fact{kind: factOther, value: o[1:]})
		case len(people) == 0 && !colon && !isOrganisation(tokens(o, 8)):
			return nil, false // "By Monday", "By noon"
		default:
			fs = append(fs, fact{kind: organisationKind(o), value: o})
		}
	}
	if outlet != "" {
		fs = append(fs, fact{kind: factPublisher, value: outlet})
	}
	if len(fs) == 0 && colon {
		return []fact{{kind: factDesk, value: value}}, true // "Автор: редакция"
	}
	return fs, len(people) > 0 || colon || len(fs) > 0 && fs[0].kind != factOther && len(toks) <= 6
}

// organisationKind tells an agency from an outlet by the words of its name; one that has the words of neither is an
// agency, since that is what stands in bylines.
func organisationKind(s string) factKind {
	toks := tokens(s, 8)
	if match("known", toks) == len(toks) || has("agency", toks) || !outletShaped(toks) {
		return factAgency
	}
	return factPublisher
}

func labelledPublisher(value string, toks []token, lang string, colon bool) ([]fact, bool) {
	var fs []fact
	if ds := dates(value, toks, lang); len(ds) > 0 {
		fs = append(fs, fact{kind: factPublished, date: ds[0].date})
		end := toks[ds[0].first].start
		if ds[0].first > 0 && match("datefill", toks[ds[0].first-1:]) > 0 {
			end = toks[ds[0].first-1].start
		}
		value = strip(value[:end])
		toks = tokens(value, 12)
	}
	if !nameShaped(toks) && (!colon || len(toks) > 4) || len(toks) > 6 && !colon {
		return nil, false
	}
	if value == "" {
		return fs, len(fs) > 0
	}
	return append(fs, fact{kind: factPublisher, value: value}), len(toks) <= 10
}

// labelledSource reads "Associated Press – MAGGIE MICHAEL", "агентства «Меридиан»".
func labelledSource(value string, toks []token, colon bool) ([]fact, bool) {
	if len(toks) > 14 || !colon && (len(toks) > 8 || !sourceShaped(value, toks)) {
		return nil, false
	}
	pieces := cutAny(value, " — ", " – ", " - ", " / ", "/", ", ", "، ")
	if pt := tokens(pieces[0], 12); len(pt) > 4 && !isOrganisation(pt) && (!nameShaped(pt) || pt[0].arabic) {
		return nil, false // a headline: "Source: Minister to resign within the week"
	}
	var fs []fact
	for i, p := range pieces {
		pt := tokens(p, 10)
		p = strip(p)
		switch {
		case i > 0 && !isOrganisation(pt) && personLike(nameCase(p), tokens(nameCase(p), 10)):
			fs = append(fs, fact{kind: factReporter, value: nameCase(p)})
		case i == 0 || isOrganisation(pt):
			fs = append(fs, fact{kind: factAgency, value: p})
		default:
			fs = append(fs, fact{kind: factOther, value: p})
		}
	}
	return fs, len(fs) > 0
}

// sourceShaped says that what follows "По материалам" or "With material from" without a colon is a name.
func sourceShaped(value string, toks []token) bool {
	return strings.ContainsAny(value, "«\"“") || isOrganisation(toks) || nameShaped(toks) && !endsSentence(value) ||
		nameShaped(toks) && len(toks) <= 4
}
