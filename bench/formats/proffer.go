package formats

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"time"

	"proffer/collect"
	"proffer/read"
)

// deepest is how far members within members are followed, as a case does.
const deepest = 16

// textOf is all that proffer reads of a file, members within it included. Furniture is left out, as in a document.
func textOf(in read.Input) string {
	r := read.Read(in)
	var out []string
	for _, d := range r.Documents {
		out = append(out, d.Text)
	}
	for _, m := range r.Members {
		if in.Depth >= deepest {
			break
		}
		f, err := m.Open()
		if err != nil {
			continue
		}
		b, err := io.ReadAll(f)
		if closing(f, err) != nil {
			continue
		}
		out = append(out, textOf(read.Input{Name: m.Name, Bytes: bytes.NewReader(b), Size: int64(len(b)), Declared: m.MediaType, Depth: in.Depth + 1}))
	}
	return strings.Join(out, "\n\n")
}

// pictureFormat is files that have text only where Tesseract reads it in them.
const pictureFormat = "picture"

// seen is what Tesseract reads in a picture, as proffer reads that.
func seen(in read.Input) (string, error) {
	r, s := read.Read(in), collect.NewScanReader()
	if r.Scan == nil || s == nil {
		return "", nil
	}
	said, err := s.Read(context.Background(), "picture", r.Scan.Render, false)
	if err != nil {
		return "", err
	}
	return textOf(read.FromBytes(in.Name+".hocr", said)), nil
}

func (c Corpus) read(e Entry) (string, error) {
	b, err := os.ReadFile(filepath.Join(c.Dir, e.File))
	if err != nil {
		return "", err
	}
	in := read.FromBytes(e.File, b)
	if e.Format == pictureFormat {
		return seen(in)
	}
	return textOf(in), nil
}

// LeastTime is how long a speed is measured at least.
var LeastTime = 2 * time.Second

// speed reads entries again and again with some workers, and gives processor time and clock time a round.
func (c Corpus) speed(entries []Entry, workers int) (processor, clock time.Duration) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
	c.round(entries, workers) // not counted: what is made once
	began, spentAt := time.Now(), spent()
	rounds := 0
	for time.Since(began) < LeastTime || rounds == 0 {
		c.round(entries, workers)
		rounds++
	}
	return (spent() - spentAt) / time.Duration(rounds), time.Since(began) / time.Duration(rounds)
}

func (c Corpus) round(entries []Entry, workers int) {
	work := make(chan Entry)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for e := range work {
				c.read(e) // what cannot be read is seen in the quality
			}
		})
	}
	for _, e := range entries {
		work <- e
	}
	close(work)
	wait.Wait()
}

// memory is the peak of live and not yet collected memory while each entry is read by itself, above what was there
// before: the median, the 99th percentile and the most, in bytes.
func (c Corpus) memory() (median, most99, most uint64) {
	var peaks []uint64
	for _, e := range c.Entries {
		if e.Format == pictureFormat { // which Tesseract reads, in memory of its own
			continue
		}
		runtime.GC()
		before := heap()
		stop, peak := make(chan bool), make(chan uint64)
		go func() {
			high := before
			for {
				select {
				case <-stop:
					peak <- max(high, heap())
					return
				case <-time.After(time.Millisecond):
					high = max(high, heap())
				}
			}
		}()
		c.read(e)
		close(stop)
		peaks = append(peaks, <-peak-before)
	}
	slices.Sort(peaks)
	return peaks[len(peaks)/2], peaks[len(peaks)*99/100], peaks[len(peaks)-1]
}

func heap() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}
