package cli

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var surnames = []string{"", "KARSK", "VALMAR", "NORVANE", "OSTREL", "TILLANI"}

// edition is a list of the Security Council's form with people of these numbers.
func edition(day string, people ...int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<CONSOLIDATED_LIST dateGenerated="%s"><INDIVIDUALS>`, day)
	for _, n := range people {
		fmt.Fprintf(&b, `<INDIVIDUAL><DATAID>%d</DATAID><FIRST_NAME>PERSON</FIRST_NAME><SECOND_NAME>%s</SECOND_NAME><REFERENCE_NUMBER>IRi.%03d</REFERENCE_NUMBER></INDIVIDUAL>`, n, surnames[n], n)
	}
	return b.String() + "</INDIVIDUALS></CONSOLIDATED_LIST>"
}

// TestListsUpdate fetches editions from a server on this machine, one after another, good ones and such as must not be
// used.
func TestListsUpdate(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "config"))
	serves := func(http.ResponseWriter) {}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/moved" {
			http.Redirect(w, r, "/consolidated.xml", http.StatusFound)
			return
		}
		serves(w)
	}))
	defer s.Close()
	sources := filepath.Join(dir, "lists.toml")
	if err := os.WriteFile(sources, []byte(fmt.Sprintf("[[list]]\nname = \"UN Security Council\"\naddresses = [%q]\n", s.URL+"/moved")), 0o644); err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(dir, "case")
	run := func(args ...string) (int, string, string) {
		var out, said bytes.Buffer
		code := Main(append([]string{"-C", home}, args...), strings.NewReader(""), &out, &said)
		return code, out.String(), said.String()
	}
	if code, _, said := run("new", home); code != 0 {
		t.Fatal(said)
	}
	body := func(text string) func(http.ResponseWriter) {
		return func(w http.ResponseWriter) { fmt.Fprint(w, text) }
	}
	const stays = "the edition of 2024-03-10 stays in force"
	for _, c := range []struct {
		what   string
		serves func(http.ResponseWriter)
		code   int
		want   []string
	}{
		{"an error before anything is kept", func(w http.ResponseWriter) { w.WriteHeader(http.StatusForbidden) }, 1, []string{"refused: UN Security Council: fetch: ", "403"}},
		{"the first edition", body(edition("2024-03-10", 1, 2, 3, 4)), 0, []string{"edition 2024-03-10: 4 entries, kept as E1", "/moved"}},
		{"the same again", body(edition("2024-03-10", 1, 2, 3, 4)), 0, []string{"unchanged, recorded again as E1"}},
		{"truncated", body(edition("2024-03-11", 1, 2, 3, 4)[:200]), 1, []string{"truncated", stays, "days old"}},
		{"cut on the way", func(w http.ResponseWriter) {
			w.Header().Set("Content-Length", "9999")
			fmt.Fprint(w, edition("2024-03-11", 1, 2, 3, 4))
		}, 1, []string{"cut short", stays}},
		{"a web page", body("<!DOCTYPE html><html><body>moved</body></html>"), 1, []string{"a web page, not a list", stays}},
		{"another format", body("left,right\n1,2\n"), 1, []string{"not a list that is known here", stays}},
		{"from the future", body(edition("2999-01-01", 1, 2, 3, 4)), 1, []string{"in the future", stays}},
		{"without entries", body(edition("2024-03-11")), 1, []string{"0 entries", stays}},
		{"a third missing", body(edition("2024-03-11", 1, 2)), 1, []string{"2 of 4 entries of the edition in force are missing", stays}},
		{"older", body(edition("2024-03-01", 1, 2, 3, 4)), 1, []string{"older than", stays}},
		{"empty", body(""), 1, []string{"the file is empty", stays}},
		{"the next edition", body(edition("2024-04-10", 1, 2, 3, 4, 5)), 0, []string{"edition 2024-04-10: 5 entries, kept as E2"}},
	} {
		serves = c.serves
		code, out, said := run("lists", "update", "--sources", sources, "--yes")
		if code != c.code {
			t.Errorf("%s: exit code %d, want %d: %s", c.what, code, c.code, said)
		}
		for _, w := range c.want {
			if !strings.Contains(out+said, w) {
				t.Errorf("%s: not said: %q\n%s%s", c.what, w, out, said)
			}
		}
	}
	_, out, _ := run("lists", "was", "Person Tillani", "--on", "2024-03-20", "--json")
	if !strings.Contains(out, `"answer":"not listed","edition":"2024-03-10"`) || !strings.Contains(out, s.URL+"/consolidated.xml") {
		t.Error(out)
	}
	if code, out, said := run("verify"); code != 0 {
		t.Error(out, said)
	}
}

// TestListsOfSeveralFiles looks whether each file of an edition is shown with its own origin, and whether one that was cut
// exactly between two rows is refused.
func TestListsOfSeveralFiles(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "config"))
	home := filepath.Join(dir, "case")
	run := func(args ...string) (int, string, string) {
		var out, said bytes.Buffer
		code := Main(append([]string{"-C", home}, args...), strings.NewReader(""), &out, &said)
		return code, out.String(), said.String()
	}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	row := func(id int, name string) string {
		return fmt.Sprintf("%d,%q,\"individual\"%s\r\n", id, name, strings.Repeat(",-0- ", 9))
	}
	main := row(1, "VALMAR, Idris") + row(2, "NORVANE, Lars")
	write("sdn.csv", main+"\x1a")
	write("alt.csv", "1,11,\"aka\",\"VALMAR, Idriss\",-0- \r\n\x1a")
	if code, _, said := run("new", home); code != 0 {
		t.Fatal(said)
	}
	if code, out, said := run("lists", "add", filepath.Join(dir, "sdn.csv")); code != 0 || !strings.Contains(out, ": 2 entries, kept as E1 E2,") || strings.Contains(out, "does not tell") {
		t.Fatalf("%d, %s%s", code, out, said)
	}
	_, out, _ := run("lists", "was", "Idris Valmar")
	for i, name := range []string{"sdn.csv", "alt.csv"} {
		found := false
		for line := range strings.Lines(out) {
			found = found || strings.Contains(line, fmt.Sprintf("E%d sha256:", i+1)) && strings.Contains(line, "/"+name+", record")
		}
		if !found {
			t.Errorf("E%d is not said to be from %s:\n%s", i+1, name, out)
		}
	}
	write("sdn.csv", main)
	if code, _, said := run("lists", "add", filepath.Join(dir, "sdn.csv")); code != 1 || !strings.Contains(said, "no byte 1A at the end") {
		t.Errorf("cut between rows: %d, %s", code, said)
	}
	if code, out, said := run("lists", "add", filepath.Join(dir, "sdn.csv"), "--incomplete", "--json"); code != 0 || !strings.Contains(out, `"list":"OFAC SDN","unchanged":false,"open_ended":false,"in_force":{"list":"OFAC SDN"`) {
		t.Errorf("cut between rows and wanted all the same: %d, %s%s", code, out, said)
	}
	if code, out, _ := run("lists", "editions", "--json"); code != 0 || strings.Count(out, `"list":"OFAC SDN"`) != 2 || strings.Count(out, `"in_force":true`) != 1 {
		t.Errorf("editions: %d, %s", code, out)
	}
}
