package resolve

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"proffer"
	"proffer/names"
	"proffer/names/fold"
)

const sameBody = 720

// joinBodies joins organizations and groups: bodies that every state has one of by their state, others by name, by
// acronym where the full forms agree, and across languages word by word, each by sense or by sound.
func (w *work) joinBodies() {
	bodies := w.of(proffer.KindOrganization, proffer.KindGroup, proffer.KindVessel)
	w.joinWorld()
	w.joinStateBodies()
	links := identical(bodies)
	for _, b := range blocks(distinct(bodies), bodyKeys) {
		links = append(links, pairs(b, compareBodies)...)
	}
	apply(links, agreeBodies)
}

// joinStateBodies joins the foreign ministries of one state, and so on, however they are called.
func (w *work) joinStateBodies() {
	owners := map[string]int{}  // how many states have such a body in the reports
	named := map[string]*item{} // states by the words that name them
	type bodyOf struct {
		body  string
		state *item
	}
	first := map[bodyOf]*item{}
	for _, it := range w.items {
		if it.body == "" || it.e.Kind != proffer.KindOrganization && it.e.Kind != proffer.KindGroup {
			continue
		}
		s := it.state()
		if s == nil {
			words := strings.Join(it.extra, " ")
			if _, known := named[words]; !known {
				named[words] = w.stateNamed(it.extra)
			}
			s = named[words]
			if s != nil {
				it.ownedBy(s)
			}
		}
		if s == nil {
			continue
		}
		k := bodyOf{it.body, s.find()}
		if f := first[k]; f != nil {
			join(f, it, fmt.Sprintf("both are the %s of %s", it.body, s.find().e.Name))
		} else {
			first[k] = it
			owners[it.body]++
		}
	}
	w.joinLoneBodies(owners)
}

// joinLoneBodies joins the bodies of one sort ("the coast guard") of which nothing says whose they are with each other
// and with the one whose state is known, unless the reports speak of such bodies of several states.
func (w *work) joinLoneBodies(owners map[string]int) {
	first := map[string]*item{}
	for _, it := range w.items {
		if it.body == "" || owners[it.body] > 1 || it.e.Kind != proffer.KindOrganization {
			continue
		}
		if f := first[it.body]; f != nil {
			join(f, it, "no report speaks of another "+it.body)
		} else {
			first[it.body] = it
		}
	}
}

// stateNamed is the state that one of the words names or is an adjective of, among the states of the case; nil where
// none or several are.
func (w *work) stateNamed(words []string) *item {
	var only *item
	for _, word := range words {
		lang := languageOf(word)
		p := names.Parse(adjectiveStem(lang, word), names.PlaceName)
		if p.Empty() || len([]rune(word)) < 4 {
			continue
		}
		for _, s := range w.states {
			for _, f := range s.forms {
				if languageOf(f.Text) == lang && (names.Compare(p, f) >= 800 || strings.HasPrefix(f.Squash(), p.Squash()) && len(f.Squash())-len(p.Squash()) <= 6) {
					if only != nil && only.find() != s.find() {
						return nil
					}
					only = s
				}
			}
		}
	}
	return only
}

// adjectiveStem takes off the endings by which a state's adjective differs from its name.
func adjectiveStem(lang, word string) string {
	k := fold.Key(word)
	if lang == "ar" {
		k = strings.TrimPrefix(word, "ال") // unfolded, since alif-hamza and lam are no article
	}
	for _, e := range adjectiveEndings[lang] {
		if s, ok := strings.CutSuffix(k, e); ok && len(s) >= 6 {
			return s
		}
	}
	return k
}

var adjectiveEndings = map[string][]string{
	"en": {"ian", "ese", "an", "n", "i"},
	"ru": {"ийская", "ийский", "ийского", "ийское", "йского", "ской", "ская", "ский", "ского", "ское"},
	"ar": {"ية", "يه", "ي"},
}

// joinWorld joins bodies that every desk knows.
func (w *work) joinWorld() {
	first := map[string]*item{}
	for _, it := range w.items {
		if it.world == "" || it.e.Kind == proffer.KindPerson {
			continue
		}
		if f := first[it.world]; f != nil {
			join(f, it, "both name the "+it.world)
		} else {
			first[it.world] = it
		}
	}
}

// bodyKeys are the block keys of a body: sounds, the senses of its words that tell it from others, and its letters if it is an acronym.
func bodyKeys(it *item) []string {
	out := sounds(it)
	seen := map[string]bool{}
	for _, t := range append([]string{it.e.Name}, it.e.Aliases...) {
		for _, w := range split(t) {
			for _, c := range w.concepts {
				if k := "c" + strconv.Itoa(int(c)); len(w.notions) == 0 && !seen[k] {
					seen[k] = true
					out = append(out, k)
				}
			}
			for _, n := range w.notions {
				if k := "n" + strconv.Itoa(n); notions().weight[n] > 250 && !seen[k] {
					seen[k] = true
					out = append(out, k)
				}
			}
		}
		if k := letters(t); k != "" && !seen["a"+k] {
			seen["a"+k] = true
			out = append(out, "a"+k)
		}
	}
	return out
}

// letters are the first letters of a name of several words, or an acronym itself; "" for other names.
func letters(t string) string {
	ws := strings.Fields(t)
	if len(ws) == 1 {
		if t == strings.ToUpper(t) && t != strings.ToLower(t) && len([]rune(t)) < 8 {
			return fold.Key(t)
		}
		return ""
	}
	s := ""
	for _, w := range ws {
		if k := fold.Key(w); k != "" && k != "of" && k != "the" && k != "for" && k != "and" && k != "и" && k != "по" {
			s += string([]rune(k)[0])
		}
	}
	return s
}

func compareBodies(a, b *item) (int, string) {
	if a.body != "" && b.body != "" && a.body == b.body && a.state() == nil && b.state() == nil {
		return 0, "" // "the foreign ministry" of nobody in particular
	}
	best, x, y := bestForms(a, b)
	if best >= sameBody && !onlyCommon(x) {
		return best, fmt.Sprintf("“%s” and “%s”: %s", a.e.Name, b.e.Name, how(x, y))
	}
	if v := translatedForms(a, b); v >= sameBody {
		return v, fmt.Sprintf("“%s” and “%s”: the same words in two languages", a.e.Name, b.e.Name)
	}
	return 0, ""
}

// onlyCommon says that the name has no word of its own.
func onlyCommon(n *names.Name) bool {
	for _, p := range n.Parts() {
		if _, ok := notions().of[p]; !ok {
			return false
		}
	}
	return true
}

// agreeBodies keeps bodies apart whose states differ, and one acronym's two full forms.
func agreeBodies(a, b *item) bool {
	if houseOf(a, b) || houseOf(b, a) {
		return false
	}
	for _, x := range a.reps {
		for _, y := range b.reps {
			if place(x) && outlet(y) || place(y) && outlet(x) {
				return false // a paper is not the town that it is named after
			}
			if x.world != y.world && x.world != "" && y.world != "" {
				return false
			}
			if !fits(x, y) || x.body != y.body && x.body != "" && y.body != "" {
				return false
			}
			if fx, fy := longForm(x), longForm(y); !excused(a, y) && !excused(b, x) && fx != "" && fy != "" && languageOf(fx) == languageOf(fy) {
				if names.Compare(names.Parse(fx, names.Organization), names.Parse(fy, names.Organization)) < 450 {
					return false
				}
			}
		}
	}
	return true
}

// houseOf says that b is a body by a word of its name and a mostly taken for a place: a hospital is not its town.
func houseOf(a, b *item) bool {
	if b.e.Kind != proffer.KindOrganization || !sorted(b.e.Name) || sorted(a.e.Name) {
		return false
	}
	places := 0
	for _, m := range a.members {
		if place(m) {
			places++
		}
	}
	return places*2 > len(a.members)
}

// outlet says that a body's name has a word for a paper or a station.
func outlet(it *item) bool {
	for _, f := range it.forms {
		for _, p := range f.Parts() {
			if lists.Of("media")[p] {
				return true
			}
		}
	}
	return false
}

func place(it *item) bool {
	return it.e.Kind == proffer.KindPlace || it.e.Kind == proffer.KindCountry
}

func longForm(it *item) string {
	for _, t := range append([]string{it.e.Name}, it.e.Aliases...) {
		if len(strings.Fields(t)) > 1 {
			return t
		}
	}
	return ""
}
