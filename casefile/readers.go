package casefile

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"sync"
	"time"

	"proffer"
	"proffer/read"
)

// readers are reader processes that are started when they are wanted and used again.
type readers struct {
	start *exec.Cmd // as it is to be started; a copy of it is
	most  time.Duration

	mu     sync.Mutex
	idle   []*reader
	all    []*reader
	broken bool // a process could not be started: files are read in this one
}

// read reads an exhibit in a process of its own kind. One that dies is started again once, since what killed it may
// have been somebody else's hunger; then the file is said to be what it died of.
func (p *readers) read(req readRequest) (sealedReading, error) {
	for again := false; ; again = true {
		r, err := p.take()
		if err != nil {
			return readHere(req)
		}
		req.ID = r.nextID()
		a, err := r.exchange(req, cmp.Or(p.most, mostTime+time.Minute))
		var late tooLate
		switch {
		case err == nil:
			return p.reading(r, req, a)
		case errors.As(err, &late):
			return died(req, fmt.Sprintf("it took longer than %v", late.most)), nil
		case again:
			return died(req, "the reader died ("+err.Error()+")"), nil
		}
	}
}

// reading is what a process answered, with the way back to it for members and pages.
func (p *readers) reading(r *reader, req readRequest, a readAnswer) (sealedReading, error) {
	defer p.put(r)
	if a.Error != nil {
		return sealedReading{}, a.Error.error()
	}
	out := sealedReading{exhibitReading: *a.Reading}
	h := &heldReading{pool: p, reader: r, request: req}
	for i, m := range a.Members {
		out.members = append(out.members, read.Member{Name: m.Name, Path: m.Path, MediaType: m.MediaType, Method: m.Method, Size: m.Size,
			Open: func() (io.ReadCloser, error) { return h.open(i) }})
	}
	if a.Scan != nil {
		out.scan = &read.Scan{Pages: a.Scan.Pages, Text: a.Scan.Text, Sample: a.Scan.Sample, Render: h.render}
	}
	switch {
	case len(a.Members) > 0 || a.Scan != nil:
		out.forget = h.forget
	case a.Behind:
		r.mu.Lock()                                          // members of a file before this one may still be asked for
		r.end(errors.New("something was left behind in it")) // what took too long goes on there, for nobody
		r.mu.Unlock()
	}
	return out, nil
}

// died is what is said of a file that its reader did not survive.
func died(r readRequest, why string) sealedReading {
	return sealedReading{exhibitReading: exhibitReading{MediaType: "application/octet-stream", Problems: []proffer.Problem{{Where: r.Name,
		What: read.Unread + why, Hint: "open it with the program that made it, and add what it shows as text; `proffer add --retry` tries again after an upgrade"}}}}
}

func (p *readers) take() (*reader, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.idle) > 0 {
		r := p.idle[len(p.idle)-1]
		p.idle = p.idle[:len(p.idle)-1]
		if !r.gone() {
			return r, nil
		}
	}
	if p.broken {
		return nil, errors.New("no reader can be started")
	}
	r, err := startReader(p.start)
	if err != nil {
		p.broken = true
		return nil, err
	}
	p.all = append(p.all, r)
	return r, nil
}

func (p *readers) put(r *reader) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, r)
}

func (p *readers) close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, r := range p.all {
		r.end(errors.New("it was closed"))
	}
	p.all, p.idle = nil, nil
}
