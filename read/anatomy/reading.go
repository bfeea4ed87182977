package anatomy

import (
	"strings"

	"proffer"
)

// An item is a block with what has been found of it.
type item struct {
	Block
	text  string
	words int // up to 64
	kind  proffer.PartKind
	facts []fact
	line  dateline
	// credit is an agency in brackets at the end of the block, with its place.
	credit     string
	creditSpan [2]int
	caption    caption
	edgewise   bool // among the first or last lines, where lines about the report stand
	named      bool // a line of names or words that could be metadata, if it stands where metadata stand
}

// mostHead is how many blocks at either end of a report are looked at for lines about it.
const mostHead = 60

// A reading is the work on one report.
type reading struct {
	text, lang string
	known      Known
	items      []*item
	body       int  // index of the first item that is running text
	end        int  // index behind the last one
	title      int  // index of the headline, -1 where there is none
	closed     bool // a letter's closing words have been seen
	stemmed    map[string]bool
	knownTitle []string // the words of known.Title, folded, when first asked for
	lineAt     int      // index of the item with the dateline, -1 where there is none
}

// classify tells each block by itself: by its markup and its words.
func (r *reading) classify() {
	for i, it := range r.items {
		it.edgewise = i < mostHead || i >= len(r.items)-mostHead
		switch it.Role {
		case RoleHeadline, RoleSubhead:
			it.kind = proffer.PartHeadline
		case RoleCaption:
			it.kind = proffer.PartCaption
		case RoleQuote:
			it.kind = proffer.PartQuote
		case RoleTable:
			it.kind = proffer.PartTable
		case RoleFurniture:
			it.kind = proffer.PartFurniture
		case RoleByline, RoleDate, RoleCredit:
			r.classifyMarked(it)
		case RoleBody: // is text, however short
		default:
			r.classifyWords(i, it)
		}
		if it.kind == proffer.PartCaption {
			it.caption, it.creditSpan = readCaption(it.text, r.lang)
		}
	}
}

func (r *reading) classifyWords(i int, it *item) {
	line := tokens(it.text, mostMetaWords+1)
	opening, toks := line[:min(16, len(line))], line[:min(4, len(line))]
	switch {
	case match("correction", opening) > 0 && (it.words > 3 || strings.Contains(it.text, ":")):
		it.kind = proffer.PartCorrection
	case isCaption(it.text, line):
		it.kind = proffer.PartCaption
	case isFurniture(it.text, line, false) && !(i < 3 && it.words > 4 && headlike(it.text)):
		it.kind = proffer.PartFurniture
	case len(toks) == 0:
		it.kind = proffer.PartFurniture
	case it.words <= 6 && i < 4 && match("greeting", toks) > 0 && hasAnySuffix(it.text, ",", "!", "،", ":", ".") &&
		!strings.Contains(it.text, "\""):
		it.kind = proffer.PartFurniture
	case r.signed(i, it, toks):
		it.kind = proffer.PartFurniture
	case it.words <= 6 && strings.Contains(it.text, "@") && !strings.ContainsAny(strings.TrimSpace(it.text), " \t"):
		it.kind = proffer.PartByline // a reporter's address
	default:
		r.readMeta(it, line)
	}
}

// readMeta reads what a line, of tokens line, states about the report. A line that states nothing else becomes a byline or credit;
// one that might, if it stands in the right place, is marked as named.
func (r *reading) readMeta(it *item, line []token) {
	if it.words > mostMetaWords || !it.edgewise {
		return
	}
	fs, ok := metaLine(it.text, line, r.lang)
	strong := false
	for _, f := range fs {
		strong = strong || f.kind != factOther && f.kind != factName && f.kind != factSection
	}
	it.facts = fs
	switch {
	case ok && strong && !unlabelledOnly(fs):
		it.kind = kindOfFacts(fs)
	case len(fs) > 0 && (ok || (strong || fs[0].kind == factName && len(fs) <= 3) && it.words <= 15 && !endsSentence(it.text)):
		it.named = true
	default:
		if it.Role == RoleNone {
			it.facts = nil
		}
	}
}

// unlabelledOnly says that the facts are names of outlets and agencies without any label: a headline could be one.
func unlabelledOnly(fs []fact) bool {
	for _, f := range fs {
		if f.kind != factPublisher && f.kind != factAgency && f.kind != factName && f.kind != factSection || f.date.day > 0 || f.label {
			return false
		}
	}
	return true
}

func kindOfFacts(fs []fact) proffer.PartKind {
	kind := proffer.PartByline
	for _, f := range fs {
		switch f.kind {
		case factAuthor, factName:
			return proffer.PartByline
		case factAgency, factReporter, factDesk:
			kind = proffer.PartCredit
		case factTitle:
			return proffer.PartHeadline
		}
	}
	return kind
}
