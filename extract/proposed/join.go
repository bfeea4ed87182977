package proposed

import (
	"sort"

	"proffer"
	"proffer/extract/attribution"
)

// Join puts proposals among the attributions that were found, in the order of the text. A proposal that says again what
// was found with a confidence of threshold or more is left out: the program's own reading stands. What it found with
// less gives way to a proposal of the same content.
func Join(found, more []attribution.Attribution, threshold proffer.Milli) []attribution.Attribution {
	if len(more) == 0 {
		return found
	}
	gone := make([]bool, len(found))
	var added []attribution.Attribution
	for _, x := range more {
		if clashes(found, x, threshold, gone) || clashes(added, x, 0, nil) {
			continue
		}
		added = append(added, x)
	}
	all := make([]attribution.Attribution, 0, len(found)+len(added))
	old := make([]int, 0, cap(all)) // index among the found, −1 for others
	for i, x := range found {
		if !gone[i] {
			all, old = append(all, x), append(old, i)
		}
	}
	for _, x := range added {
		all, old = append(all, x), append(old, -1)
	}
	return ordered(all, old)
}

// clashes says that one of the list with enough confidence has the content of x; others that have it are marked gone.
func clashes(list []attribution.Attribution, x attribution.Attribution, threshold proffer.Milli, gone []bool) bool {
	for i := range list {
		if !same(list[i], x) {
			continue
		}
		if list[i].Confidence >= threshold {
			return true
		}
		gone[i] = true
	}
	return false
}

// same says that the contents of two attributions share at least half of the longer one's bytes.
func same(a, b attribution.Attribution) bool {
	shared, long := 0, 0
	for _, x := range a.Content {
		for _, y := range b.Content {
			shared += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
		long += x.Len()
	}
	other := 0
	for _, y := range b.Content {
		other += y.Len()
	}
	return 2*shared >= max(long, other)
}

// ordered sorts attributions by their cues, or contents where there is none, and says anew which stands in which: for
// the program's own as before, for proposals the innermost content that holds the cue.
func ordered(all []attribution.Attribution, old []int) []attribution.Attribution {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	at := func(i int) int {
		if all[i].Cue.Valid() || len(all[i].Content) == 0 {
			return all[i].Cue.Start
		}
		return all[i].Content[0].Start
	}
	sort.SliceStable(order, func(x, y int) bool { return at(order[x]) < at(order[y]) })
	now := map[int]int{} // index among the found → in the result
	out := make([]attribution.Attribution, len(all))
	for k, i := range order {
		out[k] = all[i]
		if old[i] >= 0 {
			now[old[i]] = k
		}
	}
	for k, i := range order {
		holder, known := now[out[k].NestedIn]
		switch {
		case old[i] < 0:
			out[k].NestedIn = innermost(out, k)
		case out[k].NestedIn >= 0 && known:
			out[k].NestedIn = holder
		default:
			out[k].NestedIn = -1
		}
	}
	return out
}

const neighbours = 60 // attributions to either side among which the one that holds another is looked for

func innermost(all []attribution.Attribution, k int) int {
	best, size := -1, 0
	for j := max(0, k-neighbours); j < min(len(all), k+neighbours); j++ {
		for _, c := range all[j].Content {
			if j != k && c.Contains(all[k].Cue) && (best < 0 || c.Len() < size) && !holds(all[k].Content, all[j].Cue) {
				best, size = j, c.Len()
			}
		}
	}
	return best
}

func holds(content []proffer.Span, s proffer.Span) bool {
	for _, c := range content {
		if c.Contains(s) {
			return true
		}
	}
	return false
}
