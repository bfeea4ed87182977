package coref

import (
	"slices"
	"testing"

	"proffer"
)

// Bodies that the text calls by a noun and their place are entities of their own, which belong to it and speak for
// themselves; an office over a place is no body's.
func TestBodiesNamedAfterPlaces(t *testing.T) {
	for _, c := range []struct {
		lang, text, body, of string
		said                 []string
	}{
		{"en", "[The {o:Open Ward}] accused the port authority of {l:Safra} of theft.", "port authority of Safra", "Safra", []string{"Open Ward for Open Ward"}},
		{"en", "[The port authority of {l:Safra}] denied it.", "port authority of Safra", "Safra", []string{"port authority of Safra for port authority of Safra"}},
		{"en", "{l:Tolna}'s hospital was hit. [The nurses of the hospital of {l:Tolna}] said so.", "hospital of Tolna", "Tolna", []string{"nurses of the hospital of Tolna for hospital of Tolna"}},
		{"en", "[The mayor of {l:Tolna}] met the director of the {o:Open Ward}.", "", "", []string{"mayor of Tolna for Tolna"}},
		{"en", "The maker of {l:Tolna} cheese closed the port of {l:Tolna}.", "", "", nil},
		{"ru", "[Портовое управление {l:Толны}] отрицает это.", "Портовое управление Толны", "Толны", []string{"Портовое управление Толны for Портовое управление Толны"}},
		{"ar", "نفت [سلطة ميناء {l:تولنا}] ذلك.", "سلطة ميناء تولنا", "تولنا", []string{"سلطة ميناء تولنا for سلطة ميناء تولنا"}},
		{"ar", "قالت شركة {l:تولنا} ذلك.", "", "", nil},
	} {
		doc, a, atts := marked(c.lang, c.text)
		r := Resolve(doc, a, atts)
		body, of := "", ""
		for i := range r.Entities {
			if e := &r.Entities[i]; e.Kind == proffer.KindOrganization && e.Of > 0 && r.Entities[e.Of-1].Kind == proffer.KindPlace {
				body, of = e.Name, r.Entities[e.Of-1].Name
			}
		}
		if body != c.body || of != c.of {
			t.Errorf("%s: got %q of %q", c.text, body, of)
		}
		if got := said(r); !slices.Equal(got, c.said) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.said)
		}
	}
}
