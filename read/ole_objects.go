package read

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"proffer"
)

// Streams of a storage that hold a file whole: as the Packager puts it there, as a document of Office since 2007, and
// as other programs (Acrobat) do.
const (
	nativeStream   = "Ole10Native"
	packageStream  = "Package"
	contentsStream = "CONTENTS"
)

// readPackage reads a compound file that is nothing but a file in the wrapping in which it was put into a document.
func readPackage(in Input, out *Result) { takeObjects(in, out) }

// takeObjects takes out the files that were put into a compound file, and says what of it is an Office document of its
// own that cannot be taken out, and whether it holds programs.
func takeObjects(in Input, out *Result) {
	root, err := openOLE(in.Bytes, in.Size)
	if err != nil {
		return // which its reader has said
	}
	o := &oleObjects{in: in, out: out}
	o.look(root, 0)
	if o.left > 0 {
		out.Problems = append(out.Problems, problem(in.Name, fmt.Sprintf("%d Office documents were put into it; they were not taken out", o.left),
			"open it, save them, and add them too")...)
	}
	if o.programs {
		out.Problems = append(out.Problems, problem(in.Name+", macros", "it holds programs (macros); they were not run", "do not open it outside of a safe machine")...)
	}
}

type oleObjects struct {
	in       Input
	out      *Result
	left     int
	programs bool
}

// mostStorages is how deep storages are looked into.
const mostStorages = 32

func (o *oleObjects) look(s *storage, depth int) {
	name, b, err := s.packaged()
	switch {
	case err != nil:
		o.out.Problems = append(o.out.Problems, problem(o.in.Name, "a file that was put into it cannot be taken out: "+err.Error(), "open it, save that file, and add it too")...)
	case len(b) > 0:
		o.out.Members = append(o.out.Members, memberOf(name, "", proffer.MethodArchive, b))
	case depth > 0 && (s.file("WordDocument") != nil || s.file("Workbook") != nil || s.file("Book") != nil || s.file("PowerPoint Document") != nil):
		o.left++
	}
	for _, f := range s.folders {
		o.programs = o.programs || f.name == "VBA"
		if depth < mostStorages {
			o.look(f, depth+1)
		}
	}
}

// packaged is the file that a storage wraps, with its name; nothing where it wraps none.
func (s *storage) packaged() (name string, b []byte, err error) {
	if b, err = s.stream(nativeStream); len(b) > 0 || err != nil {
		name, b = native(b)
		return name, b, err
	}
	for _, name := range []string{packageStream, contentsStream} {
		if b, err = s.stream(name); len(b) > 0 || err != nil {
			return name, b, err
		}
	}
	return "", nil, nil
}

// native takes off what the Packager writes around a file: lengths, the name it is shown by, and the paths that it had
// and was to have. Where that is not there, what follows the first length is a drawing's or another program's data.
func native(b []byte) (name string, data []byte) {
	if len(b) < 4 {
		return nativeStream, nil
	}
	b = b[4:]
	if len(b) < 2 || binary.LittleEndian.Uint16(b) != 2 {
		return nativeStream, b
	}
	label, rest, _ := bytes.Cut(b[2:], []byte{0})
	_, rest, _ = bytes.Cut(rest, []byte{0}) // the path that it had
	if len(rest) < 8 {
		return nativeStream, b
	}
	path := uint64(binary.LittleEndian.Uint32(rest[4:]))
	if rest = rest[8:]; path+4 > uint64(len(rest)) {
		return nativeStream, b
	}
	rest = rest[path:]
	n := min(uint64(binary.LittleEndian.Uint32(rest)), uint64(len(rest)-4))
	name, _ = decode(label, "")
	return name, rest[4 : 4+n]
}
