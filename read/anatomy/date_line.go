package anatomy

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
