package tagger

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
)

// A Known is what a gazetteer knows of a word or phrase, as bits.
type Known uint16

// What can be known of a word.
const (
	KnownGiven   Known = 1 << iota // a given name
	KnownFamily                    // a family name
	KnownState                     // a state's common, official or other name
	KnownCity                      // a city
	KnownRegion                    // a first-level division of a state
	KnownNation                    // a nationality word
	KnownLegal                     // a legal form: "Ltd", «ООО»
	KnownPart                      // part of a name on a list of people
	KnownWord                      // a word that texts also write in lower case
	KnownSpelled                   // a word that has a romanisation: a foreign name in Arabic letters
	KnownBody                      // a body on a list
	knownBits    = 11
)

// A Gazetteer is a set of hashed keys, see [Key], each with what is known of it. A foreign word is taken for a known
// one once in some 40,000 times at its present size.
type Gazetteer map[uint32]Known

// Phrase is the longest phrase of a gazetteer, in words.
const Phrase = 5

// hash is FNV-1a over the bytes of s, continued from h; never 0, which marks empty slots.
func hash(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

const seed = 2166136261

func nonzero(h uint32) uint32 {
	// The multiplications of FNV leave low bits weak; this mix is MurmurHash3's finalizer.
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	h ^= h >> 16
	if h == 0 {
		return 1
	}
	return h
}

// Key is the gazetteer's key of words in a language: Russian without case endings, Arabic without clitics and article.
func Key(language string, folded []string) uint32 {
	h := hash(seed, language)
	for _, w := range folded {
		h = hash(hash(h, " "), Stem(language, w))
	}
	return nonzero(h)
}

// Stem is what Key keeps of a folded word.
func Stem(language, w string) string {
	switch language {
	case "ru":
		return stemRussian(w)
	case "ar":
		return strings.TrimPrefix(w, "ال")
	}
	return w
}

var russianEndings = []string{"ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "иям", "иях", "ов", "ев",
	"ей", "ой", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ию", "ии", "ия", "ам", "ям", "ах", "ях", "ом", "ем",
	"ым", "им", "ою", "ею", "ую", "юю", "ых", "их", "у", "ю", "а", "я", "о", "е", "ы", "и", "ь", "й"}

// stemRussian drops the longest ending that leaves three letters. It need not be right, only the same for all cases.
func stemRussian(w string) string {
	for _, e := range russianEndings {
		if len(w) >= len(e)+6 && strings.HasSuffix(w, e) {
			return w[:len(w)-len(e)]
		}
	}
	return w
}

// Proclitics lists the beginnings of an Arabic word that may be clitics, as byte lengths, longest last; 0 comes first.
func Proclitics(w string) []int {
	out := []int{0}
	at := 0
	for _, set := range []string{"وف", "بلك"} {
		for _, c := range set {
			if s := string(c); strings.HasPrefix(w[at:], s) && len(w)-at-len(s) >= 4 {
				at += len(s)
				out = append(out, at)
				break
			}
		}
	}
	return out
}

// Look up a phrase; Arabic with every reading of the clitics of its first word.
func (g Gazetteer) Look(language string, folded []string) Known {
	k := g[Key(language, folded)]
	if language != "ar" || len(folded) == 0 {
		return k
	}
	for _, n := range Proclitics(folded[0])[1:] {
		rest := append([]string{folded[0][n:]}, folded[1:]...)
		k |= g[Key(language, rest)]
	}
	if strings.HasPrefix(folded[0], "لل") {
		k |= g[Key(language, append([]string{folded[0][4:]}, folded[1:]...))]
	}
	return k
}

// EncodeTable writes a table of hashed keys: sorted keys as distances, then the values, deflated.
func EncodeTable[M ~map[uint32]V, V ~uint16](w io.Writer, g M) error {
	keys := make([]uint32, 0, len(g))
	for k := range g {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(keys)))
	prev := uint32(0)
	for _, k := range keys {
		out = binary.AppendUvarint(out, uint64(k-prev))
		prev = k
	}
	for _, k := range keys {
		out = binary.LittleEndian.AppendUint16(out, uint16(g[k]))
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(out); err != nil {
		return err
	}
	return z.Close()
}

var errTable = errors.New("not a table of hashed keys, or a damaged one")

// DecodeTable reads what EncodeTable wrote.
func DecodeTable[M ~map[uint32]V, V ~uint16](data []byte) (M, error) {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	if err != nil || len(raw) < 4 {
		return nil, errTable
	}
	n := int(binary.LittleEndian.Uint32(raw))
	raw = raw[4:]
	if n > len(raw) {
		return nil, errTable
	}
	keys := make([]uint32, n)
	at := uint64(0)
	for i := range keys {
		d, used := binary.Uvarint(raw)
		if used <= 0 {
			return nil, errTable
		}
		at, raw = at+d, raw[used:]
		keys[i] = uint32(at)
	}
	if len(raw) != 2*n {
		return nil, errTable
	}
	g := make(M, n)
	for i, k := range keys {
		g[k] = V(binary.LittleEndian.Uint16(raw[2*i:]))
	}
	return g, nil
}
