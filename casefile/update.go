package casefile

import (
	"context"
	"errors"
	"net/http"
	"path"
	"path/filepath"
	"time"

	"proffer"
	"proffer/collect"
	"proffer/screen"
)

var errNoList = errors.New("no list to screen against")

// largestList is the most bytes that are fetched as one file of a list.
const largestList = 512 << 20

// slowest is how long one file may take.
const slowest = 10 * time.Minute

// UpdateLists fetches lists from their addresses and keeps each edition that may take the place of the one in force as
// sealed exhibits. A list that cannot be fetched or must not be used is reported with the reason and leaves the last
// good edition in force; the others are kept all the same.
func (c *Case) UpdateLists(ctx context.Context, sources []ListSource, o ListOptions, each func(Kept)) error {
	client := &http.Client{Timeout: slowest}
	for _, s := range sources {
		files, err := download(ctx, client, s)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			each(Kept{List: s.Name, Refused: err.Error(), InForce: c.inForce(s.Name)})
			continue
		}
		if err := c.keepEach(ctx, s.Name, files, o, each); err != nil {
			return err
		}
	}
	return nil
}

func download(ctx context.Context, client *http.Client, s ListSource) ([]listFile, error) {
	var out []listFile
	for _, address := range s.Addresses {
		d, err := collect.Fetch(ctx, client, address, largestList)
		if err != nil {
			return nil, err
		}
		note := ""
		if d.From != address {
			note = "asked for as " + address
		}
		if d.Modified != "" {
			note = joinNote(note, "last modified "+d.Modified)
		}
		out = append(out, listFile{File: screen.File{Name: nameOf(d.From), Bytes: d.Bytes}, from: d.From, note: note})
	}
	return out, nil
}

func joinNote(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// nameOf is the last element of an address's path.
func nameOf(address string) string {
	u := address
	for i, r := range u {
		if r == '?' || r == '#' {
			u = u[:i]
			break
		}
	}
	return path.Base(u)
}

// AddLists keeps editions from files, as [ReadLists] finds them, where lists are brought in by hand.
func (c *Case) AddLists(ctx context.Context, paths []string, o ListOptions, each func(Kept)) error {
	files, err := fileBytes(paths)
	if err != nil {
		return err
	}
	var all []listFile
	for _, f := range files {
		all = append(all, listFile{File: f, from: f.Name})
	}
	return c.keepEach(ctx, filepath.ToSlash(paths[0]), all, o, each)
}

func (c *Case) keepEach(ctx context.Context, name string, files []listFile, o ListOptions, each func(Kept)) error {
	kept, err := c.keepLists(ctx, name, files, o)
	for _, k := range kept {
		each(k)
	}
	return err
}

// KeptLists reads the editions in force, to be screened against.
func (c *Case) KeptLists() ([]*ScreenList, error) {
	var out []*ScreenList
	for _, e := range c.ListsInForce() {
		l, err := c.ListOf(&e)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	if len(out) == 0 {
		return nil, &proffer.Error{Kind: proffer.Usage, Op: "lists", Err: errNoList, Hint: "name one with --list, or let the case keep some: proffer lists update, proffer lists add"}
	}
	return out, nil
}
