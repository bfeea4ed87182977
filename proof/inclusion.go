package proof

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"proffer"
)

const inclusionHeader = "c2sp.org/tlog-proof@v1"

// An Inclusion shows that an entry is in a log: a C2SP tlog-proof. It contains no value of the record.
type Inclusion struct {
	Index      int64            // number of the record
	Path       []proffer.Digest // audit path of RFC 6962, the entry's sibling first
	Checkpoint string           // signed
}

// Text is the proof as C2SP writes it, for a file with the ending .tlog-proof.
func (p Inclusion) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nindex %d\n", inclusionHeader, p.Index)
	writeHashes(&b, p.Path)
	return b.String() + "\n" + p.Checkpoint
}

func writeHashes(b *strings.Builder, path []proffer.Digest) {
	for _, h := range path {
		b.WriteString(base64.StdEncoding.EncodeToString(h[:]) + "\n")
	}
}

// ParseInclusion reads what Text writes. A line of extra data, which C2SP allows and which proves nothing, is passed
// over. It checks no proof.
func ParseInclusion(text string) (p Inclusion, err error) {
	head, checkpoint, ok := strings.Cut(text, "\n\n")
	line := strings.Split(head, "\n")
	if !ok || line[0] != inclusionHeader {
		return p, errors.New("not a proof of inclusion")
	}
	line = line[1:]
	if len(line) > 0 && strings.HasPrefix(line[0], "extra ") {
		line = line[1:]
	}
	if len(line) == 0 {
		return p, errors.New("not a proof of inclusion: no index")
	}
	if p.Index, err = numberLine(line[0], "index "); err != nil {
		return p, err
	}
	if p.Path, err = hashLines(line[1:]); err != nil {
		return p, err
	}
	p.Checkpoint = checkpoint
	return p, nil
}

// numberLine reads a number that is written the one way it can be.
func numberLine(line, label string) (int64, error) {
	s, ok := strings.CutPrefix(line, label)
	n, err := strconv.ParseInt(s, 10, 64)
	if !ok || err != nil || n < 0 || strconv.FormatInt(n, 10) != s {
		return 0, fmt.Errorf("not a proof: %q where %q and a number belong", line, label)
	}
	return n, nil
}

// maxPath is more than the path of any log can have.
const maxPath = 63

func hashLines(lines []string) (path []proffer.Digest, err error) {
	if len(lines) > maxPath {
		return nil, errPath
	}
	for _, line := range lines {
		h, err := hashLine(line)
		if err != nil {
			return nil, err
		}
		path = append(path, h)
	}
	return path, nil
}

func hashLine(line string) (proffer.Digest, error) {
	b, err := base64.StdEncoding.Strict().DecodeString(line)
	if err != nil || len(b) != sha256.Size || strings.ContainsAny(line, "\r\n") {
		return proffer.Digest{}, fmt.Errorf("not a proof: %q is no hash", line)
	}
	return proffer.Digest(b), nil
}

// Check says that entry is where the proof says, in a log that the key signed, and returns what the signature covers.
func (p Inclusion) Check(entry []byte, key string) (proffer.Checkpoint, error) {
	cp, err := ParseCheckpoint(p.Checkpoint, key)
	if err != nil {
		return cp, err
	}
	path := make([]hash, len(p.Path))
	for i, h := range p.Path {
		path[i] = hash(h)
	}
	root, err := rootFromPath(hashLeaf(entry), p.Index, cp.Size, path)
	if err == nil && root != hash(cp.Root) {
		err = errors.New("the entry is not the one in the log")
	}
	return cp, err
}
