package proposed

import (
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
	return attribution.Replace(found, gone, added)
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
