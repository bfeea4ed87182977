package names

import "math/bits"

// A Memory compares names as [Compare] does, only quicker where they share words: it remembers how alike the last words
// were that it compared. Its zero value is ready; it belongs to one goroutine.
type Memory struct{ of [remembered]pair }

// pair is two words and how alike they are.
type pair struct {
	a, b *part
	like int32
}

const (
	remembered     = 1 << rememberedBits // pairs
	rememberedBits = 11
)

// Compare is the likeness of two names, 0 to 1000.
func (m *Memory) Compare(a, b *Name) int {
	if v, _, ok := decided(a, b); ok {
		return v
	}
	if a.readings != nil || b.readings != nil || a.language != "" || b.language != "" {
		v, _, _ := m.compareRead(a, b)
		return v
	}
	return m.compareOne(a, b)
}

// Forget drops what is remembered.
func (m *Memory) Forget() { clear(m.of[:]) }

// alike is the likeness of two words; without a memory, too.
func (m *Memory) alike(a, b *part) int32 {
	if m == nil {
		return alike(a, b)
	}
	at := (a.bag ^ bits.RotateLeft64(b.bag, 32)) * 0x9e3779b97f4a7c15 >> (64 - rememberedBits)
	p := &m.of[at]
	if p.a != a || p.b != b {
		*p = pair{a, b, alike(a, b)}
	}
	return p.like
}
