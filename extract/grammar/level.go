package grammar

import "proffer"

// level reads the tokens [from, to) sentence by sentence, then the quotations in them.
func (f *finder) level(from, to, depth int) {
	if depth > 6 {
		return
	}
	var inner []*quote
	f.prev, f.run = nil, run{at: -1}
	s := &sentence{f: f, depth: depth, from: from}
	flush := func() {
		if len(s.items) > 0 {
			f.read(s)
			f.prev = s
		}
		s = &sentence{f: f, depth: depth, from: from}
	}
	for i := from; i < to; i++ {
		if f.skip[i] {
			continue
		}
		if len(s.items) > 0 && (len(s.items) >= maxItems || f.opens(s, i)) {
			flush()
		}
		if q := f.quotes[i]; q != nil && q.close < to && (q.first != from || q.last+1 != to) {
			s.items = append(s.items, f.quoteItem(q))
			inner = append(inner, q)
			i = q.close
			continue
		}
		s.items = append(s.items, f.wordItem(i))
	}
	flush()
	for _, q := range inner {
		if q.last-q.first >= 3 {
			f.level(q.first, q.last+1, depth+1)
		}
	}
}

// opens says that token i begins a new sentence at this level. A dash or a small letter after a quotation or an
// exclamation carries the sentence on («Стой!» — крикнул он).
func (f *finder) opens(s *sentence, i int) bool {
	if f.para[i] != f.para[s.items[len(s.items)-1].last] {
		return true
	}
	if s.parted(i) {
		return true
	}
	if !f.starts[i] {
		return false
	}
	t := f.a.Tokens[i].Span.In(f.a.Text)
	if isDash(t) && i+1 < len(f.a.Tokens) {
		return !isSmall(f.a.Tokens[i+1].Span.In(f.a.Text))
	}
	return !(f.lang == "ru" && isSmall(t)) && t != ","
}

// parted says that the items end with a semicolon that parts clauses, of which the one before says who says it, or the one at
// token i soon does; not things counted up behind a colon, nor what the end alone says who says it («A; Б, утверждает X»).
func (s *sentence) parted(i int) bool {
	if !s.is(len(s.items)-1, ";") {
		return false
	}
	for i := range s.items {
		if s.is(i, ":") {
			return false
		}
	}
	return s.hasFinite(0, len(s.items)) && (s.cueSoon(0, len(s.items)) || s.f.cueAhead(i))
}

// cueAhead says that a verb of saying stands among the few tokens from i on.
func (f *finder) cueAhead(i int) bool {
	const few = 5
	for k := i; k < min(len(f.a.Tokens), i+few); k++ {
		if t := f.a.Tokens[k]; t.Tag == proffer.VERB && f.lex.verbs[t.Lemma] != nil {
			return true
		}
	}
	return false
}

func (f *finder) read(s *sentence) {
	from := len(f.out)
	defer func() { s.unnamed(from) }()
	if f.lang == "ru" {
		s.russian()
	} else {
		s.arabic()
	}
}
