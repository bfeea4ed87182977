package present

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"

	"proffer"
	"proffer/render"
)

type findingRow struct {
	ID                                      proffer.FindingID
	Claim, Accused, Support, Answer, Number string
	Status                                  proffer.Status
	Contested                               bool
	Within                                  proffer.FindingID // of the broader claim that gathers it, or 0
	Depth                                   int               // of broader claims above it
}

func (b *book) findingRow(f *proffer.Finding) findingRow {
	k := b.c.Claims[f.Claim-1]
	var accused []string
	for _, a := range f.Answers {
		accused = append(accused, b.name(a.Accused)+" ("+a.Answer+")")
	}
	return findingRow{f.ID, k.Summary, strings.Join(accused, ", "), f.Support, f.Answer, Interval(f.Bounds), f.Status, f.Contested, b.findingOf[b.broader[f.Claim]], Depth(b.broader, f.Claim)}
}

type matrixRow struct {
	ID    proffer.FindingID
	Claim string
	Cells []string
}

// matrix tells for each finding which origins support it (+), speak against it (−), or only plan, demand or keep silent
// about it (·).
func (b *book) matrix() []matrixRow {
	column := map[proffer.OriginID]int{}
	for i, o := range b.c.Origins {
		column[o.ID] = i
	}
	var rows []matrixRow
	for _, f := range Ranked(b.c) {
		k := b.c.Claims[f.Claim-1]
		row := matrixRow{f.ID, k.Summary, make([]string, len(b.c.Origins))}
		put := func(id proffer.StatementID, sign string) {
			if i, ok := column[b.c.Statements[id-1].Origin]; ok && !strings.Contains(row.Cells[i], sign) {
				row.Cells[i] += sign
			}
		}
		for _, id := range k.Statements {
			if Silent(b.c.Statements[id-1].Stance) {
				put(id, "·")
			} else {
				put(id, "+")
			}
		}
		for _, id := range k.Against {
			put(id, "−")
		}
		rows = append(rows, row)
	}
	return rows
}

func (b *book) index() error {
	data := struct {
		page
		Summary, Engine, Clock string
		Findings               []findingRow
		Matrix                 []matrixRow
		Origins                []proffer.Origin
		Allegations            []allegationView
	}{page: b.page("Summary", ""), Summary: b.in.Summary, Engine: proffer.Version, Clock: b.in.Clock, Matrix: b.matrix(),
		Origins: b.c.Origins, Allegations: b.allegations()}
	for _, f := range Ranked(b.c) {
		data.Findings = append(data.Findings, b.findingRow(f))
	}
	return b.write("index.html", "index.html", data)
}

type exhibitRow struct {
	ID                            proffer.ExhibitID
	Name, Hash, At, Source, Proof string
	Record                        int
}

type findingPage struct {
	findingRow
	Likelihood, Confidence string
	Reasons, WouldChange   []string
	Missing                []string
	Narrower               []findingRow
	WordedBy               string
	Supporting, Other      []voice // Other: demands and silence, which support nothing
	Against                []voice
	Bars                   template.HTML
	Exhibits               []exhibitRow
}

// Silent says that a stance supports nothing: a demand, or silence.
func Silent(s proffer.Stance) bool { return s == proffer.Demands || s == proffer.Declines }

func (b *book) findings() error {
	for i := range b.c.Findings {
		f := &b.c.Findings[i]
		k := &b.c.Claims[f.Claim-1]
		var story proffer.Story
		if b.in.Story != nil {
			story = b.in.Story(f.ID)
		}
		p := findingPage{findingRow: b.findingRow(f), Likelihood: f.Likelihood, Confidence: f.Confidence, Reasons: f.Why,
			WouldChange: f.WouldChange, Missing: story.Missing, WordedBy: k.WordedBy, Against: told(b.voices("../", k.Against, f), &story), Bars: b.bars(f), Exhibits: b.behind(k)}
		for _, id := range k.Narrower {
			p.Narrower = append(p.Narrower, b.findingRow(&b.c.Findings[b.findingOf[id]-1]))
		}
		for _, v := range told(b.voices("../", k.Statements, f), &story) {
			if Silent(proffer.Stance(v.Stance)) {
				p.Other = append(p.Other, v)
			} else {
				p.Supporting = append(p.Supporting, v)
			}
		}
		data := struct {
			page
			Finding findingPage
		}{b.page(f.ID.String(), "../"), p}
		data.Standing = standing[f.Status]
		if err := b.write(fmt.Sprintf("finding/%s.html", f.ID), "finding.html", data); err != nil {
			return err
		}
	}
	return nil
}

// behind lists the exhibits that a claim's statements were read in, each once.
func (b *book) behind(k *proffer.Claim) []exhibitRow {
	var rows []exhibitRow
	seen := map[proffer.ExhibitID]bool{}
	for _, id := range append(append([]proffer.StatementID(nil), k.Statements...), k.Against...) {
		e := &b.c.Exhibits[b.document[b.c.Statements[id-1].Document].Exhibit-1]
		if seen[e.ID] || len(e.Acquisitions) == 0 {
			continue
		}
		seen[e.ID] = true
		a := e.Acquisitions[0]
		rows = append(rows, exhibitRow{e.ID, e.Name, e.Digest.String(), stamp(a.At), a.Source, b.proofs[a.Record], a.Record})
	}
	return rows
}

type partText struct {
	Kind proffer.PartKind
	Text template.HTML
}

func (b *book) documents() error {
	of := map[proffer.DocumentID][]*proffer.Statement{}
	for i := range b.c.Statements {
		s := &b.c.Statements[i]
		of[s.Document] = append(of[s.Document], s)
	}
	for i := range b.c.Documents {
		d := &b.c.Documents[i]
		if err := b.onDocument(d, of[d.ID]); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) onDocument(d *proffer.Document, statements []*proffer.Statement) error {
	type view struct {
		ID                                                  proffer.DocumentID
		Exhibit                                             proffer.ExhibitID
		Name, Published, Publisher, Credit, Authors, Origin string
		Lang                                                string
		RTL                                                 bool
		Problems                                            []proffer.Problem
		Parts                                               []partText
		Statements                                          []voice
	}
	v := view{ID: d.ID, Exhibit: d.Exhibit, Name: b.c.Exhibits[d.Exhibit-1].Name, Published: orUnknown(d.Published),
		Publisher: orUnknown(d.Publisher), Credit: orUnknown(d.Credit), Authors: strings.Join(d.Authors, ", "), Origin: d.Origin.String(),
		Lang: d.Language, RTL: rtl[d.Language], Problems: d.Problems}
	for _, p := range b.stretches(d) {
		var inside []*proffer.Statement
		for _, s := range statements {
			for _, m := range marked(s) {
				if m.Overlaps(p.Span) && m.Valid() {
					inside = append(inside, s)
					break
				}
			}
		}
		v.Parts = append(v.Parts, partText{p.Kind, b.segments(d, p.Span, inside)})
	}
	for _, s := range statements {
		v.Statements = append(v.Statements, b.voice("../", s, nil))
	}
	title := d.Title
	if title == "" {
		title = d.ID.String()
	}
	return b.write(fmt.Sprintf("document/%s.html", d.ID), "document.html", struct {
		page
		Document view
	}{b.page(title, "../"), v})
}

// stretches cuts a text into paragraphs, each with the kind of the part that it begins in.
func (b *book) stretches(d *proffer.Document) []proffer.Part {
	var out []proffer.Part
	at := 0
	for p := range strings.SplitSeq(d.Text, "\n\n") {
		span := proffer.Span{Start: at, End: at + len(p)}
		at = span.End + 2
		if strings.TrimSpace(p) == "" {
			continue
		}
		kind := proffer.PartBody
		for _, q := range d.Parts {
			if q.Span.Overlaps(span) && q.Kind != proffer.PartDateline && q.Kind != proffer.PartBody {
				kind = q.Kind
				break
			}
		}
		out = append(out, proffer.Part{Kind: kind, Span: span})
	}
	return out
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

func (b *book) alignment() error {
	type spot struct {
		Href, Words string
		Doc         proffer.DocumentID
	}
	type row struct {
		From, To, Kind, Since string
		Plus                  bool
		Places                []spot
	}
	var rows []row
	node := map[proffer.EntityID]int{}
	var nodes []string
	at := func(id proffer.EntityID) int {
		i, ok := node[id]
		if !ok {
			i = len(nodes)
			node[id] = i
			nodes = append(nodes, b.name(id))
		}
		return i
	}
	var edges []render.Edge
	for _, r := range b.c.Relations {
		edges = append(edges, render.Edge{From: at(r.From), To: at(r.To), Sign: r.Sign, Label: r.Kind,
			Tip: b.name(r.From) + " " + r.Kind + " " + b.name(r.To)})
		line := row{From: b.name(r.From), To: b.name(r.To), Kind: r.Kind, Since: r.Start, Plus: r.Sign > 0}
		for _, p := range r.Spans {
			line.Places = append(line.Places, spot{"document/" + p.Document.String() + ".html", p.Span.In(b.document[p.Document].Text), p.Document})
		}
		rows = append(rows, line)
	}
	return b.write("alignment.html", "alignment.html", struct {
		page
		Picture   template.HTML
		Relations []row
	}{b.page("Who backs whom", ""), render.Network(nodes, edges), rows})
}

func (b *book) origins() error {
	type view struct {
		ID        proffer.OriginID
		Name, Why string
		Circle    string
		Chain     []string
		Documents []*proffer.Document
		Portions  []string
	}
	var views []view
	var sources []render.Source
	for _, o := range b.c.Origins {
		v := view{ID: o.ID, Name: o.Name, Why: o.Why, Circle: CircleWords(o.Circle), Chain: o.Chain}
		s := render.Source{Name: o.ID.String() + " " + o.Name}
		add := func(id proffer.DocumentID, what string) {
			d := b.document[id]
			label := id.String() + what + " " + cmp.Or(d.Publisher, b.c.Exhibits[d.Exhibit-1].Name)
			s.Documents = append(s.Documents, render.SourceDocument{Label: label, Tip: d.Title, Href: "document/" + id.String() + ".html"})
		}
		for _, id := range o.Documents {
			v.Documents = append(v.Documents, b.document[id])
			add(id, "")
		}
		for _, p := range o.Portions {
			if p.Why != o.Why {
				v.Portions = append(v.Portions, p.Why)
			}
			add(p.Document, " in part,")
		}
		views, sources = append(views, v), append(sources, s)
	}
	return b.write("origins.html", "origins.html", struct {
		page
		Count   string
		Picture template.HTML
		Origins []view
	}{b.page("Origins", ""), fmt.Sprintf("%d reports, %d origins.", len(b.c.Documents), len(b.c.Origins)), render.Origins(sources), views})
}

func (b *book) names() error {
	type row struct {
		*proffer.Entity
		For       string // whose it is, or for whom it speaks
		Documents []proffer.DocumentID
	}
	var rows []row
	for i := range b.c.Entities {
		r := row{Entity: &b.c.Entities[i]}
		if r.Of != 0 {
			r.For = b.name(r.Of)
		}
		seen := map[proffer.DocumentID]bool{}
		for _, m := range r.Mentions {
			if !seen[m.Document] {
				seen[m.Document] = true
				r.Documents = append(r.Documents, m.Document)
			}
		}
		rows = append(rows, r)
	}
	return b.write("names.html", "names.html", struct {
		page
		Names []row
	}{b.page("Names", ""), rows})
}

func (b *book) exhibits() error {
	type acquisition struct {
		At, Proof                           string
		By, Method, Source, Published, Note string
		Record                              int
	}
	type row struct {
		ID, Within       proffer.ExhibitID
		Name, File, Hash string
		Type             string
		Size             int64
		Problems         []proffer.Problem
		Acquisitions     []acquisition
		Documents        []proffer.DocumentID
		Facts            []proffer.Fact
		Picture          *proffer.Picture
		Thumbnail        template.URL
	}
	var rows []row
	for _, e := range b.c.Exhibits {
		r := row{ID: e.ID, Within: e.Within, Name: e.Name, File: b.files[e.Digest], Hash: e.Digest.String(), Type: e.MediaType, Size: e.Size,
			Problems: e.Problems, Documents: e.Documents, Facts: e.Facts, Picture: e.Picture}
		if e.Picture != nil && len(e.Picture.Thumbnail) > 0 {
			r.Thumbnail = template.URL("data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(e.Picture.Thumbnail))
		}
		for _, a := range e.Acquisitions {
			r.Acquisitions = append(r.Acquisitions, acquisition{stamp(a.At), b.proofs[a.Record], a.By, a.Method, a.Source, a.Published, a.Note, a.Record})
		}
		rows = append(rows, r)
	}
	return b.write("exhibits.html", "exhibits.html", struct {
		page
		Exhibits []row
	}{b.page("Exhibits", ""), rows})
}
