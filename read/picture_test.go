package read

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"strings"
	"testing"
)

// hugePNG is a PNG that says it has 100,000 × 100,000 pixels, and has none.
func hugePNG() []byte {
	header := append([]byte("IHDR"), 0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0, 8, 2, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), header...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(header))
}

func TestPicturesSayTheirSize(t *testing.T) {
	var small bytes.Buffer
	if err := jpeg.Encode(&small, image.NewGray(image.Rect(0, 0, 30, 20)), nil); err != nil {
		t.Fatal(err)
	}
	for want, b := range map[string][]byte{
		"kept, not read: image/png of 100000 × 100000 pixels":             hugePNG(),
		"kept, not read: image/jpeg of 30 × 20 pixels":                    small.Bytes(),
		"kept, not read: image/jpeg, its width and height cannot be told": small.Bytes()[:40],
		"kept, not read: image/gif, its width and height cannot be told":  []byte("GIF8\x00"),
	} {
		r := Read(FromBytes("p", b))
		if len(r.Problems) != 1 || !strings.Contains(r.Problems[0].What, want) {
			t.Errorf("%v does not say %q", r.Problems, want)
		}
	}
}

func FuzzPicture(f *testing.F) {
	f.Add(hugePNG())
	f.Add([]byte("GIF89a\x01\x00\x01\x00\x00"))
	f.Fuzz(func(_ *testing.T, b []byte) { describe(FromBytes("p", b), "image/png") })
}
