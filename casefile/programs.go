package casefile

import (
	"bytes"
	"context"
	"image"
	"io"
	"path"
	"slices"
	"strings"

	"proffer"
	"proffer/collect"
	"proffer/read"
)

// Programs are the outside programs that may be asked about exhibits. What they say is acquired like any exhibit, and
// recorded with their name and version, so that whoever checks the case needs none of them. The zero value asks none.
type Programs struct {
	Scans   scanReader   // reads what stands in pictures, or nil
	Folders folderReader // takes Outlook's mail folders apart, or nil
}

type scanReader interface {
	// Read gives a program's own output for pages; see [collect.ScanReader.Read].
	Read(ctx context.Context, name string, render func(each func(page, dpi int, m *image.Gray) error) error, numbered bool) ([]byte, error)
	String() string
}

type folderReader interface {
	// Read takes a mail folder apart; see [collect.FolderReader.Read].
	Read(ctx context.Context, box io.Reader) (*collect.Folder, error)
	String() string
}

// Installed are the programs that this machine has.
func Installed() (p Programs) {
	if s := collect.NewScanReader(); s != nil {
		p.Scans = s
	}
	if f := collect.NewFolderReader(); f != nil {
		p.Folders = f
	}
	return p
}

// mailFolderType is what readpst takes apart.
const mailFolderType = "application/vnd.ms-outlook-pst"

// withoutUnread leaves out that an exhibit could not be read, since a program made others of it; and of what a program
// made, that it found nothing.
func withoutUnread(ps []proffer.Problem) []proffer.Problem {
	return slices.DeleteFunc(slices.Clone(ps), func(p proffer.Problem) bool { return strings.HasPrefix(p.What, read.Unread) || p.What == read.NoText })
}

// programs asks programs about those exhibits of which none has made anything yet. What fails is a problem in the
// report, and is asked again when that is wished.
// It gives what is still to be taken in, and how many files were taken in already.
func (a *adder) programs(ctx context.Context, exhibits []*proffer.Exhibit, of []sealedReading, depth int) ([][]arrival, []int, error) {
	made, taken, failed := make([][]arrival, len(exhibits)), make([]int, len(exhibits)), make([]error, len(exhibits))
	err := a.c.together(ctx, len(exhibits), func(i int) error {
		e := exhibits[i]
		if of[i].scan != nil && (!of[i].scan.Sample || a.o.Compare) && a.o.Programs.Scans != nil && !a.c.view.asked[e.Digest] {
			made[i], failed[i] = a.scan(ctx, e, of[i].scan, depth)
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	for i, e := range exhibits {
		if of[i].MediaType == mailFolderType && a.o.Programs.Folders != nil && !a.c.view.asked[e.Digest] {
			taken[i], failed[i] = a.folder(ctx, e.ID, depth)
			exhibits[i] = &a.c.view.exhibits[e.ID-1]
		}
		if failed[i] != nil {
			if err := ctx.Err(); err != nil {
				return nil, nil, err
			}
			p := proffer.Problem{Where: exhibits[i].Name, What: failed[i].Error(), Hint: proffer.HintOf(failed[i])}
			a.report.Problems = append(a.report.Problems, p.String())
		}
	}
	return made, taken, nil
}

// scan has a program read the pictures in an exhibit.
func (a *adder) scan(ctx context.Context, e *proffer.Exhibit, scan *read.Scan, depth int) ([]arrival, error) {
	out, err := a.o.Programs.Scans.Read(ctx, e.Digest.String(), scan.Render, scan.Pages != nil)
	if err != nil {
		return nil, err
	}
	name := e.Name + ".hocr"
	return []arrival{{name: name, source: e.Name + "/" + name, method: proffer.MethodProgram, program: a.o.Programs.Scans.String(), within: e.Digest,
		depth: depth, open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(out)), nil }}}, nil
}

// folder takes a mail folder apart and takes in what is inside, batch by batch; it gives how many files those were.
func (a *adder) folder(ctx context.Context, id proffer.ExhibitID, depth int) (n int, err error) {
	e := a.c.view.exhibits[id-1]
	sealed, err := a.c.custody.OpenExhibit(e.Digest)
	if err != nil {
		return 0, err
	}
	defer sealed.Close()
	box, err := a.o.Programs.Folders.Read(ctx, sealed)
	if err != nil {
		return 0, err
	}
	defer box.Close()
	for files := range slices.Chunk(box.Files, batch) {
		var items []arrival
		for _, f := range files {
			items = append(items, arrival{name: path.Base(f.Path), source: e.Name + "/" + f.Path, method: proffer.MethodMail, program: a.o.Programs.Folders.String(),
				within: e.Digest, depth: depth, open: f.Open})
		}
		if err := a.take(ctx, items); err != nil {
			return n, err
		}
		n += len(items)
	}
	return n, nil
}

// members are what a program for scans makes of a file of which nothing is kept. Mail folders are not taken apart: they
// want a case.
func (p Programs) members(ctx context.Context, name string, r sealedReading) []read.Member {
	if r.scan == nil || r.scan.Text || p.Scans == nil {
		return nil
	}
	out, err := p.Scans.Read(ctx, "picture", r.scan.Render, r.scan.Pages != nil)
	if err != nil {
		return nil // the file's own problem says that it was not read
	}
	name += ".hocr"
	return []read.Member{{Name: name, Path: name, Method: proffer.MethodProgram, Size: int64(len(out)),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(out)), nil }}}
}
