package casefile

import (
	"encoding/gob"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"proffer"
	"proffer/read"
)

// Limits of a reader process.
const (
	readerMemory = 4 << 30   // bytes
	readerStack  = 128 << 20 // bytes of one goroutine; a parser that needs them is going round in circles
)

// ServeReads reads files for another process of this program, which asks on in and is answered on out, until in ends.
// What a parser can do that no recover stops (overflow its stack, take all memory) ends this process and costs one
// file.
func ServeReads(in io.Reader, out io.Writer) error {
	return serveReads(in, out, readerMemory, read.Read)
}

func serveReads(in io.Reader, out io.Writer, memory int64, reader func(read.Input) read.Result) error {
	signal.Ignore(os.Interrupt) // the one who asks ends this process by closing its input
	debug.SetMaxStack(readerStack)
	debug.SetMemoryLimit(memory / 4 * 3)
	confine(memory)
	go guardMemory(memory)
	s := &readServer{ask: make(chan readRequest), out: gob.NewEncoder(out), reader: reader, held: map[int]sealedReading{}}
	if err := s.out.Encode(readAnswer{Alive: true}); err != nil {
		return err
	}
	go func() { // beside the work, so that its end is seen at once: nobody wants the answer any more
		d := gob.NewDecoder(in)
		for {
			var r readRequest
			if d.Decode(&r) != nil {
				os.Exit(0)
			}
			s.ask <- r
		}
	}()
	for r := range s.ask {
		if err := s.answer(r); err != nil {
			return err
		}
	}
	return nil
}

// outOfMemory is what the runtime says too.
const outOfMemory = "fatal error: out of memory"

// guardMemory ends the process when it holds more than it may. The runtime itself ends it only where the system gives
// no more, which on most systems is after it has taken everything from everybody.
func guardMemory(most int64) {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(20 * time.Millisecond) {
		metrics.Read(s)
		if held := s[0].Value.Uint64() - s[1].Value.Uint64(); held > uint64(most) {
			fmt.Fprintln(os.Stderr, outOfMemory)
			os.Exit(2)
		}
	}
}

type readServer struct {
	ask    chan readRequest
	out    *gob.Encoder
	reader func(read.Input) read.Result
	held   map[int]sealedReading
}

func (s *readServer) answer(r readRequest) error {
	switch r.Act {
	case askRead:
		return s.read(r)
	case askMember:
		return s.member(s.held[r.ID], r.Member)
	case askScan:
		return s.scan(s.held[r.ID])
	case askForget:
		delete(s.held, r.ID)
	}
	return nil
}

func (s *readServer) read(r readRequest) error {
	before := leftBehind.Load()
	sealed := &sealedBytes{open: func() (*os.File, error) { return os.Open(r.Path) }}
	in := read.Input{Name: r.Name, Bytes: sealed, Size: r.Size, Depth: r.Depth}
	spoken := sayingsOf(r.Said)
	said := func(i int, d *proffer.Document) []proffer.Said {
		s.out.Encode(readAnswer{Alive: true}) // whether anybody listens is seen when the answer is sent
		return spoken(i, d)
	}
	got, err := sealed.read(in, r.Stated, said, s.reader)
	if err != nil {
		return s.out.Encode(readAnswer{Error: toWire(err)})
	}
	a := readAnswer{Reading: &got.exhibitReading, Behind: leftBehind.Load() > before}
	for _, m := range got.members {
		a.Members = append(a.Members, wireMember{m.Name, m.Path, m.MediaType, m.Method, m.Size})
	}
	if got.scan != nil {
		a.Scan = &wireScan{got.scan.Pages, got.scan.Text, got.scan.Sample}
	}
	if len(got.members) > 0 || got.scan != nil {
		s.held[r.ID] = got
	}
	return s.out.Encode(a)
}

func (s *readServer) member(of sealedReading, i int) error {
	if i < 0 || i >= len(of.members) {
		return s.out.Encode(readAnswer{Last: true, Error: &wireError{Text: "there is no such member"}})
	}
	f, err := of.members[i].Open()
	if err != nil {
		return s.out.Encode(readAnswer{Last: true, Error: toWire(err)})
	}
	defer f.Close()
	b := make([]byte, 256<<10)
	for {
		n, err := fill(f, b)
		if sent := s.out.Encode(readAnswer{Bytes: b[:n], Last: err != nil, Error: toWire(err)}); sent != nil || err != nil {
			return sent
		}
	}
}

// fill reads until b is full or reading ends. io.ReadFull would hide whether the end came too early.
func fill(r io.Reader, b []byte) (n int, err error) {
	for n < len(b) && err == nil {
		var k int
		k, err = r.Read(b[n:])
		n += k
	}
	return n, err
}

func (s *readServer) scan(of sealedReading) error {
	if of.scan == nil {
		return s.out.Encode(readAnswer{Last: true, Error: &wireError{Text: "there are no such pages"}})
	}
	err := of.scan.Render(func(page, dpi int, m *image.Gray) error {
		b := m.Bounds()
		a := readAnswer{Page: page, DPI: dpi, Width: b.Dx(), Height: b.Dy()}
		for y := b.Min.Y; y < b.Max.Y; y++ {
			at := m.PixOffset(b.Min.X, y)
			a.Bytes = append(a.Bytes, m.Pix[at:at+b.Dx()]...)
		}
		if err := s.out.Encode(a); err != nil {
			return err
		}
		if r := <-s.ask; r.Act != askMore {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return s.out.Encode(readAnswer{Last: true, Error: toWire(err)})
}

var errEnough = errors.New("enough pages")
