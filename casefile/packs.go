package casefile

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"proffer"
	"proffer/resolve"
)

// A Pack is what a user knows beside the reports, as a case keeps it: other names, and who held which office when. It
// is a sealed exhibit that is not read as a report.
type Pack struct {
	Name    string
	Aliases int
	Offices int
	Exhibit proffer.ExhibitID
	Digest  proffer.Digest
	From    string // the file
	At      time.Time
	By      string
	Record  int64
}

// Entries is how much the pack says; a pack without entries withdraws the one of its name.
func (p *Pack) Entries() int { return p.Aliases + p.Offices }

// packPayload says in a record of an acquisition which pack the bytes are.
type packPayload struct {
	Name    string `json:"name"`
	Aliases int    `json:"aliases"`
	Offices int    `json:"offices"`
}

// packFile is the TOML of a pack; docs/formats/packs.md.
type packFile struct {
	Pack  string `toml:"pack"`
	Alias []struct {
		Kind   string   `toml:"kind"`
		Names  []string `toml:"names"`
		Source string   `toml:"source"`
	} `toml:"alias"`
	Office []struct {
		Titles []string `toml:"titles"`
		Of     string   `toml:"of"`
		Holder []string `toml:"holder"`
		From   string   `toml:"from"`
		To     string   `toml:"to"`
		Source string   `toml:"source"`
	} `toml:"office"`
}

const (
	largestPack   = 16 << 20 // bytes
	mostOfPack    = 100_000  // entries
	longestInTOML = 1000     // bytes of a name
)

// readPack reads a pack; what is wrong is said with the number of the entry.
func readPack(b []byte) (resolve.Known, error) {
	var f packFile
	var k resolve.Known
	if len(b) > largestPack {
		return k, fmt.Errorf("%d bytes; a pack has at most %d", len(b), largestPack)
	}
	meta, err := toml.Decode(string(bytes.TrimPrefix(b, []byte("\ufeff"))), &f)
	if err != nil {
		return k, fmt.Errorf("not TOML: %w", err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return k, fmt.Errorf("%s is not a key of a pack", extra[0])
	}
	if k.Pack = strings.TrimSpace(f.Pack); k.Pack == "" || len(k.Pack) > longestInTOML {
		return k, errors.New(`no name: the first line says pack = "NAME"`)
	}
	if n := len(f.Alias) + len(f.Office); n > mostOfPack {
		return k, fmt.Errorf("%d entries; a pack has at most %d", n, mostOfPack)
	}
	for i, a := range f.Alias {
		names, err := packNames(a.Names, 2)
		if err != nil {
			return k, fmt.Errorf("alias %d: names: %w", i+1, err)
		}
		kind := proffer.EntityKind(a.Kind)
		if a.Kind != "" && !packKinds[kind] {
			return k, fmt.Errorf("alias %d: kind %q is none of person, organization, group, place, country, vessel, aircraft, vehicle", i+1, a.Kind)
		}
		k.Aliases = append(k.Aliases, resolve.Alias{Kind: kind, Names: names, Source: a.Source})
	}
	for i, o := range f.Office {
		titles, err := packNames(o.Titles, 1)
		if err != nil {
			return k, fmt.Errorf("office %d: titles: %w", i+1, err)
		}
		holder, err := packNames(o.Holder, 1)
		if err != nil {
			return k, fmt.Errorf("office %d: holder: %w", i+1, err)
		}
		if err := packDays(o.From, o.To); err != nil {
			return k, fmt.Errorf("office %d: %w", i+1, err)
		}
		k.Offices = append(k.Offices, resolve.Office{Titles: titles, Of: o.Of, Holder: holder, From: o.From, To: o.To, Source: o.Source})
	}
	return k, nil
}

var packKinds = map[proffer.EntityKind]bool{proffer.KindPerson: true, proffer.KindOrganization: true, proffer.KindGroup: true, proffer.KindPlace: true,
	proffer.KindCountry: true, proffer.KindVessel: true, proffer.KindAircraft: true, proffer.KindVehicle: true,
	proffer.KindWeapon: true}

func packNames(in []string, least int) ([]string, error) {
	var out []string
	for _, n := range in {
		if n = strings.TrimSpace(n); n == "" || len(n) > longestInTOML {
			return nil, fmt.Errorf("one is empty or longer than %d bytes", longestInTOML)
		}
		out = append(out, n)
	}
	if len(out) < least {
		return nil, fmt.Errorf("%d given, at least %d needed", len(out), least)
	}
	return out, nil
}

func packDays(from, to string) error {
	for _, d := range []string{from, to} {
		if _, err := time.Parse(time.DateOnly, d); d != "" && err != nil {
			return fmt.Errorf("%q is no day; write it as \"2024-03-11\"", d)
		}
	}
	if from != "" && to != "" && to < from {
		return fmt.Errorf("ends on %s, before it begins on %s", to, from)
	}
	return nil
}

// AddPack seals a pack and puts it in force, in the place of an earlier one of the same name. Same says that these
// very bytes are in force already, and that nothing was recorded.
func (c *Case) AddPack(ctx context.Context, path string) (p Pack, same bool, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return p, false, &proffer.Error{Kind: proffer.Unreadable, Op: "pack", Path: path, Err: plain(err), Hint: "check the path and its permissions"}
	}
	refuse := func(err error) error {
		return &proffer.Error{Kind: proffer.Refused, Op: "pack", Path: path, Err: err, Hint: "docs/formats/packs.md says how a pack is written"}
	}
	k, err := readPack(b)
	if err != nil {
		return p, false, refuse(err)
	}
	old := c.packInForce(k.Pack)
	if len(k.Aliases)+len(k.Offices) == 0 && old == nil {
		return p, false, refuse(errors.New("it has no entries, and no pack of its name is in force that it could withdraw"))
	}
	group := c.custody.Group()
	d, size, err := group.Seal(ctx, bytes.NewReader(b))
	if err != nil {
		return p, false, err
	}
	if old != nil && old.Digest == d {
		return *old, true, nil
	}
	r, err := acquiredRecord(arrival{name: filepath.Base(path), source: filepath.ToSlash(path), method: proffer.MethodPack,
		pack: &packPayload{Name: k.Pack, Aliases: len(k.Aliases), Offices: len(k.Offices)}}, d, size)
	if err != nil {
		return p, false, err
	}
	if err := group.Flush(ctx); err != nil {
		return p, false, err
	}
	if _, err := c.append(ctx, r); err != nil {
		return p, false, err
	}
	return c.view.packs[len(c.view.packs)-1], false, nil
}

// pack takes note of a pack that a record brings.
func (v *ledgerView) pack(r proffer.Record, p acquiredPayload) error {
	d, err := proffer.ParseDigest(r.Subject)
	if err != nil {
		return err
	}
	v.packs = append(v.packs, Pack{Name: p.Pack.Name, Aliases: p.Pack.Aliases, Offices: p.Pack.Offices, Digest: d,
		Exhibit: proffer.ExhibitID(v.byDigest[d] + 1), From: p.Source, At: r.At, By: r.Actor, Record: r.Seq})
	return nil
}

// Packs are the packs that the case keeps, in the order in which they came.
func (c *Case) Packs() []Pack { return c.view.packs }

// PacksInForce are the last packs of each name that say anything, in the order in which the names first came.
func (c *Case) PacksInForce() []Pack {
	var out []Pack
	for _, p := range lastOfEach(c.view.packs, func(p *Pack) string { return p.Name }) {
		if p.Entries() > 0 {
			out = append(out, p)
		}
	}
	return out
}

func (c *Case) packInForce(name string) *Pack {
	for _, p := range c.PacksInForce() {
		if p.Name == name {
			return &p
		}
	}
	return nil
}

// known is what the packs in force say, from their sealed bytes.
func (c *Case) known() ([]resolve.Known, error) {
	var out []resolve.Known
	for _, p := range c.PacksInForce() {
		b, err := c.custody.ExhibitBytes(p.Digest)
		if err != nil {
			return nil, err
		}
		k, err := readPack(b)
		if err != nil {
			return nil, &proffer.Error{Kind: proffer.Damaged, Op: "pack", Path: p.Name, Err: err, Hint: "run `proffer verify`"}
		}
		out = append(out, k)
	}
	return out, nil
}
