package read

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"proffer"
	"proffer/read/anatomy"
)

const (
	pptxType = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
	odpType  = "application/vnd.oasis.opendocument.presentation"
)

// readPPTX reads a presentation (ISO/IEC 29500), slide by slide in the order in which they are shown; each slide is a
// page, and its speaker's notes follow it.
func readPPTX(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the presentation cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w := &office{in: in}
	known := coreProperties(z)
	notes := 0
	for i, name := range slides(z) {
		w.page = i + 1
		w.member(z, name, w.slide)
		w.drawings(z, name)
		for _, r := range relations(z, name) {
			if strings.HasSuffix(r.kind, "/notesSlide") {
				before := len(w.blocks)
				w.member(z, r.target, w.slide)
				w.blocks = dropNumbers(w.blocks, before)
				if len(w.blocks) > before {
					notes++
				}
			}
		}
	}
	if notes > 0 {
		w.say("speaker's notes", fmt.Sprintf("%d slides have notes; they follow their slide in the text", notes), "")
	}
	if w.hidden > 0 {
		w.say("hidden slides", fmt.Sprintf("%d slides are hidden when it is shown; they are in the text", w.hidden), "ask why they were hidden")
	}
	carried(in, z, out)
	w.finish(known, out)
}

// slide handles the tokens of a slide: paragraphs "p" of shapes; the place-holder of a title says what is one.
func (w *office) slide(t xml.Token, path []string) {
	if inside(path, fallback) {
		return
	}
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "sld":
			if v := attribute(t, "show"); v == "0" || v == "false" {
				w.hidden++
			}
		case "ph":
			w.shape = w.placed(attribute(t, "type"))
		case "sp":
			w.shape = w.placed("")
		case "br", "tab":
			w.text.WriteByte(' ')
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "p":
			if inside(path, "tc") {
				w.text.WriteByte(' ')
			} else {
				w.role = w.shape
				w.flush()
			}
		case "tr":
			w.role = anatomy.RoleTable
			w.flush()
		}
	case xml.CharData:
		if len(path) > 0 && path[len(path)-1] == "t" {
			w.text.Write(t)
		}
	}
}

// placed is what the words of a shape are, by the kind of place-holder that it fills in PPTX, ODP or PPT, "" where it
// fills none or a list's. Behind the first slide, which may say who speaks and when, they are the slide's own, however short.
func (w *office) placed(kind string) anatomy.Role {
	switch kind {
	case "title", "ctrTitle":
		if w.page <= 1 {
			return anatomy.RoleHeadline
		}
		return anatomy.RoleSubhead
	case "subTitle", "subtitle", "dt", "date-time", "ftr", "footer", "sldNum", "page-number":
		return anatomy.RoleNone
	}
	if w.page > 1 {
		return anatomy.RoleBody
	}
	return anatomy.RoleNone
}

// dropNumbers leaves out the blocks after the first n that are only a slide's number.
func dropNumbers(blocks []anatomy.Loose, n int) []anatomy.Loose {
	kept := blocks[:n]
	for _, b := range blocks[n:] {
		if _, err := strconv.Atoi(b.Text); err != nil {
			kept = append(kept, b)
		}
	}
	return kept
}

// readODP reads an OpenDocument presentation (ISO/IEC 26300).
func readODP(in Input, out *Result) {
	z, err := zip.NewReader(in.Bytes, in.Size)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "the presentation cannot be opened: "+err.Error(), "ask for it again")...)
		return
	}
	w := &office{in: in}
	known := coreProperties(z)
	w.member(z, "content.xml", func(t xml.Token, path []string) {
		if s, ok := t.(xml.StartElement); ok {
			switch s.Name.Local {
			case "page":
				w.page++
			case "frame":
				w.shape = w.placed(attribute(s, "class"))
			case "p":
				w.role = w.shape
				return
			}
		}
		w.open(t, path)
	})
	carried(in, z, out)
	w.finish(known, out)
}

// A relation is a row of an Office file's relationships.
type relation struct{ id, kind, target string }

// relations are those of one member, their targets as names of members.
func relations(z *zip.Reader, member string) []relation {
	dir, base := path.Split(member)
	var out []relation
	for _, f := range z.File {
		if f.Name != dir+"_rels/"+base+".rels" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil
		}
		_ = eachToken(io.LimitReader(r, 16<<20), func(t xml.Token, _ []string) { // what could be read of it still orders slides
			if s, ok := t.(xml.StartElement); ok && s.Name.Local == "Relationship" && attribute(s, "TargetMode") != "External" {
				target := attribute(s, "Target")
				if !strings.HasPrefix(target, "/") {
					target = path.Join(dir, target)
				}
				out = append(out, relation{attribute(s, "Id"), attribute(s, "Type"), strings.TrimPrefix(target, "/")})
			}
		})
		r.Close()
	}
	return out
}

// slides are the members that hold slides, in the order of the presentation; without one, in the order of their numbers.
func slides(z *zip.Reader) []string {
	const presentation = "ppt/presentation.xml"
	byID := map[string]string{}
	for _, r := range relations(z, presentation) {
		byID[r.id] = r.target
	}
	var out []string
	w := &office{}
	w.member(z, presentation, func(t xml.Token, _ []string) {
		if s, ok := t.(xml.StartElement); ok && s.Name.Local == "sldId" {
			for _, a := range s.Attr {
				if name := byID[a.Value]; a.Name.Local == "id" && name != "" {
					out = append(out, name)
				}
			}
		}
	})
	if len(out) > 0 {
		return out
	}
	return numbered(z, "ppt/slides/")
}

// pages gives a block the page it stands on, where its format has pages.
func (w *office) pages() []proffer.Place {
	if w.page == 0 {
		return nil
	}
	return []proffer.Place{{Page: w.page}}
}
