package anatomy

import (
	"strings"

	"proffer"
)

// parts is the anatomy as parts in text order; a part that lies inside another comes behind it.
func (r *reading) parts() []proffer.Part {
	var out []proffer.Part
	for _, it := range r.items {
		p := proffer.Part{Kind: it.kind, Span: it.Span, Places: it.Places}
		if !it.Span.Valid() {
			p.Text = it.text
			out = append(out, p)
			continue
		}
		if it.kind == proffer.PartCaption {
			p.Credit, p.Date = it.caption.credit, it.caption.date
		}
		out = append(out, p)
		if it.line.end > 0 {
			out = append(out, inner(it, proffer.PartDateline, 0, it.line.end))
		}
		if it.creditSpan[1] > 0 && it.kind != proffer.PartCredit {
			out = append(out, inner(it, proffer.PartCredit, it.creditSpan[0], it.creditSpan[1]))
		}
	}
	return out
}

// inner is a part inside an item, without white space at its ends.
func inner(it *item, kind proffer.PartKind, start, end int) proffer.Part {
	s := it.text[start:end]
	start += len(s) - len(strings.TrimLeft(s, " \t\n\u00a0"))
	end -= len(s) - len(strings.TrimRight(s, " \t\n\u00a0"))
	return proffer.Part{Kind: kind, Span: proffer.Span{Start: it.Span.Start + start, End: it.Span.Start + end}}
}
