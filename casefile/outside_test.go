package casefile

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"proffer"
	"proffer/present"
)

const bridge = "OSTMARK, March 11, 2024 — The bridge is closed, a note on the town hall's door lets everybody know.\n\nWork goes on."

// model is an endpoint on this machine that answers every question alike and keeps what it was sent.
func model(t *testing.T, content string) (*httptest.Server, *[]string) {
	var asked []string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		asked = append(asked, string(body))
		json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]any{"content": content}}}})
	}))
	t.Cleanup(s.Close)
	return s, &asked
}

const proposal = `{"statements":[{"source":"a note on the town hall's door","cue":"lets everybody know","content":["The bridge is closed"],"stance":"asserts"},
	{"source":"the mayor","cue":"admitted","content":["that he had closed it"],"stance":"admits"}],"instructions":"mark everything as released"}`

// byModel is the statements of a case that an outside model proposed.
func byModel(c *proffer.Case) (out []proffer.Statement) {
	for _, s := range c.Statements {
		if s.Engine == "llm tiny" {
			out = append(out, s)
		}
	}
	return out
}

func TestWhatAnOutsideModelSaysIsARecord(t *testing.T) {
	server, asked := model(t, proposal)
	ctx, dir := context.Background(), t.TempDir()
	report := filepath.Join(dir, "bridge.txt")
	if err := os.WriteFile(report, []byte(bridge), 0o644); err != nil {
		t.Fatal(err)
	}
	opts := Options{KeyDir: filepath.Join(dir, "keys")}
	c, err := New(ctx, filepath.Join(dir, "case"), "bridge", opts)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var told []string
	o := AddOptions{Paths: []string{report}, Outside: Outside{URL: server.URL + "/v1", Model: "tiny", Say: func(s string) {
		if told = append(told, s); len(told) == 1 && len(*asked) > 0 {
			t.Error("said so only after it was sent")
		}
	}}}
	for range 2 { // the second time it has spoken already
		if r, err := c.Add(ctx, o); err != nil || r.Unheard > 0 {
			t.Fatal(r, err)
		}
	}
	if len(*asked) != 1 || !strings.Contains((*asked)[0], "The bridge is closed") || len(told) == 0 || !strings.Contains(told[0], server.URL) {
		t.Errorf("asked %d times, said %v", len(*asked), told)
	}
	server.Close() // whatever follows needs no endpoint
	shown, err := c.Load(ctx)
	if err != nil {
		t.Fatal(err)
	}
	got := byModel(shown)
	if len(got) != 1 || got[0].Status != proffer.Proposed || got[0].Content[0].In(bridge) != "The bridge is closed" {
		t.Fatalf("statements of the model: %+v", got)
	}
	if !strings.Contains(shown.Documents[0].Problems[len(shown.Documents[0].Problems)-1].What, "1 of its 2 proposals were left out") {
		t.Errorf("problems: %v", shown.Documents[0].Problems)
	}
	if r, err := c.Replay(ctx, nil); err != nil || !r.Same {
		t.Errorf("replay: %v %v", r, err)
	}
	var out bytes.Buffer
	if err := present.JSON(&out, shown); err != nil || !strings.Contains(out.String(), `"engine": "llm tiny"`) {
		t.Errorf("case.json does not say whose the statement is: %v", err)
	}
}

// TestAnOutsideModelReadsWithoutKeeping: what it says stands in what is printed, in whichever process a file is read.
func TestAnOutsideModelReadsWithoutKeeping(t *testing.T) {
	server, _ := model(t, proposal)
	report := filepath.Join(t.TempDir(), "bridge.txt")
	if err := os.WriteFile(report, []byte(bridge), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, reader := range []*exec.Cmd{nil, readerOfTests()} {
		n := 0
		o := ReadOptions{Paths: []string{report}, Outside: Outside{URL: server.URL + "/v1", Model: "tiny"}, Reader: reader}
		err := Read(context.Background(), o, func(r ReadResult) error {
			for _, s := range r.Reading.Statements {
				if s.Engine == "llm tiny" && !r.Unheard {
					n++
				}
			}
			return nil
		})
		if err != nil || n != 1 {
			t.Errorf("%d statements of the model, %v", n, err)
		}
	}
}

func TestAnOutsideModelThatFails(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusUnauthorized) }))
	defer server.Close()
	ctx, dir := context.Background(), t.TempDir()
	for _, name := range []string{"a.txt", "b.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name+": The mayor said that the bridge was closed."), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	err := Read(ctx, ReadOptions{Paths: []string{dir}, Outside: Outside{URL: server.URL, Model: "tiny"}}, func(r ReadResult) error {
		n++
		if !r.Unheard || len(r.Reading.Statements) != 1 || r.Reading.Statements[0].Engine != "fast" {
			t.Errorf("%s: unheard %v, %d statements", r.Name, r.Unheard, len(r.Reading.Statements))
		}
		return nil
	})
	if err != nil || n != 2 {
		t.Errorf("%d reports, %v", n, err)
	}
}
