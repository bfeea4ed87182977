package proof

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"proffer"
)

const remake = "move log/ out of the case; the next command that writes makes it again from ledger.db"

func (v *verification) readCheckpoint() {
	v.signed, _ = os.ReadFile(filepath.Join(v.dir, "log", "checkpoint")) // a missing one is seen in checkLog
}

// checkLog compares three tellings of the log: what the records give, the entry bundles, and the tiles. The one that
// gives the checkpoint's root is right, and where the others differ, they are what has changed.
func (v *verification) checkLog(context.Context) error {
	if key, ok := v.checkKey(); ok {
		v.checkSignature(key)
	}
	if v.size > 1<<40 {
		v.damage("log/checkpoint", "no log is that long", remake)
		v.size = 0
	}
	n := min(v.size, int64(len(v.entries))+1<<20) // what a false size can make us look for is bounded
	bundles := v.readBundles(n)
	tiles := v.readLeafTiles(n)
	truth := v.entries
	if v.size > 0 {
		truth = v.judge(n, bundles, tiles)
	}
	v.checkUpperTiles(truth, v.size)
	v.checkStrays(truth)
	v.checkOutside(truth)
	if lag := v.Records - v.size; lag > 0 {
		v.notice("log/checkpoint", fmt.Sprintf("it does not cover the last %d of %d records: an interrupted run", lag, v.Records),
			"the next command that writes completes it")
	}
	return nil
}

// judge finds the telling that was signed and says where the others, and the records, differ from it.
func (v *verification) judge(n int64, bundles, tiles []hash) []hash {
	root := hash(v.Checkpoint.Root)
	fits := func(t []hash) bool { return int64(len(t)) >= v.size && treeHash(t[:v.size]) == root }
	truth := v.entries
	switch {
	case fits(v.entries):
	case fits(tiles):
		truth = tiles
	case fits(bundles):
		truth = bundles
	default:
		truth = majority(n, v.entries, bundles, tiles)
		if int64(len(truth)) < v.size || treeHash(truth[:v.size]) != root {
			v.damage("log/checkpoint", "its root is not the one that the records and the log give", "compare it with a checkpoint kept elsewhere")
		}
	}
	for i := range n {
		var is hash
		if i < int64(len(truth)) {
			is = truth[i]
		}
		v.judgeEntry(i, is, at(v.entries, i), at(bundles, i), at(tiles, i))
	}
	return truth
}

func (v *verification) judgeEntry(i int64, is, record, bundle, tile hash) {
	if record != is {
		what := "it is not the record that was signed"
		if i >= int64(len(v.entries)) {
			what = "it was signed, and is missing from ledger.db"
		}
		if record != (hash{}) || i >= int64(len(v.entries)) {
			v.damage(fmt.Sprintf("record %d", i), what, restore)
		}
	}
	if bundle != is && bundle != (hash{}) {
		v.damage(v.rel(v.tilePath("entries", i/256, v.size)), fmt.Sprintf("entry %d has changed", i), remake)
	}
	if tile != is && tile != (hash{}) {
		v.damage(v.rel(v.tilePath("0", i/256, v.size)), fmt.Sprintf("the hash of entry %d has changed", i), remake)
	}
}

func at(hashes []hash, i int64) hash {
	if i < int64(len(hashes)) {
		return hashes[i]
	}
	return hash{}
}

// majority takes at each place what two of three tell, else the first that tells anything.
func majority(n int64, a, b, c []hash) []hash {
	m := make([]hash, 0, max(int(n), len(a)))
	for i := range int64(max(int(n), len(a))) {
		x, y, z := at(a, i), at(b, i), at(c, i)
		switch {
		case x == y || x == z:
		case y == z || x == (hash{}):
			x = y
		}
		m = append(m, x)
	}
	return m
}

// width of the tile of that number, at a level that has so many hashes.
func width(number, hashes int64) int64 { return min(256, hashes-number*256) }

// tilePath is where the tile of level 0 or of the entries stands in a log of that size.
func (v *verification) tilePath(level string, number, size int64) string {
	path := filepath.Join(v.dir, "log", "tile", level, filepath.FromSlash(numberPath(number)))
	if w := width(number, size); w < 256 {
		if _, err := os.Stat(path); err != nil {
			return filepath.Join(path+".p", fmt.Sprint(w))
		}
	}
	return path
}

func numberPath(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/", n%1000) + path
	}
	return path
}

// readLeafTiles reads the tiles of level 0; a hash that is not there is zero.
func (v *verification) readLeafTiles(n int64) (hashes []hash) {
	for number := int64(0); number*256 < n; number++ {
		tile := v.readTile(v.tilePath("0", number, v.size), width(number, n))
		hashes = append(hashes, tile...)
	}
	return hashes
}

// readTile reads a tile of at least w hashes and gives the first w.
func (v *verification) readTile(path string, w int64) []hash {
	hashes := make([]hash, w)
	data, err := os.ReadFile(path)
	v.Tiles++
	switch {
	case isMissing(err):
		v.damage(v.rel(path), "it is missing", remake)
	case err != nil:
		v.damage(v.rel(path), "it cannot be read: "+err.Error(), remake)
	case len(data)%32 != 0 || int64(len(data)) < w*32:
		v.damage(v.rel(path), fmt.Sprintf("it has %d bytes where %d belong", len(data), w*32), remake)
	}
	for i := range hashes {
		if len(data) >= (i+1)*32 {
			hashes[i] = hash(data[i*32:])
		}
	}
	return hashes
}

// readBundles hashes the entries in the bundles; one that is not there is zero.
func (v *verification) readBundles(n int64) (hashes []hash) {
	for number := int64(0); number*256 < n; number++ {
		path := v.tilePath("entries", number, v.size)
		bundle := make([]hash, width(number, n))
		data, err := os.ReadFile(path)
		v.Tiles++
		if isMissing(err) {
			v.damage(v.rel(path), "it is missing", remake)
		} else if err != nil {
			v.damage(v.rel(path), "it cannot be read: "+err.Error(), remake)
		} else if !readBundle(data, bundle) {
			v.damage(v.rel(path), "it is cut short, or not a bundle of entries", remake)
		}
		hashes = append(hashes, bundle...)
	}
	return hashes
}

// readBundle hashes the entries of a bundle (each behind its length in two bytes) into hashes.
func readBundle(data []byte, hashes []hash) bool {
	for i := range hashes {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return false
		}
		n := 2 + int(binary.BigEndian.Uint16(data))
		hashes[i] = hashLeaf(data[2:n])
		data = data[n:]
	}
	return true
}

// checkUpperTiles checks the tiles above level 0 for a log of that size.
func (v *verification) checkUpperTiles(leaves []hash, size int64) {
	if int64(len(leaves)) < size {
		return // the missing records are named already
	}
	hashes := leaves[:size]
	for level := 1; ; level++ {
		hashes = above(hashes)
		if len(hashes) == 0 {
			return
		}
		for number := int64(0); number*256 < int64(len(hashes)); number++ {
			w := width(number, int64(len(hashes)))
			path := v.tilePath(fmt.Sprint(level), number, int64(len(hashes)))
			before := len(v.Damages)
			for i, h := range v.readTile(path, w) {
				if h != hashes[number*256+int64(i)] && len(v.Damages) == before {
					v.damage(v.rel(path), fmt.Sprintf("hash %d in it has changed", i), remake)
				}
			}
		}
	}
}

// above gives the hashes one tile level up: one for each 256 that are complete.
func above(hashes []hash) (up []hash) {
	for ; len(hashes) >= 256; hashes = hashes[256:] {
		up = append(up, treeHash(hashes[:256]))
	}
	return up
}

// checkKey finds the key that should have signed: the one asked for, else the last that the records name.
func (v *verification) checkKey() (verifierKey, bool) {
	path := filepath.Join(v.dir, "log", "key")
	file, err := os.ReadFile(path)
	inFile := string(bytes.TrimSpace(file))
	v.Key = inFile
	if n := len(v.keys); n > 0 {
		v.Key = v.keys[n-1].vkey
		switch {
		case isMissing(err) && v.signed == nil:
			v.notice("log", "it was never written: an interrupted run", "the next command that writes completes it")
		case isMissing(err):
			v.damage("log/key", "it is missing", remake)
		case err != nil:
			v.damage("log/key", "it cannot be read: "+err.Error(), remake)
		case inFile != v.Key && !v.pendingKey(inFile):
			v.damage("log/key", fmt.Sprintf("it is not the key that record %d names", v.keys[n-1].seq), remake)
		}
	}
	key, err := parseKey(v.Key)
	if err != nil {
		if v.signed != nil || len(v.keys) > 0 {
			v.damage("log/key", "no key is there to check the log with: "+err.Error(), restore)
		}
		return key, false
	}
	if v.opts.Key != "" && strings.TrimSpace(v.opts.Key) != v.Key {
		v.damage("log/key", "the log is signed by another key than the one expected", "ask who gave you the case which key is theirs")
	}
	return key, true
}

// pendingKey says that the last key record is not signed yet, and the key before it is still the log's.
func (v *verification) pendingKey(inFile string) bool {
	n := len(v.keys)
	cp, err := ParseCheckpoint(string(v.signed), inFile)
	if n < 2 || v.keys[n-2].vkey != inFile || err != nil || cp.Size > v.keys[n-1].seq {
		return false
	}
	v.Key = inFile
	return true
}

// checkSignature reads the checkpoint. One whose signature fails is still read, so that the rest can be compared.
func (v *verification) checkSignature(key verifierKey) {
	if v.signed == nil {
		return
	}
	text, err := openNote(string(v.signed), key)
	if err != nil {
		v.damage("log/checkpoint", err.Error(), remake)
		if text, _, err = splitNote(string(v.signed)); err != nil {
			return
		}
	}
	cp, err := parseCheckpoint(text)
	if err == nil && cp.Origin != key.name {
		err = fmt.Errorf("it is of the log %s, and the key of %s", cp.Origin, key.name)
	}
	if err != nil {
		v.damage("log/checkpoint", err.Error(), remake)
		return
	}
	v.Checkpoint, v.size = cp, cp.Size
}

// checkOutside checks that the case still contains the checkpoints that were kept elsewhere.
func (v *verification) checkOutside(truth []hash) {
	for i, signed := range v.opts.Checkpoints {
		where := fmt.Sprintf("checkpoint %d kept outside", i+1)
		cp, err := v.openAny(signed)
		switch {
		case err != nil:
			v.damage(where, err.Error(), "see whether it is of this case")
		case cp.Size > int64(len(truth)):
			v.damage(where, fmt.Sprintf("it covers %d records, and the case has %d", cp.Size, len(truth)), "records were removed: find the case as it was")
		case treeHash(truth[:cp.Size]) != hash(cp.Root):
			v.damage(where, fmt.Sprintf("the first %d records are not those that it covers", cp.Size), "records were changed: find the case as it was")
		}
	}
}

// openAny opens a checkpoint with whichever of the case's keys signed it.
func (v *verification) openAny(signed string) (cp proffer.Checkpoint, err error) {
	err = fmt.Errorf("no key of this case signed it")
	for _, k := range v.keys {
		if got, err := ParseCheckpoint(signed, k.vkey); err == nil {
			return got, nil
		}
	}
	return cp, err
}
