package screen

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"
)

// Digest is a SHA-256 over all that an entry says, whatever the order in which it says it: as long as it stays the same,
// the entry has not changed.
func (e *Entry) Digest() string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%d\n", e.Kind)
	for _, list := range [][]string{nameLines(e), numberLines(e), e.Births, e.BirthPlaces, e.Countries, e.Addresses, e.Titles, e.Positions,
		e.Programmes, one(e.Listed), one(e.Gender), e.Remarks} {
		sorted := append([]string(nil), list...)
		sort.Strings(sorted)
		fmt.Fprintf(sum, "%d\n%s\n", len(sorted), strings.Join(sorted, "\n"))
	}
	return hex.EncodeToString(sum.Sum(nil))
}
