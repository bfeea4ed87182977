package proof

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"proffer"
)

const disclosureHeader = "proffer-field/1"

// A Disclosure shows one field of a record and that it stood in the ledger when the checkpoint was signed. Of the
// record's other fields it tells nothing.
type Disclosure struct {
	Place     int              // of the field in its record, from 0
	Field     json.RawMessage  // RFC 8785 JSON of [name, value], byte for byte as committed to
	Salt      proffer.Digest   // of the commitment
	Path      []proffer.Digest // audit path among the record's commitments
	Inclusion Inclusion        // of the record in the log
}

// Name is the field's name: seq, at, clock, key, actor, act, subject, or payload.NAME.
func (d Disclosure) Name() string {
	name, _, _ := splitField(d.Field) // "" where it cannot be read, which Check refuses
	return name
}

// Value is the field's value, as JSON.
func (d Disclosure) Value() json.RawMessage {
	_, value, _ := splitField(d.Field)
	return value
}

// Text is the disclosure for a file or a printed page: a line each for place, field, salt and hashes, an empty line,
// and the C2SP proof of inclusion.
func (d Disclosure) Text() string {
	var b strings.Builder
	b.WriteString(disclosureHeader + "\nplace " + strconv.Itoa(d.Place) + "\nfield ")
	b.Write(d.Field)
	b.WriteString("\nsalt " + base64.StdEncoding.EncodeToString(d.Salt[:]) + "\n")
	writeHashes(&b, d.Path)
	return b.String() + "\n" + d.Inclusion.Text()
}

// ParseDisclosure reads what Text writes. It checks no proof.
func ParseDisclosure(text string) (d Disclosure, err error) {
	head, rest, ok := strings.Cut(text, "\n\n")
	line := strings.Split(head, "\n")
	if !ok || len(line) < 4 || line[0] != disclosureHeader {
		return d, errors.New("not a disclosure of a field")
	}
	place, err := numberLine(line[1], "place ")
	if err != nil {
		return d, err
	}
	field, ok := strings.CutPrefix(line[2], "field ")
	salt, ok2 := strings.CutPrefix(line[3], "salt ")
	if !ok || !ok2 || place >= proffer.LedgerFields {
		return d, errors.New("not a disclosure of a field")
	}
	d.Place, d.Field = int(place), json.RawMessage(field)
	if _, _, err := splitField(d.Field); err != nil {
		return d, err
	}
	if d.Salt, err = hashLine(salt); err != nil {
		return d, err
	}
	if d.Path, err = hashLines(line[4:]); err != nil {
		return d, err
	}
	d.Inclusion, err = ParseInclusion(rest)
	return d, err
}

// Check says that the field stood at its place in the record that the proof names, in a log that the key signed, and
// returns what the signature covers.
func (d Disclosure) Check(key string) (proffer.Checkpoint, error) {
	if _, _, err := splitField(d.Field); err != nil {
		return proffer.Checkpoint{}, err
	}
	c := commit(d.Salt[:], d.Field)
	path := make([]hash, len(d.Path))
	for i, h := range d.Path {
		path[i] = hash(h)
	}
	root, err := rootFromPath(hashLeaf(c[:]), int64(d.Place), proffer.LedgerFields, path)
	if err != nil {
		return proffer.Checkpoint{}, err
	}
	return d.Inclusion.Check(append([]byte(entryHeader), root[:]...), key)
}
