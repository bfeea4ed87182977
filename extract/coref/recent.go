package coref

import (
	"strings"

	"proffer"
	"proffer/names/fold"
)

// recent is the likeliest fitting entity for a pronoun at word i, by points: speakers of the attribution before,
// subjects (the first of their sentence) and nearness count.
func (r *resolver) recent(i int, fits func(*entity) bool) *entity {
	points := map[*entity]int{}
	var met []*entity
	sent := r.words[i].sent
	for back := 0; back <= lookBack && back <= sent; back++ {
		for _, m := range r.bySent[sent-back] {
			if m.span.Start >= r.words[i].Start || !fits(m.ent) || r.inQuote(m.span) {
				continue
			}
			if _, seen := points[m.ent]; !seen {
				met = append(met, m.ent)
			}
			points[m.ent] = max(points[m.ent], r.points(m, i, back))
		}
	}
	var best *entity
	bestScore := 0
	for _, e := range met {
		if s := points[e] + r.bonus(e); s > bestScore || s == bestScore && best != nil && e.order < best.order {
			best, bestScore = e, s
		}
	}
	return best
}

// inQuote says that the speaker himself says the words at s, so that they hardly name him.
func (r *resolver) inQuote(s proffer.Span) bool {
	for _, q := range r.quoted {
		if q.Contains(s) {
			return true
		}
	}
	return false
}

// points is how likely a mention so many sentences back is meant by a pronoun at word i.
func (r *resolver) points(m *mention, i, back int) int {
	s := 1000 - 120*back
	if r.words[i].para != r.words[m.first].para {
		s -= 60
	}
	if r.subject(m) {
		s += 150
	}
	return s - min(i-m.last, 100)/4
}

// bonus adds what is known of the entity: its likely sex, and that it spoke last.
func (r *resolver) bonus(e *entity) int {
	s := 0
	if e.unnamed && !e.named && e.owner == nil {
		s -= 120 // "a reporter asked": reports go on about those whom they name
	}
	if r.wanted != 0 {
		switch hint := r.sexHint(e); hint {
		case 0:
		case r.wanted:
			s += 60
		default:
			s -= 250
		}
	}
	if n := len(r.turns); n > 0 {
		for _, p := range r.turns[n-1].parties {
			if p == e {
				s += 130
				if r.goesOn {
					s += 300
				}
			}
		}
	}
	return s
}

// sureSex is what a first name tells surely: one that is listed, or one that ends as women's names do.
func (r *resolver) sureSex(e *entity) class {
	hint := r.sexHint(e)
	if hint == classHe {
		for _, m := range e.mentions {
			if m.form == proffer.FormName && len(m.key) > 1 {
				if c, ok := r.lex.first[fold.Key(strings.Fields(m.base)[0])]; ok {
					return c
				}
			}
		}
		return 0
	}
	return hint
}

// sexHint guesses from the first name, where there is one: by a list, else by its ending.
func (r *resolver) sexHint(e *entity) class {
	if e.kind != proffer.KindPerson || len(e.key) < 2 {
		return 0
	}
	for _, m := range e.mentions {
		if m.form != proffer.FormName || len(m.key) < 2 {
			continue
		}
		name := fold.Key(strings.Fields(m.base)[0])
		if c, ok := r.lex.first[name]; ok {
			return c
		}
		if len(name) < 3 {
			return 0
		}
		switch {
		case r.lang == "ar" && strings.HasSuffix(strings.Fields(m.base)[0], "ه"):
			return 0 // a foreign name, of either: أرنه
		case r.lang == "ar" && strings.HasSuffix(name, "ه"):
			return classShe
		case r.lang != "ar" && (strings.HasSuffix(name, "a") || strings.HasSuffix(name, "а") || strings.HasSuffix(name, "я")):
			return classShe
		}
		return classHe
	}
	return 0
}

// subject says that the mention begins its sentence or clause, or that its verb follows.
func (r *resolver) subject(m *mention) bool {
	first := min(m.prefix, m.first)
	if first == 0 || r.words[first-1].sent != r.words[first].sent {
		return true
	}
	if next := m.last + 1; next < len(r.words) && r.words[next].verb {
		return true
	}
	if r.words[first-1].punct || r.words[first-1].verb && r.lang != "en" {
		return true
	}
	return false
}
