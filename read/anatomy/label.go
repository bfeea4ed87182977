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
