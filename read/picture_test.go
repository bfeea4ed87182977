package read

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// hugePNG is a PNG that says it has 100,000 × 100,000 pixels, and has none.
func hugePNG() []byte {
	header := append([]byte("IHDR"), 0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0, 8, 2, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), header...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(header))
}

// TestPictureSizes: a picture's width and height are told without making room for its pixels, and one that claims more
// than can be decoded is kept and said to be so.
func TestPictureSizes(t *testing.T) {
	var j, g bytes.Buffer
	m := image.NewPaletted(image.Rect(0, 0, 3, 2), color.Palette{color.Black})
	if jpeg.Encode(&j, m, nil) != nil || gif.Encode(&g, m, nil) != nil {
		t.Fatal("no pictures")
	}
	for name, c := range map[string]struct {
		b    []byte
		says string
	}{
		"a.png": {hugePNG(), "it has 100000 × 100000 pixels; more than 67108864 are not decoded"},
		"a.jpg": {j.Bytes(), "image/jpeg of 3 × 2 pixels"},
		"a.gif": {g.Bytes(), "image/gif of 3 × 2 pixels"},
		"b.png": {hugePNG()[:30], "its width and height cannot be told"},
	} {
		r := Read(FromBytes(name, c.b))
		if got := says(r); !strings.Contains(got, c.says) || len(r.Documents) > 0 {
			t.Errorf("%s: %q does not say %q", name, got, c.says)
		} else if strings.Contains(got, scanHint) != (r.Scan != nil) {
			t.Errorf("%s: %q names a program for scans, which has pages to read: %v", name, got, r.Scan != nil)
		}
	}
}

func sampleFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("../testdata/formats/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestPictureMetadata reads what exiftool wrote into a picture (testdata/formats/generate.py): times, a place, an
// agency's caption, texts in a Cyrillic charset that nothing declares, and a small picture that shows something else.
func TestPictureMetadata(t *testing.T) {
	r := Read(FromBytes("photo.jpg", sampleFile(t, "photo.jpg")))
	var facts []string
	for _, f := range r.Facts {
		facts = append(facts, f.Name+"="+f.Value+" ("+f.Limit+")")
	}
	got := strings.Join(facts, "\n")
	for _, want := range []string{"taken=2024-03-11T10:22:05+02:00 (the camera's clock, as somebody set it)", "taken=2024-03-14T08:22:03Z (the satellites'",
		"changed=2024-03-15T09:00:00 (the camera's clock, as somebody set it; its zone is not stated)",
		"place=48.208200 -16.373800 (as the device or a program wrote it; ± 12 m as stated)", "camera=Oko 5 ()", "camera number=0123456",
		"program=Retouch 3", "author=Jon Aske", "place named=Карса", "made from=xmp.did:1234"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, want := range []string{"written again on 2024-03-15, after it was taken on 2024-03-11 with “Retouch 3”",
		"camera's clock says 2024-03-11 and its satellites' clock 2024-03-14", "the small picture that the camera stored inside differs"} {
		if !strings.Contains(says(r), want) {
			t.Errorf("%q does not say %q", says(r), want)
		}
	}
	if len(r.Members) != 1 || r.Members[0].Name != "thumbnail.jpg" {
		t.Errorf("members %v", r.Members)
	}
	if len(r.Documents) != 1 {
		t.Fatalf("%d documents", len(r.Documents))
	}
	if d := r.Documents[0]; d.Title != "Minister opens bridge" || d.Credit != "Meridian" || d.Published != "2024-03-11" || len(d.Authors) != 1 {
		t.Errorf("%q %q %q %v", d.Title, d.Credit, d.Published, d.Authors)
	}
	if p := r.Picture; p.Width != 320 || p.Height != 240 || len(p.Thumbnail) == 0 {
		t.Errorf("%+v", p)
	}
	small, err := jpeg.DecodeConfig(bytes.NewReader(r.Picture.Thumbnail))
	if err != nil || small.Width != 120 || small.Height != 160 { // turned as it is shown
		t.Errorf("the thumbnail is %d × %d, %v", small.Width, small.Height, err)
	}
}

// TestPicturesAlike: a copy made smaller and grey looks like the picture when both lie the same way, and the hash is
// the one that imagehash 4.3 (PyPI) gives, which its users may want to search with.
func TestPicturesAlike(t *testing.T) {
	turnedBack := bytes.Replace(sampleFile(t, "photo.jpg"), []byte("\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06"), []byte("\x01\x12\x00\x03\x00\x00\x00\x01\x00\x01"), 1)
	a, b := Read(FromBytes("a.jpg", turnedBack)).Picture, Read(FromBytes("b.png", sampleFile(t, "photo-grey.png"))).Picture
	if d, ok := HashDistance(a.Hash, b.Hash); !ok || d > 4 {
		t.Errorf("%s and %s differ in %d bits, %v", a.Hash, b.Hash, d, ok)
	}
	if d, ok := HashDistance(a.Hash, "f8875a619e55619c"); !ok || d > 2 {
		t.Errorf("imagehash gives f8875a619e55619c for %s", a.Hash)
	}
	if c := Read(FromBytes("c.jpg", sampleFile(t, "photo.jpg"))).Picture; c.Hash == a.Hash {
		t.Error("a picture that is shown turned has the hash of one that is not")
	}
	var blank bytes.Buffer
	if png.Encode(&blank, image.NewGray(image.Rect(0, 0, 40, 40))) != nil {
		t.Fatal("no picture")
	}
	if p := Read(FromBytes("blank.png", blank.Bytes())).Picture; p.Hash != "" {
		t.Errorf("a blank picture has the hash %s", p.Hash)
	}
	if _, ok := HashDistance("", a.Hash); ok {
		t.Error("no hash has a distance")
	}
}

// TestTurned checks each of EXIF's orientations on a picture of 3 × 2 pixels numbered from 1, as it is to be shown.
func TestTurned(t *testing.T) {
	for o, want := range map[int]string{1: "123456", 2: "321654", 3: "654321", 4: "456123", 5: "142536", 6: "415263", 7: "635241", 8: "362514"} {
		w, h := 3, 2
		if o >= 5 {
			w, h = 2, 3
		}
		got := ""
		for y := range h {
			for x := range w {
				u, v := turned(x, y, 3, 2, o)
				got += fmt.Sprint(v*3 + u + 1)
			}
		}
		if got != want {
			t.Errorf("orientation %d: %s, want %s", o, got, want)
		}
	}
}

func TestStamp(t *testing.T) {
	for in, want := range map[string]string{"2024:03:11 10:22:05": "2024-03-11T10:22:05", "2024:03:11 10:22:05+02:00": "2024-03-11T10:22:05+02:00",
		"D:20240311102205+02'00'": "2024-03-11T10:22:05+02:00", "D:20240311102205Z": "2024-03-11T10:22:05Z", "20240311 102205-0330": "2024-03-11T10:22:05-03:30", "2024-03-11T10:22:05.50Z": "2024-03-11T10:22:05Z", "2024-03-11": "2024-03-11",
		"0000:00:00 00:00:00": "", "2024:13:11 10:22:05": "", "1601:01:01 00:00:00": "", "soon": "", " Z": "", "": ""} {
		if got := stamp(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestDegrees(t *testing.T) {
	for _, c := range []struct{ value, ref, want string }{{"48.2082", "N", "48.208200"}, {"16.5", "W", "-16.500000"}, {"-16.5", "W", "-16.500000"},
		{"0", "", ""}, {"NaN", "N", ""}, {"481", "N", ""}, {"", "N", ""}} {
		if got, ok := degrees(c.value, c.ref, "W", 180); got != c.want || ok != (c.want != "") {
			t.Errorf("%s %s is %q, want %q", c.value, c.ref, got, c.want)
		}
	}
}

func FuzzPicture(f *testing.F) {
	f.Add(sampleFile(f, "photo.jpg"))
	f.Add(sampleFile(f, "photo-grey.png"))
	f.Add(hugePNG())
	f.Add([]byte("GIF89a\x01\x00\x01\x00\x00"))
	f.Add([]byte("II*\x00\x08\x00\x00\x00\x00\x00"))
	f.Add([]byte("RIFF\x10\x00\x00\x00WEBPVP8 "))
	f.Add([]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := Read(FromBytes("f.jpg", b))
		if len(r.Documents)+len(r.Members)+len(r.Problems) == 0 {
			t.Error("neither document nor member nor problem")
		}
		for _, d := range r.Documents {
			checkDocument(t, d, int64(len(b)))
		}
	})
}

// TestDamagedPictures changes and cuts pictures: what a library stumbles over costs one file.
func TestDamagedPictures(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{"photo.jpg", "photo-grey.png"} {
		whole := sampleFile(t, name)
		for range 60 {
			b := bytes.Clone(whole)
			for range 10 {
				b[10+r.IntN(len(b)-10)] ^= byte(1 + r.IntN(255))
			}
			if got := Read(FromBytes(name, b[:20+r.IntN(len(b)-20)])); len(got.Problems) == 0 {
				t.Errorf("%s: damaged, and nothing said", name)
			}
		}
	}
}
