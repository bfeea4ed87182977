package anatomy

import (
	"slices"
	"strings"

	"proffer"
)

// facts joins what the lines state into what the document states, the stronger ground first.
func (r *reading) facts() *Report {
	out := &Report{}
	out.Title = r.titleOf()
	out.Authors = r.authorsOf()
	out.Credit = r.creditOf()
	if out.Publisher = r.publisherOf(out.Credit); out.Publisher == "" {
		out.Publisher = r.masthead(out.Authors, out.Credit)
		out.Authors = slices.DeleteFunc(out.Authors, func(a string) bool { return a == out.Publisher })
	}
	if out.Credit == "" && out.Publisher != "" && r.isAgency(out.Publisher) {
		out.Credit = agencyName(out.Publisher)
	}
	out.Published = r.publishedOf(out)
	r.missing(out)
	return out
}

func (r *reading) titleOf() string {
	if r.title >= 0 {
		s := oneLine(r.items[r.title].text)
		if s == strings.ToUpper(s) && sameTitle(s, r.known.Title) {
			return r.known.Title
		}
		for _, f := range r.items[r.title].facts {
			if f.kind == factTitle {
				return f.value
			}
		}
		return r.withoutOutlet(strings.TrimSpace(strings.Trim(s, "*_#= \t")))
	}
	for _, f := range r.each(factTitle) {
		return f.value
	}
	return r.known.Title
}

// withoutOutlet takes the outlet's name off a headline, "Union accuses mine - Valley Ledger", and notes it.
func (r *reading) withoutOutlet(s string) string {
	toks := tokens(s, 40)
	if ds := dates(s, toks, r.lang); len(ds) > 0 && ds[0].first == 0 && ds[0].last < len(toks) {
		between := strings.TrimSpace(s[toks[ds[0].last-1].end:toks[ds[0].last].start])
		if between == "-" || between == "–" || between == "—" || between == "|" || between == ":" {
			it := r.items[r.title]
			it.facts = append(it.facts, fact{kind: factDate, date: ds[0].date})
			return strings.TrimSpace(s[toks[ds[0].last].start:])
		}
	}
	for _, sep := range []string{" | ", " — ", " – ", " - "} {
		head, tail, ok := cutLast(s, sep)
		if ok && IsOutlet(strip(tail)) && wordCount(head, 4) > 2 {
			it := r.items[r.title]
			it.facts = append(it.facts, fact{kind: organisationKind(strip(tail)), value: strip(tail)})
			return strings.TrimSpace(head)
		}
	}
	return s
}

// oneLine is a text with its white space as single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// each is the facts of a kind, in the order of the text.
func (r *reading) each(kind factKind) []fact {
	var out []fact
	for _, it := range r.items {
		for _, f := range it.facts {
			if f.kind == kind && it.kind != "" && it.kind != proffer.PartBody {
				out = append(out, f)
			}
		}
	}
	return out
}

func (r *reading) authorsOf() []string {
	if len(r.known.Authors) > 0 && !r.known.Weak {
		return r.known.Authors
	}
	for _, kind := range []factKind{factAuthor, factReporter} {
		var out []string
		for _, f := range r.each(kind) {
			if !slices.Contains(out, f.value) {
				out = append(out, f.value)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return r.known.Authors
}

func (r *reading) creditOf() string {
	var seen []string
	for _, f := range r.each(factAgency) {
		seen = append(seen, agencyName(f.value))
	}
	if r.lineAt >= 0 && r.items[r.lineAt].line.agency != "" {
		seen = append(seen, agencyName(r.items[r.lineAt].line.agency))
	}
	for _, it := range r.items {
		if it.credit != "" {
			seen = append(seen, agencyName(it.credit))
		}
	}
	if r.known.Credit != "" {
		seen = append(seen, agencyName(r.known.Credit))
	}
	if len(seen) == 0 {
		seen = append(seen, r.relayed())
	}
	return fullest(seen)
}

// fullest is the first name, or a later form of it that has all its words and more: "Meridian" gives way to "Meridian
// News Agency".
func fullest(names []string) string {
	best := ""
	for _, n := range names {
		if best == "" || len(n) > len(best) && wordsWithin(best, n) {
			best = n
		}
	}
	return best
}

func wordsWithin(short, long string) bool {
	words := folded(long)
	for _, w := range folded(short) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

func (r *reading) publisherOf(credit string) string {
	if r.known.Publisher != "" {
		return r.known.Publisher
	}
	if name := r.quotedBesideDay(); name != "" { // and what stands so above it is the headline
		return name
	}
	for _, f := range r.each(factPublisher) {
		return bodyCase(f.value)
	}
	for _, it := range r.items {
		if it.kind == proffer.PartFurniture {
			if outlet, _ := copyrightOf(it.text); outlet != "" {
				return outlet
			}
		}
	}
	for i, it := range r.items { // an agency's own copy names it at the top, without "Source:"
		if i >= r.body {
			break
		}
		for _, f := range it.facts {
			if f.kind == factAgency && credit != "" && wordsWithin(credit, f.value) && (it.named || len(it.facts) > 1) &&
				!sourceLabel(it.text) && it.kind != "" && !authored(it) {
				return agencyName(f.value)
			}
		}
	}
	return ""
}

// sourceLabel says that a line begins with "Source:" or the like.
func sourceLabel(s string) bool {
	toks := tokens(s, 8)
	n := match("source", toks)
	return n > 0 && n < len(toks) && strings.Contains(s[toks[n-1].end:toks[n].start], ":")
}

func authored(it *item) bool {
	for _, f := range it.facts {
		if f.kind == factAuthor || f.kind == factReporter {
			return true
		}
	}
	return false
}

func (r *reading) isAgency(name string) bool {
	toks := tokens(name, 8)
	return match("known", toks) == len(toks) || has("agency", toks)
}
