package grammar

import (
	"strings"

	"proffer/extract/attribution"
)

// referred gives «со ссылкой на X» what the outlet that refers to X hands on, instead of the outlet's own words:
// «пишет газета со ссылкой на врачей». Attributions from index from on are the sentence's.
func (s *sentence) referred(from int) {
	out := s.f.out
	for i := from; i < len(out); i++ {
		r := &out[i].Attribution
		if cue := strings.ToLower(r.Cue.In(s.f.a.Text)); !strings.HasPrefix(cue, "со ссылкой") && !strings.HasPrefix(cue, "ссылаясь") {
			continue
		}
		for k := from; k < len(out); k++ {
			o := &out[k].Attribution
			if k == i || o.Cue == r.Cue || len(o.Content) == 0 || !cueInside(r, o) {
				continue
			}
			if len(o.Content) == 1 && o.Content[0].Start <= r.Cue.Start && r.Cue.Start < o.Content[0].End {
				continue
			}
			r.Content, r.Quoted, r.Direct = append(o.Content[:0:0], o.Content...), append(o.Quoted[:0:0], o.Quoted...), o.Direct
			break
		}
	}
}

// cueInside says that what r is thought to report holds the cue of o.
func cueInside(r, o *attribution.Attribution) bool {
	for _, c := range r.Content {
		if c.Start <= o.Cue.Start && o.Cue.End <= c.End {
			return true
		}
	}
	return false
}
