package english

import (
	"slices"
	"strings"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/stance"
)

// posted adds what is set apart as a block of somebody's own words, a post above all: a block is said by the one who signs it ("—
// Ida Brandt (@idab)"), or by the subject of the line before it that ends with a colon ("Brandt wrote on her page:"). What the
// models read of such a line, and in the block with nobody's words for its source, gives way.
func (r *reader) posted() {
	blocks := r.blocks()
	if len(blocks) == 0 {
		return
	}
	r.out = slices.DeleteFunc(r.out, func(x attribution.Attribution) bool {
		return overlapsAny(x.Cue, blocks) && (!x.Source.Valid() || spoken[strings.ToLower(x.Source.In(r.a.Text))])
	})
	said := r.sourced()
	for n := 0; n < len(blocks); n++ {
		first := blocks[n]
		var x attribution.Attribution
		for ; n < len(blocks) && r.blankBetween(first.Start, blocks[n].Start, blocks); n++ {
			if who := r.signature(blocks[n]); who.Valid() {
				x.Source = who
				n++
				break
			}
			x.Content = append(x.Content, r.trim(blocks[n])...)
		}
		n--
		if len(x.Content) == 0 {
			continue
		}
		r.introduced(&x, first.Start)
		if !x.Source.Valid() || overlapsAny(x.Content[0], said) {
			continue
		}
		x.NestedIn, x.Confidence = -1, clauseConfidence
		r.spoken(&x)
	}
}

// blocks are the paragraphs that are set apart as somebody's words, in the order of the text.
func (r *reader) blocks() []proffer.Span {
	var out []proffer.Span
	for _, p := range r.doc.Parts {
		if n := len(out); p.Kind == proffer.PartQuote && p.Span.Valid() && (n == 0 || out[n-1].End <= p.Span.Start) {
			out = append(out, p.Span)
		}
	}
	return out
}

// blankBetween says that nothing but blocks stands between two places.
func (r *reader) blankBetween(from, to int, blocks []proffer.Span) bool {
	for _, b := range overlapping(proffer.Span{Start: from, End: max(to, from+1)}, blocks) {
		if strings.TrimSpace(r.a.Text[from:max(from, b.Start)]) != "" {
			return false
		}
		from = b.End
	}
	return from >= to || strings.TrimSpace(r.a.Text[from:to]) == ""
}

// signature is the name in a line that signs a block, behind a dash.
func (r *reader) signature(line proffer.Span) proffer.Span {
	const longest = 120 // bytes
	in := line.In(r.a.Text)
	if line.Len() > longest || !strings.HasPrefix(in, "—") && !strings.HasPrefix(in, "–") && !strings.HasPrefix(in, "- ") {
		return proffer.Span{}
	}
	if k := strings.IndexAny(in, "(,@|"); k > 0 {
		line.End = line.Start + k
	}
	if t := r.trim(line); len(t) > 0 {
		return t[0]
	}
	return proffer.Span{}
}

// introduced takes source and cue from the line before a block that ends with a colon.
func (r *reader) introduced(x *attribution.Attribution, at int) {
	before := strings.TrimRight(r.a.Text[:at], " \n\r\t")
	if !strings.HasSuffix(before, ":") {
		return
	}
	i, _ := r.tokens(proffer.Span{Start: len(before) - 1, End: len(before)})
	s := r.sentence(i)
	for v := s.First + 1; v < i; v++ {
		if f := r.a.Tokens[v].Fine; !finite[f] && f != "VBN" || r.a.Tokens[v].Tag != proffer.VERB {
			continue
		}
		if source := r.subject(r.group(v, s), v+1, s); source.Valid() {
			if !x.Source.Valid() {
				x.Source = source
			}
			x.Cue = r.a.Tokens[v].Span
		}
		return
	}
}

// group is the first token of the verb group that ends with the verb at v.
func (r *reader) group(v int, s proffer.Sentence) int {
	for v > s.First && (r.a.Tokens[v-1].Tag == proffer.AUX || r.a.Tokens[v-1].Tag == proffer.ADV) {
		v--
	}
	return v
}

// sourced is every stretch that is the content of an attribution with a source, in text order and joined where they overlap.
func (r *reader) sourced() []proffer.Span {
	var all []proffer.Span
	for _, x := range r.out {
		if x.Source.Valid() {
			all = append(all, x.Content...)
		}
	}
	return union(all)
}

// clips adds the quotations of a broadcast's script, before which the line has nothing but who speaks: "CLIP: BRANDT “We were cold.”"
func (r *reader) clips() {
	const longest = 60 // bytes before the quotation
	var taken []proffer.Span
	for n, q := range r.quotes {
		if n == 0 {
			taken = r.taken()
		}
		from := max(0, q.Start-longest-4) // no further: a line may be as long as the text
		line := from + strings.LastIndexByte(r.a.Text[from:q.Start], '\n') + 1
		if line == from && from > 0 {
			continue
		}
		label := strings.TrimRight(r.a.Text[line:q.Start], " \"“")
		if label == "" || len(label) > longest || overlapsAny(q, taken) || !r.endsLine(q) {
			continue
		}
		name := line + strings.LastIndexByte(label, ':') + 1
		who := r.trim(proffer.Span{Start: name, End: line + len(label)})
		if len(who) == 0 || strings.ToUpper(who[0].In(r.a.Text)) != who[0].In(r.a.Text) || len(strings.Fields(who[0].In(r.a.Text))) > 4 {
			continue
		}
		x := attribution.Attribution{Source: who[0], Content: r.trim(q), NestedIn: -1, Confidence: clauseConfidence}
		if len(x.Content) == 0 {
			continue
		}
		r.spoken(&x)
	}
}

// endsLine says that nothing but a mark stands between a quotation and the end of its line.
func (r *reader) endsLine(q proffer.Span) bool {
	const marks = 16 // bytes
	rest, _, ends := strings.Cut(r.a.Text[q.End:min(len(r.a.Text), q.End+marks)], "\n")
	return (ends || q.End+marks >= len(r.a.Text)) && strings.Trim(rest, edges) == ""
}

// spoken takes an attribution all of whose content is somebody's own words.
func (r *reader) spoken(x *attribution.Attribution) {
	x.Quoted, x.Direct = x.Content, true
	v := stance.Of(stance.Act{Language: "en", Cue: r.cueWords(x), Source: r.words(x.Source), Content: r.contentWords(x), Direct: true})
	x.Stance, x.Negated, x.Certainty = v.Stance, v.Negated, v.Certainty
	r.out = append(r.out, *x)
}
