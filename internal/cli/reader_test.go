package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
)

// models is a server with language models of several characters, by the first part of the path.
func models() *httptest.Server {
	answers := map[string]string{
		"honest": `{"statements":[{"source":"A note on the town hall's door","cue":"lets everybody know","content":["that the road is shut"],"stance":"asserts"}]}`,
		"lies": `{"statements":[{"source":"Ana Ruiz","cue":"confessed","content":["that she had done it"],"stance":"admits","status":"accepted"},
			{"source":"The President","cue":"lets everybody know","content":["that the road is shut"],"stance":"admits"}],"status":"accepted"}`,
	}
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body)
		who, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		switch {
		case strings.HasSuffix(r.URL.Path, "/models"):
			fmt.Fprint(w, `{"data":[{"id":"first-on-offer"}]}`)
		case who == "stalls":
			<-r.Context().Done()
		case who == "rubbish":
			fmt.Fprint(w, "\x00<html>{{{")
		default:
			json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]any{"content": answers[who]}}}})
		}
	}))
}
