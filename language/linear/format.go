package linear

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sort"
)

// The format: "proffer-linear/1\n", then, deflated, unsigned varints: number of classes, each class name with its
// length, number of features; for each feature in ascending order the difference to the one before, its number of
// weights, and for each weight the class and the zigzag of its value, in three streams one after the other (features,
// counts and classes, values), since like compresses with like.
const magic = "proffer-linear/1\n"

var errDamaged = errors.New("linear: damaged model")

// Limits that Read enforces, so that damaged bytes cannot ask for all memory.
const (
	maxClasses  = 1 << 12
	maxFeatures = 1 << 24
)

func sortSparse(s []sparse) {
	sort.Slice(s, func(a, b int) bool { return s[a].feature < s[b].feature })
}

// Write writes the model in the form that [Read] reads. The same model gives the same bytes.
func (m *Model) Write(w io.Writer) error {
	rows := m.sorted()
	head := binary.AppendUvarint(nil, uint64(len(m.Names)))
	for _, n := range m.Names {
		head = append(binary.AppendUvarint(head, uint64(len(n))), n...)
	}
	head = binary.AppendUvarint(head, uint64(len(rows)))
	var shape, values []byte
	last := Feature(0)
	for _, r := range rows {
		head = binary.AppendUvarint(head, uint64(r.feature-last))
		last = r.feature
		shape = binary.AppendUvarint(shape, uint64(len(r.weights)))
		for _, v := range r.weights {
			shape = binary.AppendUvarint(shape, uint64(v.class))
			values = binary.AppendVarint(values, int64(v.value))
		}
	}
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	for _, part := range [][]byte{head, shape, values} {
		if _, err := z.Write(part); err != nil {
			return err
		}
	}
	return z.Close()
}

// Read reads what [Model.Write] wrote. Anything else gives an error, never a panic.
func Read(b []byte) (*Model, error) {
	if !bytes.HasPrefix(b, []byte(magic)) {
		return nil, fmt.Errorf("%w: it does not begin with %q", errDamaged, magic)
	}
	raw, err := io.ReadAll(io.LimitReader(bufio.NewReader(flate.NewReader(bytes.NewReader(b[len(magic):]))), 1<<28))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", errDamaged, err)
	}
	d := &decoder{b: raw}
	m := &Model{}
	for range d.count(maxClasses) {
		m.Names = append(m.Names, d.text())
	}
	rows := d.rows(len(m.Names))
	if d.failed || len(d.b) != 0 {
		return nil, errDamaged
	}
	m.build(rows)
	return m, nil
}

type decoder struct {
	b      []byte
	failed bool
}

func (d *decoder) uvarint() uint64 {
	v, n := binary.Uvarint(d.b)
	if n <= 0 {
		d.failed, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return v
}

func (d *decoder) varint() int64 {
	v := d.uvarint()
	return int64(v>>1) ^ -int64(v&1)
}

// count is a number that must not exceed limit, nor the bytes that are left.
func (d *decoder) count(limit int) int {
	v := d.uvarint()
	if v > uint64(limit) || v > uint64(len(d.b)) {
		d.failed, d.b = true, nil
		return 0
	}
	return int(v)
}

func (d *decoder) text() string {
	n := d.count(1 << 10)
	s := string(d.b[:n])
	d.b = d.b[n:]
	return s
}

func (d *decoder) rows(classes int) []sparse {
	rows := make([]sparse, d.count(maxFeatures))
	last := Feature(0)
	for i := range rows {
		last += Feature(d.uvarint())
		rows[i].feature = last
	}
	var all []weight
	for i := range rows {
		n := d.count(classes)
		for range n {
			c := d.uvarint()
			d.failed = d.failed || c >= uint64(classes)
			all = append(all, weight{class: uint16(c)})
		}
		rows[i].weights = all[len(all)-n:]
		d.failed = d.failed || n == 0
	}
	at := 0
	for i := range rows {
		n := len(rows[i].weights)
		rows[i].weights = all[at : at+n : at+n]
		at += n
	}
	for i := range all {
		all[i].value = int16(d.varint())
	}
	return rows
}
