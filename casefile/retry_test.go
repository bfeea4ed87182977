package casefile

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"proffer"
	"proffer/read"
	"proffer/store"
)

// unreadBy makes an exhibit what a version that could not read it left: no document, and a problem.
func unreadBy(t *testing.T, c *Case, version string) {
	t.Helper()
	ctx := context.Background()
	e := &c.view.exhibits[0]
	r := exhibitReading{MediaType: "application/msword", Problems: []proffer.Problem{{Where: e.Name, What: read.Unread + "an old Word document (DOC)"}}}
	err := c.keepReadings(ctx, []string{c.readingKey(e.Digest, "")}, []exhibitReading{r})
	if err == nil {
		err = c.index.Update(ctx, func(change *store.Change) error { return change.Applied(c.view.last+1, version) })
	}
	if err != nil {
		t.Fatal(err)
	}
}

func problemsOf(t *testing.T, c *Case) string {
	t.Helper()
	s, err := c.Status(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(s.Problems, "\n")
}

// TestRetryAfterAnUpgrade: what an earlier version could not read is listed, is read when it is tried again, and then
// is no problem any more; what is read already is left alone.
func TestRetryAfterAnUpgrade(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "case")
	c := open(t, dir, Options{})
	paths := []string{filepath.Join("..", "testdata", "formats", "marked.doc"), filepath.Join("..", "testdata", "formats", "marked.rtf")}
	if _, err := c.Add(ctx, AddOptions{Paths: paths}); err != nil {
		t.Fatal(err)
	}
	unreadBy(t, c, engine)
	if s := problemsOf(t, c); !strings.Contains(s, "E1 (marked.doc): kept, not read") {
		t.Errorf("%q", s)
	}
	records := c.view.last
	report, err := c.Add(ctx, AddOptions{Retry: true})
	if err != nil || report.Read != 1 || report.Unread != 0 || c.view.last != records+1 {
		t.Errorf("%+v %v, %d records more", report, err, c.view.last-records)
	}
	if s := problemsOf(t, c); strings.Contains(s, read.Unread) {
		t.Errorf("%q", s)
	}
	unreadBy(t, c, "proffer 0.0.1")
	c.Close()

	// Another version's readings are not believed at all.
	c = open(t, dir, Options{})
	defer c.Close()
	if s := problemsOf(t, c); strings.Contains(s, read.Unread) {
		t.Errorf("%q", s)
	}
	if report, err := c.Add(ctx, AddOptions{Retry: true}); err != nil || report.Read != 0 {
		t.Errorf("%+v %v", report, err)
	}
	if v, err := Verify(ctx, dir); err != nil || len(v.Problems) > 0 {
		t.Errorf("%v %v", v, err)
	}
}
