package names

// A Parser takes many names apart as [Parse] does, only quicker: it remembers the words that it met, and its names share
// what is known of them. Its zero value is ready; it belongs to one goroutine, its names to whoever has them.
type Parser struct {
	people, others map[string]*part
}

// mostKnown is how many words a parser remembers before it begins again.
const mostKnown = 100_000

// Parse takes a name apart.
func (p *Parser) Parse(text string, kind Kind) *Name { return p.parse(text, kind, "") }

// Forget drops what the parser remembers.
func (p *Parser) Forget() { clear(p.people); clear(p.others) }

// part is what is known of a word of a name.
func (p *Parser) part(w string, kind Kind) *part {
	known := &p.others
	if kind == Person {
		known = &p.people
	}
	if k, ok := (*known)[w]; ok {
		return k
	}
	if *known == nil || len(*known) >= mostKnown {
		*known = map[string]*part{}
	}
	k := newPart(w, kind)
	(*known)[w] = &k
	return &k
}
