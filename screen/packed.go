package screen

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

const (
	largest     = 512 << 20 // bytes of one member of an archive
	members     = 64
	widestTable = 256
)

// unpacked opens zip archives, and spreadsheets (ods) as the table that they hold; other files stay as they are.
func unpacked(files []File, refuse func(string, error)) []File {
	var out []File
	for _, f := range files {
		if !bytes.HasPrefix(f.Bytes, []byte("PK\x03\x04")) {
			out = append(out, f)
			continue
		}
		inside, err := unzip(f)
		if err != nil {
			refuse(f.Name, fmt.Errorf("the archive cannot be used: %w", err))
			continue
		}
		out = append(out, inside...)
	}
	return out
}

func unzip(f File) ([]File, error) {
	z, err := zip.NewReader(bytes.NewReader(f.Bytes), int64(len(f.Bytes)))
	if err != nil {
		return nil, fmt.Errorf("truncated or damaged: %w", err)
	}
	var out []File
	for _, m := range z.File {
		ods := m.Name == "content.xml"
		if strings.HasSuffix(m.Name, "/") || len(z.File) > 1 && !ods && !listLike(m.Name) {
			continue
		}
		if len(out) == members {
			return nil, fmt.Errorf("more than %d members", members)
		}
		b, err := member(m)
		if err != nil {
			return nil, err
		}
		if ods {
			b, err = spreadsheet(b)
			return []File{{Name: f.Name, Bytes: b, whole: true}}, err
		}
		out = append(out, File{Name: f.Name + "/" + m.Name, Bytes: b, whole: true})
	}
	if len(out) == 0 {
		return nil, errors.New("it holds no list")
	}
	return out, nil
}

func listLike(name string) bool {
	for _, s := range []string{".csv", ".xml", ".json", ".txt"} {
		if strings.HasSuffix(strings.ToLower(name), s) {
			return !strings.Contains(name, "META-INF/") && !strings.HasSuffix(name, "styles.xml") && !strings.HasSuffix(name, "meta.xml") && !strings.HasSuffix(name, "settings.xml")
		}
	}
	return false
}

func member(m *zip.File) ([]byte, error) {
	r, err := m.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: damaged: %w", m.Name, err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, largest+1))
	switch {
	case err != nil:
		err = fmt.Errorf("%s: damaged: %w", m.Name, err)
	case len(b) > largest:
		err = fmt.Errorf("%s: more than %d bytes", m.Name, largest)
	}
	return b, err
}

// spreadsheet writes the first table of an OpenDocument spreadsheet as delimited text.
func spreadsheet(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	d := xml.NewDecoder(bytes.NewReader(content))
	var row []string
	for {
		t, err := d.Token()
		if err == io.EOF {
			w.Flush()
			return out.Bytes(), w.Error()
		}
		if err != nil {
			return nil, badXML(d, err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "table-row":
				row = row[:0]
			case "table-cell", "covered-table-cell":
				n, err := subtree(d, t, 0)
				if err != nil {
					return nil, badXML(d, err)
				}
				row = append(row, cells(n, widestTable-len(row))...)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "table-row":
				if clean(strings.Join(row, "")) != "" {
					if err := w.Write(row); err != nil {
						return nil, err
					}
				}
			case "table":
				w.Flush()
				return out.Bytes(), w.Error()
			}
		}
	}
}

// cells are the value of a cell as often as it is repeated, at most room times.
func cells(n *node, room int) []string {
	var text []string
	for _, p := range n.all("p") {
		text = append(text, p.flat())
	}
	times, err := strconv.Atoi(n.attr("number-columns-repeated"))
	if err != nil || times < 1 {
		times = 1
	}
	var out []string
	for range min(times, room) {
		out = append(out, strings.Join(text, " "))
	}
	return out
}

func (n *node) flat() string {
	s := n.text
	for _, k := range n.kids {
		s += " " + k.flat()
	}
	return clean(s)
}
