package read

import (
	"bufio"
	"fmt"
	"image"
	_ "image/gif" // the kinds of picture whose size is told
	_ "image/jpeg"
	_ "image/png"
	"io"
	"strings"
)

// describe names a kind for a person; of a picture, its width and height too, which are read from its header without
// making room for its pixels.
func describe(in Input, kind string) string {
	if !strings.HasPrefix(kind, "image/") {
		return nameOfType(kind)
	}
	size, _, err := image.DecodeConfig(bufio.NewReader(io.NewSectionReader(in.Bytes, 0, min(in.Size, 1<<20))))
	if err != nil {
		return nameOfType(kind) + ", its width and height cannot be told"
	}
	return fmt.Sprintf("%s of %d × %d pixels", nameOfType(kind), size.Width, size.Height)
}
