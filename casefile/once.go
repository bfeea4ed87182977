package casefile

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"proffer"
	"proffer/collect"
)

// ReadOptions say what to read without keeping anything.
type ReadOptions struct {
	Paths     []string
	Stdin     io.Reader
	Published string
	Outside   Outside // a language model to be asked too
	Programs  Programs
	Reader    *exec.Cmd // a process that calls [ServeReads]; nil reads in this one
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
	once := &once{ctx: ctx, stated: o.Published, outside: outside, each: each, programs: o.Programs, read: readHere}
	if o.Reader != nil {
		readers := &readers{start: o.Reader}
		defer readers.close()
		once.read = readers.read
	}
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
	read    func(readRequest) (sealedReading, error)

	programs Programs
}

func (o *once) item(item collect.Item) error {
	return o.opened(item.Name, item.Source, item.Open, 0)
}

// opened reads one file and what is inside of it. The file is closed before anything else is read: a member's bytes
// keep the process that holds its container busy.
func (o *once) opened(name, source string, open func() (io.ReadCloser, error), depth int) error {
	r, err := open()
	if err != nil {
		return o.failure(source, err)
	}
	at, err := onDisk(r)
	r.Close()
	if err != nil {
		return o.failure(source, err)
	}
	defer at.remove()
	return o.file(source, readRequest{Act: askRead, Path: at.path, Name: name, Size: at.size, Depth: depth, Stated: o.stated})
}

func (o *once) failure(source string, err error) error {
	return o.each(ReadResult{Name: source, Problems: []proffer.Problem{{What: err.Error(), Hint: proffer.HintOf(err)}}})
}

func (o *once) file(source string, req readRequest) error {
	got, unheard, err := o.heard(req)
	if err != nil {
		return o.failure(source, err)
	}
	if got.forget != nil {
		defer got.forget()
	}
	members := append(got.members, o.programs.members(o.ctx, req.Name, got)...)
	if len(members) > len(got.members) {
		got.Problems = withoutUnread(got.Problems)
	}
	if len(got.Documents) == 0 && len(members) == 0 {
		return o.each(ReadResult{Name: source, Problems: got.Problems})
	}
	for i := range got.Documents {
		d := numbered(&got.Documents[i], got.Readings[i])
		if err := o.each(ReadResult{Name: source, Document: d, Reading: got.Readings[i], Problems: got.Problems, Unheard: i >= unheard}); err != nil {
			return err
		}
	}
	if req.Depth >= deepest {
		return nil
	}
	for _, m := range members {
		if err := o.opened(m.Name, source+"/"+m.Path, m.Open, req.Depth+1); err != nil {
			return err
		}
	}
	return nil
}

// heard reads a file and, where there is an outside model, reads it again with what that says of its documents. Those
// from unheard on it said nothing of, which is their problem.
func (o *once) heard(req readRequest) (got sealedReading, unheard int, err error) {
	got, err = o.read(req)
	unheard = len(got.Documents)
	if err != nil || o.outside == nil || unheard == 0 {
		return got, unheard, err
	}
	said := saidPayload{Engine: o.outside.engine}
	for i, d := range got.Documents {
		if o.failed != nil {
			break
		}
		var s proffer.Said
		if s, o.failed = o.outside.ask(o.ctx, &d); o.failed == nil {
			said.Said = append(said.Said, saidDocument{Document: i, Answers: s.Answers})
		}
	}
	if unheard = len(said.Said); unheard > 0 {
		if got.forget != nil {
			got.forget()
		}
		req.Said = []saidPayload{said}
		got, err = o.read(req)
	}
	for i := unheard; i < len(got.Documents); i++ {
		got.Documents[i].Problems = append(got.Documents[i].Problems, unheardBy(o.outside, o.failed))
	}
	return got, unheard, err
}

// diskFile is bytes where another process can read them.
type diskFile struct {
	path   string
	size   int64
	remove func()
}

// onDisk gives a stream a path: its own where it is a file, else that of a copy which lasts until it is removed.
func onDisk(r io.Reader) (diskFile, error) {
	if f, ok := r.(*os.File); ok {
		if path, size, ok := pathOf(f); ok {
			return diskFile{path, size, func() {}}, nil
		}
	}
	f, err := os.CreateTemp("", "proffer-read-*")
	if err != nil {
		return diskFile{}, &proffer.Error{Kind: proffer.Unreadable, Op: "read", Err: err, Hint: "set TMPDIR to a folder that can be written to"}
	}
	remove := func() { os.Remove(f.Name()) }
	size, err := io.Copy(f, r)
	if err = errors.Join(err, f.Close()); err != nil {
		remove()
		return diskFile{}, err
	}
	return diskFile{f.Name(), size, remove}, nil
}

// pathOf is where an open regular file lies, seen from any process: /dev/stdin is another file in each.
func pathOf(f *os.File) (path string, size int64, ok bool) {
	here, err := f.Stat()
	if err != nil || !here.Mode().IsRegular() {
		return "", 0, false
	}
	if path, err = filepath.EvalSymlinks(f.Name()); err != nil {
		return "", 0, false
	}
	there, err := os.Stat(path)
	return path, here.Size(), err == nil && os.SameFile(here, there)
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
