package chat

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"proffer"
)

// stub is an endpoint on this machine whose n-th request (from 1) is handled by serve.
func stub(t *testing.T, serve func(n int32, w http.ResponseWriter, r *http.Request)) (*Endpoint, *atomic.Int32) {
	var n atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body) // else the server does not see that the other side has gone
		r.Body = io.NopCloser(bytes.NewReader(body))
		serve(n.Add(1), w, r)
	}))
	t.Cleanup(s.Close)
	e, err := New(s.URL+"/v1", "tiny", "secret-key")
	if err != nil {
		t.Fatal(err)
	}
	e.Timeout, e.Pause = 300*time.Millisecond, time.Millisecond
	return e, &n
}

func says(w http.ResponseWriter, content string) {
	json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]any{"role": "assistant", "content": content}}}})
}

func TestAsk(t *testing.T) {
	e, _ := stub(t, func(_ int32, w http.ResponseWriter, r *http.Request) {
		var q question
		if json.NewDecoder(r.Body).Decode(&q) != nil || r.URL.Path != "/v1/chat/completions" || r.Header.Get("Authorization") != "Bearer secret-key" ||
			q.Model != "tiny" || q.Messages[0] != (message{"system", "list"}) || q.Messages[1] != (message{"user", "a report"}) {
			w.WriteHeader(http.StatusTeapot)
		}
		says(w, "an answer")
	})
	if got, err := e.Ask(context.Background(), "list", "a report"); got != "an answer" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestTrouble(t *testing.T) {
	stall := func(_ int32, _ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	for name, c := range map[string]struct {
		serve func(n int32, w http.ResponseWriter, r *http.Request)
		says  string // of the error; "" for none
		tries int32
	}{
		"busy, then well": {func(n int32, w http.ResponseWriter, _ *http.Request) {
			if n < 3 {
				w.WriteHeader(http.StatusServiceUnavailable)
				return
			}
			says(w, "x")
		}, "", 3},
		"always busy":    {func(_ int32, w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTooManyRequests) }, "429", 3},
		"not allowed in": {func(_ int32, w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusUnauthorized) }, "401", 1},
		"stalls":         {stall, "no answer within 300ms", 1},
		"stalls halfway": {func(n int32, w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, `{"choices":[`)
			w.(http.Flusher).Flush()
			stall(n, w, r)
		}, "no answer within 300ms", 1},
		"hangs up": {func(_ int32, w http.ResponseWriter, _ *http.Request) {
			c, _, _ := w.(http.Hijacker).Hijack()
			c.Close()
		}, "EOF", 3},
		"rubbish":     {func(_ int32, w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>hello") }, "not what the interface says", 1},
		"no message":  {func(_ int32, w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"choices":[]}`) }, "no message", 1},
		"without end": {func(_ int32, w http.ResponseWriter, _ *http.Request) { w.Write(make([]byte, MaxAnswer+10)) }, "longer than", 1},
		"elsewhere": {func(_ int32, w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://elsewhere.invalid/", http.StatusTemporaryRedirect)
		}, "307", 1},
	} {
		t.Run(name, func(t *testing.T) {
			e, n := stub(t, c.serve)
			_, err := e.Ask(context.Background(), "list", "a report")
			if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want one that says %q", err, c.says)
			}
			if err != nil && (strings.Contains(err.Error(), "secret-key") || proffer.KindOf(err) != proffer.Unreadable) {
				t.Errorf("error of kind %d: %v", proffer.KindOf(err), err)
			}
			if n.Load() != c.tries {
				t.Errorf("%d tries, want %d", n.Load(), c.tries)
			}
		})
	}
}

func TestInterrupted(t *testing.T) {
	e, _ := stub(t, func(_ int32, _ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := e.Ask(ctx, "list", "a report"); err != context.Canceled {
		t.Errorf("error %v", err)
	}
}

func TestChoose(t *testing.T) {
	list := `{"data":[{"id":"first"},{"id":"second"}]}`
	e, n := stub(t, func(_ int32, w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, list) })
	if err := e.Choose(context.Background()); err != nil || e.Model != "tiny" || n.Load() != 0 {
		t.Errorf("a model that was named: %q, %v, %d requests", e.Model, err, n.Load())
	}
	e.Model = ""
	if err := e.Choose(context.Background()); err != nil || e.Model != "first" {
		t.Errorf("%q, %v", e.Model, err)
	}
	e.Model, list = "", `{"data":[]}`
	if err := e.Choose(context.Background()); proffer.HintOf(err) != "name one with --model" {
		t.Errorf("no model on offer: %v", err)
	}
}

func TestNewChecksTheAddress(t *testing.T) {
	for address, kind := range map[string]proffer.ErrorKind{
		"http://192.0.2.7:8080/v1": proffer.Refused, "http://models.example/v1": proffer.Refused,
		"localhost:8080": proffer.Usage, "ftp://localhost/v1": proffer.Usage, "": proffer.Usage, "https://me:pw@models.example/v1": proffer.Usage,
	} {
		if _, err := New(address, "", ""); err == nil || proffer.KindOf(err) != kind {
			t.Errorf("%s: %v", address, err)
		}
	}
	for _, address := range []string{"https://models.example/v1", "http://localhost:8080/v1/", "http://127.0.0.1:1/v1/chat/completions", "http://[::1]:8080/v1"} {
		if e, err := New(address, "", ""); err != nil || !strings.HasSuffix(e.URL, "/v1") {
			t.Errorf("%s: %v", address, err)
		}
	}
}
