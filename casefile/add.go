package casefile

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"proffer"
	"proffer/collect"
	"proffer/read"
)

// AddOptions say what to add and what the bytes do not say about themselves.
type AddOptions struct {
	Paths     []string
	Stdin     io.Reader
	Published string // ISO date, or ""
	Source    string // instead of the file's path
	Note      string
	Method    string // a proffer.Method…; "" is what the walk says
	Retry     bool   // read again what could not be read before
	Form      string // a form that a person filled in, see [Form]; or ""
	Programs  Programs
	Compare   bool // have Programs.Scans read the first pages of every PDF, to compare their text with what they show
	Progress  func(Progress)
	Outside   Outside // a language model to be asked too

	testimony *proffer.Testimony // what the form says

	trim string // cut from the front of sources
}

// An AddReport counts what came of an Add.
type AddReport struct {
	New      int      `json:"new"`     // exhibits sealed now
	Known    int      `json:"known"`   // bytes that were there, from the same source
	Read     int      `json:"read"`    // exhibits that gave at least one document or member
	Unread   int      `json:"unread"`  // kept, but nothing could be read of them
	Refused  int      `json:"refused"` // not acquired at all
	Unheard  int      `json:"unheard"` // reports of which the outside model said nothing
	Problems []string `json:"problems"`
}

// batch is how many exhibits share a commit: few enough that little is lost to an interruption.
const batch = 64

// deepest is how far members within members are followed.
const deepest = 16

// Add seals what is under the paths, records it, and reads it. What was recorded when it is interrupted stays; the
// same call goes on from there. Trouble with one file is in the report, not an error.
func (c *Case) Add(ctx context.Context, o AddOptions) (AddReport, error) {
	if err := checkDate(o.Published); err != nil {
		return AddReport{}, err
	}
	if o.Compare && o.Programs.Scans == nil {
		return AddReport{}, &proffer.Error{Kind: proffer.Refused, Op: "compare", Err: errors.New("nobody is there who reads pictures"), Hint: "install Tesseract, and leave --alone out"}
	}
	if err := o.testify(); err != nil {
		return AddReport{}, err
	}
	outside, err := o.Outside.listen(ctx)
	if err != nil {
		return AddReport{}, err
	}
	a := &adder{c: c, o: o, outside: outside, begun: map[proffer.Digest]bool{}, meter: meter{tell: o.Progress}}
	if o.Progress != nil {
		a.meter.now.TotalFiles, a.meter.now.TotalBytes = collect.Survey(ctx, o.Paths)
	}
	if err := a.resume(ctx); err != nil {
		return a.report, err
	}
	var items []arrival
	for item, err := range collect.Walk(ctx, o.Paths, o.Stdin) {
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			a.refuse(err)
			a.meter.done(0, 1)
			continue
		}
		items = append(items, a.arrival(item))
		if len(items) == batch {
			if err := a.take(ctx, items); err != nil {
				return a.report, err
			}
			items = items[:0]
		}
	}
	if err := ctx.Err(); err != nil {
		return a.report, err
	}
	return a.report, a.take(ctx, items)
}

func checkDate(s string) error {
	if s == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return &proffer.Error{Kind: proffer.Usage, Op: "publication date", Path: s, Err: errors.New("not a date"), Hint: "write it as 2024-03-11"}
	}
	return nil
}

// An adder carries one Add.
type adder struct {
	c       *Case
	o       AddOptions
	report  AddReport
	meter   meter
	outside *listener               // nil where no outside model is asked
	deaf    bool                    // it has failed
	begun   map[proffer.Digest]bool // being read now: what lies within itself is not read again
}

// An arrival is something to seal: a file, or a member of an exhibit.
type arrival struct {
	name, source, method string
	published, note      string
	program              string
	testimony            *proffer.Testimony
	list                 *listPayload
	pack                 *packPayload
	within               proffer.Digest
	depth                int
	open                 func() (io.ReadCloser, error)
}

func (a *adder) arrival(item collect.Item) arrival {
	out := arrival{name: item.Name, source: strings.TrimPrefix(item.Source, a.o.trim), method: item.Method, published: a.o.Published, note: a.o.Note, testimony: a.o.testimony, open: item.Open}
	if a.o.Source != "" {
		out.source = a.o.Source
	}
	if a.o.Method != "" {
		out.method = a.o.Method
	}
	return out
}

func (a *adder) refuse(err error) {
	a.report.Refused++
	text := err.Error()
	if hint := proffer.HintOf(err); hint != "" {
		text += " (" + hint + ")"
	}
	a.report.Problems = append(a.report.Problems, "refused: "+text)
}

// placed names the container too in an error about a member of it.
func placed(err error, it arrival) error {
	var e *proffer.Error
	if it.within.IsZero() || !errors.As(err, &e) {
		return err
	}
	out := *e
	out.Path = it.source
	return &out
}

// resume reads what an interrupted Add sealed and did not come to read, and on demand what gave nothing before: as the
// index has it, or as the ledger has it of an earlier version, whose files may turn out to hold others.
func (a *adder) resume(ctx context.Context) error {
	var left []*proffer.Exhibit
	for i := range a.c.view.exhibits {
		e := &a.c.view.exhibits[i]
		if noReport(e) {
			continue
		}
		again := !a.c.view.readings[e.Digest]
		if a.o.Retry && !again {
			r, err := a.c.readingOf(ctx, e, published(e))
			if err != nil {
				return err
			}
			again = (len(r.Documents) == 0 || a.c.view.textless[e.Digest]) && !a.c.view.asked[e.Digest] && e.Acquisitions[0].Program == ""
		}
		if again {
			left = append(left, e)
		}
	}
	a.meter.add(func(p *Progress) { p.TotalFiles += len(left) })
	for len(left) > 0 {
		n := min(batch, len(left))
		if err := a.readAll(ctx, left[:n], 0); err != nil {
			return err
		}
		left = left[n:]
	}
	return nil
}

// take seals, records and reads one batch, then what was inside of it.
func (a *adder) take(ctx context.Context, items []arrival) error {
	if len(items) == 0 {
		return nil
	}
	records, met, err := a.seal(ctx, items)
	if err != nil {
		return err
	}
	if len(records) > 0 {
		if _, err := a.c.append(ctx, records...); err != nil {
			return err
		}
		unread := a.unread(records)
		a.meter.done(items[0].depth, len(records)-len(unread))
		if err := a.readAll(ctx, unread, items[0].depth); err != nil {
			return err
		}
	}
	if a.outside == nil {
		return nil
	}
	return a.hearAll(ctx, met)
}

// seal puts the bytes into the vault and makes the records that say so; they are not appended yet. met is whatever
// came, the known too.
func (a *adder) seal(ctx context.Context, items []arrival) (records []proffer.Record, met []proffer.Digest, err error) {
	group := a.c.custody.Group()
	for _, it := range items {
		d, n, err := a.sealOne(ctx, group, it)
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		if err != nil {
			if k := proffer.KindOf(err); k == proffer.NoSpace || k == proffer.Damaged {
				return nil, nil, err
			}
			a.refuse(placed(err, it))
			a.meter.done(it.depth, 1)
			continue
		}
		met = append(met, d)
		known := a.c.view.has(d, it.source) && stated(&a.c.view.exhibits[a.c.view.byDigest[d]], it.testimony)
		if known {
			a.report.Known++
			a.known(it.depth)
			continue
		}
		r, err := acquiredRecord(it, d, n)
		if err != nil {
			return nil, nil, err
		}
		records = append(records, r)
	}
	return records, met, group.Flush(ctx)
}

func (a *adder) known(depth int) {
	if depth == 0 {
		a.meter.add(func(p *Progress) { p.Known++ })
	}
	a.meter.done(depth, 1)
}

// opened opens an arrival; the bytes of a file are counted as they come.
func (a *adder) opened(it arrival) (io.ReadCloser, error) {
	r, err := it.open()
	if err != nil || it.depth > 0 {
		return r, err
	}
	return metered{r, &a.meter}, nil
}

type sealer interface {
	Seal(context.Context, io.Reader) (proffer.Digest, int64, error)
}

func (a *adder) sealOne(ctx context.Context, to sealer, it arrival) (proffer.Digest, int64, error) {
	if old, ok := a.c.view.bySource[it.source]; ok {
		if n, err := a.sameAgain(ctx, it, old); err != nil || n >= 0 {
			return old, n, err
		}
	}
	r, err := a.opened(it)
	if err != nil {
		return proffer.Digest{}, 0, err
	}
	defer r.Close()
	return to.Seal(ctx, r)
}

// sameAgain is the size of a file that still has the bytes which came from its source last and are in the vault, else
// -1. A run that goes on where another stopped meets most files for the second time: reading them is enough.
func (a *adder) sameAgain(ctx context.Context, it arrival, old proffer.Digest) (int64, error) {
	kept, err := os.Lstat(a.c.custody.ExhibitPath(old))
	if err != nil || !kept.Mode().IsRegular() || it.source == collect.Stdin {
		return -1, nil // sealing says what is wrong with it; standard input can be read once
	}
	r, err := a.opened(it)
	if err != nil {
		return -1, err
	}
	defer r.Close()
	h := sha256.New()
	n, err := io.Copy(h, io.LimitReader(r, kept.Size()+1))
	if err == nil {
		err = ctx.Err()
	}
	if err != nil || n != kept.Size() || proffer.Digest(h.Sum(nil)) != old {
		return -1, err
	}
	return n, nil
}

func acquiredRecord(it arrival, d proffer.Digest, size int64) (proffer.Record, error) {
	p := acquiredPayload{Name: it.name, Size: size, Method: it.method, Source: it.source, Published: it.published, Note: it.note, Program: it.program, Testimony: it.testimony, List: it.list, Pack: it.pack}
	if !it.within.IsZero() {
		p.Within = it.within.String()
	}
	payload, err := json.Marshal(p)
	return proffer.Record{Act: proffer.ActAcquired, Subject: d.String(), Payload: payload}, err
}

// unread are the exhibits of these records that were not read before, each once, in order.
func (a *adder) unread(records []proffer.Record) []*proffer.Exhibit {
	var out []*proffer.Exhibit
	seen := map[proffer.Digest]bool{}
	for _, r := range records {
		d, err := proffer.ParseDigest(r.Subject)
		if err != nil || seen[d] {
			continue
		}
		seen[d] = true
		e := &a.c.view.exhibits[a.c.view.byDigest[d]]
		if a.begun[d] {
			continue
		}
		if a.c.view.readings[d] {
			if len(e.Acquisitions) > 1 {
				a.report.Known++
			}
			if !a.c.view.dated[d] {
				continue
			}
		} else {
			a.report.New++
		}
		out = append(out, e)
	}
	return out
}

// readAll reads exhibits beside each other, keeps what was read in the input's order, takes in what is inside of them
// and what programs make of them, and only then records that they were read: an interrupted run begins again with
// those whose inside is not all there.
func (a *adder) readAll(ctx context.Context, exhibits []*proffer.Exhibit, depth int) error {
	if len(exhibits) == 0 {
		return nil
	}
	read, err := a.c.readMany(ctx, exhibits, func() { a.meter.done(depth, 1) })
	if err != nil {
		return err
	}
	keys, readings := make([]string, len(exhibits)), make([]exhibitReading, len(exhibits))
	for i, e := range exhibits {
		keys[i], readings[i] = a.c.readingKey(e.Digest, published(e)), read[i].exhibitReading
		a.begun[e.Digest] = true
		if read[i].forget != nil {
			defer read[i].forget()
		}
		defer delete(a.begun, e.Digest)
	}
	if err := a.c.keepReadings(ctx, keys, readings); err != nil {
		return err
	}
	if err := a.inside(ctx, exhibits, read, depth+1); err != nil {
		return err
	}
	var records []proffer.Record
	for i, e := range exhibits {
		r, err := a.c.readingRecord(e, readings[i])
		if err != nil {
			return err
		}
		records = append(records, r)
	}
	_, err = a.c.append(ctx, records...)
	return err
}

// inside takes in the members of exhibits and what programs make of them.
func (a *adder) inside(ctx context.Context, exhibits []*proffer.Exhibit, read []sealedReading, depth int) error {
	ids := make([]proffer.ExhibitID, len(exhibits)) // exhibits move in memory when others are taken in
	for i, e := range exhibits {
		ids[i] = e.ID
	}
	made, taken, err := a.programs(ctx, exhibits, read, depth)
	if err != nil {
		return err
	}
	var inside []arrival
	for i, e := range exhibits {
		a.count(ctx, e, read[i].exhibitReading, len(read[i].members)+len(made[i])+taken[i])
		inside = append(append(inside, membersOf(e, read[i].members, depth)...), made[i]...)
	}
	if depth > deepest && len(inside) > 0 {
		a.report.Problems = append(a.report.Problems, fmt.Sprintf("%d files lie deeper than %d containers: kept in their container, not read", len(inside), deepest))
		return nil
	}
	for len(inside) > 0 {
		n := min(batch, len(inside))
		if err := a.take(ctx, inside[:n]); err != nil {
			return err
		}
		inside = inside[n:]
	}
	for i, id := range ids {
		exhibits[i] = &a.c.view.exhibits[id-1]
	}
	return nil
}

func (a *adder) count(ctx context.Context, e *proffer.Exhibit, r exhibitReading, members int) {
	made := e.Acquisitions[len(e.Acquisitions)-1].Program != ""
	switch {
	case len(r.Documents)+members > 0:
		a.report.Read++
	case !made: // that a program found nothing is no fault of the file
		a.report.Unread++
	}
	problems := r.Problems
	if made && e.Within > 0 {
		of := &a.c.view.exhibits[e.Within-1]
		if layer, err := a.c.readingOf(ctx, of, published(of)); err == nil {
			differ, _ := besideLayer(&layer, &r, of, e)
			problems = append(differ, problems...)
		}
	}
	if made || a.c.view.asked[e.Digest] || members > 0 {
		problems = withoutUnread(problems)
	}
	source := e.Acquisitions[len(e.Acquisitions)-1].Source
	for _, p := range problems {
		if rest, ok := strings.CutPrefix(p.Where, e.Name); ok && (rest == "" || rest[0] == ',') || p.Where == "" {
			p.Where = source + rest
		}
		a.report.Problems = append(a.report.Problems, p.String())
	}
}

func membersOf(e *proffer.Exhibit, members []read.Member, depth int) []arrival {
	var out []arrival
	for _, m := range members {
		out = append(out, arrival{name: m.Name, source: e.Name + "/" + m.Path, method: m.Method, within: e.Digest, depth: depth, open: m.Open})
	}
	return out
}

// A sealedReading is what was read of an exhibit, with what is inside of it.
type sealedReading struct {
	exhibitReading
	members []read.Member
	scan    *read.Scan // what a program for scans may read, or nil
	forget  func()     // gives back what is held for members and scan; or nil
}

// readMany reads exhibits with the case's workers; results are in the order of exhibits, whoever was first.
func (c *Case) readMany(ctx context.Context, exhibits []*proffer.Exhibit, done func()) ([]sealedReading, error) {
	out := make([]sealedReading, len(exhibits))
	err := c.together(ctx, len(exhibits), func(i int) (err error) {
		out[i], err = c.readSealed(exhibits[i], published(exhibits[i]))
		done()
		return err
	})
	return out, err
}

// together does n pieces of work with the case's workers, and gives all their errors.
func (c *Case) together(ctx context.Context, n int, do func(i int) error) error {
	errs := make([]error, n)
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(c.opts.workers(), n) {
		workers.Go(func() {
			for i := range next {
				errs[i] = do(i)
			}
		})
	}
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	workers.Wait()
	return errors.Join(append(errs, ctx.Err())...)
}
