package casefile

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"

	"proffer"
)

// alikeBits is in how many of the 64 bits the hashes of two pictures may differ that are called alike: copies that were
// made smaller, compressed again or turned grey differ in fewer, unrelated ones in about 32.
const alikeBits = 7

// mostAlike is how many likenesses are kept of one picture.
const mostAlike = 50

// likenesses names, for each picture, the other pictures of the case that show nearly the same, the nearest first. Two
// hashes that differ in at most seven bits share one of their eight bytes, so that only those with a byte in common
// are compared.
func likenesses(exhibits []proffer.Exhibit) {
	type hashed struct {
		bits uint64
		at   int
	}
	var all []hashed
	shared := map[[2]byte][]int{} // which byte, its value: indices of all
	for i, e := range exhibits {
		if e.Picture == nil {
			continue
		}
		h, err := strconv.ParseUint(e.Picture.Hash, 16, 64)
		if err != nil {
			continue
		}
		for k := range 8 {
			key := [2]byte{byte(k), byte(h >> (8 * k))}
			shared[key] = append(shared[key], len(all))
		}
		all = append(all, hashed{h, i})
	}
	for i, a := range all {
		found := map[int]bool{}
		p := exhibits[a.at].Picture
		for k := range 8 {
			for _, j := range shared[[2]byte{byte(k), byte(a.bits >> (8 * k))}] {
				d := bits.OnesCount64(a.bits ^ all[j].bits)
				if i == j || d > alikeBits || found[j] {
					continue
				}
				found[j] = true
				p.Alike = append(p.Alike, proffer.Likeness{Exhibit: exhibits[all[j].at].ID, Distance: d})
			}
		}
		slices.SortFunc(p.Alike, func(x, y proffer.Likeness) int {
			return cmp.Or(cmp.Compare(x.Distance, y.Distance), cmp.Compare(x.Exhibit, y.Exhibit))
		})
		p.Alike = p.Alike[:min(len(p.Alike), mostAlike)]
	}
}
