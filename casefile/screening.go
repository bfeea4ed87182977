package casefile

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"proffer"
	"proffer/names"
	"proffer/screen"
)

// Of the room that screens, what commands and pages need.
type (
	ScreenList   = screen.List
	ScreenHit    = screen.Hit
	ScreenLimits = screen.Limits
	ScreenQuery  = screen.Query
	ScreenChange = screen.Change
	ScreenAsked  = screen.Asked
)

// ScreenWide as the lowest score shows what shares one name of several.
const ScreenWide = screen.Wide

// ListOptions say which lists are accepted.
type ListOptions struct {
	Now        time.Time // a list dated later is refused
	Incomplete bool      // accept lists that have fewer entries than they say
}

// A Screening is a set of lists made searchable. It is used by one goroutine at a time, and uses several itself.
type Screening struct {
	Lists     []*ScreenList
	limits    screen.Limits
	searchers []*screen.Searcher
}

// ReadLists reads sanctions lists: files, folders of them, zip archives. To the Treasury's main file the files that
// belong to it are taken from the same folder. What is refused is an error with the reason; nothing is screened
// against half of the lists that were named.
func ReadLists(paths []string, o ListOptions) ([]*ScreenList, error) {
	files, err := fileBytes(paths)
	if err != nil {
		return nil, err
	}
	return screen.Read(files, screen.Options{Today: today(o.Now), Incomplete: o.Incomplete})
}

// fileBytes reads the files of lists, each once.
func fileBytes(paths []string) ([]screen.File, error) {
	var files []screen.File
	seen := map[string]bool{}
	add := func(path string) error {
		if seen[filepath.Clean(path)] {
			return nil
		}
		seen[filepath.Clean(path)] = true
		b, err := os.ReadFile(path)
		if err != nil {
			return &proffer.Error{Kind: proffer.Unreadable, Op: "list", Path: path, Err: plain(err), Hint: "name the file as it was published"}
		}
		files = append(files, screen.File{Name: filepath.ToSlash(path), Bytes: b})
		return nil
	}
	for _, p := range paths {
		if err := listFiles(p, add); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// InForce are the lists to screen against when newer files come: each newer edition that can be used takes the place of
// the last good one of the same list; where it cannot, or there is none, the last one stays in force. Notes say, for a
// person, what was refused and why and how old what stays is; refused says that anything was.
func InForce(newer, last []string, o ListOptions) (lists []*ScreenList, notes []string, refused bool, err error) {
	old, err := ReadLists(last, o)
	if err != nil {
		return nil, nil, false, err
	}
	fresh, bad := ReadLists(newer, o)
	if bad != nil {
		notes, refused = append(notes, "refused: "+bad.Error()), true
	}
	replaced := map[int]bool{}
	for _, l := range fresh {
		i := sameList(old, l)
		if i >= 0 {
			if err := screen.Usable(old[i], l); err != nil {
				notes, refused = append(notes, fmt.Sprintf("refused: %s: %v", strings.Join(l.Files, ", "), err)), true
				continue
			}
			replaced[i] = true
		}
		lists = append(lists, l)
	}
	for i, l := range old {
		if !replaced[i] {
			lists = append(lists, l)
			notes = append(notes, fmt.Sprintf("%s: the edition of %s stays in force%s", l.Source, l.Version(), age(l, o.Now)))
		}
	}
	return lists, notes, refused, nil
}

func sameList(lists []*ScreenList, l *ScreenList) int {
	for i := range lists {
		if lists[i].Source == l.Source {
			return i
		}
	}
	return -1
}

// age says how many days old an edition is.
func age(l *ScreenList, now time.Time) string {
	day, err := time.Parse(time.DateOnly, l.Edition)
	if err != nil || now.IsZero() {
		return "; it states no day"
	}
	return "; it is " + count(int(now.Sub(day)/(24*time.Hour)), "day") + " old"
}

// plain is the cause of a file error without its path, which the message has already.
func plain(err error) error {
	if p, ok := err.(*fs.PathError); ok {
		return p.Err
	}
	return err
}

// companions of the Treasury's main files
var companions = map[string][]string{
	"sdn.csv":       {"alt.csv", "add.csv", "sdn_comments.csv"},
	"cons_prim.csv": {"cons_alt.csv", "cons_add.csv", "cons_comments.csv"},
}

func listFiles(path string, add func(string) error) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		entries, err := os.ReadDir(path)
		if err != nil {
			return &proffer.Error{Kind: proffer.Unreadable, Op: "list", Path: path, Err: plain(err)}
		}
		for _, e := range entries {
			if !e.IsDir() {
				if err := add(filepath.Join(path, e.Name())); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := add(path); err != nil {
		return err
	}
	for _, c := range companions[filepath.Base(path)] {
		beside := filepath.Join(filepath.Dir(path), c)
		if _, err := os.Stat(beside); err == nil {
			if err := add(beside); err != nil {
				return err
			}
		}
	}
	return nil
}

// NewScreening makes lists searchable, for that many workers (0 is one a core).
func NewScreening(lists []*ScreenList, limits ScreenLimits, workers int) *Screening {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	s := &Screening{Lists: lists, limits: limits}
	index := screen.NewIndex(lists)
	for range workers {
		s.searchers = append(s.searchers, index.Searcher())
	}
	return s
}

// Screened is one name with what it may mean.
type Screened struct {
	ScreenAsked
	Entity proffer.EntityID // of a case, or 0
	Others []string         // further names of the entity
	Hits   []ScreenHit
}

const screenedAtOnce = 512

// Names screens the names of a file, one a line or rows of a table; each is called once a name, in order.
func (s *Screening) Names(ctx context.Context, r io.Reader, each func(Screened) error) error {
	defer screen.Bulk()()
	var batch []Screened
	err := screen.Queries(r, func(a screen.Asked) error {
		batch = append(batch, Screened{ScreenAsked: a})
		if len(batch) < screenedAtOnce {
			return nil
		}
		err := s.batch(ctx, batch, each)
		batch = batch[:0]
		return err
	})
	if err != nil {
		return err
	}
	return s.batch(ctx, batch, each)
}

// Case screens the people, bodies, vessels and aircraft of a case by all their names. Hits that a person dismissed are
// left out unless all are wanted.
func (s *Screening) Case(ctx context.Context, c *Case, all bool, each func(Screened) error) error {
	now, err := c.Load(ctx)
	if err != nil {
		return err
	}
	decided := hitDecisions(now, c.view.decisions)
	return s.entities(ctx, now, func(b Screened) error {
		b.Hits = decided.apply(b.Entity, b.Hits, all)
		return each(b)
	})
}

func (s *Screening) entities(ctx context.Context, c *proffer.Case, each func(Screened) error) error {
	defer screen.Bulk()()
	var batch []Screened
	for i := range c.Entities {
		e := &c.Entities[i]
		if _, ok := screenedKinds[e.Kind]; !ok || e.Unnamed {
			continue
		}
		batch = append(batch, Screened{ScreenAsked: screen.Asked{Line: int(e.ID), Query: queryOf(e)}, Entity: e.ID, Others: e.Aliases})
	}
	return s.batch(ctx, batch, each)
}

// queryOf asks for an entity by its main name.
func queryOf(e *proffer.Entity) screen.Query {
	q := screen.Query{Name: e.Name}
	if kind, ok := screenedKinds[e.Kind]; ok {
		q.Kind = &kind
	}
	if e.Country != "" {
		q.Countries = []string{e.Country}
	}
	for _, id := range e.Identifiers {
		q.Identifiers = append(q.Identifiers, id.Value)
	}
	return q
}

var screenedKinds = map[proffer.EntityKind]names.Kind{
	proffer.KindPerson: names.Person, proffer.KindOrganization: names.Organization, proffer.KindGroup: names.Organization,
	proffer.KindVessel: names.Vessel, proffer.KindAircraft: names.Vessel,
}

// batch screens names side by side and hands them on in order.
func (s *Screening) batch(ctx context.Context, batch []Screened, each func(Screened) error) error {
	var group sync.WaitGroup
	for w, searcher := range s.searchers {
		group.Go(func() {
			for i := w; i < len(batch) && ctx.Err() == nil; i += len(s.searchers) {
				s.one(searcher, &batch[i])
			}
		})
	}
	group.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	for _, b := range batch {
		if err := each(b); err != nil {
			return err
		}
	}
	return nil
}

// one screens a name, and further names of the same entity: of each entry the best hit stays.
func (s *Screening) one(searcher *screen.Searcher, b *Screened) {
	b.Hits = searcher.Search(b.Query, s.limits)
	if len(b.Others) == 0 {
		return
	}
	q := b.Query
	for _, name := range b.Others {
		q.Name = name
		b.Hits = screen.Merge(b.Hits, searcher.Search(q, s.limits), s.limits)
	}
}

// ListChanges says what two editions of one list differ in, and why the newer must not replace the older, if so.
func ListChanges(old, next *ScreenList) ([]ScreenChange, error) {
	return screen.Changes(old, next), screen.Usable(old, next)
}

// NameKind is the kind of name that a schema stands for, nil when it is none.
func NameKind(schema string) *names.Kind { return screen.KindOf(schema) }

// PairKind is the kind of name as which two names are compared: that of the schema, or where it says nothing a body's
// when one of the names has a legal form, else a person's.
func PairKind(a, b, schema string) names.Kind {
	if k := screen.KindOf(schema); k != nil {
		return *k
	}
	if screen.Bodily(a) || screen.Bodily(b) {
		return names.Organization
	}
	return names.Person
}

// NameOdd is what is strange about how either of two names is written.
func NameOdd(a, b *names.Name) []string { return screen.Odd(a, b) }

// NameReasons are the reasons for and against two names being names of one thing.
func NameReasons(a, b *names.Name) (why, against []string) { return screen.Reasons(a, b) }
