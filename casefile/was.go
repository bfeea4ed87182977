package casefile

import (
	"errors"
	"fmt"
	"time"

	"proffer"
	"proffer/names"
	"proffer/screen"
)

// Answers to whether a name was listed on a day.
const (
	WasListed    = "listed"
	WasAlike     = "not that name; names like it are" // on the list: a person must look
	WasNotListed = "not listed"
	WasNotKnown  = "not known"
)

// sure is the likeness from which a name on a list is taken for the one that was asked for.
const sure = 900

// answer is what hits amount to, or none where there are none.
func answer(hits []ScreenHit, none string) string {
	for _, h := range hits {
		if h.Score >= sure {
			return WasListed
		}
	}
	if len(hits) > 0 {
		return WasAlike
	}
	return none
}

// A Was says of one list whether a name was on it on a day, and which sealed edition shows it.
type Was struct {
	List    string
	Answer  string
	Edition Edition
	Hits    []ScreenHit // what was on the list then
	Note    string      // what the answer rests on
}

// Was looks, in every list of which the case keeps editions, whether a name was listed on a day (ISO date). The edition
// that counts is the last that was published by the end of that day; where the case keeps none so old, the next one
// tells of entries since when they are listed.
func (c *Case) Was(q ScreenQuery, on string, limits ScreenLimits) ([]Was, error) {
	if _, err := time.Parse(time.DateOnly, on); err != nil {
		return nil, &proffer.Error{Kind: proffer.Usage, Op: "on", Path: on, Err: errors.New("not a date"), Hint: "write it as 2024-03-11"}
	}
	if names.Parse(q.Name, names.Person).Empty() {
		return nil, &proffer.Error{Kind: proffer.Usage, Op: "name", Path: q.Name, Err: errors.New("no letters or digits to look for")}
	}
	for _, b := range q.Births {
		if !screen.IsBirth(b) {
			return nil, &proffer.Error{Kind: proffer.Usage, Op: "date of birth", Path: b, Err: errors.New("not a date"), Hint: "write it as 1960-06-05, 1960-06 or 1960"}
		}
	}
	if len(c.view.editions) == 0 {
		return nil, &proffer.Error{Kind: proffer.NotFound, Op: "lists", Err: errors.New("the case keeps no edition of a list"), Hint: "proffer lists update, proffer lists add"}
	}
	var out []Was
	for _, last := range c.ListsInForce() {
		w, err := c.was(last.Source, q, on, limits)
		if err != nil {
			return nil, err
		}
		out = append(out, w)
	}
	return out, nil
}

func (c *Case) was(source string, q ScreenQuery, on string, limits ScreenLimits) (Was, error) {
	before, after := c.around(source, on)
	if before == nil {
		w := Was{List: source, Answer: WasNotKnown, Edition: *after}
		hits, err := c.searchEdition(after, q, limits)
		for _, h := range hits {
			if h.Entry.Listed != "" && h.Entry.Listed <= on {
				w.Hits = append(w.Hits, h)
			}
		}
		w.Answer = answer(w.Hits, WasNotKnown)
		w.Note = fmt.Sprintf("the oldest edition that the case keeps, of %s", after.day())
		if len(w.Hits) > 0 {
			w.Note += ", which says since when it lists this"
		}
		return w, err
	}
	w := Was{List: source, Answer: WasNotListed, Edition: *before}
	hits, err := c.searchEdition(before, q, limits)
	if err != nil {
		return w, err
	}
	w.Hits, w.Answer = hits, answer(hits, WasNotListed)
	switch {
	case before.day() == on:
		w.Note = "the edition of that day"
	case after != nil:
		w.Note = fmt.Sprintf("the edition of %s; the next that the case keeps is of %s", before.day(), after.day())
		err = c.sinceListed(&w, after, q, on, limits)
	default:
		w.Note = fmt.Sprintf("the edition of %s, the last that the case keeps", before.day())
	}
	return w, err
}

// sinceListed takes from the next edition what was listed between the one before and the day.
func (c *Case) sinceListed(w *Was, after *Edition, q ScreenQuery, on string, limits ScreenLimits) error {
	if w.Answer == WasListed {
		return nil
	}
	hits, err := c.searchEdition(after, q, limits)
	var since []ScreenHit
	for _, h := range hits {
		if h.Entry.Listed > w.Edition.day() && h.Entry.Listed <= on {
			since = append(since, h)
		}
	}
	if now := answer(since, WasNotListed); now == WasListed || w.Answer == WasNotListed && now == WasAlike {
		w.Hits, w.Answer, w.Edition = since, now, *after
		w.Note = fmt.Sprintf("the edition of %s, which says since when it lists this", after.day())
	}
	return err
}

// around are the last edition of a list by the end of a day, and the first behind it; either may be nil, not both.
func (c *Case) around(source, on string) (before, after *Edition) {
	for i := range c.view.editions {
		e := &c.view.editions[i]
		switch {
		case e.Source != source:
		case e.day() <= on:
			if before == nil || e.day() >= before.day() {
				before = e
			}
		case after == nil || e.day() < after.day():
			after = e
		}
	}
	return before, after
}

func (c *Case) searchEdition(e *Edition, q ScreenQuery, limits ScreenLimits) ([]ScreenHit, error) {
	l, err := c.ListOf(e)
	if err != nil {
		return nil, err
	}
	return screen.NewIndex([]*screen.List{l}).Search(q, limits), nil
}
