package peers

import (
	"strings"
	"testing"

	"proffer"
)

func TestSpansComeInCodePoints(t *testing.T) {
	text := "Он сказал: “ Да ” — и ушёл."
	at := Offsets(text)
	if got := Span([]int{3, 9}, at).In(text); got != "сказал" {
		t.Errorf("got %q", got)
	}
	for _, wrong := range [][]int{nil, {1}, {-1, 3}, {5, 5}, {0, 1000}} {
		if s := Span(wrong, at); s != (proffer.Span{}) {
			t.Errorf("%v: %v", wrong, s)
		}
	}
	if got := inside(text, Span([]int{10, 19}, at)).In(text); got != "“ Да ” —" {
		t.Errorf("got %q", got)
	}
}

func TestLastRows(t *testing.T) {
	for line := range strings.Lines(last) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); !strings.HasPrefix(line, "#") && (len(f) != 4 || lastRow(f[0], f[1]) == "") {
			t.Errorf("%q is no row", line)
		}
	}
	if lastRow("quotes", "nobody") != "" {
		t.Error("a row for a peer that was never measured")
	}
}
