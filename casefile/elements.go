package casefile

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"proffer"
	"proffer/weigh"
)

//go:embed elements/*.toml
var readyLists embed.FS

// An ElementList is a ready list of what an allegation of one sort needs.
type ElementList struct {
	Title    string       `toml:"title"`
	Basis    string       `toml:"basis"`
	Standard string       `toml:"standard"`
	Elements []ElementRow `toml:"element"`
}

// An ElementRow is one element of a ready list.
type ElementRow struct {
	Kind     string   `toml:"kind"`
	Name     string   `toml:"name"`
	Evidence []string `toml:"evidence"` // what usually shows it
}

// ElementLists are the names of the lists that come with the program, in order.
func ElementLists() []string {
	var out []string
	entries, err := fs.ReadDir(readyLists, "elements")
	if err != nil {
		panic("the lists of this program cannot be read: " + err.Error()) // built in
	}
	for _, e := range entries {
		out = append(out, strings.TrimSuffix(e.Name(), ".toml"))
	}
	return out
}

// ElementListText is a list as its file is written: name is one of [ElementLists], the name of a file NAME.toml in the
// folder elements of the case, which replaces the program's list of that name, or the path of a file.
func ElementListText(dir, name string) (string, error) {
	for _, file := range []string{filepath.Join(dir, "elements", name+".toml"), name} {
		b, err := os.ReadFile(file)
		if err == nil {
			return string(b), nil
		}
		if !errors.Is(err, fs.ErrNotExist) && file != name {
			return "", &proffer.Error{Kind: proffer.Unreadable, Op: "list of elements", Path: file, Err: err}
		}
	}
	if b, err := readyLists.ReadFile(path.Join("elements", name+".toml")); err == nil {
		return string(b), nil
	}
	return "", &proffer.Error{Kind: proffer.NotFound, Op: "list of elements", Path: name, Err: errors.New("there is no such list and no such file"),
		Hint: "the lists are: " + strings.Join(ElementLists(), ", ")}
}

// elementList reads a list.
func elementList(dir, name string) (ElementList, error) {
	var l ElementList
	text, err := ElementListText(dir, name)
	if err != nil {
		return l, err
	}
	fail := func(format string, args ...any) (ElementList, error) {
		return l, &proffer.Error{Kind: proffer.Usage, Op: "list of elements", Path: name, Err: fmt.Errorf(format, args...),
			Hint: "proffer allege --print arms-embargo shows what a list looks like"}
	}
	meta, err := toml.Decode(text, &l)
	if err != nil {
		return fail("it is not TOML: %w", err)
	}
	if keys := meta.Undecoded(); len(keys) > 0 {
		return fail("nobody knows the key %q", keys[0].String())
	}
	if len(l.Elements) == 0 {
		return fail("it has no [[element]]")
	}
	for i, e := range l.Elements {
		if e.Name == "" || !slices.Contains(elementKind, e.Kind) {
			return fail("element %d has no name, or a kind that is none of %s", i+1, strings.Join(elementKind, ", "))
		}
	}
	return l, nil
}

// missingEvidence tells for every element of every allegation which kinds of evidence its findings do not give.
func missingEvidence(c *proffer.Case) {
	if len(c.Allegations) == 0 {
		return
	}
	t := weigh.NewTeller(c)
	for i := range c.Allegations {
		for j := range c.Allegations[i].Elements {
			e := &c.Allegations[i].Elements[j]
			if len(e.Claims) == 0 {
				e.Missing = []string{"everything: no finding bears on it yet"}
				continue
			}
			e.Missing = t.Kinds(e.Claims).Missing()
		}
	}
}
