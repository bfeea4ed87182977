package screen

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// A node is an element of an XML list, without name spaces. Lists are small trees repeated: each entry is read into
// nodes, used and dropped.
type node struct {
	name  string
	attrs []xml.Attr
	text  string
	kids  []*node
}

const deepest = 64 // no list nests further

// eachNode calls f with every element that is called one of names and is not inside another such, in order, and head
// with every other element as it starts. An error says where the bytes stop being XML.
func eachNode(b []byte, head func(*node), f func(*node), names ...string) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.CharsetReader = charset.NewReaderLabel
	d.Strict = true
	depth := 0
	for {
		t, err := d.Token()
		if err == io.EOF && depth == 0 {
			return nil
		}
		if err != nil {
			return badXML(d, err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if !oneOf(t.Name.Local, names) {
				depth++
				head(&node{name: t.Name.Local, attrs: t.Copy().Attr})
				continue
			}
			n, err := subtree(d, t, 0)
			if err != nil {
				return badXML(d, err)
			}
			f(n)
		case xml.EndElement:
			depth--
		}
	}
}

func badXML(d *xml.Decoder, err error) error {
	line, _ := d.InputPos()
	var syntax *xml.SyntaxError
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &syntax) && strings.Contains(syntax.Msg, "unexpected EOF") {
		return cut(line, "the last element is never closed")
	}
	return fmt.Errorf("line %d: not XML: %w", line, err)
}

func subtree(d *xml.Decoder, start xml.StartElement, depth int) (*node, error) {
	if depth > deepest {
		return nil, fmt.Errorf("elements nested more than %d deep", deepest)
	}
	n := &node{name: start.Name.Local, attrs: start.Copy().Attr}
	var text []byte
	for {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			kid, err := subtree(d, t, depth+1)
			if err != nil {
				return nil, err
			}
			n.kids = append(n.kids, kid)
		case xml.CharData:
			text = append(text, t...)
		case xml.EndElement:
			n.text = clean(string(text))
			return n, nil
		}
	}
}

func oneOf(s string, list []string) bool {
	for _, x := range list {
		if s == x {
			return true
		}
	}
	return false
}

// attr is the value of an attribute, or "".
func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name.Local == name {
			return clean(a.Value)
		}
	}
	return ""
}

// all are the elements at a path below n ("akaList/aka").
func (n *node) all(path string) []*node {
	name, rest, more := strings.Cut(path, "/")
	var out []*node
	for _, k := range n.kids {
		if k.name != name {
			continue
		}
		if more {
			out = append(out, k.all(rest)...)
		} else {
			out = append(out, k)
		}
	}
	return out
}

// get is the text of the first element at a path, or "".
func (n *node) get(path string) string {
	for _, k := range n.all(path) {
		if k.text != "" {
			return k.text
		}
	}
	return ""
}

// texts are the texts of all elements at a path.
func (n *node) texts(path string) []string {
	var out []string
	for _, k := range n.all(path) {
		put(&out, k.text)
	}
	return out
}
