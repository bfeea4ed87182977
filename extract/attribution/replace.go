package attribution

import (
	"sort"

	"proffer"
)

// Replace takes the attributions that are gone out of those found and puts the added ones among the others, in the order of
// the text. Those found stand in each other as before, an added one in the innermost content that holds its cue.
func Replace(found []Attribution, gone []bool, added []Attribution) []Attribution {
	all := make([]Attribution, 0, len(found)+len(added))
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

// ordered sorts attributions by their cues, or contents where there is none, and says anew which stands in which.
func ordered(all []Attribution, old []int) []Attribution {
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
	out := make([]Attribution, len(all))
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

func innermost(all []Attribution, k int) int {
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
