package casefile

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"proffer"
	"proffer/language/attribution"
	"proffer/language/ner"
	"proffer/language/syntax"
	"proffer/names"
	"proffer/resolve"
	"proffer/weigh"
)

// models are what was trained and every result depends on, each with the SHA-256 over its files in order of name.
var models = sync.OnceValue(func() []string {
	var out []string
	for _, m := range []struct {
		name  string
		files fs.FS
	}{{"attribution", attribution.Shipped()}, {"names", names.Models()}, {"ner", ner.Models()}, {"syntax", syntax.Models()}} {
		sum := sha256.New()
		err := fs.WalkDir(m.files, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(m.files, path)
			fmt.Fprintf(sum, "%s %d\n", path, len(b))
			sum.Write(b)
			return err
		})
		if err != nil {
			panic("the models of this program cannot be read: " + err.Error()) // built in: only a broken build lacks them
		}
		out = append(out, m.name+" sha256:"+hex.EncodeToString(sum.Sum(nil)))
	}
	return out
})

// resolved joins the entities of documents into those of the case.
func resolved(c *proffer.Case, readings []*proffer.Reading, decisions []recordedDecision, known []resolve.Known) entityOf {
	docs := make([]resolve.Document, len(readings))
	for i, r := range readings {
		d := &c.Documents[i]
		docs[i] = resolve.Document{ID: d.ID, Key: documentKey(c, d), Reading: r, Text: d.Text, Published: d.Published}
	}
	out := resolve.Resolve(docs, identities(c, readings, decisions), known...)
	c.Entities = out.Entities
	return func(doc int, local proffer.EntityID) proffer.EntityID {
		if int(local) > len(out.Of[doc]) {
			return 0
		}
		return out.Of[doc][local-1]
	}
}

// documentKey names a document whatever the order of arrival.
func documentKey(c *proffer.Case, d *proffer.Document) string {
	e := &c.Exhibits[d.Exhibit-1]
	return fmt.Sprintf("%s %d", e.Digest, slices.Index(e.Documents, d.ID))
}

// identities are the merges and splits of persons, as pairs of local entities.
func identities(c *proffer.Case, readings []*proffer.Reading, decisions []recordedDecision) []resolve.Decision {
	var out []resolve.Decision
	var find *localMentions
	for _, d := range decisions {
		if d.Kind != "merge" && d.Kind != "split" {
			continue
		}
		if find == nil {
			find = newLocalMentions(c, readings)
		}
		as, bs := find.refs(d, d.Anchors, c), find.refs(d, d.Others, c)
		for _, a := range as {
			for _, b := range bs {
				if a != b {
					out = append(out, resolve.Decision{A: a, B: b, Same: d.Kind == "merge"})
				}
			}
		}
	}
	return out
}

// localMentions finds the documents' entities that anchors point at.
type localMentions struct {
	readings []*proffer.Reading
	texts    []string
	at       map[proffer.Digest][]int // documents of an exhibit
}

func newLocalMentions(c *proffer.Case, readings []*proffer.Reading) *localMentions {
	l := &localMentions{readings: readings, at: map[proffer.Digest][]int{}}
	for i := range c.Documents {
		x := c.Exhibits[c.Documents[i].Exhibit-1].Digest
		l.texts = append(l.texts, c.Documents[i].Text)
		l.at[x] = append(l.at[x], i)
	}
	return l
}

// refs are the entities that anchors point at, each once; anchors that point at nothing are noted as stale.
func (l *localMentions) refs(d recordedDecision, anchors []Anchor, c *proffer.Case) []resolve.Ref {
	var out []resolve.Ref
	for _, a := range anchors {
		r, ok := l.ref(a)
		if !ok {
			c.Stale = append(c.Stale, stale(d, a))
		} else if !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

func (l *localMentions) ref(a Anchor) (best resolve.Ref, ok bool) {
	most := 0
	for _, i := range l.at[a.Exhibit] {
		for n, e := range l.readings[i].Entities {
			for _, m := range e.Mentions {
				if fit := a.fits(a.Exhibit, l.texts[i], m.Span); fit > most {
					most, best = fit, resolve.Ref{Document: i, Entity: proffer.EntityID(n + 1)}
				}
			}
		}
	}
	return best, most > 0
}

// weighed finds origins, claims and findings.
func weighed(c *proffer.Case, decisions []recordedDecision) {
	out := weigh.Weigh(weigh.Input{Documents: c.Documents, Entities: c.Entities, Statements: c.Statements, Quantities: c.Quantities,
		Events: c.Events, Times: c.Times, Relations: c.Relations, Decisions: weighDecisions(c, decisions)})
	c.Origins, c.Claims, c.Findings, c.Relations = out.Origins, out.Claims, out.Findings, out.Relations
	out.Apply(c.Documents, c.Statements)
}

// weighDecisions are the decisions that weighing itself must know.
func weighDecisions(c *proffer.Case, decisions []recordedDecision) []weigh.Decision {
	e := newEvidence(c)
	var out []weigh.Decision
	for _, d := range decisions {
		if d.Kind != "grade" {
			continue
		}
		w := weigh.Decision{Act: weigh.ActGrade, Reason: d.Reason, By: d.Actor, Grade: proffer.Grade{Reliability: d.Reliability,
			Credibility: d.Credibility, Why: []string{fmt.Sprintf("%s, record %d: %s", d.Actor, d.Seq, d.Reason)}}}
		for _, a := range d.Anchors {
			if i, ok := e.statement(a); ok {
				w.Statements = append(w.Statements, c.Statements[i].ID)
			} else {
				c.Stale = append(c.Stale, stale(d, a))
			}
		}
		out = append(out, w)
	}
	return out
}
