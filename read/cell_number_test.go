package read

import "testing"

func TestNumbersAsTheirCellsShowThem(t *testing.T) {
	for _, c := range []struct {
		code string
		f    float64
		want string
	}{
		{"General", 2.5000000000000001e-2, "0.025"},
		{"General", 89161234567, "89161234567"},
		{"General", 1234567890123450, "1234567890123450"},
		{"#,##0.00", 1599.99, "1599.99"},
		{`0" days"`, 12, "12"},
		{"0.00%", .025, "2.5%"},
		{"dd.mm.yyyy", 45325, "2024-02-03"},
		{"[$-419]d mmmm yyyy;@", 45325.75, "2024-02-03"},
		{"m/d/yy h:mm", 45325.75, "2024-02-03 18:00"},
		{"mmm-yy", 45325, "2024-02-03"},
		{"yyyy", 45325, "2024"},
		{"h:mm AM/PM", 33966.260424618056, "06:15:01"},
		{"[h]:mm", 1.5, "36:00"},
		{`\d\a\y 0`, 3, "3"},
		{"[Red]0.0", 3.5, "3.5"},
		{"dd.mm.yyyy", -5, "-5"},
		{"dd.mm.yyyy", 1, "1900-01-01"},
		{"dd.mm.yyyy", 60, "1900-02-29"},
		{"dd.mm.yyyy", 61, "1900-03-01"},
		{"dd.mm.yyyy", 1e300, "1e+300"},
		{`"open`, 7, "7"},
	} {
		if got := (&cellStyles{}).shown(c.f, shapeOf(c.code)); got != c.want {
			t.Errorf("%v as %s: %q, want %q", c.f, c.code, got, c.want)
		}
	}
	if got := (&cellStyles{from1904: true}).shown(43863, asDate); got != "2024-02-03" {
		t.Errorf("from 1904: %q", got)
	}
}

// TestDaysInWorkbooks: a workbook of a day, an hour, a share and a number, by LibreOffice from one by openpyxl.
func TestDaysInWorkbooks(t *testing.T) {
	for _, name := range []string{"days.xlsx", "days.xls"} {
		r := Read(FromBytes(name, sample(t, name)))
		if len(r.Documents) != 1 || r.Documents[0].Text != "Day At Share Landings\n\n2024-02-03 06:15 2.5% 1599.99\n\n2024-02-09 18:30 0.1% 14" {
			t.Errorf("%s: %+v", name, r)
		}
	}
}
