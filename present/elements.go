package present

import (
	"slices"

	"proffer"
)

// An ElementRow is an element beside the findings of its allegation: which of them bear on it.
type ElementRow struct {
	Element *proffer.Element
	Bears   []bool // by column
}

// Matrix sets the elements of an allegation against the findings that bear on any of them, so that the empty cells are
// seen. Columns are in the order of the case.
func Matrix(c *proffer.Case, a *proffer.Allegation) (columns []proffer.FindingID, rows []ElementRow) {
	for i := range c.Findings {
		f := &c.Findings[i]
		if slices.ContainsFunc(a.Elements, func(e proffer.Element) bool { return slices.Contains(e.Claims, f.Claim) }) {
			columns = append(columns, f.ID)
		}
	}
	for i := range a.Elements {
		r := ElementRow{Element: &a.Elements[i]}
		for _, id := range columns {
			r.Bears = append(r.Bears, slices.Contains(a.Elements[i].Claims, c.Findings[id-1].Claim))
		}
		rows = append(rows, r)
	}
	return columns, rows
}

type matrixElement struct {
	ElementRow
	Number int
}

type allegationView struct {
	*proffer.Allegation
	Columns []proffer.FindingID
	Rows    []matrixElement
	Empty   int // elements on which nothing bears yet
}

func (b *book) allegations() []allegationView {
	var out []allegationView
	for i := range b.c.Allegations {
		v := allegationView{Allegation: &b.c.Allegations[i]}
		columns, rows := Matrix(b.c, v.Allegation)
		v.Columns = columns
		for n, r := range rows {
			if len(r.Element.Claims) == 0 {
				v.Empty++
			}
			v.Rows = append(v.Rows, matrixElement{r, n + 1})
		}
		out = append(out, v)
	}
	return out
}
