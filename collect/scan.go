package collect

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"proffer"
)

// A ScanReader reads what stands in pictures, by Tesseract. What it says is acquired, not derived: another version
// may say something else, and whoever checks a case need not have it.
type ScanReader struct{ program, langs string }

// String is the program's name, version and languages: "tesseract 5.3.0, eng+rus+ara".
func (s *ScanReader) String() string { return s.program }

// languagesRead are what pictures are read as, where Tesseract has them.
var languagesRead = []string{"eng", "rus", "ara"}

// NewScanReader finds Tesseract, or gives nil where it is not installed or has none of the languages.
var NewScanReader = sync.OnceValue(func() *ScanReader {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	v := version(ctx, "tesseract", "--version")
	if v == "" {
		return nil
	}
	listed, _ := exec.CommandContext(ctx, "tesseract", "--list-langs").CombinedOutput() // without it there are no languages
	have := strings.Fields(string(listed))
	var langs []string
	for _, l := range languagesRead {
		if slices.Contains(have, l) {
			langs = append(langs, l)
		}
	}
	if len(langs) == 0 {
		return nil
	}
	joined := strings.Join(langs, "+")
	return &ScanReader{v + ", " + joined, joined}
})

// Limits of one file.
const (
	scanTime  = 90 * time.Second // a page
	mostHOCR  = 256 << 20
	mostPages = 500
)

// Read reads pages and gives Tesseract's own output, hOCR with a box and a confidence for each word. name is a word
// that only this file has; it stands in the output, so that no two files have the same. render hands out the pages.
func (s *ScanReader) Read(ctx context.Context, name string, render func(each func(page, dpi int, m *image.Gray) error) error, numbered bool) ([]byte, error) {
	dir, err := os.MkdirTemp("", "proffer-scan-*")
	if err != nil {
		return nil, &proffer.Error{Kind: proffer.Unreadable, Op: "read scan", Err: err, Hint: "make room for temporary files"}
	}
	defer os.RemoveAll(dir)
	var list []string
	fixed := 0
	err = render(func(page, dpi int, m *image.Gray) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if len(list) >= mostPages {
			return errEnough
		}
		file := name + ".png"
		if numbered {
			file = fmt.Sprintf("%s.page-%d.%ddpi.png", name, page, dpi)
		}
		fixed = dpi
		list = append(list, file)
		return writePNG(filepath.Join(dir, file), m)
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	if len(list) == 0 {
		return nil, &proffer.Error{Kind: proffer.Refused, Op: "read scan", Err: errors.New("none of its pages can be drawn"), Hint: "ask for it again"}
	}
	if err := os.WriteFile(filepath.Join(dir, "list.txt"), []byte(strings.Join(list, "\n")+"\n"), 0o600); err != nil {
		return nil, err
	}
	args := []string{"list.txt", "-", "-l", s.langs}
	if fixed > 0 {
		args = append(args, "--dpi", fmt.Sprint(fixed))
	}
	return run(ctx, dir, scanTime*time.Duration(len(list)), mostHOCR, "tesseract", append(args, "hocr")...)
}

var errEnough = errors.New("enough pages")

func writePNG(path string, m *image.Gray) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	return errors.Join(enc.Encode(w, m), w.Flush(), f.Close())
}
