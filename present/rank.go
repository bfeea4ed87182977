package present

import (
	"cmp"
	"slices"

	"proffer"
)

// Ranked lists findings in the order in which a reader needs them: charges before other matters, then what more
// voices speak to, then the order of the case. What nobody supports comes last. The claims that a broader one gathers
// follow it.
func Ranked(c *proffer.Case) []*proffer.Finding {
	out := make([]*proffer.Finding, len(c.Findings))
	for i := range c.Findings {
		out[i] = &c.Findings[i]
	}
	key := func(f *proffer.Finding) (rank, voices int) {
		k := &c.Claims[f.Claim-1]
		if f.Support == proffer.Unsupported {
			rank += 2
		}
		if len(k.Accused) == 0 {
			rank++
		}
		return rank, len(f.Origins) + len(k.Statements) + len(k.Against)
	}
	slices.SortStableFunc(out, func(a, b *proffer.Finding) int {
		ra, va := key(a)
		rb, vb := key(b)
		return cmp.Or(cmp.Compare(ra, rb), cmp.Compare(vb, va), cmp.Compare(a.ID, b.ID))
	})
	broader := Broader(c)
	pieces := map[proffer.ClaimID][]*proffer.Finding{}
	for _, f := range out {
		if b := broader[f.Claim]; b != 0 {
			pieces[b] = append(pieces[b], f)
		}
	}
	nested := make([]*proffer.Finding, 0, len(out))
	var list func(f *proffer.Finding)
	list = func(f *proffer.Finding) {
		nested = append(nested, f)
		for _, p := range pieces[f.Claim] {
			list(p)
		}
	}
	for _, f := range out {
		if broader[f.Claim] == 0 {
			list(f)
		}
	}
	return nested
}

// Depth is how many broader claims stand above one, the one of the next above the other.
func Depth(broader map[proffer.ClaimID]proffer.ClaimID, claim proffer.ClaimID) (n int) {
	for b := broader[claim]; b != 0; b = broader[b] {
		n++
	}
	return n
}

// Broader is the broader claim that gathers each claim, if one does.
func Broader(c *proffer.Case) map[proffer.ClaimID]proffer.ClaimID {
	out := map[proffer.ClaimID]proffer.ClaimID{}
	for i := range c.Claims {
		for _, id := range c.Claims[i].Narrower {
			out[id] = c.Claims[i].ID
		}
	}
	return out
}
