package container

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

func openZip(o *opening) {
	z, err := zip.NewReader(o.r, o.size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) || z == nil {
		o.problem("", "the zip cannot be opened: "+reason(err), "ask for it again; it may be cut off")
		return
	}
	for _, f := range z.File {
		name := zipName(f)
		mode := f.Mode()
		switch {
		case mode.IsDir() || len(name) > 0 && name[len(name)-1] == '/':
			continue
		case f.Flags&1 != 0:
			o.problem(name, "it is encrypted", "ask for the password, unpack it and add the file")
			continue
		case !mode.IsRegular():
			o.problem(name, "it is a link or device and holds no bytes of its own", "add the file that it points to")
			continue
		}
		m := Member{Path: name, Size: int64(f.UncompressedSize64), Open: func() (io.ReadCloser, error) {
			r, err := f.Open()
			if err != nil {
				return nil, tooBig(name, "cannot be unpacked: "+reason(err))
			}
			return o.guarded(r, name, int64(f.CompressedSize64)), nil
		}}
		if !o.add(m) {
			return
		}
	}
}

// zipName decodes a name that is not UTF-8 as the DOS charset of Cyrillic or Latin zips.
func zipName(f *zip.File) string {
	if utf8.ValidString(f.Name) {
		return f.Name
	}
	table := charmap.CodePage866
	out := make([]rune, 0, len(f.Name))
	for i := range len(f.Name) {
		out = append(out, table.DecodeByte(f.Name[i]))
	}
	return string(out)
}

func reason(err error) string {
	if err == nil {
		return "unknown"
	}
	return err.Error()
}

func openTar(o *opening) {
	section := io.NewSectionReader(o.r, 0, o.size)
	t := tar.NewReader(section)
	for {
		h, err := t.Next()
		if err == io.EOF {
			return
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			o.problem("", "the tar is damaged from here on: "+reason(err), "ask for it again; what stands before was taken")
			return
		}
		switch h.Typeflag {
		case tar.TypeDir, tar.TypeXGlobalHeader:
			continue
		case tar.TypeReg:
		default:
			o.problem(h.Name, "it is a link or device and holds no bytes of its own", "add the file that it points to")
			continue
		}
		at, err := section.Seek(0, io.SeekCurrent)
		if err != nil || at+h.Size > o.size {
			o.problem(h.Name, "the tar ends before this member does", "ask for it again")
			return
		}
		r := io.NewSectionReader(o.r, at, h.Size)
		m := Member{Path: h.Name, Size: h.Size, Open: func() (io.ReadCloser, error) {
			return io.NopCloser(io.NewSectionReader(r, 0, r.Size())), nil
		}}
		if !o.add(m) {
			return
		}
	}
}
