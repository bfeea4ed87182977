package container

import (
	"bufio"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
)

// single adds the one member of a compressed stream, named as the container without its ending.
func (o *opening) single(ending string, unpack func(io.Reader) (io.ReadCloser, error)) {
	name := path.Base(strings.ReplaceAll(o.name, "\\", "/"))
	switch lower := strings.ToLower(name); {
	case strings.HasSuffix(lower, ending):
		name = name[:len(name)-len(ending)]
	case strings.HasSuffix(lower, ".t"+ending[1:]):
		name = name[:len(name)-len(ending)-1] + ".tar"
	}
	o.add(Member{Path: name, Size: -1, Open: func() (io.ReadCloser, error) {
		r, err := unpack(bufio.NewReader(io.NewSectionReader(o.r, 0, o.size)))
		if err != nil {
			return nil, tooBig(name, "cannot be unpacked: "+err.Error())
		}
		return o.guarded(r, name, o.size), nil
	}})
}

func gunzip(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }

func bunzip(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(bzip2.NewReader(r)), nil }

func unxz(r io.Reader) (io.ReadCloser, error) {
	x, err := xz.ReaderConfig{DictCap: 8 << 20, SingleStream: false}.NewReader(r)
	if err != nil {
		return nil, err
	}
	return io.NopCloser(x), nil
}

func unzstd(r io.Reader) (io.ReadCloser, error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(256<<20),
		zstd.WithDecoderMaxWindow(128<<20))
	if err != nil {
		return nil, err
	}
	return z.IOReadCloser(), nil
}
