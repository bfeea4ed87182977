package read

import (
	"slices"
	"strings"
	"unicode"

	"proffer/read/anatomy"
)

// dropRepeated makes furniture of pull quotes: quotes that the article's own text has too. It also makes furniture of
// lists all of whose items are links.
func (w *walk) dropRepeated() {
	if !slices.ContainsFunc(w.blocks, func(b anatomy.Loose) bool { return b.Role == anatomy.RoleQuote }) {
		return
	}
	var all strings.Builder
	for _, b := range w.blocks {
		if b.Role == anatomy.RoleNone {
			all.WriteString(lettersOf(b.Text))
			all.WriteByte('\n')
		}
	}
	body := all.String()
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.Role != anatomy.RoleQuote || len(b.Text) > 1000 {
			continue
		}
		if l := lettersOf(b.Text); len(l) >= 8 && strings.Contains(body, l) {
			b.Role = anatomy.RoleFurniture
		}
	}
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// dropForeignHeadings leaves one heading of the first rank: the one nearest to the title that the page's metadata
// state, else the first inside the article, else the last before it. Others name the site.
func (w *walk) dropForeignHeadings(title string) {
	best, top := -1, 0
	for i, b := range w.blocks {
		if b.Role != anatomy.RoleHeadline {
			continue
		}
		score := 1
		if !b.Edge {
			score += 2
		}
		if title != "" && anatomy.SameTitle(b.Text, title) {
			score += 4
		}
		if score > top {
			best, top = i, score
		}
	}
	for i := range w.blocks {
		if b := &w.blocks[i]; b.Role == anatomy.RoleHeadline && i != best {
			b.Role = anatomy.RoleSubhead
			if b.Edge {
				b.Role = anatomy.RoleFurniture
			}
		}
	}
	if best >= 0 {
		w.blocks[best].Edge = false
	}
}
