package casefile

import (
	"context"
	"fmt"
	"strings"
	"time"

	"proffer"
)

// closest is how many days a report whose year is not stated may lie from another report of the case for its year to be
// taken from there.
const closest = 31

// completeYears reads again, with a year, the reports that state their day but not their year ("8 September, 11:40"),
// where exactly one year puts them beside another report of the case. The document says that this was done.
func (c *Case) completeYears(ctx context.Context, read []exhibitReading, reading readingSource) error {
	dates := statedDates(read)
	completed := map[string]string{} // by day
	for i := range read {
		if len(read[i].Documents) != 1 || read[i].Documents[0].Published != "" {
			continue
		}
		day, ok := strings.CutPrefix(read[i].Documents[0].Day, "--")
		if !ok {
			continue
		}
		date, known := completed[day]
		if !known {
			date = besideOthers(day, dates)
			completed[day] = date
		}
		if date == "" {
			continue
		}
		again, err := reading(ctx, &c.view.exhibits[i], date)
		if err != nil {
			return err
		}
		if len(again.Documents) == 1 {
			d := &again.Documents[0]
			d.Problems = append(d.Problems, proffer.Problem{Where: "publication date", Hint: "state it when you add the report (--published)",
				What: fmt.Sprintf("the copy states no year; %s is taken from the other reports of the case", date[:4])})
			read[i] = again
		}
	}
	return nil
}

// statedDates are the days on which reports were published, each once.
func statedDates(read []exhibitReading) []time.Time {
	var out []time.Time
	seen := map[string]bool{}
	for _, r := range read {
		for _, d := range r.Documents {
			if seen[d.Published] {
				continue
			}
			seen[d.Published] = true
			if t, err := time.Parse(time.DateOnly, d.Published); err == nil {
				out = append(out, t)
			}
		}
	}
	return out
}

// besideOthers is the one date with that day (MM-DD) that lies close to another; "" where there is none, or several.
func besideOthers(day string, dates []time.Time) string {
	found := ""
	for _, d := range dates {
		for y := d.Year() - 1; y <= d.Year()+1; y++ {
			s := fmt.Sprintf("%04d-%s", y, day)
			t, err := time.Parse(time.DateOnly, s)
			if err != nil || t.Sub(d).Abs() > closest*24*time.Hour {
				continue
			}
			if found != "" && found != s {
				return ""
			}
			found = s
		}
	}
	return found
}
