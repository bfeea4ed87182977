package container

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/bodgit/sevenzip"
	"github.com/nwaples/rardecode/v2"

	"proffer"
)

// openSeven lists a 7z archive (7-Zip's 7zFormat.txt). Its members share compressed streams, so the ratio is counted
// against the archive's whole length.
func openSeven(o *opening) {
	z, err := sevenzip.NewReader(o.r, o.size)
	var coded *sevenzip.ReadError
	switch {
	case errors.As(err, &coded) && coded.Encrypted:
		o.problem("", "it is encrypted, its list of members included", "ask for the password, unpack it and add its files")
		return
	case err != nil:
		o.problem("", "the 7z cannot be opened: "+reason(err), "ask for it again; it may be cut off")
		return
	}
	for _, f := range z.File {
		mode := f.Mode()
		switch {
		case mode.IsDir():
			continue
		case !mode.IsRegular():
			o.problem(f.Name, "it is a link or device and holds no bytes of its own", "add the file that it points to")
			continue
		}
		if !o.add(Member{Path: f.Name, Size: int64(f.UncompressedSize), Open: func() (io.ReadCloser, error) {
			r, err := f.Open()
			if err != nil {
				return nil, unpacking(f.Name, err)
			}
			return o.guarded(sevenMember{r, f.Name}, f.Name, o.size), nil
		}}) {
			return
		}
	}
}

// A sevenMember is read as it is unpacked. That it is encrypted may be seen only then, by what does not unpack.
type sevenMember struct {
	io.ReadCloser
	name string
}

func (m sevenMember) Read(p []byte) (int, error) {
	n, err := m.ReadCloser.Read(p)
	if encrypted(err) {
		err = unpacking(m.name, err)
	}
	return n, err
}

// encrypted says that an error comes of a password that is missing.
func encrypted(err error) bool {
	var seven *sevenzip.ReadError
	return errors.As(err, &seven) && seven.Encrypted || errors.Is(err, rardecode.ErrArchivedFileEncrypted)
}

// unpacking is what a person is told of a member that cannot be unpacked.
func unpacking(name string, err error) error {
	if encrypted(err) {
		return &proffer.Error{Kind: proffer.Refused, Op: "read", Path: name, Err: errors.New("it is encrypted"),
			Hint: "ask for the password, unpack it and add the file"}
	}
	return tooBig(name, "cannot be unpacked: "+reason(err))
}

// mostDictionary is the memory that a rar may ask for to be unpacked: what the program rar itself uses by default
// at most, and far below the format's limit.
const mostDictionary = 256 << 20

// openRar lists a rar archive, versions 1.5 to 5. It can only be read from its beginning; members opened in their
// order cost one pass.
func openRar(o *opening) {
	c := &rarCursor{o: o, at: -1}
	for {
		h, err := c.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			what := "the rar is damaged from here on: " + reason(err)
			if errors.Is(err, rardecode.ErrArchiveEncrypted) {
				what = "it is encrypted, its list of members included"
			}
			o.problem("", what, "ask for it again, or for the password; what stands before was taken")
			break
		}
		index, name := c.at, h.Name
		switch {
		case h.IsDir:
			continue
		case h.Encrypted:
			o.problem(name, "it is encrypted", "ask for the password, unpack it and add the file")
			continue
		case !h.Mode().IsRegular() || h.LinkType != 0:
			o.problem(name, "it is a link or device and holds no bytes of its own", "add the file that it points to")
			continue
		}
		size := h.UnPackedSize
		if h.UnKnownSize {
			size = -1
		}
		if !o.add(Member{Path: name, Size: size, Open: func() (io.ReadCloser, error) { return c.open(index, name) }}) {
			break
		}
	}
	c.reader = nil
}

// A rarCursor walks through a rar; to go back is to begin again.
type rarCursor struct {
	o      *opening
	reader *rardecode.Reader
	at     int // index of the header read last
}

func (c *rarCursor) next() (*rardecode.FileHeader, error) {
	if c.reader == nil {
		r, err := rardecode.NewReader(bufio.NewReader(io.NewSectionReader(c.o.r, 0, c.o.size)),
			rardecode.MaxDictionarySize(mostDictionary))
		if err != nil {
			return nil, err
		}
		c.reader, c.at = r, -1
	}
	h, err := c.reader.Next()
	c.at++
	return h, err
}

func (c *rarCursor) open(index int, name string) (io.ReadCloser, error) {
	if c.at >= index {
		c.reader = nil
	}
	for c.reader == nil || c.at < index {
		if _, err := c.next(); err != nil {
			return nil, unpacking(name, fmt.Errorf("%w", err))
		}
	}
	return c.o.guarded(io.NopCloser(c.reader), name, c.o.size), nil
}
