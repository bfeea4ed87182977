package casefile

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// A reader is one process. Its lock is held while it is asked something, until it has answered.
type reader struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	ask  *gob.Encoder
	from *gob.Decoder
	said *firstBytes // on standard error

	mu   sync.Mutex
	next int
	dead error // why it ended
}

// startTime is how long a process may take until it says that it is there.
const startTime = time.Minute

func startReader(like *exec.Cmd) (*reader, error) {
	r := &reader{cmd: &exec.Cmd{Path: like.Path, Args: like.Args, Env: like.Env}, said: &firstBytes{}}
	r.cmd.Stderr = r.said
	var err error
	if r.in, err = r.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := r.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := r.cmd.Start(); err != nil {
		return nil, err
	}
	r.ask, r.from = gob.NewEncoder(r.in), gob.NewDecoder(out)
	if a, err := r.receive(startTime); err != nil || !a.Alive {
		r.end(errors.Join(err, errors.New("it did not begin to read")))
		return nil, r.dead
	}
	return r, nil
}

func (r *reader) nextID() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.next++
	return r.next
}

func (r *reader) gone() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.dead != nil
}

// exchange asks and waits for the answer; each sign of life gives the process its time again. Any error is the end of
// the process.
func (r *reader) exchange(req readRequest, most time.Duration) (readAnswer, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.send(req); err != nil {
		return readAnswer{}, err
	}
	for {
		a, err := r.receive(most)
		if err != nil || !a.Alive {
			return a, err
		}
	}
}

// The methods below are called with the lock held.

func (r *reader) send(req readRequest) error {
	if r.dead == nil {
		if err := r.ask.Encode(req); err != nil {
			r.ended()
		}
	}
	return r.dead
}

// A tooLate says that a process was ended since it took too long.
type tooLate struct{ most time.Duration }

func (t tooLate) Error() string { return fmt.Sprintf("it took longer than %v", t.most) }

func (r *reader) receive(most time.Duration) (a readAnswer, err error) {
	late := time.AfterFunc(most, func() { r.cmd.Process.Kill() })
	err = r.from.Decode(&a)
	if err == nil {
		late.Stop()
		return a, nil
	}
	if !late.Stop() {
		r.dead = tooLate{most}
		r.wait()
		return readAnswer{}, r.dead
	}
	r.ended()
	return readAnswer{}, r.dead
}

// ended finds out why a process that does not answer has ended.
func (r *reader) ended() {
	r.cmd.Process.Kill() // where it only closed its output
	err := r.wait()
	if r.dead == nil {
		r.dead = errors.New(whyDead(r.said.String(), err))
	}
}

func (r *reader) wait() error {
	r.in.Close()
	return r.cmd.Wait()
}

// end ends a process that is not asked anything any more.
func (r *reader) end(why error) {
	if r.dead != nil {
		return
	}
	r.dead = why
	r.in.Close()
	patience := time.AfterFunc(2*time.Second, func() { r.cmd.Process.Kill() })
	r.cmd.Wait() // how it ends is nobody's concern
	patience.Stop()
}

// whyDead says in few words what the runtime said as a process died; the same on every system where it can be.
func whyDead(said string, err error) string {
	switch {
	case strings.Contains(said, "stack exceeds") || strings.Contains(said, "stack overflow"):
		return "its stack overflowed"
	case strings.Contains(said, "out of memory") || strings.Contains(said, "cannot allocate"):
		return fmt.Sprintf("it took more than %d GiB of memory", readerMemory>>30)
	}
	for line := range strings.Lines(said) {
		if strings.HasPrefix(line, "fatal error: ") || strings.HasPrefix(line, "panic: ") {
			return strings.TrimSpace(line)
		}
	}
	if err == nil {
		return "it ended by itself"
	}
	return err.Error()
}

// firstBytes keeps the beginning of what is written to it: the runtime says first what it died of.
type firstBytes struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (f *firstBytes) Write(p []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	const most = 8 << 10
	f.b.Write(p[:min(len(p), max(0, most-f.b.Len()))])
	return len(p), nil
}

func (f *firstBytes) String() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.b.String()
}
