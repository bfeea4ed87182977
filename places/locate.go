package places

// A Context is what a report says about where it is.
type Context struct {
	States map[string]int // how often it names each state, by code
	Near   []Place        // places that it names and that are sure
}

const (
	manyPeople = 500_000 // a city so large is meant wherever nothing else is said
	farLarger  = 10      // and is so many times as large as any other of its name
	nearby     = 3000    // thousandths of a degree of latitude and longitude: some 300 kilometres
)

// Locate is the place that a name means in a context, and what speaks for it: "state" where the report names the state
// that it lies in, "neighbour" where it lies near another place of the report, "size" where it is by far the largest of
// its name. Names of states are not located. A name that could mean several places, or that only a small place far
// away from everything in the report has, is none: an unknown village may be called so too.
func Locate(lang, words string, c Context) (p Place, by string) {
	var all []Place
	for _, p := range Lookup(lang, words) {
		if p.Kind != KindState && p.Kind != KindTerritory {
			all = append(all, p)
		}
	}
	if p, ok := inStates(all, c.States); ok {
		return p, "state"
	}
	if p, ok := nearOthers(all, c.Near); ok {
		return p, "neighbour"
	}
	if len(c.States) == 0 {
		if p, ok := largest(all); ok {
			return p, "size"
		}
	}
	return Place{}, ""
}

// inStates is the largest candidate in the state that is named most often; none where two such are named as often.
func inStates(all []Place, states map[string]int) (best Place, ok bool) {
	most, tie := 0, false
	for _, p := range all {
		switch n := states[p.Country]; {
		case n > most:
			best, most, tie = p, n, false
		case n == most && n > 0 && p.Country != best.Country:
			tie = true
		}
	}
	return best, most > 0 && !tie
}

// nearOthers is the candidate that lies near a sure place, if only one state's do.
func nearOthers(all, near []Place) (best Place, ok bool) {
	for _, p := range all {
		for _, q := range near {
			if p.Lat == 0 && p.Lon == 0 || away(p.Lat, q.Lat) > nearby || away(p.Lon, q.Lon) > nearby {
				continue
			}
			if ok && p.Country != best.Country {
				return Place{}, false
			}
			if !ok {
				best, ok = p, true
			}
		}
	}
	return best, ok
}

func away(a, b int64) int64 { return max(a-b, b-a) }

// largest is the candidate that everybody thinks of.
func largest(all []Place) (best Place, ok bool) {
	var second int64
	for _, p := range all {
		switch {
		case p.Population > best.Population:
			second, best = best.Population, p
		default:
			second = max(second, p.Population)
		}
	}
	return best, best.Population >= manyPeople && second*farLarger <= best.Population
}
