package screen

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/net/html/charset"

	"proffer"
)

// A File is one file of a list, as published.
type File struct {
	Name  string // for messages only
	Bytes []byte
	order int
	whole bool // as the archive that it comes from says
}

// Options say what is refused.
type Options struct {
	Today      string // YYYY-MM-DD; an edition of a later day is refused. "" allows any
	Incomplete bool   // accept a list that has fewer entries than it says, or lacks the sign with which its issuer ends it
}

// Read reads any number of lists. Files that are parts of one list (the Treasury's main file, alternate names,
// addresses) are found to be so by the numbers in them, whatever their order. The lists that can be used come back
// even when others are refused; the error then names each refused file and the reason.
func Read(files []File, o Options) ([]*List, error) {
	var lists []*List
	var parts []part
	var errs []error
	refuse := func(name string, err error) {
		errs = append(errs, &proffer.Error{Kind: proffer.Refused, Op: "list", Path: name, Err: err, Hint: "get the list again from its issuer; the formats that can be read are in docs/lists.md"})
	}
	for i, f := range unpacked(files, refuse) {
		f.order = i
		l, p, err := readOne(f)
		switch {
		case err != nil:
			refuse(f.Name, err)
		case p != nil:
			parts = append(parts, part{kind: p.kind, rows: p.rows, file: f, ids: firstIDs(f.Bytes)})
		default:
			l.Open = l.Open && !f.whole
			l.seal(f)
			lists = append(lists, l)
		}
	}
	for _, g := range grouped(parts) {
		l, err := readOFACCSV(g.files())
		for _, p := range g {
			l.seal(p.file)
			if p.kind != "comments" && !p.rows.ended && !p.file.whole {
				l.unended = append(l.unended, p.file.Name)
			}
		}
		if err != nil {
			refuse(strings.Join(l.Files, ", "), err)
			continue
		}
		lists = append(lists, l)
	}
	sort.SliceStable(lists, func(i, j int) bool { return lists[i].order < lists[j].order })
	var good []*List
	for _, l := range lists {
		if err := l.check(o); err != nil {
			refuse(strings.Join(l.Files, ", "), err)
			continue
		}
		good = append(good, l)
	}
	return good, errors.Join(errs...)
}

func (l *List) seal(f File) {
	sum := sha256.Sum256(f.Bytes)
	if len(l.Files) == 0 {
		l.order = f.order
	}
	l.Files = append(l.Files, f.Name)
	l.SHA256 = append(l.SHA256, hex.EncodeToString(sum[:]))
}

// Version names the edition: its day, or where the list states none the start of its bytes' SHA-256.
func (l *List) Version() string {
	if l.Edition != "" || len(l.SHA256) == 0 {
		return l.Edition
	}
	return "sha256:" + first(l.SHA256[0], 12)
}

// readOne reads a list of one file, or says which part of a list of several files it is.
func readOne(f File) (*List, *part, error) {
	b := decode(f.Bytes)
	head := bytes.TrimSpace(first1k(b))
	switch {
	case len(head) == 0:
		return nil, nil, errors.New("the file is empty")
	case head[0] == '<':
		l, err := readXML(b)
		return l, nil, err
	case head[0] == '{':
		l, err := readFTM(b)
		l.Open = true
		return l, nil, err
	}
	return readTable(b)
}

func first1k(b []byte) []byte { return b[:min(len(b), 1024)] }

// readXML reads the list whose root element it is.
func readXML(b []byte) (*List, error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.CharsetReader = charset.NewReaderLabel
	for {
		t, err := d.Token()
		if err != nil {
			return nil, fmt.Errorf("not a list that is known here: %w", err)
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "sdnList":
			return readOFAC(b)
		case "Sanctions":
			return readAdvanced(b)
		case "CONSOLIDATED_LIST":
			return readUN(b)
		case "export":
			return readEU(b)
		case "Designations":
			return readUKXML(b)
		case "html", "HTML":
			return nil, errors.New("a web page, not a list")
		}
		return nil, fmt.Errorf("XML, but not of a list that is known here: its root is %q", start.Name.Local)
	}
}

// readTable reads the list whose columns it has.
func readTable(b []byte) (*List, *part, error) {
	line, _, _ := bytes.Cut(first1k(b), []byte("\n"))
	comma := ','
	if lead, _, ok := bytes.Cut(line, []byte(";")); ok && !bytes.ContainsAny(lead, ",\"") {
		comma = ';'
	}
	t := newRows(b, comma)
	if err := t.next(); err != nil {
		return nil, nil, fmt.Errorf("not a list that is known here: %w", err)
	}
	stated := ""
	if lead := strings.ToLower(clean(t.row[0])); strings.HasPrefix(lead, "report date") || lead == "last updated" && len(clean(strings.Join(t.row, ""))) < 40 {
		stated = ukDate(strings.TrimPrefix(strings.TrimLeft(strings.TrimPrefix(lead, "report date"), ": "), "last updated") + clean(strings.Join(t.row[1:], "")))
		if err := t.next(); err != nil {
			return nil, nil, cut(2, "nothing follows the first line")
		}
	}
	if p := ofacPart(t); p != "" {
		return nil, &part{kind: p, rows: newRows(b, ',')}, nil
	}
	t.head()
	var l *List
	var err error
	switch {
	case t.has("unique id", "regime name", "name 6"), t.has("group id", "regime", "name 6"):
		l, err = readUK(t, stated)
	case t.has("entity_logicalid", "namealias_wholename"):
		l, err = readEUCSV(t)
	case t.has("name", "alias", "nationality", "designation"):
		l, err = readFlattened(t)
	case t.has("_id", "source", "entity_number", "alt_names"):
		l, err = readCSL(t)
	case t.has("id", "schema", "name", "aliases"):
		l, err = readTargets(t)
	default:
		return nil, nil, fmt.Errorf("not a list that is known here: its first line is %q", first(clean(string(line)), 80))
	}
	if err != nil {
		return nil, nil, err
	}
	l.Open = true
	return l, nil, nil
}

// A part is one file of a list that the Treasury publishes in several.
type part struct {
	kind string // main, alt, add, comments
	rows *rows
	file File
	ids  map[string]bool
}

// ofacPart tells by a row which part it is, or "".
func ofacPart(t *rows) string {
	if t.at(0) == "" || strings.Trim(t.at(0), "0123456789") != "" {
		return ""
	}
	switch {
	case len(t.row) == 12:
		return "main"
	case len(t.row) == 5 && oneOf(t.at(2), []string{"aka", "fka", "nka"}):
		return "alt"
	case len(t.row) == 6 && strings.Trim(t.at(1), "0123456789") == "":
		return "add"
	case len(t.row) == 2:
		return "comments"
	}
	return ""
}

// firstIDs are the numbers of the entries in a file.
func firstIDs(b []byte) map[string]bool {
	ids := map[string]bool{}
	t := newRows(b, ',')
	for t.next() == nil {
		ids[t.at(0)] = true
	}
	return ids
}

type group []part

// grouped puts to each main file the parts most of whose entries it has; parts without a main file go by folder.
func grouped(parts []part) []group {
	var out []group
	taken := make([]bool, len(parts))
	for _, p := range parts {
		if p.kind != "main" {
			continue
		}
		g := group{p}
		for _, kind := range []string{"alt", "add", "comments"} {
			best, at := 499, -1
			for i, q := range parts {
				if n := shared(p.ids, q.ids) * 1000 / max(len(q.ids), 1); q.kind == kind && !taken[i] && n > best {
					best, at = n, i
				}
			}
			if at >= 0 {
				taken[at] = true
				g = append(g, parts[at])
			}
		}
		out = append(out, g)
	}
	folder := map[string]int{}
	for i, p := range parts {
		if p.kind == "main" || taken[i] {
			continue
		}
		dir := filepath.Dir(p.file.Name)
		at, ok := folder[dir]
		if !ok || out[at].holds(p.kind) {
			at = len(out)
			folder[dir] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], p)
	}
	return out
}

func (g group) holds(kind string) bool {
	for _, p := range g {
		if p.kind == kind {
			return true
		}
	}
	return false
}

func shared(a, b map[string]bool) int {
	n := 0
	for k := range b {
		if a[k] {
			n++
		}
	}
	return n
}

func (g group) files() (f ofacFiles) {
	for _, p := range g {
		switch p.kind {
		case "main":
			f.main = p.rows
		case "alt":
			f.alt = p.rows
		case "add":
			f.add = p.rows
		default:
			f.comments = p.rows
		}
	}
	return f
}
