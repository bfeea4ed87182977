// Package places is the gazetteer: states with their codes, names, adjectives and capitals, regions and cities, in
// English, Russian and Arabic.
//
// Enter at [Lookup] for everything that a name may be, or ask narrowly: [State], [Demonym], [Capital], [Seat],
// [Organ] answer with the code of a state, [Country] with all that is known of a code.
//
// Terms: a code is ISO 3166-1 alpha-2 ("XK" for Kosovo); a demonym is the adjective or the word for the people; a
// seat is a building that stands for a government (the Kremlin); an organ is a body whose name alone says which
// state's it is (the Pentagon).
//
// Promises: words are found in any case of Russian, with or without the Arabic article and the letters written
// before it, in capitals or not (but "US" is not "us"); answers are in a fixed order, states first, then the larger
// place; the tables are loaded when first used, and nothing here changes afterwards. A name alone does not say which
// place is meant: the caller has the context.
package places

import (
	"strings"

	"proffer/names/fold"
)

// A Kind says what sort of place it is.
type Kind uint8

// Kinds of place.
const (
	KindState Kind = iota + 1
	KindTerritory
	KindRegion // first-order division of a state
	KindCapital
	KindCity
)

var kindNames = [...]string{"", "state", "territory", "region", "capital", "city"}

// String is the kind in English.
func (k Kind) String() string { return kindNames[k] }

// A Place is one entry of the gazetteer.
type Place struct {
	Name       string // as usual in English
	Kind       Kind
	Country    string // ISO 3166-1 alpha-2
	Population int64  // 0 when unknown
	Lat, Lon   int64  // thousandths of a degree; both 0 when unknown
}

// A Nation is a state or territory with its words.
type Nation struct {
	Code, Code3 string
	Name        string   // as usual in English
	Independent bool     // false for dependent territories
	Names       []string // all names, in English, Russian and Arabic
	Demonyms    []string // English adjectives and words for the people
	Russian     []string // Russian adjectives, masculine nominative
	Arabic      []string // Arabic adjectives, masculine singular without article
	Capitals    []string // in all three languages, the usual English one first
	Lat, Lon    int64    // thousandths of a degree
}

// Country is what is known of an ISO 3166-1 alpha-2 code.
func Country(code string) (Nation, bool) {
	i, ok := nations().byCode[code]
	if !ok {
		return Nation{}, false
	}
	return nations().all[i], true
}

// Nations lists all states and territories, the larger first.
func Nations() []Nation { return nations().all }

// State is the code of the state or territory that the words name ("the United States", «Ливией», "وليبيا").
func State(lang, words string) (string, bool) { return find(nations().names, words) }

// Demonym is the code of the state whose adjective or people the word is ("Libyan", «ливийских», "الليبية").
func Demonym(lang, word string) (string, bool) { return find(nations().demonyms, word) }

// Capital is the code of the state whose capital the words name.
func Capital(lang, words string) (string, bool) { return find(nations().capitals, words) }

// Seat is the code of the state for whose government a building or address stands.
func Seat(lang, words string) (string, bool) { return find(nations().seats, words) }

// Organ is the code of the state to which a body known by its own name belongs.
func Organ(lang, words string) (string, bool) { return find(nations().organs, words) }

// CapitalOf lists the names of the capital of a state, the usual English one first.
func CapitalOf(code string) []string {
	n, _ := Country(code)
	return n.Capitals
}

// Lookup lists every place that the words may name: states, then capitals, cities and regions by size.
func Lookup(lang, words string) []Place {
	var out []Place
	code, isState := State(lang, words)
	if isState {
		n, _ := Country(code)
		kind := KindTerritory
		if n.Independent {
			kind = KindState
		}
		out = append(out, Place{Name: n.Name, Kind: kind, Country: code, Lat: n.Lat, Lon: n.Lon})
	}
	c := cities()
	for _, k := range keys(words) {
		if at := c.byKey[k]; len(at) > 0 {
			for _, i := range at {
				out = append(out, c.all[i])
			}
			break
		}
	}
	return out
}

// find tries the forms in which words may stand in a table.
func find(table map[string]string, words string) (string, bool) {
	for _, k := range keys(words) {
		if code, ok := table[k]; ok {
			return code, true
		}
	}
	return "", false
}

// keys are the folded forms under which words may be listed, the likeliest first. Short names in capitals have a key
// of their own, so that "US" and "us" differ.
func keys(words string) []string {
	words = strings.Trim(words, " \t\n.,;:!?\"'«»“”„()[]")
	if len(words) > 120 {
		return nil
	}
	plain := strings.ReplaceAll(words, ".", "")
	if acronym(plain) {
		return []string{plain}
	}
	k := fold.Key(words)
	for _, the := range []string{"the ", "al-", "al "} {
		if strings.HasPrefix(k, the) && len(k) > len(the)+2 {
			return []string{k, strings.TrimPrefix(k, the)}
		}
	}
	k = strings.TrimSuffix(k, "'s")
	if k != "" && arabic(k) {
		return arabicKeys(k)
	}
	return []string{k}
}

// acronym says that s is two to four capital Latin letters.
func acronym(s string) bool {
	if len(s) < 2 || len(s) > 4 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// keyOf is the one key under which a table lists a name.
func keyOf(name string) string {
	if plain := strings.ReplaceAll(name, ".", ""); acronym(plain) {
		return plain
	}
	k := fold.Key(name)
	k = strings.TrimPrefix(k, "the ")
	if k != "" && arabic(k) {
		return bare(k)
	}
	return k
}
