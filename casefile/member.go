package casefile

import (
	"image"
	"io"
	"os"
	"sync"

	"proffer"
	"proffer/read"
)

// sealedBytes reads an exhibit from the vault, which it opens when it is asked and closes when it is released. The
// members of a container read through it: none of them is held in memory, and few files are open at a time.
type sealedBytes struct {
	open func() (*os.File, error)
	mu   sync.Mutex
	file *os.File
}

func (s *sealedBytes) ReadAt(p []byte, at int64) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file == nil {
		f, err := s.open()
		if err != nil {
			return 0, err
		}
		s.file = f
	}
	return s.file.ReadAt(p, at)
}

func (s *sealedBytes) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file != nil {
		s.file.Close() // it was only read
		s.file = nil
	}
}

// releasing is a member that gives its container's file back once it has been read.
func (s *sealedBytes) releasing(m read.Member) read.Member {
	open := m.Open
	m.Open = func() (io.ReadCloser, error) {
		r, err := open()
		if err != nil {
			s.release()
			return nil, err
		}
		return &releaser{ReadCloser: r, release: s.release}, nil
	}
	return m
}

// releasingScan gives the file back once its pages have been drawn.
func (s *sealedBytes) releasingScan(scan *read.Scan) *read.Scan {
	out := *scan
	out.Render = func(each func(page, dpi int, m *image.Gray) error) error {
		defer s.release()
		return scan.Render(each)
	}
	return &out
}

type releaser struct {
	io.ReadCloser
	release func()
}

func (r *releaser) Close() error {
	err := r.ReadCloser.Close()
	r.release()
	return err
}

// depthOf is how many exhibits e lies within.
func (c *Case) depthOf(e *proffer.Exhibit) int {
	depth := 0
	for e.Within > 0 && depth < deepest {
		e = &c.view.exhibits[e.Within-1]
		depth++
	}
	return depth
}
