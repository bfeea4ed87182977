package places

import "testing"

func TestLocateByContext(t *testing.T) {
	sidon := Lookup("en", "Sidon")
	if len(sidon) == 0 {
		t.Fatal("the gazetteer lacks Sidon")
	}
	for _, c := range []struct {
		lang, name string
		in         Context
		code, by   string
	}{
		{"en", "Tripoli", Context{States: map[string]int{"LY": 3, "TR": 1}}, "LY", "state"},
		{"en", "Tripoli", Context{States: map[string]int{"LB": 1}}, "LB", "state"},
		{"ru", "Триполи", Context{States: map[string]int{"LB": 1, "SY": 2}}, "LB", "state"},
		{"ar", "طرابلس", Context{States: map[string]int{"LY": 1}}, "LY", "state"},
		{"ar", "طرابلس", Context{States: map[string]int{"LB": 2}}, "LB", "state"},
		{"en", "Tripoli", Context{Near: sidon[:1]}, "LB", "neighbour"},
		{"en", "Tripoli", Context{States: map[string]int{"LY": 1, "LB": 1}}, "", ""},
		{"en", "Aleppo", Context{}, "SY", "size"},
		{"ru", "Алеппо", Context{}, "SY", "size"},
		{"en", "Halden", Context{}, "", ""}, // a small town; a village of a story may be called so
		{"en", "Halden", Context{States: map[string]int{"NO": 1}}, "NO", "state"},
		{"en", "Syria", Context{States: map[string]int{"SY": 1}}, "", ""}, // a state is no place in one
		{"en", "", Context{}, "", ""},
	} {
		p, by := Locate(c.lang, c.name, c.in)
		if p.Country != c.code || by != c.by {
			t.Errorf("%s %q in %v: %s by %q, want %s by %q", c.lang, c.name, c.in.States, p.Country, by, c.code, c.by)
		}
	}
}
