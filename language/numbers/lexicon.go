package numbers

import (
	"embed"
	"strconv"

	"proffer"
	"proffer/language/table"
)

//go:embed data/*.tsv
var data embed.FS

var tables = map[string]*table.Table{
	"en": table.Load(data, "data/en.tsv", "en"),
	"ru": table.Load(data, "data/ru.tsv", "ru"),
	"ar": table.Load(data, "data/ar.tsv", "ar"),
}

// longest is the value of the longest phrase with a role at token k, in thousandths, and its number of tokens.
func (f *finder) longest(k int, role string) (proffer.Milli, int) {
	cells, w := f.Longest(k, role)
	if w == 0 {
		return 0, 0
	}
	return thousandths(cells[0]), w
}

func thousandths(s string) proffer.Milli {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("numbers: table: " + s)
	}
	return proffer.Milli(v * 1000)
}
