package proof

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

var tileName = regexp.MustCompile(`^(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?$`)

// checkStrays looks at every file of the log, also those that its size does not call for: partial tiles of earlier
// checkpoints, and tiles that an interrupted run wrote ahead. What they hold must be of this log too.
func (v *verification) checkStrays(truth []hash) {
	root := filepath.Join(v.dir, "log")
	levels := [][]hash{truth}
	for n := len(truth); n >= 256; n /= 256 {
		levels = append(levels, above(levels[len(levels)-1]))
	}
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			if !isMissing(err) {
				v.damage(v.rel(path), "it cannot be read: "+err.Error(), "see who may read it")
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		name := strings.TrimPrefix(filepath.ToSlash(path), filepath.ToSlash(root)+"/")
		if name == "checkpoint" || name == "key" || strings.HasSuffix(name, ".tmp") {
			return nil
		}
		m := tileName.FindStringSubmatch(strings.TrimPrefix(name, "tile/"))
		if m == nil || !strings.HasPrefix(name, "tile/") {
			v.damage(v.rel(path), "it does not belong here", "see what it is, and move it out of the case")
			return nil
		}
		v.checkStray(path, m, levels)
		return nil
	})
}

func (v *verification) checkStray(path string, m []string, levels [][]hash) {
	number, err := strconv.ParseInt(strings.NewReplacer("x", "", "/", "").Replace(m[2]), 10, 64)
	level, w := 0, int64(256)
	if m[1] != "entries" {
		level, _ = strconv.Atoi(m[1])
	}
	if m[3] != "" {
		w, _ = strconv.ParseInt(m[3], 10, 64)
	}
	if err != nil || level >= len(levels) || number > 1<<40 || number*256+w > int64(len(levels[level])) {
		v.damage(v.rel(path), "it tells of entries that no record has", "see whether ledger.db is older than log/")
		return
	}
	if v.called(level, number, w) {
		return // looked at already
	}
	want := levels[level][number*256 : number*256+w]
	data, err := os.ReadFile(path)
	got := make([]hash, w)
	ok := err == nil
	if m[1] == "entries" {
		ok = ok && readBundle(data, got)
	} else {
		var all []byte
		for _, h := range want {
			all = append(all, h[:]...)
		}
		if ok = ok && bytes.Equal(data, all); ok {
			return
		}
	}
	for i := range want {
		ok = ok && got[i] == want[i]
	}
	if !ok {
		v.damage(v.rel(path), fmt.Sprintf("it is not the tile of %d that the records give", w), remake)
	}
}

// called says that the log's size calls for this tile, so that the main check has seen it.
func (v *verification) called(level int, number, w int64) bool {
	hashes := v.size >> (8 * level)
	return hashes > number*256 && w == width(number, hashes)
}
