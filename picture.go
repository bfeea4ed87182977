package proffer

// A Picture is what can be told of a picture without knowing what it shows.
type Picture struct {
	Width, Height int    // pixels, as stored
	Hash          string // perceptual hash, 16 hexadecimal digits; "" where it was not decoded or has no features
	Thumbnail     []byte // JPEG, upright, or nil where it was not decoded
	Alike         []Likeness
}

// A Likeness is another picture of the case that shows nearly the same.
type Likeness struct {
	Exhibit  ExhibitID
	Distance int // bits of the hashes that differ: 0 is the same to the eye
}

// A Fact is one thing that a file states of itself, beside its text: when and where a picture was taken, with which
// program a document was written. It is data about the file and proves nothing by itself, since any program can
// change it.
type Fact struct {
	Name  string // "taken", "place", "camera", "program" …
	Value string // a time as RFC 3339, without a zone where none is stated; a place as decimal degrees (WGS 84), north and east positive
	From  string // where in the file it stands: "EXIF DateTimeOriginal"
	Limit string // what is not known of it: "the zone of the camera's clock is not stated"; or ""
}
