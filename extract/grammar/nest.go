package grammar

import (
	"slices"
	"sort"

	"proffer"
	"proffer/extract/attribution"
)

// finish orders the attributions by cue, tells which stands in whose content, and hands them over.
func (f *finder) finish() []attribution.Attribution {
	f.out = slices.DeleteFunc(f.out, func(x found) bool { return len(x.Content) == 0 })
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].key() < f.out[j].key() })
	out := make([]attribution.Attribution, len(f.out))
	for i := range f.out {
		f.acts(&f.out[i].Attribution)
		out[i] = f.out[i].Attribution
	}
	nest(out)
	return withoutEchoes(out)
}

func (x *found) key() int {
	if x.Cue.Valid() {
		return x.Cue.Start
	}
	if len(x.Content) > 0 {
		return x.Content[0].Start
	}
	return 0
}

// nest sets NestedIn: the attribution with the shortest content that holds the cue. Contents are looked through near
// by only, so that the time stays linear.
func nest(out []attribution.Attribution) {
	const near = 40
	for i := range out {
		out[i].NestedIn = -1
		best := 0
		for j := max(0, i-near); j < min(len(out), i+near); j++ {
			if j == i {
				continue
			}
			size := 0
			in := false
			for _, c := range out[j].Content {
				size += c.Len()
				in = in || c.Contains(out[i].Cue)
			}
			if in && (best == 0 || size < best) {
				best, out[i].NestedIn = size, j
			}
		}
	}
}

// withoutEchoes leaves out who keeps silent in the words by which somebody says so: «представитель сообщил, что ведомство не
// комментирует дело».
func withoutEchoes(out []attribution.Attribution) []attribution.Attribution {
	gone := false
	for i := range out {
		if k := out[i].NestedIn; k >= 0 && out[i].Stance == proffer.Declines && out[k].Stance == proffer.Declines {
			out[i].Content, gone = nil, true
		}
	}
	if !gone {
		return out
	}
	out = slices.DeleteFunc(out, func(x attribution.Attribution) bool { return len(x.Content) == 0 })
	nest(out)
	return out
}
