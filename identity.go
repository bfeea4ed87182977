package proffer

import (
	"encoding/hex"
	"fmt"
	"strconv"
)

// A Digest is a SHA-256. The zero value is invalid.
type Digest [32]byte

// ParseDigest reads 64 hexadecimal digits.
func ParseDigest(s string) (Digest, error) {
	var d Digest
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(d) {
		return Digest{}, fmt.Errorf("not a SHA-256 in hexadecimal: %q", s)
	}
	copy(d[:], b)
	return d, nil
}

// IsZero says that d names nothing.
func (d Digest) IsZero() bool { return d == Digest{} }

// String is the digest in lower-case hexadecimal.
func (d Digest) String() string { return hex.EncodeToString(d[:]) }

// MarshalText writes the digest as String does.
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Digest) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDigest(string(b))
	return err
}

// A span is the half-open byte range [Start, End) of one document's text. A span with End 0 names nothing.
type Span struct {
	Start, End int
}

// Valid says that the span names at least one byte.
func (s Span) Valid() bool { return 0 <= s.Start && s.Start < s.End }

// Len is the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// In returns the stretch of text that the span names, or "" when it lies outside the text.
func (s Span) In(text string) string {
	if !s.Valid() || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// Contains says that o lies wholly inside s.
func (s Span) Contains(o Span) bool { return o.Valid() && s.Start <= o.Start && o.End <= s.End }

// Overlaps says that s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// A Passage is a span of a named document. Inside a [Reading] the document is left zero: it is the one being read.
type Passage struct {
	Document DocumentID
	Span
}

// Identifiers are positive numbers, printed behind their letter; zero means none. In a [Reading] they are local
// (entity n is Reading.Entities[n-1]; statement, quantity likewise). In a [Case] they are the case's own: the number
// of the earliest member in ledger order.
type (
	ExhibitID   int // E
	DocumentID  int // D
	EntityID    int // N
	StatementID int // S
	QuantityID  int // Q
	EventID     int // V
	OriginID    int // O
	ClaimID     int // C
	FindingID   int // F
)

func id(letter string, n int) string {
	if n <= 0 {
		return ""
	}
	return letter + strconv.Itoa(n)
}

func (i ExhibitID) String() string   { return id("E", int(i)) }
func (i DocumentID) String() string  { return id("D", int(i)) }
func (i EntityID) String() string    { return id("N", int(i)) }
func (i StatementID) String() string { return id("S", int(i)) }
func (i QuantityID) String() string  { return id("Q", int(i)) }
func (i EventID) String() string     { return id("V", int(i)) }
func (i OriginID) String() string    { return id("O", int(i)) }
func (i ClaimID) String() string     { return id("C", int(i)) }
func (i FindingID) String() string   { return id("F", int(i)) }

// A Milli is a number in thousandths: 1500 is 1.5. Confidences run from 0 to 1000.
type Milli int64

// String is the shortest decimal: "1.5", "800", "-0.25".
func (m Milli) String() string {
	neg := ""
	u := uint64(m)
	if m < 0 {
		neg, u = "-", -u
	}
	s := strconv.FormatUint(u/1000, 10)
	if f := u % 1000; f != 0 {
		frac := fmt.Sprintf("%03d", f)
		for frac[len(frac)-1] == '0' {
			frac = frac[:len(frac)-1]
		}
		s += "." + frac
	}
	return neg + s
}
