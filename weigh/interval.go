package weigh

import "proffer"

// An interval is what one voice says of a number: inclusive bounds in thousandths, either of which may be unknown.
type interval struct {
	min, max proffer.Bound
	approx   bool
}

// empty says that no number lies in it.
func (i interval) empty() bool {
	return i.min.Known && i.max.Known && i.min.Value > i.max.Value
}

// intersect is what lies in both.
func (i interval) intersect(o interval) interval {
	out := i
	if o.min.Known && (!out.min.Known || o.min.Value > out.min.Value) {
		out.min = o.min
	}
	if o.max.Known && (!out.max.Known || o.max.Value < out.max.Value) {
		out.max = o.max
	}
	out.approx = i.approx || o.approx
	return out
}

// contradicts says that no number fits both; approximate bounds that miss each other by no more than a tenth do not
// contradict.
func (i interval) contradicts(o interval) bool {
	x := i.intersect(o)
	if !x.empty() {
		return false
	}
	if !x.approx {
		return true
	}
	return (x.min.Value-x.max.Value)*10 > max(x.min.Value, -x.min.Value)
}

// meet intersects all intervals. Where approximate ones miss each other by a tenth or less the gap itself is the
// result, its ends in order. It is false where some contradict, or there is none.
func meetAll(all []interval) (interval, bool) {
	if len(all) == 0 {
		return interval{}, false
	}
	for i := range all {
		for _, o := range all[:i] {
			if o.contradicts(all[i]) {
				return interval{}, false
			}
		}
	}
	out := all[0]
	for _, o := range all[1:] {
		out = out.intersect(o)
	}
	if out.empty() {
		out.min, out.max = out.max, out.min
	}
	return out, out.min.Known || out.max.Known
}
