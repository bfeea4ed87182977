// Package gold reads what measures and tests are measured against: the invented stories of testdata with their gold
// answers, and the folder of development data beside the repository.
//
// Enter at [Stories] and [Shared]. The form of a story's gold.json is that of the scorer in the development data.
package gold

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"io/fs"
	"mime/quotedprintable"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// A Story is a gold.json with its folder.
type Story struct {
	World     string
	Documents []Document
	Entities  []Entity
	Origins   []struct{ Documents []string }
	Claims    []Claim

	Folder string `json:"-"`
}

// A Document is a report of a story with the statements, times and quantities that are in it.
type Document struct {
	File, Language, Title, Publisher, Credit, Published string
	Authors                                             []string
	Statements                                          []Statement
	Quantities                                          []Quantity
}

// A Statement is an attribution as a person marked it; its words are verbatim.
type Statement struct {
	ID, Speaker, Cue, Content, Stance string
	SpeakerText                       string `json:"speaker_text"`
	NestedIn                          string `json:"nested_in"`
	Direct                            bool
}

// A Quantity is an interval in the words of a report; an open end is nil.
type Quantity struct {
	Text     string
	Min, Max *float64
	Unit     string
}

// An Entity is one party with all its names in any script.
type Entity struct {
	Name, Kind string
	Of         *string // body, state or person for whom it speaks, "" for itself alone; nil where nobody marked it
	Mentions   []string
}

// A Claim is what several statements say, and how it stands.
type Claim struct {
	ID, Summary              string
	Accused, Support, Answer string
	Statements, Against      []string
	Contested                bool
	Count                    *struct{ Min, Max *float64 }
}

// LoadSecond reads the claims that a second annotator made of the story in a folder; none where nobody did.
func LoadSecond(folder string) ([]Claim, error) {
	file := filepath.Join(folder, "second.json")
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var second struct{ Claims []Claim }
	if err == nil {
		err = json.Unmarshal(b, &second)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return second.Claims, nil
}

// Load reads the story in a folder.
func Load(folder string) (*Story, error) {
	b, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return nil, err
	}
	s := &Story{Folder: folder}
	if err := json.Unmarshal(b, s); err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(folder, "gold.json"), err)
	}
	return s, nil
}

// Stories reads the invented stories of testdata, from anywhere in the repository.
func Stories(t testing.TB) []*Story {
	t.Helper()
	root, err := os.Getwd()
	for err == nil && !exists(filepath.Join(root, "go.mod")) && root != filepath.Dir(root) {
		root = filepath.Dir(root)
	}
	files, _ := filepath.Glob(filepath.Join(root, "testdata", "stories", "*", "gold.json"))
	if len(files) == 0 {
		t.Fatalf("no stories under %s", root)
	}
	var out []*Story
	for _, f := range files {
		s, err := Load(filepath.Dir(f))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

// Shared is the folder of development data: PROFFER_SHARED, or one named shared beside the repository. Without it the
// test is skipped, or fails where the environment variable CI is "true".
func Shared(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv("PROFFER_SHARED"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		dir = filepath.Dir(dir)
		if s := filepath.Join(dir, "shared"); exists(filepath.Join(s, "data")) {
			return s
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("this test needs the development data: no folder shared beside the repository; set PROFFER_SHARED")
	}
	t.Skip("this test needs the development data: no folder shared beside the repository; set PROFFER_SHARED")
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

var (
	tag   = regexp.MustCompile(`<[^>]*>`)
	block = regexp.MustCompile(`</?(p|h1|h2|h3|div|li|figcaption|article|main|br)[^>]*>`)
	drop  = regexp.MustCompile(`(?s)<(script|style|nav|footer|head|aside)\b.*?</(script|style|nav|footer|head|aside)>`)
	inner = regexp.MustCompile(`(?s)<article>(.*?)</article>`)
)

// Text is the readable text of a report, near enough for measuring what comes after reading.
func (s *Story) Text(file string) (string, error) {
	b, err := os.ReadFile(filepath.Join(s.Folder, file))
	if err != nil {
		return "", err
	}
	raw := string(b)
	switch filepath.Ext(file) {
	case ".html":
		if m := inner.FindStringSubmatch(raw); m != nil {
			raw = m[1]
		}
		raw = block.ReplaceAllString(drop.ReplaceAllString(raw, ""), "\n\n")
		return html.UnescapeString(tag.ReplaceAllString(raw, "")), nil
	case ".eml":
		head, body, _ := strings.Cut(raw, "\n\n")
		var in io.Reader = strings.NewReader(body)
		switch head = strings.ToLower(head); {
		case strings.Contains(head, "transfer-encoding: quoted-printable"):
			in = quotedprintable.NewReader(in)
		case strings.Contains(head, "transfer-encoding: base64"):
			in = base64.NewDecoder(base64.StdEncoding, in)
		}
		plain, err := io.ReadAll(in)
		return string(plain), err
	}
	return raw, nil
}

// Locate is where words first stand in text; invalid where they do not or there are none.
func Locate(text, words string) proffer.Span {
	if i := strings.Index(text, words); i >= 0 && words != "" {
		return proffer.Span{Start: i, End: i + len(words)}
	}
	return proffer.Span{}
}

// Nearest is the occurrence of whole words nearest to a span and not in it; invalid where there is none.
func Nearest(text, words string, to proffer.Span) proffer.Span {
	best := proffer.Span{}
	if words == "" {
		return best
	}
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return best
		}
		s := proffer.Span{Start: at + i, End: at + i + len(words)}
		if whole(text, s) && !to.Contains(s) && (!best.Valid() || distance(s, to) < distance(best, to)) {
			best = s
		}
		at = s.End
	}
}

func whole(text string, s proffer.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

func distance(a, b proffer.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }
