package pdf

import "testing"

// glyphs are chars of equal width from left to right, each in a box of its own.
func glyphs(s string) []char {
	var out []char
	for i, r := range []rune(s) {
		out = append(out, char{r: r, x0: i * 600, x1: i*600 + 500, y0: 0, y1: 900, size: 1000})
	}
	return out
}

// TestNumbersInLinesFromRightToLeft reads what is drawn from left to right as people read it.
func TestNumbersInLinesFromRightToLeft(t *testing.T) {
	for drawn, want := range map[string]string{
		".1897":     "1897.",
		"1897":      "1897",
		"%15":       "15%",
		"12:30،":    "،12:30",
		"15-10":     "10-15",
		"3.5":       "3.5",
		".7 ":       " 7.",
		"2024ماع":   "عام2024",
		"12/5/2024": "12/5/2024",
	} {
		if got := textOf(reordered(glyphs(drawn))); got != want {
			t.Errorf("%q is read as %q, want %q", drawn, got, want)
		}
	}
}

func TestLigaturesKeepTheirOrder(t *testing.T) {
	at := func(s string) []char {
		out := glyphs(s)
		for i := range out {
			out[i].x0, out[i].x1 = 0, 500
		}
		return out
	}
	for given, want := range map[string]string{"ال": "لا", "لا": "لا", "\u064fج": "ج\u064f", "أل": "لأ", "هللا": "هللا"} {
		p := page{chars: at(given)}
		p.untangle()
		if got := textOf(p.chars); got != want {
			t.Errorf("one glyph for %q gives %q, want %q", given, got, want)
		}
	}
	p := page{chars: glyphs("ال")} // two glyphs
	if p.untangle(); textOf(p.chars) != "ال" {
		t.Errorf("two glyphs became %q", textOf(p.chars))
	}
}

// TestMarksThatCarryTheirLetter: one glyph for a letter and its mark, whose box is parted between them, wherever the mark
// was drawn; and one that draws only the mark, high above the line.
func TestMarksThatCarryTheirLetter(t *testing.T) {
	at := func(r rune, x0, x1, y0, y1 int) char { return char{r: r, x0: x0, x1: x1, y0: y0, y1: y1, size: 1000} }
	for name, c := range map[string]struct {
		chars  []char
		breaks []int
		want   string
	}{
		"behind another letter": {[]char{at('د', 500, 700, 0, 500), at('و', 710, 900, 100, 600), at('\u064f', 300, 500, 0, 500), at('م', 0, 290, 100, 500)}, nil, "ود\u064fم"},
		"before its letter":     {[]char{at('\u064f', 300, 500, 0, 500), at('د', 500, 700, 0, 500), at('م', 0, 290, 100, 500)}, nil, "د\u064fم"},
		"above its line":        {[]char{at('س', 0, 700, 700, 1200), at('أ', 840, 960, 0, 250), at('\u064f', 720, 840, 0, 250)}, []int{1, 3}, "أ\u064fس"},
		"of its own":            {[]char{at('د', 500, 700, 0, 500), at('\u064f', 500, 600, -200, -100), at('م', 0, 490, 100, 500)}, nil, "د\u064fم"},
	} {
		p := page{chars: c.chars, breaks: map[int]bool{}}
		for _, i := range c.breaks {
			p.breaks[i] = true
		}
		words := p.words()
		got := ""
		for _, l := range lines(words) {
			got += newFragment(l).text() + "|"
		}
		if got != c.want+"|" {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestMarksFaceTheirWords(t *testing.T) {
	for given, want := range map[string]string{
		"قال: »لا نعلم«.": "قال: «لا نعلم».",
		"قال: «لا نعلم».": "قال: «لا نعلم».",
		")رويترز( نفى":    "(رويترز) نفى",
		"» وحدها «":       "» وحدها «",
	} {
		if got := facing(given); got != want {
			t.Errorf("%q becomes %q, want %q", given, got, want)
		}
	}
}

// TestWideGapsOfJustifiedLines: a line of two words with a gap between is one line where those around it fill its
// width, and two where all have the gap.
func TestWideGapsOfJustifiedLines(t *testing.T) {
	line := func(y int, words ...int) []word {
		var out []word
		for i := 0; i < len(words); i += 2 {
			out = append(out, word{text: "w", x0: words[i], x1: words[i+1], y0: y, y1: y + 900, size: 1000, letters: 1})
		}
		return out
	}
	full := line(0, 0, 3000, 3300, 6000, 6300, 10000)
	for name, c := range map[string]struct {
		lines [][]word
		want  int
	}{
		"justified": {[][]word{full, line(1300, 0, 2000, 8000, 10000), line(2600, 0, 3000, 3300, 7000, 7300, 10000)}, 3},
		"alone":     {[][]word{line(1300, 0, 2000, 8000, 10000)}, 2},
		"cells":     {[][]word{line(0, 0, 1000, 4000, 5000, 8000, 9000), line(1300, 0, 900, 4000, 5000, 8000, 9000), line(2600, 0, 1100, 4000, 5000, 8000, 9000)}, 9},
		"columns":   {[][]word{line(0, 0, 4000, 6000, 10000), line(1300, 0, 4000, 6000, 10000), line(2600, 0, 4000, 6000, 10000)}, 6},
	} {
		if got := len(cut(c.lines)); got != c.want {
			t.Errorf("%s: %d pieces, want %d", name, got, c.want)
		}
	}
}
