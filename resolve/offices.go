package resolve

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
	"proffer/names"
	"proffer/names/fold"
)

// joinOffices gives descriptions that name nobody but an office to who held it on the day of the report, where the packs
// know of only one.
func (w *work) joinOffices(docs []Document, known []Known) {
	x := newOfficeIndex(known)
	if len(x.holders) == 0 {
		return
	}
	first := w.holders(x)
	for _, it := range w.items {
		if !it.e.Unnamed || it.e.Kind != proffer.KindPerson {
			continue
		}
		day := docs[it.ref.Document].Published
		o := x.only(it, day)
		if o == nil {
			continue
		}
		if first[o.by] == nil {
			first[o.by] = it
			it.find().why = append(it.find().why, o.why(it, day))
		}
		join(first[o.by], it, o.why(it, day))
	}
}

// holders finds for each holder the first item that has one of his names.
func (w *work) holders(x *officeIndex) []*item {
	first := make([]*item, len(x.holders))
	names := newAliasIndex(x.holders)
	for _, it := range w.of(proffer.KindPerson) {
		if i, _ := names.of(it); i >= 0 && first[i] == nil {
			first[i] = it
		}
	}
	return first
}

// An officeIndex finds the offices that a description may be.
type officeIndex struct {
	holders []Alias // each once
	byWord  map[string][]*office
}

func newOfficeIndex(known []Known) *officeIndex {
	x := &officeIndex{byWord: map[string][]*office{}}
	index := map[string]int{}
	for _, k := range known {
		for i := range k.Offices {
			o := newOffice(k.Pack, &k.Offices[i])
			key := fold.Key(strings.Join(o.Holder, "\x00"))
			at, ok := index[key]
			if !ok {
				at = len(x.holders)
				index[key] = at
				x.holders = append(x.holders, Alias{Kind: proffer.KindPerson, Names: o.Holder})
			}
			o.by = at
			for _, w := range o.firstWords() {
				x.byWord[w] = append(x.byWord[w], &o)
			}
		}
	}
	return x
}

// only is the office that a description on a day means, or nil where that could be several people's.
func (x *officeIndex) only(it *item, day string) *office {
	var only *office
	for _, w := range officeWords(it.e.Name) {
		for _, o := range x.byWord[beginning(w)] {
			if o == only || !o.in(day) || !o.meant(it) {
				continue
			}
			if only != nil && only.by != o.by {
				return nil
			}
			only = o
		}
	}
	return only
}

// beginning is what cases of a word have in common, for looking it up: its first four letters without the article.
func beginning(w string) string {
	r := []rune(strings.TrimPrefix(w, "ال"))
	return string(r[:min(len(r), 4)])
}

// An office is an Office made ready.
type office struct {
	*Office
	pack   string
	by     int // holder, in the index
	titles [][]string
	of     []*names.Name
}

func newOffice(pack string, o *Office) office {
	out := office{Office: o, pack: pack}
	for _, t := range o.Titles {
		out.titles = append(out.titles, officeWords(t))
	}
	if o.Of != "" {
		out.of = []*names.Name{names.Parse(o.Of, names.PlaceName), names.Parse(o.Of, names.Organization)}
	}
	return out
}

// firstWords are the beginnings under which the office is looked up, each once.
func (o *office) firstWords() []string {
	var out []string
	for _, t := range o.titles {
		if len(t) > 0 && !slices.Contains(out, beginning(t[0])) {
			out = append(out, beginning(t[0]))
		}
	}
	return out
}

// in says that a day lies in the time of office; a report without a date is in none that has an end.
func (o *office) in(day string) bool {
	if day == "" {
		return o.From == "" && o.To == ""
	}
	return (o.From == "" || o.From <= day) && (o.To == "" || day[:min(len(day), len(o.To))] <= o.To)
}

// meant says that a description is the office's title and nothing else, of the right owner.
func (o *office) meant(it *item) bool {
	said := officeWords(it.e.Name)
	for _, t := range o.titles {
		if sameTitle(said, t, it) {
			return len(o.of) == 0 || o.owned(it)
		}
	}
	return false
}

// owned says that the description's owner, or the state at the end of its owners, has the name.
func (o *office) owned(it *item) bool {
	for _, owner := range []*item{it.owner, it.state()} {
		if owner == nil {
			continue
		}
		for _, m := range owner.find().reps {
			for _, f := range m.forms {
				if slices.ContainsFunc(o.of, func(n *names.Name) bool { return n.Kind == f.Kind && names.Compare(n, f) >= sameFull }) {
					return true
				}
			}
		}
	}
	return false
}

// sameTitle says that a description has all words of a title, and no others than those that name its owner.
func sameTitle(said, title []string, it *item) bool {
	used := make([]bool, len(said))
	for _, t := range title {
		at := -1
		for i, s := range said {
			if !used[i] && sameWord(s, t) {
				at = i
				break
			}
		}
		if at < 0 {
			return false
		}
		used[at] = true
	}
	for i, s := range said {
		if !used[i] && !ownersWord(s, it) {
			return false
		}
	}
	return true
}

// sameWord says that two words are one, cases of Russian and the Arabic article aside.
func sameWord(a, b string) bool {
	a, b = strings.TrimPrefix(a, "ال"), strings.TrimPrefix(b, "ال")
	if a == b {
		return true
	}
	if languageOf(a) != "ru" || languageOf(b) != "ru" {
		return false
	}
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= 8 && len(a)-n <= 6 && len(b)-n <= 6 // bytes: two a letter
}

// ownersWord says that a word names the owner, or is its adjective.
func ownersWord(s string, it *item) bool {
	p := names.Parse(adjectiveStem(languageOf(s), s), names.PlaceName)
	for _, owner := range []*item{it.owner, it.state()} {
		if owner == nil || p.Empty() {
			continue
		}
		for _, f := range owner.forms {
			if strings.HasPrefix(f.Squash(), p.Squash()) || names.Compare(p, f) >= samePlace || slices.Contains(f.Parts(), fold.Key(s)) {
				return true
			}
		}
	}
	return false
}

// officeWords are the words of a title that tell something.
func officeWords(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(fold.Key(s), func(r rune) bool { return strings.ContainsRune(" -,.'’«»\"“”", r) }) {
		if !lists.Of("linking")[w] && w != "s" && w != "a" && w != "an" {
			out = append(out, w)
		}
	}
	return out
}

func (o *office) why(it *item, day string) string {
	since := "from " + o.From
	if o.From == "" {
		since = "since before"
	}
	until := "to " + o.To
	if o.To == "" {
		until = "on"
	}
	when := ""
	if o.From != "" || o.To != "" {
		when = " " + since + " " + until
	}
	return fmt.Sprintf("“%s” on %s: “%s” held the office%s, says the pack %s%s", it.e.Name, day, o.Holder[0], when, o.pack, from(o.Source))
}
