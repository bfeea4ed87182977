package coref

// sexOf reads a mention's titles.
func (r *resolver) sexOf(m *mention) class {
	var c class
	for i := m.prefix; i < m.first; i++ {
		c |= r.words[i].class & (classShe | classHe)
	}
	for i := m.apposed[0]; i < m.apposed[1]; i++ {
		if i > m.apposed[0]+3 {
			break
		}
		c |= r.words[i].class & (classShe | classHe)
	}
	if c == classShe|classHe {
		return 0
	}
	return c
}

func (e *entity) sexNow(r *resolver) class {
	if e.sex != 0 {
		return e.sex
	}
	for _, m := range e.mentions {
		if s := r.sexOf(m); s != 0 {
			e.sex = s
			return s
		}
	}
	return 0
}
