package anatomy

import "strings"

// labels are the kinds of label in the order in which they are tried.
var labels = []struct {
	words string
	kind  factKind
	bare  bool // counts without a colon too, where what follows is right
}{
	{"title", factTitle, false}, {"published", factPublished, true}, {"updated", factUpdated, true},
	{"reporting", factReporter, true}, {"desk", factDesk, true}, {"publisher", factPublisher, true},
	{"source", factAgency, true}, {"by", factAuthor, true},
}

// labelled reads "Source: Meridian", "By Jane Doe", "Опубликовано 14 марта 2024".
func labelled(s string, toks []token, lang string) ([]fact, bool) {
	for n := min(len(toks)-1, 5); n > 0; n-- { // the longest label wins: "Published in" before "Published"
		for _, l := range labels {
			if matchExact(l.words, toks, n) == 0 {
				continue
			}
			value := strings.TrimSpace(s[toks[n-1].end:])
			if n == 1 && !strings.HasPrefix(value, ":") && (l.kind == factPublisher || l.kind == factAgency && !quotedOrBody(value)) {
				continue // "Newspaper Guild", «جريدة الميناء», "Credit Jane Doe"
			}
			colon := strings.HasPrefix(value, ":") || strings.HasPrefix(value, "：")
			if n == 1 && !colon && (l.kind == factDesk || l.kind == factReporter || endsSentence(s) && len(toks) > 6) {
				continue // "Editor Jane Doe was arrested."
			}
			if fs, ok := labelValue(l.kind, strip(value), toks[n:], lang, colon, l.bare); ok {
				for k := range fs {
					fs[k].label = true
				}
				return fs, true
			}
		}
	}
	if has("contributed", toks) || len(toks) <= 10 && personFirst(s, toks) {
		return []fact{{kind: factDesk, value: strip(s)}}, true
	}
	return nil, false
}

func quotedOrBody(value string) bool {
	return strings.HasPrefix(value, "«") || strings.HasPrefix(value, "\"") || strings.HasPrefix(value, "“") ||
		isOrganisation(tokens(value, 8))
}

// personFirst reads "Haddad reported from Port Celso." and "Alex Stone contributed."
func personFirst(s string, toks []token) bool {
	for n := 1; n <= 3 && n < len(toks); n++ {
		if !toks[n-1].title || strings.ContainsAny(s[toks[n-1].start:toks[n].start], ",:;.") {
			return false
		}
		if k := match("reported", toks[n:]); k > 0 && (k > 1 || n+k == len(toks)) {
			return toks[0].title && match("notname", toks) == 0 && match("pronoun", toks) == 0
		}
	}
	return false
}

func labelValue(kind factKind, value string, rest []token, lang string, colon, bare bool) ([]fact, bool) {
	if !colon && !bare || value == "" {
		return nil, false
	}
	toks := tokens(value, mostMetaWords)
	switch kind {
	case factTitle:
		return []fact{{kind: factTitle, value: value}}, true
	case factPublished, factUpdated:
		return labelledDate(kind, value, toks, lang)
	case factAuthor:
		return labelledAuthor(value, toks, colon)
	case factReporter:
		if !colon && (len(toks) > 12 || !nameShaped(toks[:1])) {
			return nil, false
		}
		var out []fact
		people, _ := authorsIn(beforeDesk(value))
		for _, p := range people {
			out = append(out, fact{kind: factReporter, value: p})
		}
		return append(out, fact{kind: factDesk, value: value}), colon || len(people) > 0
	case factDesk:
		return []fact{{kind: factDesk, value: value}}, colon || len(toks) <= 12 && nameShaped(toks[:1])
	case factPublisher:
		return labelledPublisher(value, toks, lang, colon)
	case factAgency:
		return labelledSource(value, toks, colon)
	}
	return nil, false
}

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

// dated reads a piece that is a date with nothing beside it but weekday, time and filler, or beside it an outlet's or
// agency's name.
func dated(s string, toks []token, lang string) ([]fact, bool) {
	ds := dates(s, toks, lang)
	if len(ds) == 0 {
		if onlyTime(toks) {
			return []fact{{kind: factSection}}, true
		}
		return nil, false
	}
	kind := factDate
	var fs []fact
	rest := toks[:0:0]
	last := 0
	for _, d := range ds {
		rest = append(rest, toks[last:d.first]...)
		last = d.last
		if has("updated", rest) {
			kind = factUpdated
		} else if has("published", rest) {
			kind = factPublished
		}
		fs = append(fs, fact{kind: kind, date: d.date, value: strip(s[toks[d.first].start:toks[d.last-1].end])})
	}
	rest = append(rest, toks[last:]...)
	for i := 0; i < len(rest); {
		n := 0
		for _, k := range []string{"weekday", "datefill", "published", "updated"} {
			n = max(n, match(k, rest[i:]))
		}
		if n == 0 && !rest[i].num && !(rest[i].upper && len(rest[i].fold) <= 4 && i > 0) {
			return nil, false
		}
		i += max(n, 1)
	}
	return fs, true
}

func onlyTime(toks []token) bool {
	nums := 0
	for i, t := range toks {
		if t.num {
			nums++
		} else if match("datefill", toks[i:]) == 0 && match("weekday", toks[i:]) == 0 {
			return false
		}
	}
	return nums > 0
}
