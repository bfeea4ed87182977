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
}

// A ReadResult is one document; without a document it is the problems of a file that gave none.
type ReadResult struct {
	Name     string // the path as given; members follow behind a slash
	Document *proffer.Document
	Reading  *proffer.Reading
	Problems []proffer.Problem
}

// Read reads reports and keeps nothing. each is called once a document, in order; its error ends the work.
func Read(ctx context.Context, o ReadOptions, each func(ReadResult) error) error {
	if err := checkDate(o.Published); err != nil {
		return err
	}
	for item, err := range collect.Walk(ctx, o.Paths, o.Stdin) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil {
			err = readItem(item, o.Published, each)
		} else {
			err = each(ReadResult{Problems: []proffer.Problem{{What: err.Error(), Hint: proffer.HintOf(err)}}})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func readItem(item collect.Item, stated string, each func(ReadResult) error) error {
	r, err := item.Open()
	if err != nil {
		return each(ReadResult{Name: item.Source, Problems: []proffer.Problem{{What: err.Error(), Hint: proffer.HintOf(err)}}})
	}
	defer r.Close()
	return readStream(item.Name, item.Source, stated, r, 0, each)
}

// readStream reads one file and what is inside of it.
func readStream(name, source, stated string, r io.Reader, depth int, each func(ReadResult) error) error {
	in, err := whole(name, r)
	if err != nil {
		return each(ReadResult{Name: source, Problems: []proffer.Problem{{Where: source, What: err.Error()}}})
	}
	in.Depth = depth
	got, members := readBytes(in, stated)
	if len(got.Documents) == 0 && len(members) == 0 {
		return each(ReadResult{Name: source, Problems: got.Problems})
	}
	for i := range got.Documents {
		d := numbered(&got.Documents[i], got.Readings[i])
		if err := each(ReadResult{Name: source, Document: d, Reading: got.Readings[i], Problems: got.Problems}); err != nil {
			return err
		}
	}
	for _, m := range members {
		if depth >= deepest {
			break
		}
		body, err := m.Open()
		if err != nil {
			err = each(ReadResult{Name: source + "/" + m.Path, Problems: []proffer.Problem{{What: err.Error()}}})
		} else {
			err = readStream(m.Name, source+"/"+m.Path, stated, body, depth+1, each)
			body.Close()
		}
		if err != nil {
			return err
		}
	}
	return nil
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
