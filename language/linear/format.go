package linear

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// The format: "proffer-linear/1\n", then, deflated, unsigned varints: number of classes, each class name with its
// length, number of features; for each feature in ascending order the difference to the one before, its number of
// weights, and for each weight the class and the zigzag of its value, in three streams one after the other (features,
// counts and classes, values), since like compresses with like.
const magic = "proffer-linear/1\n"

var errDamaged = errors.New("linear: damaged model")

// Limits that Read enforces, so that damaged bytes cannot ask for all memory.
const (
	maxClasses  = 1<<8 - 1
	maxFeatures = 1 << 24
	maxWeights  = 1 << 24
)

// Write writes the rows in the form that [Read] reads. The same rows give the same bytes.
func (r *Rows) Write(w io.Writer) error {
	head := binary.AppendUvarint(nil, uint64(len(r.Names)))
	for _, n := range r.Names {
		head = append(binary.AppendUvarint(head, uint64(len(n))), n...)
	}
	head = binary.AppendUvarint(head, uint64(len(r.features)))
	var shape, values []byte
	last := Feature(0)
	for i, f := range r.features {
		head = binary.AppendUvarint(head, uint64(f-last))
		last = f
		shape = binary.AppendUvarint(shape, uint64(len(r.of(i))))
		for _, v := range r.of(i) {
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

// Read reads what [Rows.Write] wrote, as [ReadRows] does, and makes it ready to decide.
func Read(b []byte) (*Model, error) {
	r, err := ReadRows(b)
	if err != nil {
		return nil, err
	}
	m, ok := r.Model()
	if !ok {
		return nil, errDamaged
	}
	return m, nil
}

// ReadRows reads what [Rows.Write] wrote. Anything else gives an error, never a panic.
func ReadRows(b []byte) (*Rows, error) {
	if !bytes.HasPrefix(b, []byte(magic)) {
		return nil, fmt.Errorf("%w: it does not begin with %q", errDamaged, magic)
	}
	raw, err := io.ReadAll(io.LimitReader(bufio.NewReader(flate.NewReader(bytes.NewReader(b[len(magic):]))), 1<<28))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", errDamaged, err)
	}
	d := &decoder{b: raw}
	r := &Rows{}
	for range d.count(maxClasses) {
		r.Names = append(r.Names, d.text())
	}
	d.rows(r)
	if d.failed || len(d.b) != 0 {
		return nil, errDamaged
	}
	return r, nil
}

type decoder struct {
	b      []byte
	failed bool
}

func (d *decoder) uvarint() uint64 {
	if len(d.b) > 0 && d.b[0] < 0x80 { // most are
		v := d.b[0]
		d.b = d.b[1:]
		return uint64(v)
	}
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

func (d *decoder) rows(r *Rows) {
	n, classes := d.count(maxFeatures), len(r.Names)
	r.features, r.from, r.weights = make([]Feature, n), make([]uint32, n+1), make([]weight, 0, 3*n)
	last := Feature(0)
	for i := range r.features {
		next := uint64(last) + d.uvarint()
		d.failed = d.failed || next > math.MaxUint32 || i > 0 && next == uint64(last)
		last = Feature(next)
		r.features[i] = last
	}
	for i := range r.features {
		k := d.count(classes)
		for range k {
			c := d.uvarint()
			d.failed = d.failed || c >= uint64(classes)
			r.weights = append(r.weights, weight{class: uint16(c)})
		}
		r.from[i+1] = uint32(len(r.weights))
		d.failed = d.failed || k == 0
	}
	d.failed = d.failed || len(r.weights) >= maxWeights
	for i := range r.weights {
		r.weights[i].value = int16(d.varint())
	}
}
