package formats

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// errAbsent says that a peer is not installed here.
var errAbsent = errors.New("not installed")

// tikaJar is Apache Tika's jar (tika-app): the one that PROFFER_TIKA names, or the newest that Maven has fetched; "" where
// there is none.
func tikaJar() string {
	if jar := os.Getenv("PROFFER_TIKA"); jar != "" {
		return jar
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	jars, err := filepath.Glob(filepath.Join(home, ".m2", "repository", "org", "apache", "tika", "tika-app", "*", "tika-app-*.jar"))
	if err != nil || len(jars) == 0 {
		return ""
	}
	return jars[len(jars)-1]
}

// tika reads the corpus with Apache Tika and gives the words of each entry and a row a format.
func (c Corpus) tika(work string) (texts []string, rows map[string]Speed, most int64, err error) {
	jar := tikaJar()
	if jar == "" {
		return nil, nil, 0, errAbsent
	}
	source := filepath.Join("bench", "formats", "peers", "Tika.java")
	if out, err := exec.Command("javac", "-cp", jar, "-d", work, source).CombinedOutput(); err != nil {
		return nil, nil, 0, fmt.Errorf("running peers/Tika.java: %w: %s", err, lastLine(string(out)))
	}
	var list strings.Builder
	for _, e := range c.Entries {
		fmt.Fprintf(&list, "%s\t%s\n", e.Format, filepath.Join(c.Dir, e.File))
	}
	cmd := exec.Command("java", "-cp", jar+string(os.PathListSeparator)+work, "Tika", work)
	cmd.Stdin = strings.NewReader(list.String())
	out, err := cmd.Output()
	if err != nil {
		return nil, nil, 0, fmt.Errorf("running Tika: %w", err)
	}
	rows, most = tikaRows(string(out))
	for i := range c.Entries {
		b, err := os.ReadFile(filepath.Join(work, strconv.Itoa(i)+".txt"))
		if err != nil {
			return nil, nil, 0, err
		}
		texts = append(texts, string(b))
	}
	return texts, rows, most, nil
}

// tikaRows reads "format TAB processor TAB clock" and "peak TAB bytes".
func tikaRows(s string) (rows map[string]Speed, most int64) {
	rows = map[string]Speed{}
	for line := range strings.Lines(s) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		n, err := strconv.ParseInt(cells[min(1, len(cells)-1)], 10, 64)
		switch {
		case err != nil:
		case cells[0] == "peak":
			most = n
		case len(cells) == 3:
			clock, _ := strconv.ParseInt(cells[2], 10, 64) // Tika.java writes a number
			rows[cells[0]] = Speed{Processor: time.Duration(n), Clock: time.Duration(clock)}
		}
	}
	return rows, most
}

// pdftotext reads the PDFs of a corpus with Poppler's pdftotext, one process a file.
func (c Corpus) pdftotext(entries []Entry) (texts []string, speed Speed, err error) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		return nil, Speed{}, errAbsent
	}
	began := time.Now()
	for _, e := range entries {
		cmd := exec.Command("pdftotext", "-enc", "UTF-8", filepath.Join(c.Dir, e.File), "-")
		out, err := cmd.Output()
		if err != nil {
			return nil, Speed{}, fmt.Errorf("pdftotext %s: %w", e.File, err)
		}
		texts = append(texts, string(bytes.TrimSpace(out)))
		speed.Processor += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	speed.Clock = time.Since(began)
	return texts, speed, nil
}
