package casefile

import (
	"io"
	"sync"
)

// A Progress is how far long work has come.
type Progress struct {
	Files, TotalFiles int   // dealt with: read, refused, or there already; the total is 0 when not known
	Known             int   // of Files, those that were there already
	Within            int   // members of files, dealt with
	Bytes, TotalBytes int64 // of the files, brought in; the total is 0 when not known
}

// Share is the part that is done, from 0 to 1; 0 when no total is known. Bringing bytes in and reading them count alike.
func (p Progress) Share() float64 {
	if p.TotalFiles == 0 {
		return 0
	}
	files := float64(p.Files) / float64(p.TotalFiles)
	if p.TotalBytes == 0 {
		return min(1, files)
	}
	return min(1, (files+float64(p.Bytes)/float64(p.TotalBytes))/2)
}

// A meter tells whoever asked how far work has come. It may be used by several workers at once.
type meter struct {
	mu   sync.Mutex
	now  Progress
	tell func(Progress) // nil where nobody asked
}

func (m *meter) add(change func(*Progress)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	change(&m.now)
	if m.tell != nil {
		m.tell(m.now)
	}
}

// done counts files of the walk, or members at a depth of more than 0.
func (m *meter) done(depth, n int) {
	m.add(func(p *Progress) {
		if depth > 0 {
			p.Within += n
			return
		}
		p.Files += n
	})
}

// A metered reader counts the bytes that a file of the walk gives.
type metered struct {
	io.ReadCloser
	m *meter
}

func (r metered) Read(b []byte) (int, error) {
	n, err := r.ReadCloser.Read(b)
	if n > 0 {
		r.m.add(func(p *Progress) { p.Bytes += int64(n) })
	}
	return n, err
}
