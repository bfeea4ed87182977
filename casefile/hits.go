package casefile

import (
	"context"
	"errors"
	"fmt"

	"proffer"
	"proffer/screen"
)

// What a person may decide of a hit.
const (
	Confirmed = "confirm" // the entity is who the entry names
	Dismissed = "dismiss" // it is somebody else
)

// A HitForm says, in a decision, which entry of a list a hit was. Keys are part of the ledger's format.
type HitForm struct {
	List    string `json:"list"`
	Entry   string `json:"entry"`
	Digest  string `json:"digest"` // of the entry as it was, see screen.Entry.Digest
	Name    string `json:"name"`   // of the entry, that matched
	Edition string `json:"edition"`
	Score   int    `json:"score"`
	Entity  string `json:"entity"` // the name under which the case knew the entity
}

// DecideHit records that an entity is, or is not, who an entry of a list names, with the reason. lists are those that
// the hit comes from; source, the list's name or its beginning, is needed only where several have an entry of that
// number.
func (c *Case) DecideHit(ctx context.Context, kind, entity, source, entry, reason string, lists []*ScreenList) (proffer.Record, error) {
	if reason == "" {
		return proffer.Record{}, wrong("a decision about a hit needs a reason")
	}
	now, err := c.Load(ctx)
	if err != nil {
		return proffer.Record{}, err
	}
	d := &decider{c: now, e: newEvidence(now)}
	e, err := d.entity(entity)
	if err != nil {
		return proffer.Record{}, err
	}
	l, en, err := entryOf(lists, source, entry)
	if err != nil {
		return proffer.Record{}, err
	}
	form := &HitForm{List: l.Source, Entry: en.ID, Digest: en.Digest(), Name: en.MainName(), Edition: l.Version(), Entity: e.Name}
	for _, h := range hitsOf(lists, e) {
		if h.List == l && h.Entry == en {
			form.Name, form.Score = h.Name.Text, h.Score
		}
	}
	return c.recordDecision(ctx, entity, Decision{Kind: kind, Anchors: d.anchors(e, ""), Reason: reason, Hit: form})
}

// hitsOf are all hits of an entity, however slight, so that a person can decide of any.
func hitsOf(lists []*ScreenList, e *proffer.Entity) []ScreenHit {
	s := NewScreening(lists, ScreenLimits{Least: ScreenWide, Most: 1000}, 1)
	b := Screened{ScreenAsked: ScreenAsked{Query: queryOf(e)}, Others: e.Aliases}
	s.one(s.searchers[0], &b)
	return b.Hits
}

func entryOf(lists []*ScreenList, source, id string) (*ScreenList, *screen.Entry, error) {
	var list *ScreenList
	var found *screen.Entry
	for _, l := range lists {
		if source != "" && !wantedList(l.Source, []string{source}) {
			continue
		}
		for i := range l.Entries {
			if l.Entries[i].ID != id {
				continue
			}
			if found != nil {
				return nil, nil, wrong("%s and %s both have an entry %s: say which with --of", list.Source, l.Source, id)
			}
			list, found = l, &l.Entries[i]
		}
	}
	if found == nil {
		return nil, nil, &proffer.Error{Kind: proffer.NotFound, Op: "decide", Path: id, Err: errors.New("no list here has such an entry"), Hint: "proffer screen shows the numbers of the entries"}
	}
	return list, found, nil
}

// Judged applies what people decided of hits: of a hit that was dismissed nothing is left, unless all are wanted or its
// entry has changed since; the later decision counts.
type judged struct {
	of map[proffer.EntityID][]recordedDecision
}

// hitDecisions finds to which entity of the case each decision about a hit belongs now.
func hitDecisions(c *proffer.Case, decisions []recordedDecision) judged {
	j := judged{of: map[proffer.EntityID][]recordedDecision{}}
	var ds []recordedDecision
	for _, d := range decisions {
		if d.Hit != nil {
			ds = append(ds, d)
		}
	}
	if len(ds) == 0 {
		return j
	}
	e := newEvidence(c)
	type at struct {
		exhibit proffer.Digest
		exact   string
	}
	mentions := map[at][]proffer.EntityID{}
	for i := range c.Entities {
		for _, m := range c.Entities[i].Mentions {
			k := at{e.exhibit[m.Document], m.Span.In(e.text[m.Document])}
			if l := mentions[k]; len(l) == 0 || l[len(l)-1] != c.Entities[i].ID {
				mentions[k] = append(l, c.Entities[i].ID)
			}
		}
	}
	for _, d := range ds {
		count := map[proffer.EntityID]int{}
		best := proffer.EntityID(0)
		for _, a := range d.Anchors {
			for _, id := range mentions[at{a.Exhibit, a.Exact}] {
				count[id]++
				if best == 0 || count[id] > count[best] || count[id] == count[best] && id < best {
					best = id
				}
			}
		}
		if best == 0 {
			c.Stale = append(c.Stale, fmt.Sprintf("record %d (%s by %s) no longer applies: %q is not found in the case", d.Seq, d.Kind, d.Actor, d.Hit.Entity))
			continue
		}
		j.of[best] = append(j.of[best], d)
	}
	return j
}

// apply marks the hits of an entity with what was decided of them, and drops the dismissed unless all are wanted.
func (j judged) apply(id proffer.EntityID, hits []ScreenHit, all bool) []ScreenHit {
	var out []ScreenHit
	for _, h := range hits {
		d := j.latest(id, h)
		if d == nil {
			out = append(out, h)
			continue
		}
		said := fmt.Sprintf("%s, record %d: %s", d.Actor, d.Seq, d.Reason)
		switch {
		case d.Hit.Digest != h.Entry.Digest():
			h.Against = append(h.Against, fmt.Sprintf("%s by %s; the entry has changed since (edition %s)", past[d.Kind], said, d.Hit.Edition))
		case d.Kind == Confirmed:
			h.Decided = Confirmed
			h.Why = append(h.Why, "confirmed by "+said)
		case all:
			h.Decided = Dismissed
			h.Against = append(h.Against, "dismissed by "+said)
		default:
			continue
		}
		out = append(out, h)
	}
	return out
}

var past = map[string]string{Confirmed: "confirmed", Dismissed: "dismissed"}

func (j judged) latest(id proffer.EntityID, h ScreenHit) *recordedDecision {
	ds := j.of[id]
	for i := len(ds) - 1; i >= 0; i-- {
		if ds[i].Hit.List == h.List.Source && ds[i].Hit.Entry == h.Entry.ID {
			return &ds[i]
		}
	}
	return nil
}
