package casefile

import (
	"errors"
	"io"

	"proffer"
)

// What a case and a reader process (see [ServeReads]) say to each other, as a stream of gob values each way.

// Acts that a reader is asked for.
const (
	askRead   = "read"   // answered by a reading; before it, by signs of life
	askMember = "member" // answered by stretches of a member's bytes, the last one marked
	askScan   = "scan"   // answered by pages; after each the reader waits for askMore or askEnough
	askMore   = "more"
	askEnough = "enough"
	askForget = "forget" // not answered
)

type readRequest struct {
	Act    string
	ID     int // of the reading, chosen by who asks
	Path   string
	Name   string
	Size   int64
	Depth  int
	Stated string
	Said   []saidPayload
	Member int
}

type readAnswer struct {
	Alive   bool // work goes on, and this is no answer yet
	Reading *exhibitReading
	Members []wireMember
	Scan    *wireScan
	Behind  bool // something took too long and was left behind, running

	Page, DPI, Width, Height int // of a scan
	Bytes                    []byte
	Last                     bool
	Error                    *wireError
}

type wireMember struct {
	Name, Path, MediaType, Method string
	Size                          int64
}

type wireScan struct {
	Pages        []int
	Text, Sample bool
}

// A wireError is an error with what a person is told of it.
type wireError struct {
	Known          bool // it is a proffer.Error
	Kind           proffer.ErrorKind
	Op, Path, Text string
	Hint           string
}

func toWire(err error) *wireError {
	if err == nil || errors.Is(err, io.EOF) {
		return nil
	}
	var e *proffer.Error
	if !errors.As(err, &e) {
		return &wireError{Text: err.Error()}
	}
	out := &wireError{Known: true, Kind: e.Kind, Op: e.Op, Path: e.Path, Hint: e.Hint}
	if e.Err != nil {
		out.Text = e.Err.Error()
	}
	return out
}

func (w *wireError) error() error {
	if w == nil {
		return nil
	}
	err := errors.New(w.Text)
	if !w.Known {
		return err
	}
	return &proffer.Error{Kind: w.Kind, Op: w.Op, Path: w.Path, Err: err, Hint: w.Hint}
}
