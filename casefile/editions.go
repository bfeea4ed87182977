package casefile

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"proffer"
	"proffer/screen"
)

// An Edition is one edition of a sanctions list as a case keeps it: sealed exhibits with the record of when and whence
// they were acquired.
type Edition struct {
	Source   string
	Day      string // of publication, as the list states it, or ""
	Format   string
	Entries  int
	Exhibits []proffer.ExhibitID // its files
	Digests  []proffer.Digest
	Acquired []proffer.Acquisition // of each file
	From     string                // the address or file of the last one
	At       time.Time             // when it was acquired
	By       string
	Record   int64 // of the last file
}

// Version names the edition: its day, or where the list states none the start of its bytes' SHA-256.
func (e *Edition) Version() string {
	if e.Day != "" {
		return e.Day
	}
	return "sha256:" + e.Digests[0].String()[:12]
}

// day is that of publication, or where the list states none that of the acquisition.
func (e *Edition) day() string {
	if e.Day != "" {
		return e.Day
	}
	return e.At.UTC().Format(time.DateOnly)
}

// Age is how many days old the edition is.
func (e *Edition) Age(now time.Time) int {
	day, err := time.Parse(time.DateOnly, e.day())
	if err != nil {
		return 0
	}
	return int(now.Sub(day) / (24 * time.Hour))
}

// noReport says that an exhibit was acquired as an edition of a list or as a pack and not otherwise.
func noReport(e *proffer.Exhibit) bool {
	for _, a := range e.Acquisitions {
		if a.Method != proffer.MethodList && a.Method != proffer.MethodPack {
			return false
		}
	}
	return len(e.Acquisitions) > 0
}

// edition takes note of an edition whose last file a record completes.
func (v *ledgerView) edition(r proffer.Record, p acquiredPayload) error {
	e := Edition{Source: p.List.Source, Day: p.List.Edition, Format: p.List.Format, Entries: p.List.Entries,
		From: p.Source, At: r.At, By: r.Actor, Record: r.Seq}
	for _, s := range p.List.Files {
		d, err := proffer.ParseDigest(s)
		if err != nil {
			return err
		}
		i, ok := v.byDigest[d]
		if !ok {
			return fmt.Errorf("a file of %s is not in the case: %s", e.Source, s)
		}
		all := v.exhibits[i].Acquisitions
		e.Digests, e.Exhibits, e.Acquired = append(e.Digests, d), append(e.Exhibits, proffer.ExhibitID(i+1)), append(e.Acquired, all[len(all)-1])
	}
	v.editions = append(v.editions, e)
	return nil
}

// Editions are the editions of lists that the case keeps, in the order of their acquisition.
func (c *Case) Editions() []Edition { return c.view.editions }

// ListsInForce are the last editions that the case keeps, one a list.
func (c *Case) ListsInForce() []Edition {
	return lastOfEach(c.view.editions, func(e *Edition) string { return e.Source })
}

// lastOfEach is the last of those that have one key, in the order in which the keys first came.
func lastOfEach[T any](all []T, key func(*T) string) []T {
	var out []T
	at := map[string]int{}
	for i := range all {
		k := key(&all[i])
		if j, ok := at[k]; ok {
			out[j] = all[i]
			continue
		}
		at[k] = len(out)
		out = append(out, all[i])
	}
	return out
}

func (c *Case) inForce(source string) *Edition {
	for _, e := range c.ListsInForce() {
		if e.Source == source {
			return &e
		}
	}
	return nil
}

// ListOf reads an edition from the vault.
func (c *Case) ListOf(e *Edition) (*ScreenList, error) {
	var files []screen.File
	for i, d := range e.Digests {
		b, err := c.custody.ExhibitBytes(d)
		if err != nil {
			return nil, err
		}
		files = append(files, screen.File{Name: c.view.exhibits[e.Exhibits[i]-1].Name, Bytes: b})
	}
	lists, err := screen.Read(files, screen.Options{Incomplete: true})
	if err != nil {
		return nil, err
	}
	for _, l := range lists {
		if l.Source == e.Source {
			return l, nil
		}
	}
	return nil, &proffer.Error{Kind: proffer.Damaged, Op: "list", Path: e.Source, Err: errors.New("its sealed files no longer hold it"), Hint: "run `proffer verify`"}
}

// Kept says what came of taking in one list.
type Kept struct {
	List    string // the source's name, or the file's
	Edition *Edition
	Open    bool   // as of [ScreenList]
	Same    bool   // the bytes that the case had; that they were there again is recorded
	Refused string // the reason, where nothing was kept
	InForce *Edition
}

// A published file of a list, as it came.
type listFile struct {
	screen.File
	from, note string
}

// keepLists checks the lists in files and seals those that may take the place of the ones in force.
func (c *Case) keepLists(ctx context.Context, name string, files []listFile, o ListOptions) ([]Kept, error) {
	var raw []screen.File
	for _, f := range files {
		raw = append(raw, f.File)
	}
	lists, err := screen.Read(raw, screen.Options{Today: today(o.Now), Incomplete: o.Incomplete})
	var out []Kept
	for _, l := range lists {
		k, err := c.keepList(ctx, l, files)
		if err != nil {
			return out, err
		}
		out = append(out, k)
	}
	if err != nil {
		out = append(out, Kept{List: name, Refused: err.Error(), InForce: c.inForce(name)})
	}
	return out, nil
}

func today(now time.Time) string {
	if now.IsZero() {
		return ""
	}
	return now.UTC().Format(time.DateOnly)
}

func (c *Case) keepList(ctx context.Context, l *ScreenList, files []listFile) (Kept, error) {
	k := Kept{List: l.Source, Open: l.Open, InForce: c.inForce(l.Source)}
	if k.InForce != nil {
		old, err := c.ListOf(k.InForce)
		if err != nil {
			return k, err
		}
		if err := screen.Usable(old, l); err != nil {
			k.Refused = fmt.Sprintf("%s: %v", strings.Join(l.Files, ", "), err)
			return k, nil
		}
	}
	records, err := c.sealList(ctx, l, files)
	if err != nil {
		return k, err
	}
	before := k.InForce
	if _, err := c.append(ctx, records...); err != nil {
		return k, err
	}
	k.Edition, k.InForce = c.inForce(l.Source), c.inForce(l.Source)
	k.Same = before != nil && fmt.Sprint(before.Digests) == fmt.Sprint(k.Edition.Digests)
	return k, nil
}

// sealList puts the files that a list was read from into the vault and makes the records that say so.
func (c *Case) sealList(ctx context.Context, l *ScreenList, files []listFile) ([]proffer.Record, error) {
	group := c.custody.Group()
	p := &listPayload{Source: l.Source, Edition: l.Edition, Format: l.Format, Entries: len(l.Entries)}
	var items []arrival
	var digests []proffer.Digest
	var sizes []int64
	for _, f := range files {
		if !holds(l, f.Name) {
			continue
		}
		d, n, err := group.Seal(ctx, strings.NewReader(string(f.Bytes)))
		if err != nil {
			return nil, err
		}
		p.Files = append(p.Files, d.String())
		items = append(items, arrival{name: f.Name, source: f.from, note: f.note, method: proffer.MethodList, list: p})
		digests, sizes = append(digests, d), append(sizes, n)
	}
	var records []proffer.Record
	for i, it := range items {
		r, err := acquiredRecord(it, digests[i], sizes[i])
		if err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, group.Flush(ctx)
}

// holds says that a list was read from a file, or from a member of it.
func holds(l *ScreenList, file string) bool {
	for _, f := range l.Files {
		if f == file || strings.HasPrefix(f, file+"/") {
			return true
		}
	}
	return false
}
