package english

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"proffer"
	"proffer/extract/attribution"
)

//go:embed data/confidence.tsv
var confidenceTable string

// A step of the table: attributions with at least so many points are right so often.
type step struct {
	points     int
	confidence proffer.Milli
}

// steps is the table in falling order of points, as bench/attribution fitted it on tuning reports.
var steps = sync.OnceValue(func() []step {
	var out []step
	for line := range strings.Lines(confidenceTable) {
		p, c, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(p, "#") {
			continue
		}
		points, err1 := strconv.Atoi(p)
		milli, err2 := strconv.Atoi(c)
		if err1 == nil && err2 == nil {
			out = append(out, step{points, proffer.Milli(milli)})
		}
	}
	return out
})

// Confidences of what no model proposes, counted on the project's own reports.
const (
	silenceConfidence  proffer.Milli = 850
	followerConfidence proffer.Milli = 650
	spokenConfidence   proffer.Milli = 400 // what a speaker says that he or somebody else says
	strangeConfidence  proffer.Milli = 300 // no word of the cue is known to report an act of saying
)

// Weights of what speaks for and against an attribution beside the models' margin, in the models' unit.
const (
	mostMargin   = 288
	quotedPoints = 40
	nestedPoints = -40
	noSource     = -40
	scrapPoints  = -64 // fewer than four words that are not quoted
	shortPoints  = -24 // fewer than eight
)

// Points is what speaks for an attribution that the models proposed, in the models' unit; Confidence says how often
// attributions with so many points are right.
func Points(text string, x *attribution.Attribution) int {
	p, words := min(x.Margin, mostMargin), 0
	for _, c := range x.Content {
		words += len(strings.Fields(c.In(text)))
	}
	switch {
	case len(x.Quoted) > 0:
		p += quotedPoints
	case words < 4:
		p += scrapPoints
	case words < 8:
		p += shortPoints
	}
	if x.NestedIn >= 0 {
		p += nestedPoints
	}
	if !x.Source.Valid() {
		p += noSource
	}
	return p
}

var pronouns = lists.Of("pronouns")

// confidences fills in how likely each attribution is to be right.
func (r *reader) confidences() {
	for i := range r.out {
		x := &r.out[i]
		if x.Confidence > 0 {
			continue
		}
		if x.NestedIn >= 0 && (holds(r.out[x.NestedIn].Quoted, x.Cue) || pronouns[strings.ToLower(x.Source.In(r.a.Text))] ||
			x.Source.Overlaps(r.out[x.NestedIn].Source)) {
			x.Confidence = spokenConfidence
			continue
		}
		p := Points(r.a.Text, x)
		for _, s := range steps() {
			x.Confidence = s.confidence
			if p >= s.points {
				break
			}
		}
	}
}
