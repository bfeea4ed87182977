package read

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/bep/imagemeta"

	"proffer"
)

// A pictureTagSet is what a picture's metadata hold, as "EXIF DateTimeOriginal", "IPTC Caption-Abstract",
// "XMP creator"; of the small picture inside as "IFD1 …".
type pictureTagSet struct{ values map[string]string }

func (s *pictureTagSet) get(key string) string { return s.values[key] }

// Limits of what is read of a picture's metadata.
const (
	mostTags    = 5000
	mostTagSize = 64 << 10
	mostTagTime = 10 * time.Second // a guard against a library that spins; honest files take milliseconds
)

var metaFormats = map[string]imagemeta.ImageFormat{"image/jpeg": imagemeta.JPEG, "image/png": imagemeta.PNG, "image/webp": imagemeta.WebP,
	"image/tiff": imagemeta.TIFF, "image/heic": imagemeta.HEIF, "image/avif": imagemeta.AVIF}

// pictureTags reads EXIF, IPTC and XMP. A library's panic costs the metadata, not the picture.
func pictureTags(in Input, kind string) (set *pictureTagSet, said []proffer.Problem) {
	set = &pictureTagSet{values: map[string]string{}}
	format, ok := metaFormats[kind]
	if !ok {
		return set, nil
	}
	bad := func(why any) []proffer.Problem {
		return problem(in.Name+", metadata", fmt.Sprintf("not all of it could be read: %v", why), "look at it with another program")
	}
	defer func() {
		if p := recover(); p != nil {
			said = bad(p)
		}
	}()
	if kind == "image/jpeg" {
		head := make([]byte, min(in.Size, 1<<20))
		n, _ := in.Bytes.ReadAt(head, 0) // what cannot be read is not there
		set.iptc(head[:n])
	}
	for _, source := range []imagemeta.Source{imagemeta.EXIF, imagemeta.XMP} { // one that is damaged leaves the other
		_, err := imagemeta.Decode(imagemeta.Options{R: io.NewSectionReader(in.Bytes, 0, in.Size), ImageFormat: format, Sources: source,
			ShouldHandleTag: func(imagemeta.TagInfo) bool { return true }, LimitNumTags: mostTags, LimitTagSize: mostTagSize, Timeout: mostTagTime,
			HandleTag: func(t imagemeta.TagInfo) error { set.add(t); return nil }})
		if err != nil && len(said) == 0 {
			said = bad(err)
		}
	}
	return set, said
}

func (s *pictureTagSet) add(t imagemeta.TagInfo) {
	key := t.Source.String() + " " + t.Tag
	if t.Source == imagemeta.EXIF && strings.HasPrefix(t.Namespace, "IFD1") {
		key = "IFD1 " + t.Tag
	}
	s.put(key, tagText(t.Value))
}

// put keeps a value; of several, as keywords are, all.
func (s *pictureTagSet) put(key, value string) {
	switch old, twice := s.values[key]; {
	case value == "":
	case !twice:
		s.values[key] = value
	case strings.HasPrefix(key, "IPTC ") && len(old) < mostTagSize:
		s.values[key] = old + ", " + value
	}
}

// tagText is a tag's value as text: valid UTF-8 on one line.
func tagText(v any) string {
	var s string
	switch v := v.(type) {
	case string:
		s = v
	case []string:
		s = strings.Join(v, ", ")
	case []byte:
		s, _ = decode(bytes.TrimRight(v, "\x00"), "")
	case float64:
		s = fmt.Sprintf("%.6f", v)
	case float32:
		s = fmt.Sprintf("%.6f", v)
	default:
		s = fmt.Sprint(v)
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", " "), "\ufffd")), " ")
}
