package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A table is printed with columns as wide as their widest cell; cells longer than maxCell are cut with an ellipsis.
type table struct {
	head []string
	rows [][]string
}

const maxCell = 72

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) print(w io.Writer) {
	widths := make([]int, len(t.head))
	all := append([][]string{t.head}, t.rows...)
	for i, row := range all {
		for j := range row {
			all[i][j] = cut(row[j], maxCell)
			widths[j] = max(widths[j], utf8.RuneCountInString(all[i][j]))
		}
	}
	for _, row := range all {
		var b strings.Builder
		for j, cell := range row {
			if j > 0 {
				b.WriteString("  ")
			}
			b.WriteString(cell)
			if j < len(row)-1 {
				b.WriteString(strings.Repeat(" ", widths[j]-utf8.RuneCountInString(cell)))
			}
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// cut shortens s to n code points and makes it one line.
func cut(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}
