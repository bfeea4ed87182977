package weigh

// daysFor are the days for which a statement speaks, ISO, both included: those that its content names, from the first
// to the last; else the day on which it was said; else that of its report. "" where none is known.
func (c *corpus) daysFor(i int) (start, end string) {
	s := &c.Statements[i]
	doc := c.document.at(s.Document)
	for _, k := range c.dates[doc].inside(s.Content) {
		t := &c.Times[k]
		if t.Start == "" || t.End == "" {
			continue
		}
		if start == "" || t.Start < start {
			start = t.Start
		}
		end = max(end, t.End)
	}
	if start != "" {
		return start, end
	}
	if s.Time != nil && s.Time.Start != "" && s.Time.End != "" {
		return s.Time.Start, s.Time.End
	}
	day := c.Documents[doc].Published
	return day, day
}

// daysApart is how many days lie between those for which two statements speak; 0 where they overlap or one is unknown.
func (c *corpus) daysApart(a, b int) int {
	as, ae := c.daysFor(a)
	bs, be := c.daysFor(b)
	if as == "" || bs == "" {
		return 0
	}
	x, y := [2]int{dayOf(as), dayOf(ae)}, [2]int{dayOf(bs), dayOf(be)}
	if x[0] == 0 || x[1] == 0 || y[0] == 0 || y[1] == 0 {
		return 0
	}
	return max(0, x[0]-y[1], y[0]-x[1])
}
