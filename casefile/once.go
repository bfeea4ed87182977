package casefile

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"

	"proffer"
	"proffer/collect"
	"proffer/read"
)

// ReadOptions say what to read without keeping anything.
type ReadOptions struct {
	Paths     []string
	Stdin     io.Reader
	Published string
	Workers   int
	Outside   Outside // a language model to be asked too
	Programs  Programs
}

// A ReadResult is one document; without a document it is the problems of a file that gave none.
type ReadResult struct {
	Name     string // the path as given; members follow behind a slash
	Document *proffer.Document
	Reading  *proffer.Reading
	Problems []proffer.Problem
	Unheard  bool // an outside model was to be asked and said nothing
}

// Read reads reports and keeps nothing. each is called once a document, in order; its error ends the work.
func Read(ctx context.Context, o ReadOptions, each func(ReadResult) error) error {
	if err := checkDate(o.Published); err != nil {
		return err
	}
	outside, err := o.Outside.listen(ctx)
	if err != nil {
		return err
	}
	once := &once{ctx: ctx, stated: o.Published, outside: outside, each: each, programs: o.Programs}
	for item, err := range collect.Walk(ctx, o.Paths, o.Stdin) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil {
			err = once.item(item)
		} else {
			err = each(ReadResult{Problems: []proffer.Problem{{What: err.Error(), Hint: proffer.HintOf(err)}}})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// once is one call of Read.
type once struct {
	ctx     context.Context
	stated  string
	outside *listener // nil where no outside model is asked
	failed  error     // how it failed; it is not asked again
	each    func(ReadResult) error

	programs Programs
}

func (o *once) item(item collect.Item) error {
	r, err := item.Open()
	if err != nil {
		return o.each(ReadResult{Name: item.Source, Problems: []proffer.Problem{{What: err.Error(), Hint: proffer.HintOf(err)}}})
	}
	defer r.Close()
	return o.stream(item.Name, item.Source, r, 0)
}

// stream reads one file and what is inside of it.
func (o *once) stream(name, source string, r io.Reader, depth int) error {
	in, err := whole(name, r)
	if err != nil {
		return o.each(ReadResult{Name: source, Problems: []proffer.Problem{{Where: source, What: err.Error()}}})
	}
	in.Depth = depth
	unheard := map[int]bool{}
	got := readBytes(in, o.stated, func(i int, d *proffer.Document) []proffer.Said {
		said, ok := o.hear(d)
		unheard[i] = !ok
		return said
	}, read.Read)
	members := append(got.members, o.programs.members(o.ctx, in, got)...)
	if len(members) > len(got.members) {
		got.Problems = withoutUnread(got.Problems)
	}
	if len(got.Documents) == 0 && len(members) == 0 {
		return o.each(ReadResult{Name: source, Problems: got.Problems})
	}
	for i := range got.Documents {
		d := numbered(&got.Documents[i], got.Readings[i])
		if err := o.each(ReadResult{Name: source, Document: d, Reading: got.Readings[i], Problems: got.Problems, Unheard: unheard[i]}); err != nil {
			return err
		}
	}
	for _, m := range members {
		if depth >= deepest {
			break
		}
		body, err := m.Open()
		if err != nil {
			err = o.each(ReadResult{Name: source + "/" + m.Path, Problems: []proffer.Problem{{What: err.Error()}}})
		} else {
			err = o.stream(m.Name, source+"/"+m.Path, body, depth+1)
			body.Close()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// hear is what the outside model, where there is one, says of a document; a failure is the document's problem.
func (o *once) hear(d *proffer.Document) ([]proffer.Said, bool) {
	if o.outside == nil {
		return nil, true
	}
	var said proffer.Said
	if o.failed == nil {
		said, o.failed = o.outside.ask(o.ctx, d)
	}
	if o.failed != nil {
		d.Problems = append(d.Problems, unheard(o.outside, o.failed))
		return nil, false
	}
	return []proffer.Said{said}, true
}

// whole gives random access to a stream: the file itself where it is one, else its bytes.
func whole(name string, r io.Reader) (read.Input, error) {
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Mode()&fs.ModeType == 0 {
			return read.Input{Name: name, Bytes: f, Size: info.Size()}, nil
		}
	}
	b, err := io.ReadAll(r)
	return read.Input{Name: name, Bytes: bytes.NewReader(b), Size: int64(len(b))}, err
}

// numbered makes a reading stand alone: the document is D1 and its parts say so.
func numbered(d *proffer.Document, r *proffer.Reading) *proffer.Document {
	c := &proffer.Case{Documents: []proffer.Document{*d}}
	c.Documents[0].ID, c.Documents[0].Exhibit = 1, 1
	join(c, []*proffer.Reading{r}, func(_ int, local proffer.EntityID) proffer.EntityID { return local })
	r.Statements, r.Doubtful, r.Times, r.Quantities, r.Events, r.Relations = c.Statements, c.Doubtful, c.Times, c.Quantities, c.Events, c.Relations
	for i := range r.Entities {
		for j := range r.Entities[i].Mentions {
			r.Entities[i].Mentions[j].Document = 1
		}
	}
	return &c.Documents[0]
}
