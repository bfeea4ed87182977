package casefile

import (
	"cmp"
	"errors"
	"fmt"
	"image"
	"io"
	"time"

	"proffer"
)

// A heldReading is what a process holds of a file whose members or pages are wanted.
type heldReading struct {
	pool    *readers
	reader  *reader
	request readRequest
}

// alive is the process that holds it; where that one died over another file, one that has read this file again.
func (h *heldReading) alive() error {
	if !h.reader.gone() {
		return nil
	}
	r, err := h.pool.take()
	if err != nil {
		return err
	}
	defer h.pool.put(r)
	h.request.ID, h.reader = r.nextID(), r
	a, err := r.exchange(h.request, cmp.Or(h.pool.most, mostTime+time.Minute))
	if err == nil && a.Error != nil {
		err = a.Error.error()
	}
	return err
}

func (h *heldReading) forget() {
	h.reader.mu.Lock()
	defer h.reader.mu.Unlock()
	h.reader.send(readRequest{Act: askForget, ID: h.request.ID}) // a process that is dead has forgotten
}

// open is a member's bytes. The process is this stream's until it is closed.
func (h *heldReading) open(member int) (io.ReadCloser, error) {
	if err := h.alive(); err != nil {
		return nil, unreadMember(err)
	}
	h.reader.mu.Lock()
	if err := h.reader.send(readRequest{Act: askMember, ID: h.request.ID, Member: member}); err != nil {
		h.reader.mu.Unlock()
		return nil, unreadMember(err)
	}
	s := &memberStream{r: h.reader, most: cmp.Or(h.pool.most, mostTime)}
	if err := s.more(); err != nil && !errors.Is(err, io.EOF) { // so that what cannot be opened says so now
		s.Close()
		return nil, err
	}
	return s, nil
}

func unreadMember(err error) error {
	return &proffer.Error{Kind: proffer.Refused, Op: "read member", Err: fmt.Errorf("the reader died (%w)", err), Hint: "take the container apart with another program, and add what is inside"}
}

type memberStream struct {
	r    *reader
	most time.Duration
	b    []byte
	err  error
}

func (s *memberStream) more() error {
	if s.err != nil {
		return s.err
	}
	a, err := s.r.receive(s.most)
	switch {
	case err != nil:
		s.err = unreadMember(err)
	case a.Last:
		s.err = io.EOF
		if a.Error != nil {
			s.err = a.Error.error()
		}
	}
	s.b = a.Bytes
	if len(s.b) > 0 {
		return nil
	}
	return s.err
}

func (s *memberStream) Read(p []byte) (int, error) {
	for len(s.b) == 0 {
		if err := s.more(); err != nil {
			return 0, err
		}
	}
	n := copy(p, s.b)
	s.b = s.b[n:]
	return n, nil
}

// Close takes in what is still to come, so that the process can be asked again.
func (s *memberStream) Close() error {
	for s.err == nil {
		s.b = nil
		s.more()
	}
	s.r.mu.Unlock()
	return nil
}

// render hands out the pages; see [read.Scan].
func (h *heldReading) render(each func(page, dpi int, m *image.Gray) error) error {
	if err := h.alive(); err != nil {
		return err
	}
	r := h.reader
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.send(readRequest{Act: askScan, ID: h.request.ID}); err != nil {
		return err
	}
	var enough error
	for {
		a, err := r.receive(cmp.Or(h.pool.most, mostTime))
		if err != nil {
			return fmt.Errorf("the reader died (%w)", err)
		}
		if a.Last {
			if enough != nil {
				return enough
			}
			return a.Error.error()
		}
		next := readRequest{Act: askMore}
		if enough = each(a.Page, a.DPI, &image.Gray{Pix: a.Bytes, Stride: a.Width, Rect: image.Rect(0, 0, a.Width, a.Height)}); enough != nil {
			next.Act = askEnough
		}
		if err := r.send(next); err != nil {
			return err
		}
	}
}
