package weigh

// goesOn is what the same speaker denied just before.
func (a *attacher) goesOn(u *unit) []*group {
	const look = 30
	for k := len(a.denied) - 1; k >= max(0, len(a.denied)-look); k-- {
		if d := a.denied[k]; sameParties(d.u, u) && before(d.u, u) {
			return d.hits
		}
	}
	return nil
}
