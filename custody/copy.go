package custody

import (
	"hash"
	"io"
	"math/rand/v2"
	"strconv"
	"sync"
)

// chunk is how much is read at once: large enough that system calls do not count, small enough to stay in cache
// between being read, hashed and written.
const chunk = 256 << 10

// chunks are lent to files that fit into one: of a hundred thousand small files each would make its own.
var chunks = sync.Pool{New: func() any { b := make([]byte, chunk); return &b }}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

// tempName is a name for a file in the vault's tmp folder; the folder's lock makes accidents harmless.
func tempName() string { return "in-" + strconv.FormatUint(rand.Uint64(), 36) }

// copyHashing copies r to w and through h and returns the number of bytes. What needs more than one chunk is hashed
// beside the copying, in a second goroutine, with three chunks going round.
func copyHashing(w io.Writer, h hash.Hash, r io.Reader) (int64, error) {
	buffer := chunks.Get().(*[]byte)
	first := *buffer
	n, err := io.ReadFull(r, first)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		defer chunks.Put(buffer)
		h.Write(first[:n])
		_, err = w.Write(first[:n])
		return int64(n), err
	}
	if err != nil {
		return 0, err
	}
	return copyBeside(w, h, r, first)
}

func copyBeside(w io.Writer, h hash.Hash, r io.Reader, first []byte) (total int64, err error) {
	toHash, free, done := make(chan []byte, 3), make(chan []byte, 3), make(chan struct{})
	free <- make([]byte, chunk)
	free <- make([]byte, chunk)
	go func() {
		defer close(done)
		for b := range toHash {
			h.Write(b)
			free <- b[:chunk]
		}
	}()
	defer func() {
		close(toHash)
		<-done
	}()
	for b := first; ; {
		toHash <- b
		if _, err := w.Write(b); err != nil {
			return total, err
		}
		total += int64(len(b))
		if len(b) < chunk {
			return total, nil
		}
		b = <-free
		n, err := io.ReadFull(r, b)
		if err == io.EOF {
			return total, nil
		}
		if err != nil && err != io.ErrUnexpectedEOF {
			return total, err
		}
		b = b[:n]
	}
}
