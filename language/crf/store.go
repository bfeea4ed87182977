package crf

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
)

const magic = "crf1"

// errFormat is what Load says of bytes that Save did not write.
var errFormat = errors.New("not a model of package crf, or damaged")

// Save writes the model compressed.
func (m *Model) Save(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString(magic)
	b.Write([]byte{byte(m.labels), byte(m.nodeBits), byte(m.edgeBits)})
	for _, t := range [][]bool{m.start, m.allowed} {
		for _, v := range t {
			c := byte(0)
			if v {
				c = 1
			}
			b.WriteByte(c)
		}
	}
	z, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return err
	}
	for _, t := range [][]int8{m.node.whole(), m.edge} {
		raw := make([]byte, len(t))
		for i, v := range t {
			raw[i] = byte(v)
		}
		if _, err := z.Write(raw); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// Load reads what Save wrote. It does not panic on other bytes.
func Load(data []byte) (*Model, error) {
	if len(data) < len(magic)+3 || string(data[:len(magic)]) != magic {
		return nil, errFormat
	}
	data = data[len(magic):]
	m := &Model{labels: int(data[0]), nodeBits: uint(data[1]), edgeBits: uint(data[2])}
	data = data[3:]
	l := m.labels
	if l < 1 || l > 32 || m.nodeBits > 24 || m.edgeBits > 20 || len(data) < l+l*l {
		return nil, errFormat
	}
	m.start, m.allowed = make([]bool, l), make([]bool, l*l)
	for i := range l {
		m.start[i] = data[i] == 1
	}
	for i := range l * l {
		m.allowed[i] = data[l+i] == 1
	}
	z := flate.NewReader(bytes.NewReader(data[l+l*l:]))
	node := make([]int8, l<<m.nodeBits)
	m.edge = make([]int8, l*l<<m.edgeBits)
	for _, t := range [][]int8{node, m.edge} {
		raw := make([]byte, len(t))
		if _, err := io.ReadFull(z, raw); err != nil {
			return nil, errFormat
		}
		for i, v := range raw {
			t[i] = int8(v)
		}
	}
	m.node, m.lanes = pack(node, l), widen(m.edge, l*l)
	return m, nil
}
