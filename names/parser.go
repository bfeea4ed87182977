package names

// A Parser takes many names apart as [Parse] does, only quicker: it remembers the words that it met, and its names share
// what is known of them. Its zero value is ready; it belongs to one goroutine, its names to whoever has them.
type Parser struct{ words map[wordKey]*part }

type wordKey struct {
	word   string
	person bool
	manner manner
}

// mostKnown is how many words a parser remembers before it begins again.
const mostKnown = 100_000

// Parse takes a name apart.
func (p *Parser) Parse(text string, kind Kind) *Name { return p.parse(text, kind, "") }

// Forget drops what the parser remembers.
func (p *Parser) Forget() { clear(p.words) }

// Term is a folded word as a term, which may be shared.
func (p *Parser) Term(word string) *Term { return (*Term)(p.part(word, PlaceName, written)) }

// part is what is known of a word of a name.
func (p *Parser) part(w string, kind Kind, m manner) *part {
	key := wordKey{w, kind == Person, m}
	if k, ok := p.words[key]; ok {
		return k
	}
	if p.words == nil || len(p.words) >= mostKnown {
		p.words = map[wordKey]*part{}
	}
	var k *part
	if kind == Person && !personal(w) {
		k = p.part(w, PlaceName, m)
	} else {
		one := newPart(w, kind)
		k = &one
		k.manner = key.manner
		if k.manner == syllabic {
			if _, ok := syllables().wade[w]; !ok {
				k.manner = ruled
			}
		}
	}
	p.words[key] = k
	return k
}

// personal says that a word is another part in a person's name than in others.
func personal(w string) bool {
	_, affix := withoutAffix(w)
	return affix != 0 || lexicon()[w] == "common" || letterAlone(w)
}

// A manner is how a word came to be written as it is.
type manner uint8

const (
	written  manner = iota
	syllabic        // a syllable of Mandarin as read: another one is another word
	ruled           // as read by the rules of its language, so that another consonant is another word
	heard           // as read by ear: not as anybody wrote it
)

// mannerOf is the manner of the words of a reading in a language.
func mannerOf(language string) manner {
	switch language {
	case koryoSaram:
		return heard
	case mandarin, palladius:
		return syllabic
	}
	return ruled
}

// byRule says that the word was read by the rules of a language.
func (p *part) byRule() bool { return p.manner == syllabic || p.manner == ruled }
