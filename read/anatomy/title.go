package anatomy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// chooseTitle chooses the headline among what stands before the body.
func (r *reading) chooseTitle() {
	best := -1
	for i, it := range r.items[:min(len(r.items), 4*mostHead)] {
		for _, f := range it.facts {
			if f.kind == factTitle && it.kind == proffer.PartHeadline {
				r.title = i
				return
			}
		}
		if r.known.Title != "" && !r.known.Weak && !r.rightTitle(it) {
			continue
		}
		if it.Role == RoleSubhead && i < r.body && !r.headed() {
			if s := r.titleScore(i); s > best {
				best, r.title = s, i
			}
			continue
		}
		if it.Role != RoleHeadline && (i >= r.body || it.kind != "" || it.Edge || it.Role == RoleLead) {
			continue
		}
		if s := r.titleScore(i); s > best && s > 0 {
			best, r.title = s, i
		}
	}
	if r.title < 0 {
		r.titleFromBody()
	}
	if r.title < 0 && r.known.Title == "" {
		r.titleFromNames()
	}
	r.joinTitle()
	if r.title >= 0 {
		r.items[r.title].kind = proffer.PartHeadline
	}
}

// rightTitle says that a heading can be the headline beside the title that the page's metadata state: most of the
// words are the same, or it is a heading of the first rank that says something else at some length.
func (r *reading) rightTitle(it *item) bool {
	if r.titled(it) {
		return true
	}
	if it.Role != RoleHeadline {
		return false
	}
	shared := 0
	for _, w := range folded(it.text) {
		if len(w) > 3 && slices.Contains(r.knownTitle, w) {
			shared++
		}
	}
	return shared > 0 && it.words > 2 || it.words > 5 && !it.Edge
}

// titled says that an item is the title that the page's metadata state. Paragraphs of too many words are told by that
// alone.
func (r *reading) titled(it *item) bool {
	if r.knownTitle == nil && r.known.Title != "" {
		r.knownTitle = folded(r.known.Title)
	}
	return len(r.knownTitle)*10 >= 7*it.words && same(folded(it.text), r.knownTitle)
}

// headed says that markup names a headline.
func (r *reading) headed() bool {
	for _, it := range r.items[:min(len(r.items), 4*mostHead)] {
		if it.Role == RoleHeadline {
			return true
		}
	}
	return false
}

// titleFromNames takes for the headline what looked like a name, where nothing else can be it: "MINISTER RESIGNS".
func (r *reading) titleFromNames() {
	for i := 0; i < r.body && i < mostHead; i++ {
		it := r.items[i]
		if it.kind != "" || it.Edge || all(tokens(it.text, 12), "section") {
			continue
		}
		for _, w := range cut(it.text, 12) {
			if len(w.fold) > 3 && r.foldMentioned(w.fold) {
				r.title = i
				return
			}
		}
	}
}

// foldMentioned says that the first paragraphs of the body have a word.
func (r *reading) foldMentioned(word string) bool {
	for i := r.body; i < min(r.end, r.body+8); i++ {
		for _, t := range cut(r.items[i].text, 300) {
			if t.fold == word {
				return true
			}
		}
	}
	return false
}

// joinTitle joins a headline that goes on in the next line: one that begins with a small letter.
func (r *reading) joinTitle() {
	i := r.title
	if i < 0 || i+1 >= r.body || r.items[i].Role != RoleNone {
		return
	}
	next := r.items[i+1]
	first, _ := utf8.DecodeRuneInString(next.text)
	if next.kind != "" || next.Role != RoleNone || !unicode.IsLower(first) || endsSentence(r.items[i].text) ||
		strings.Count(r.text[r.items[i].Span.End:next.Span.Start], "\n") != 1 {
		return
	}
	r.items[i].Span.End = next.Span.End
	r.items[i].text = r.items[i].Span.In(r.text)
	r.items = append(r.items[:i+1], r.items[i+2:]...)
	r.body--
	r.end--
	if r.lineAt > i {
		r.lineAt--
	}
}

func (r *reading) titleScore(i int) int {
	it := r.items[i]
	score := 20 + min(it.words, 10)*2
	if it.Role == RoleHeadline {
		score += 100
	}
	if r.datelineLine(it) {
		it.facts = nil
		return 0
	}
	if it.words > 30 || it.Role == RoleLead {
		score -= 30
	}
	if it.words < 3 {
		score -= 10
	}
	if endsSentence(it.text) && !strings.HasSuffix(it.text, "?") {
		score -= 8
	}
	if it.named && !(len(it.facts) > 0 && it.facts[0].kind == factOther && wordCount(it.facts[0].value, 5) > 4) { // not "Statement on the incident of 3 May"
		score -= 25
		if all(tokens(it.text, 12), "section") {
			score = 0
		}
		for _, f := range it.facts {
			if f.kind == factPublished || f.kind == factDate || f.kind == factAuthor {
				score = 0
			}
		}
	}
	if i == 0 && slug(it.text) || r.letterhead(i) {
		score = min(score, 1)
	}
	if r.titled(it) {
		score += 60
	}
	for k := range i { // the first of equals; a second line of a headline does not beat it
		if r.items[k].kind == "" && !r.items[k].named && r.items[k].words >= 4 && k < r.body {
			score -= 15
			break
		}
	}
	return score
}

// letterhead says that a line names whose press release it is: the next one says that it is one.
func (r *reading) letterhead(i int) bool {
	if i > 1 || i+1 >= len(r.items) || r.items[i].Role == RoleHeadline {
		return false
	}
	next := tokens(r.items[i+1].text, 12)
	return len(next) > 0 && len(next) <= 4 && all(next, "section")
}

// fullLetterhead says that a letterhead in capitals gives the full name of a body: "MINISTRY OF PORTS OF THE REPUBLIC OF TARVO".
func (r *reading) fullLetterhead(i int, it *item) bool {
	const most = 12 // words
	return r.letterhead(i) && it.words <= most && it.text == strings.ToUpper(it.text) && it.text != strings.ToLower(it.text) && !endsSentence(it.text) && !strings.ContainsAny(it.text, "\"“«:?!")
}

// slug says that a line is a wire's slug, "BC-RAVONA-FLOODS, 2nd Ld-Writethru", and no headline.
func slug(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	word = strings.Trim(word, ",:;")
	return strings.Count(word, "-") >= 1 && word == strings.ToUpper(word) && word != strings.ToLower(word) &&
		len(word) >= 6 && wordCount(s, 10) <= 6
}

// sameTitle says that most words of two titles are the same.
func sameTitle(a, b string) bool { return same(folded(a), folded(b)) }

// same says that most of the words of two titles are the same.
func same(x, y []string) bool {
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	in := make(map[string]bool, len(x))
	for _, w := range x {
		in[w] = true
	}
	n := 0
	for _, w := range y {
		if in[w] {
			n++
		}
	}
	return n*10 >= 7*max(len(x), len(y))
}

// titleFromBody takes the first item for the headline where it is one short sentence before a report that begins
// again behind it: with a dateline, a byline or a date.
func (r *reading) titleFromBody() {
	i := r.body
	if r.known.Title != "" || i+1 >= len(r.items) || r.items[i].words > 22 || r.items[i].Role == RoleBody || r.lineAt == i {
		return
	}
	next := r.items[i+1]
	if next.kind == proffer.PartByline || next.kind == proffer.PartCaption || r.lineAt == i+1 ||
		next.words >= 25 && r.items[i].words <= 16 && len(r.items) > 3 && !strings.Contains(r.items[i].text, "\"") {
		r.title = i
		r.body = i + 1
	}
}
