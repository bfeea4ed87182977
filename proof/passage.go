package proof

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"proffer"
)

const passageHeader = "proffer-paragraph/1"

// A Passage shows one paragraph of a text whose root stands in a record, and tells nothing of the text's other
// paragraphs but how many there are. The root itself is shown by a [Disclosure] of that record.
type Passage struct {
	Index int64  // of the paragraph, from 0
	Count int64  // of all paragraphs
	Text  string // the paragraph, byte for byte
	Salt  proffer.Digest
	Path  []proffer.Digest
}

// ShowParagraph makes the passage of paragraph i of a text read under that seed.
func ShowParagraph(seed proffer.Digest, paragraphs []string, i int) (Passage, error) {
	if i < 0 || i >= len(paragraphs) {
		return Passage{}, fmt.Errorf("the text has %d paragraphs, and none of number %d", len(paragraphs), i)
	}
	leaves := make([]hash, len(paragraphs))
	for j, text := range paragraphs {
		c := commit(paragraphSalt(seed, j), []byte(text))
		leaves[j] = hashLeaf(c[:])
	}
	p := Passage{Index: int64(i), Count: int64(len(paragraphs)), Text: paragraphs[i], Salt: proffer.Digest(paragraphSalt(seed, i))}
	for _, h := range auditPath(i, leaves) {
		p.Path = append(p.Path, proffer.Digest(h))
	}
	return p, nil
}

func paragraphSalt(seed proffer.Digest, i int) []byte {
	salt := commit(seed[:], binary.BigEndian.AppendUint64(nil, uint64(i)))
	return salt[:]
}

// Check says that the paragraph stands at its place in the text with that root.
func (p Passage) Check(root proffer.Digest) error {
	c := commit(p.Salt[:], []byte(p.Text))
	path := make([]hash, len(p.Path))
	for i, h := range p.Path {
		path[i] = hash(h)
	}
	got, err := rootFromPath(hashLeaf(c[:]), p.Index, p.Count, path)
	if err == nil && got != hash(root) {
		err = errors.New("the paragraph is not the one in the text")
	}
	return err
}

// Form is the passage for a file or a printed page: a line each for place, salt, text (base64) and hashes.
func (p Passage) Form() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nparagraph %d\nof %d\nsalt %s\ntext %s\n", passageHeader, p.Index, p.Count,
		base64.StdEncoding.EncodeToString(p.Salt[:]), base64.StdEncoding.EncodeToString([]byte(p.Text)))
	writeHashes(&b, p.Path)
	return b.String()
}

// ParsePassage reads what Form writes. It checks no proof.
func ParsePassage(form string) (p Passage, err error) {
	line := strings.Split(strings.TrimSuffix(form, "\n"), "\n")
	if len(line) < 5 || line[0] != passageHeader || !strings.HasSuffix(form, "\n") {
		return p, errors.New("not a paragraph's proof")
	}
	salt, ok := strings.CutPrefix(line[3], "salt ")
	text, ok2 := strings.CutPrefix(line[4], "text ")
	if !ok || !ok2 {
		return p, errors.New("not a paragraph's proof")
	}
	if p.Index, err = numberLine(line[1], "paragraph "); err != nil {
		return p, err
	}
	if p.Count, err = numberLine(line[2], "of "); err != nil {
		return p, err
	}
	if p.Salt, err = hashLine(salt); err != nil {
		return p, err
	}
	b, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil {
		return p, err
	}
	p.Text = string(b)
	p.Path, err = hashLines(line[5:])
	return p, err
}
