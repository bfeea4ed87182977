package ner

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"proffer/bench/peers"
	"proffer/language/ner/learn"
)

// peerRows is a row for each other program on UNER's development part, of the same sentences.
func peerRows(shared string) ([]string, error) {
	sentences, err := learn.Sentences(shared, "en", "uner")
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "proffer-names")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	var b strings.Builder
	for _, s := range sentences {
		fmt.Fprintln(&b, strings.Join(s, " "))
	}
	path := filepath.Join(dir, "sentences")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		return nil, err
	}
	return peers.Rows("names", []string{path}, func(printed []byte) (string, error) {
		found, err := parse(printed, sentences)
		if err != nil {
			return "", err
		}
		s, err := learn.Compared(shared, "en", "uner", found)
		if err != nil {
			return "", err
		}
		return cells(s) + " | – | –", nil
	})
}

// parse turns what a peer printed, spans in code points, into words of the sentences. A name that begins or ends inside
// a word is no name.
func parse(printed []byte, sentences [][]string) ([][]learn.Found, error) {
	out := make([][]learn.Found, 0, len(sentences))
	lines := bufio.NewScanner(bytes.NewReader(printed))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() && len(out) < len(sentences) {
		var line struct{ Found [][3]any }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return nil, err
		}
		begins, ends := edges(sentences[len(out)])
		var names []learn.Found
		for _, f := range line.Found {
			start, _ := f[0].(float64)
			end, _ := f[1].(float64)
			kind, _ := f[2].(string)
			first, ok := begins[int(start)]
			last, also := ends[int(end)]
			if ok && also {
				names = append(names, learn.Found{First: first, End: last + 1, Kind: kind})
			}
		}
		out = append(out, names)
	}
	if len(out) != len(sentences) {
		return nil, fmt.Errorf("%d answers for %d sentences", len(out), len(sentences))
	}
	return out, lines.Err()
}

// edges tells at which code points of a sentence its words begin and end.
func edges(words []string) (begins, ends map[int]int) {
	begins, ends = map[int]int{}, map[int]int{}
	at := 0
	for i, w := range words {
		begins[at] = i
		at += utf8.RuneCountInString(w)
		ends[at] = i
		at++
	}
	return begins, ends
}
