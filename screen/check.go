package screen

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// check refuses what must not be screened against.
func (l *List) check(o Options) error {
	l.tidy()
	unended := ""
	if len(l.unended) > 0 {
		unended = strings.Join(l.unended, ", ") + ": no byte 1A at the end, with which the Treasury ends its files: truncated, or saved again by another program"
		if o.Incomplete {
			l.Problems = append(l.Problems, unended)
		}
	}
	switch {
	case len(l.Entries) == 0:
		return errors.New("the list has 0 entries")
	case l.declared > len(l.Entries) && !o.Incomplete:
		return fmt.Errorf("the list says that it has %s and has %d: it is truncated", counted(l.declared, "entry", "entries"), len(l.Entries))
	case unended != "" && !o.Incomplete:
		return errors.New(unended)
	case o.Today != "" && l.Edition > dayAfter(o.Today):
		return fmt.Errorf("the list is dated %s, which is in the future (today is %s)", l.Edition, o.Today)
	}
	return nil
}

// dayAfter allows for issuers east of here.
func dayAfter(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

// tidy drops entries without a name and makes numbers unique, and notes both.
func (l *List) tidy() {
	seen := map[string]int{}
	kept := l.Entries[:0]
	nameless := 0
	for _, e := range l.Entries {
		if len(e.Names) == 0 {
			nameless++
			continue
		}
		if seen[e.ID]++; seen[e.ID] > 1 {
			e.ID = fmt.Sprintf("%s#%d", e.ID, seen[e.ID])
		}
		kept = append(kept, e)
	}
	l.Entries = kept
	if nameless > 0 {
		l.Problems = append(l.Problems, counted(nameless, "entry has", "entries have")+" no name")
	}
}

// Usable says why an edition must not take the place of the one in force: another list, an older day, or a third of
// the entries gone. It is nil when it may.
func Usable(inForce, next *List) error {
	if inForce == nil {
		return nil
	}
	if inForce.Source != next.Source {
		return fmt.Errorf("%s is not an edition of %s", next.Source, inForce.Source)
	}
	if next.Edition != "" && next.Edition < inForce.Edition {
		return fmt.Errorf("the edition of %s is older than that of %s", next.Edition, inForce.Edition)
	}
	have := map[string]bool{}
	for i := range next.Entries {
		have[next.Entries[i].ID] = true
	}
	gone := 0
	for i := range inForce.Entries {
		if !have[inForce.Entries[i].ID] {
			gone++
		}
	}
	verb := "are"
	if gone == 1 {
		verb = "is"
	}
	if gone*3 >= len(inForce.Entries) && gone > 0 {
		return fmt.Errorf("%d of %s of the edition in force %s missing: a third or more is not how lists change", gone, counted(len(inForce.Entries), "entry", "entries"), verb)
	}
	return nil
}
