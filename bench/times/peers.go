package times

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"proffer"
	"proffer/bench/peers"
	"proffer/bench/spent"
)

// beside reads all sets with this program and with its peers.
func beside(shared string, w io.Writer) error {
	all, err := everything(shared)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "proffer-times")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := written(all, dir); err != nil {
		return err
	}
	fmt.Fprint(w, "The same texts read by others, in per cent: dates found, value right of those found, value right of all.\n\n| program |")
	for _, s := range sets {
		fmt.Fprintf(w, " %s |", s.name)
	}
	fmt.Fprintf(w, " words a second |\n|---|---|---|---|---:|\n")
	found, begun := map[string][]proffer.Time{}, spent.Time()
	for _, set := range all {
		for _, t := range set {
			found[t.name] = read(t)
		}
	}
	fmt.Fprintf(w, "| proffer | %s |\n", row(all, found, (spent.Time()-begun).Seconds()))
	rows, err := peers.Rows("times", []string{dir}, func(printed []byte) (string, error) {
		found, seconds, err := parse(printed, all)
		return row(all, found, seconds), err
	})
	for _, r := range rows {
		fmt.Fprintln(w, r)
	}
	fmt.Fprintln(w)
	return err
}

func everything(shared string) ([][]text, error) {
	var all [][]text
	for _, s := range sets {
		texts, err := s.texts(shared)
		if err != nil {
			return nil, err
		}
		all = append(all, texts)
	}
	return all, nil
}

// written puts the texts where the peers read them, with the dates from which they count.
func written(all [][]text, dir string) error {
	var published strings.Builder
	for _, set := range all {
		for _, t := range set {
			fmt.Fprintf(&published, "%s\t%s\n", t.name, t.published)
			if err := os.WriteFile(filepath.Join(dir, t.name), []byte(t.body), 0o600); err != nil {
				return err
			}
		}
	}
	return os.WriteFile(filepath.Join(dir, "published.tsv"), []byte(published.String()), 0o600)
}

func row(all [][]text, found map[string][]proffer.Time, seconds float64) string {
	var cells []string
	words := 0
	for _, set := range all {
		var c count
		for _, t := range set {
			c.add(compare(t, found[t.name]))
			words += len(strings.Fields(t.body))
		}
		cells = append(cells, fmt.Sprintf("%s / %s / %s", percent(c.spanned, c.gold), percent(c.right, c.spanned), percent(c.right, c.gold)))
	}
	return strings.Join(append(cells, fmt.Sprint(int(float64(words)/max(seconds, 0.001)))), " | ")
}

// parse turns what a peer printed, spans in code points, into times by text.
func parse(printed []byte, all [][]text) (map[string][]proffer.Time, float64, error) {
	bodies := map[string]string{}
	for _, set := range all {
		for _, t := range set {
			bodies[t.name] = t.body
		}
	}
	out, seconds := map[string][]proffer.Time{}, 0.0
	lines := bufio.NewScanner(bytes.NewReader(printed))
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var line struct {
			File    string
			Seconds float64
			Found   [][3]any
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return nil, 0, err
		}
		seconds += line.Seconds
		at := peers.Offsets(bodies[line.File])
		for _, f := range line.Found {
			start, _ := f[0].(float64)
			end, _ := f[1].(float64)
			value, _ := f[2].(string)
			if s := peers.Span([]int{int(start), int(end)}, at); s.Valid() {
				out[line.File] = append(out[line.File], proffer.Time{Passage: proffer.Passage{Span: s}, Value: value})
			}
		}
	}
	return out, seconds, lines.Err()
}
