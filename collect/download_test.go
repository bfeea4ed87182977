package collect

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"proffer"
)

func TestFetch(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/list", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Last-Modified", "Mon, 11 Mar 2024 10:00:00 GMT")
		w.Write([]byte("a list"))
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/list", http.StatusFound) })
	mux.HandleFunc("/cut", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "100")
		w.Write([]byte("a li"))
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	d, err := Fetch(context.Background(), s.Client(), s.URL+"/moved", 100)
	if err != nil || string(d.Bytes) != "a list" || d.From != s.URL+"/list" || d.Modified == "" {
		t.Fatalf("%+v, %v", d, err)
	}
	for path, want := range map[string]string{"/none": "404", "/cut": "cut short after 4 bytes", "/list?": "larger than 3"} {
		most := int64(100)
		if path == "/list?" {
			most = 3
		}
		_, err := Fetch(context.Background(), s.Client(), s.URL+path, most)
		if proffer.KindOf(err) != proffer.Unreadable || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
	if _, err := Fetch(context.Background(), s.Client(), "file:///etc/passwd", 10); err == nil {
		t.Error("a file was fetched")
	}
}
