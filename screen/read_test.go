package screen

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite what lists are expected to be read as")

func file(t testing.TB, name string) File {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return File{Name: name, Bytes: b}
}

// dump writes a list as text, a line a value.
func dump(l *List) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %q %v\n", l.Source, l.Format, l.Edition, l.Problems)
	for _, e := range l.Entries {
		fmt.Fprintf(&b, "\n%s kind %d listed %q gender %q\n", e.ID, e.Kind, e.Listed, e.Gender)
		for _, n := range e.Names {
			fmt.Fprintf(&b, "  name %q main %v weak %v former %v %s\n", n.Text, n.Main, n.Weak, n.Former, n.Note)
		}
		for _, id := range e.Identifiers {
			fmt.Fprintf(&b, "  identifier %s | %s | %s\n", id.Type, id.Value, id.Country)
		}
		for _, f := range []struct {
			what   string
			values []string
		}{{"title", e.Titles}, {"position", e.Positions}, {"birth", e.Births}, {"birth place", e.BirthPlaces}, {"country", e.Countries},
			{"address", e.Addresses}, {"programme", e.Programmes}, {"remark", e.Remarks}} {
			for _, v := range f.values {
				fmt.Fprintf(&b, "  %s %s\n", f.what, v)
			}
		}
	}
	return b.String()
}

// every format is read completely: what is expected stands beside each list in testdata/NAME.golden
func TestReadFormats(t *testing.T) {
	for _, c := range [][]string{{"sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"}, {"ofac.xml"}, {"advanced.xml"}, {"un.xml"}, {"eu.xml"}, {"eu.csv"},
		{"flattened.csv"}, {"uk.csv"}, {"ukold.csv"}, {"uk.xml"}, {"csl.csv"}, {"ftm.jsonl"}, {"targets.csv"}} {
		t.Run(c[0], func(t *testing.T) {
			var files []File
			for i := range c {
				files = append(files, file(t, c[len(c)-1-i])) // the order of files does not matter
			}
			lists, err := Read(files, Options{Today: "2026-06-01"})
			if err != nil || len(lists) != 1 {
				t.Fatalf("%d lists, %v", len(lists), err)
			}
			golden := filepath.Join("testdata", c[0]+".golden")
			got := dump(lists[0])
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	cutAt := func(name string, n int) File {
		f := file(t, name)
		f.Bytes = f.Bytes[:len(f.Bytes)-n]
		return f
	}
	text := func(s string) File { return File{Name: "x", Bytes: []byte(s)} }
	future := file(t, "un.xml")
	future.Bytes = bytes.Replace(future.Bytes, []byte("2025-04-19"), []byte("2031-04-19"), 1)
	few := file(t, "ofac.xml")
	few.Bytes = bytes.Replace(few.Bytes, []byte("<Record_Count>2<"), []byte("<Record_Count>900<"), 1)
	betweenRows := file(t, "sdn.csv")
	betweenRows.Bytes = betweenRows.Bytes[:bytes.LastIndexByte(bytes.TrimRight(betweenRows.Bytes, "\r\n\x1a"), '\n')+1]
	var z bytes.Buffer
	archive := zip.NewWriter(&z)
	for i := range members + 1 {
		if _, err := archive.Create(fmt.Sprintf("%d.csv", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	many := File{Name: "many.zip", Bytes: z.Bytes()}
	for _, c := range []struct {
		what string
		f    File
		says string
	}{
		{"nothing", text(""), "empty"},
		{"white space", text(" \n\t"), "empty"},
		{"cut xml", cutAt("un.xml", 100), "truncated"},
		{"cut csv row", cutAt("sdn.csv", 60), "truncated"},
		{"cut in quotes", cutAt("uk.csv", 600), "truncated"},
		{"cut json", cutAt("ftm.jsonl", 30), "truncated"},
		{"cut advanced", cutAt("advanced.xml", 400), "truncated"},
		{"fewer entries than stated", few, "says that it has 900 entries and has 2"},
		{"cut between csv rows", betweenRows, "no byte 1A at the end"},
		{"future", future, "in the future"},
		{"no entries", text(`<CONSOLIDATED_LIST dateGenerated="2024-01-01"></CONSOLIDATED_LIST>`), "0 entries"},
		{"web page", text("<!DOCTYPE html><html><body>Not found</body></html>"), "web page"},
		{"other xml", text("<rss><channel/></rss>"), `its root is "rss"`},
		{"other csv", text("date,price\n2024-01-01,3\n"), "not a list that is known here"},
		{"prose", text("The minister said nothing.\n"), "not a list that is known here"},
		{"json of another kind", text(`{"a":1}`), "no FollowTheMoney entity"},
		{"binary", text("\x00\x01\x02\xff"), "not a list"},
		{"a list at the end of json", text(`{"id":"a","schema":"Person","properties":{"name":["Ana Ruiz"]}}` + "\n[]\n"), "line 2: not a JSON object"},
		{"broken zip", text("PK\x03\x04 and then nothing"), "truncated or damaged"},
		{"too many members", many, "cannot be used: more than 64 members"},
	} {
		t.Run(c.what, func(t *testing.T) {
			lists, err := Read([]File{c.f}, Options{Today: "2026-06-01"})
			if err == nil || len(lists) > 0 {
				t.Fatalf("accepted: %d lists", len(lists))
			}
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("says %q, want %q", err, c.says)
			}
		})
	}
	lists, err := Read([]File{betweenRows}, Options{Incomplete: true})
	if err != nil || len(lists) != 1 || !strings.Contains(strings.Join(lists[0].Problems, " "), "no byte 1A at the end") {
		t.Errorf("cut between rows and accepted as incomplete: %v, %v", lists, err)
	}
	for name, open := range map[string]bool{"sdn.csv": false, "un.xml": false, "eu.csv": true, "uk.csv": true, "ftm.jsonl": true, "targets.csv": true} {
		f := file(t, name)
		lists, err := Read([]File{f, zipped(t, f)}, Options{})
		if err != nil || len(lists) != 2 || lists[0].Open != open || lists[1].Open {
			t.Errorf("%s: open %v, want %v, and in an archive %v; %v", name, lists[0].Open, open, lists[1].Open, err)
		}
	}
	if lists, err := Read([]File{few}, Options{Incomplete: true}); err != nil || len(lists) != 1 {
		t.Errorf("an incomplete list that is wanted all the same: %v", err)
	}
}

// zipped is a file in an archive.
func zipped(t *testing.T, f File) File {
	t.Helper()
	var z bytes.Buffer
	w := zip.NewWriter(&z)
	m, err := w.Create(f.Name)
	if err == nil {
		_, err = m.Write(f.Bytes)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return File{Name: "lists.zip", Bytes: z.Bytes()}
}

func TestReadPacked(t *testing.T) {
	pack := func(name string, b []byte) File { return zipped(t, File{Name: name, Bytes: b}) }
	ods := `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Alias</text:p></table:table-cell><table:table-cell><text:p>Nationality</text:p></table:table-cell><table:table-cell><text:p>Designation</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>Source</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Ana <text:span>Ruiz</text:span></text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>person</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table></office:document-content>`
	for _, f := range []File{pack("un.xml", file(t, "un.xml").Bytes), pack("content.xml", []byte(ods))} {
		lists, err := Read([]File{f}, Options{})
		if err != nil || len(lists) != 1 || len(lists[0].Entries) == 0 {
			t.Fatalf("%d lists, %v", len(lists), err)
		}
	}
}

func TestUsable(t *testing.T) {
	edition := func(day string, ids ...string) *List {
		l := &List{Source: "A", Edition: day}
		for _, id := range ids {
			l.Entries = append(l.Entries, Entry{ID: id})
		}
		return l
	}
	inForce := edition("2024-01-02", "1", "2", "3", "4")
	other := edition("2024-02-01", "1", "2", "3", "4")
	other.Source = "B"
	for _, c := range []struct {
		what string
		next *List
		ok   bool
	}{
		{"the same", inForce, true},
		{"one of four gone, one new", edition("2024-02-01", "1", "2", "3", "9"), true},
		{"half gone", edition("2024-02-01", "1", "2", "8", "9"), false},
		{"older", edition("2023-12-31", "1", "2", "3", "4"), false},
		{"another list", other, false},
	} {
		if err := Usable(inForce, c.next); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	if err := Usable(nil, inForce); err != nil {
		t.Error(err)
	}
}

func TestChanges(t *testing.T) {
	old, err := Read([]File{file(t, "un.xml")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := file(t, "un.xml")
	f.Bytes = bytes.Replace(f.Bytes, []byte("Oleg Karski"), []byte("Oleg Karsky"), 1)
	f.Bytes = bytes.Replace(f.Bytes, []byte("IRe.001"), []byte("IRe.002"), 1)
	next, err := Read([]File{f}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range Changes(old[0], next[0]) {
		got = append(got, c.Line())
	}
	want := []string{"removed  IRe.001  TILLA DOCKS COMPANY", "changed  IRi.005  OLEG PETROVICH KARSK: name gone: Oleg Karski; name new: Oleg Karsky",
		"listed  IRe.002  TILLA DOCKS COMPANY"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if c := Changes(old[0], old[0]); len(c) > 0 {
		t.Errorf("a list differs from itself: %v", c)
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"05 Jun 1950": "1950-06-05", "1950-06-05": "1950-06-05", "05/06/1950": "1950-06-05", "00/00/1950": "1950", "Jun 1950": "1950-06",
		"1950": "1950", "circa 1950": "~1950", "01 Jan 1966 to 31 Dec 1968": "1966-01-01/1968-12-31", "1966 - 1968": "1966/1968",
		"2025-04-19T23:00:04": "2025-04-19", "28-Jan-2026": "2026-01-28", "between 1960 and 1962": "1960/1962", "1950-13-40": "", "soon": "", "": "", "31": "",
	} {
		if got := date(in); got != want {
			t.Errorf("date(%q) = %q, want %q", in, got, want)
		}
	}
	if got := americanDate("03/28/2025"); got != "2025-03-28" {
		t.Error(got)
	}
}
