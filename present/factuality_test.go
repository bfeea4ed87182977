package present

import (
	"testing"

	"proffer"
)

func TestFactuality(t *testing.T) {
	for _, c := range []struct {
		stance    proffer.Stance
		certainty string
		negated   bool
		want      string
	}{
		{proffer.Asserts, "certain", false, "CT+"}, {proffer.Asserts, "certain", true, "CT-"},
		{proffer.Accuses, "probable", false, "PR+"}, {proffer.Warns, "possible", false, "PS+"}, {proffer.Asserts, "possible", true, "PS-"},
		{proffer.Denies, "certain", false, "CT-"}, {proffer.Denies, "certain", true, "CT-"}, {proffer.Admits, "certain", false, "CT+"},
		{proffer.Asserts, "unknown", false, "Uu"}, {proffer.Demands, "certain", false, "Uu"}, {proffer.Plans, "certain", true, "Uu"},
		{proffer.Declines, "certain", false, "Uu"},
	} {
		if got := factuality(&proffer.Statement{Stance: c.stance, Certainty: c.certainty, Negated: c.negated}); got != c.want {
			t.Errorf("%s, %s, negated %v: %s, want %s", c.stance, c.certainty, c.negated, got, c.want)
		}
	}
}
