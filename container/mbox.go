package container

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
)

// openMbox cuts a mail folder at its "From " lines (RFC 4155). A mail keeps its bytes as they stand in the folder, so
// that they can be found there; a ">From " inside a mail stays quoted.
func openMbox(o *opening) {
	r := bufio.NewReaderSize(io.NewSectionReader(o.r, 0, o.size), 1<<16)
	var at, start int64 = 0, -1
	empty, whole := true, true
	for {
		line, err := r.ReadSlice('\n')
		begins := whole && empty && bytes.HasPrefix(line, []byte("From ")) && bytes.Contains(line, []byte(":"))
		if begins {
			if start >= 0 && !o.mail(start, at) {
				return
			}
			start = at + int64(len(line))
		}
		at += int64(len(line))
		if whole {
			empty = len(bytes.TrimRight(line, "\r\n")) == 0
		}
		whole = err == nil // a line longer than the buffer comes in pieces; only its first is asked
		if err != nil && err != bufio.ErrBufferFull {
			break
		}
	}
	if start >= 0 {
		o.mail(start, at)
	} else {
		o.problem("", "no mail was found in the folder", "look at it with a mail program")
	}
}

func (o *opening) mail(start, end int64) bool {
	name := fmt.Sprintf("mail-%05d.eml", len(o.members)+1)
	return o.add(Member{Path: name, Size: end - start, Open: func() (io.ReadCloser, error) {
		if end-start > o.limits.Size {
			return nil, tooBig(name, fmt.Sprintf("it is larger than %d bytes, which is the limit", o.limits.Size))
		}
		return io.NopCloser(io.NewSectionReader(o.r, start, end-start)), nil
	}})
}
