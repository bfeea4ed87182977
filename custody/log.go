package custody

import (
	"encoding/binary"
	"fmt"
	"path/filepath"

	"golang.org/x/sync/errgroup"

	"proffer"
)

// The log folder is laid out after C2SP tlog-tiles: checkpoint, tile/<L>/<N>[.p/<W>], tile/entries/<N>[.p/<W>]; and
// beside it the file key, with the public key as C2SP writes it.

func (c *Case) logPath(elem ...string) string {
	return filepath.Join(append([]string{c.dir, "log"}, elem...)...)
}

// tilePath is where a tile or bundle of that width stands; level "entries" names bundles.
func (c *Case) tilePath(level string, number int64, width int) string {
	path := c.logPath("tile", level, filepath.FromSlash(tileNumber(number)))
	if width < tileWidth {
		path = filepath.Join(path+".p", fmt.Sprint(width))
	}
	return path
}

// tileNumber writes 1234067 as x001/x234/067.
func tileNumber(n int64) string {
	s := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		s = fmt.Sprintf("x%03d/%s", n%1000, s)
	}
	return s
}

func level(n int) string { return fmt.Sprint(n) }

// push grows the log by an entry and writes the tiles and the bundle that it fills.
func (c *Case) push(entry []byte) error {
	c.bundle = binary.BigEndian.AppendUint16(c.bundle, uint16(len(entry)))
	c.bundle = append(c.bundle, entry...)
	for _, t := range c.tree.push(leafHash(entry)) {
		if err := c.keepTile(t); err != nil {
			return err
		}
	}
	if c.tree.size%tileWidth != 0 {
		return nil
	}
	err := c.keep(c.tilePath("entries", c.tree.at(0)-1, tileWidth), c.bundle)
	c.bundle = nil
	return err
}

// publish writes the tiles that are not full and notes what is about to be signed, all beside each other; once that
// is on the disk it signs, and puts the checkpoint in place. Call it under the signer's lock.
func (c *Case) publish() error {
	m := memory{Origin: c.origin, Size: c.tree.size, Root: c.tree.root()}
	var before errgroup.Group
	before.Go(func() error { return fail("remember what is signed", c.dir, c.signer.remember(m)) })
	before.Go(c.keepBundle)
	before.Go(func() error { return c.keep(c.logPath("key"), []byte(c.signer.vkey(c.origin)+"\n")) })
	for _, t := range c.tree.partial() {
		if c.tree.size>>(8*t.level) != c.shown>>(8*t.level) {
			before.Go(func() error { return c.keepTile(t) })
		}
	}
	if err := before.Wait(); err != nil {
		return err
	}
	signed, err := c.signer.sign(m)
	if err != nil {
		return err
	}
	if err := c.disk.write(c.logPath("checkpoint"), signed, 0o644); err != nil {
		return fail("write the checkpoint", c.logPath("checkpoint"), err)
	}
	c.signed, c.shown = signed, c.tree.size
	c.sweepPartial()
	return nil
}

func (c *Case) keepBundle() error {
	width := int(c.tree.size % tileWidth)
	if width == 0 {
		return nil
	}
	return c.keep(c.tilePath("entries", c.tree.at(0), width), c.bundle)
}

func (c *Case) keepTile(t tile) error {
	data := make([]byte, 0, len(t.hashes)*len(proffer.Digest{}))
	for _, h := range t.hashes {
		data = append(data, h[:]...)
	}
	return c.keep(c.tilePath(level(t.level), t.number, len(t.hashes)), data)
}

func (c *Case) keep(path string, data []byte) error {
	err := c.disk.makeFolder(filepath.Dir(path))
	if err == nil {
		err = c.disk.keep(path, data)
	}
	return fail("write the log", path, err)
}

// sweepPartial removes the partial forms of tiles that the checkpoint has full. Each publication makes a new partial
// tile, and those that other checkpoints need stay until the tile is full, as tlog-tiles allows.
func (c *Case) sweepPartial() {
	for l := 0; c.tree.at(l) > 0; l++ {
		if c.tree.at(l) == c.swept.at(l) {
			continue
		}
		for n := c.swept.at(l); n < c.tree.at(l); n++ {
			c.disk.removeAll(c.tilePath(level(l), n, tileWidth) + ".p")
			if l == 0 {
				c.disk.removeAll(c.tilePath("entries", n, tileWidth) + ".p")
			}
		}
	}
	c.swept.size = c.tree.size
}
