package morph

import (
	_ "embed"
	"strconv"
	"sync"

	"proffer"
)

//go:embed ru/endings.tsv
var ruEndingRows string

var ruEndings = sync.OnceValue(func() []ending {
	var out []ending
	rows(ruEndingRows, func(c []string) {
		drop, _ := strconv.Atoi(field(c, 3))
		least, _ := strconv.Atoi(field(c, 5))
		out = append(out, ending{c[0], proffer.ParseTag(field(c, 1)), field(c, 2), drop, field(c, 4), least})
	})
	return out
})
