package read

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	_ "image/gif" // the kinds of picture that are decoded
	_ "image/jpeg"
	_ "image/png"
	"io"
	"math/bits"
	"strconv"
	"strings"
	"sync"

	_ "golang.org/x/image/bmp"
	_ "golang.org/x/image/tiff"
	_ "golang.org/x/image/webp"

	"proffer"
)

// pictureTypes are the media types of pictures. Of HEIC and AVIF only what they state of themselves is read.
var pictureTypes = []string{"image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff", "image/bmp", "image/heic", "image/avif"}

// MostPixels is the largest picture that is decoded; of a larger one only size and metadata are read. It is above what
// telephones and scanners make.
const MostPixels = 64 << 20

// oneLarge lets one large picture be decoded at a time, so that memory is bounded however many workers there are.
var oneLarge sync.Mutex

// largePixels is where a picture counts as large.
const largePixels = 8 << 20

// readPicture reads what a picture states of itself, a caption within it as a document, and how it looks to the eye
// (size, thumbnail, perceptual hash). What is written in the picture is for a program that reads scans.
func readPicture(in Input, out *Result) {
	tags, said := pictureTags(in, out.MediaType)
	out.Problems = append(out.Problems, said...)
	out.Facts = tags.facts()
	out.Problems = append(out.Problems, tags.contradictions(in.Name)...)
	if doc, ok := tags.caption(); ok {
		out.Documents = append(out.Documents, doc)
	}
	size, _, err := image.DecodeConfig(bufio.NewReader(io.NewSectionReader(in.Bytes, 0, min(in.Size, 1<<20))))
	switch {
	case err != nil && (out.MediaType == "image/heic" || out.MediaType == "image/avif"):
		out.Picture = &proffer.Picture{}
	case err != nil:
		out.Problems = append(out.Problems, problem(in.Name, "the picture cannot be decoded: "+err.Error(), "ask for it again")...)
	default:
		out.Picture = &proffer.Picture{Width: size.Width, Height: size.Height}
		out.Problems = append(out.Problems, look(in, tags, out)...)
	}
	if len(out.Documents) == 0 {
		hint := "add what it shows as text"
		if out.Scan != nil {
			hint = scanHint
		}
		out.Problems = append(out.Problems, problem(in.Name, Unread+describe(in, out.MediaType), hint)...)
	}
}

// look decodes a picture for its hash and thumbnail.
func look(in Input, tags *pictureTagSet, out *Result) []proffer.Problem {
	p := out.Picture
	pixels := int64(p.Width) * int64(p.Height)
	if pixels > MostPixels {
		return problem(in.Name, fmt.Sprintf("it has %d × %d pixels; more than %d are not decoded, so it was not compared with other pictures",
			p.Width, p.Height, MostPixels), "add a smaller copy too")
	}
	if pixels > largePixels {
		oneLarge.Lock()
		defer oneLarge.Unlock()
	}
	m, _, err := image.Decode(bufio.NewReader(io.NewSectionReader(in.Bytes, 0, in.Size)))
	if m == nil {
		return problem(in.Name, "the picture is damaged: "+err.Error(), "ask for it again")
	}
	var said []proffer.Problem
	if err != nil {
		said = problem(in.Name, "the picture is damaged: "+err.Error(), "ask for it again")
	}
	stored := shrink(m)
	turn, _ := strconv.Atoi(tags.get("EXIF Orientation"))
	p.Hash = stored.upright(turn).hash()
	p.Thumbnail = thumbnail(m, turn)
	out.Scan = scanOf(in, out.MediaType, p, turn)
	return append(said, embedded(in, tags, stored.hash(), out)...)
}

// farApart is how many bits two hashes differ in at least where the pictures are surely not the same: half of the
// mean distance of unrelated ones.
const farApart = 18

// embedded compares a picture with the small one that cameras store beside it. Where they differ, the small one shows
// what was there before, and becomes an exhibit of its own.
func embedded(in Input, tags *pictureTagSet, hash string, out *Result) []proffer.Problem {
	at, _ := strconv.ParseInt(tags.get("IFD1 ThumbnailOffset"), 10, 64)
	n, _ := strconv.ParseInt(tags.get("IFD1 ThumbnailLength"), 10, 64)
	head := make([]byte, min(in.Size, 1<<20))
	if k, _ := in.Bytes.ReadAt(head, 0); at <= 0 || n <= 0 || n > 1<<18 || hash == "" || k < len(head) {
		return nil
	}
	var small []byte
	for _, base := range []int64{0, int64(bytes.Index(head, []byte("Exif\x00\x00"))) + 6} { // some count from the file's start, others from EXIF's
		if at+base+n <= int64(len(head)) && bytes.HasPrefix(head[at+base:], []byte("\xff\xd8")) {
			small = bytes.Clone(head[at+base : at+base+n])
		}
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(small))
	if err != nil || size.Width*size.Height > 1<<20 {
		return nil
	}
	m, _, err := image.Decode(bytes.NewReader(small))
	if err != nil {
		return nil
	}
	d, ok := HashDistance(hash, shrink(m).hash())
	if !ok || d < farApart {
		return nil
	}
	out.Members = append(out.Members, memberOf("thumbnail.jpg", "image/jpeg", proffer.MethodArchive, small))
	return problem(in.Name, fmt.Sprintf("the small picture that the camera stored inside differs from it (%d of 64 bits): it was cropped or changed after it was taken", d),
		"compare the two; the small one is an exhibit of its own")
}

// HashDistance is the number of bits in which two perceptual hashes differ, of 64; false where one is none.
func HashDistance(a, b string) (int, bool) {
	x, errA := strconv.ParseUint(a, 16, 64)
	y, errB := strconv.ParseUint(b, 16, 64)
	return bits.OnesCount64(x ^ y), errA == nil && errB == nil
}

// describe names a kind for a person; of a picture, its width and height too, which are read from its header without
// making room for its pixels.
func describe(in Input, kind string) string {
	if !strings.HasPrefix(kind, "image/") || readers[kind] == nil {
		return nameOfType(kind)
	}
	size, _, err := image.DecodeConfig(bufio.NewReader(io.NewSectionReader(in.Bytes, 0, min(in.Size, 1<<20))))
	if err != nil {
		return nameOfType(kind) + ", its width and height cannot be told"
	}
	return fmt.Sprintf("%s of %d × %d pixels", nameOfType(kind), size.Width, size.Height)
}
