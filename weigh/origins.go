package weigh

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"proffer"
	"proffer/cores"
	"proffer/language/copies"
)

// A link says that a document takes its story from an earlier one in canonical order.
type link struct {
	from   int // document
	score  int64
	why    string
	retold bool // in other words and another order
	lends  bool // it is no copy, and yet names that outlet, from which it may have a part of what it tells
}

// How many candidates a shared feature may call: copies beyond them find the first ones.
const postingCap = 48

// nearVote is how many thousandths of shared wording tell as much as one shared entity.
const nearVote = 10

// How much of a text, in order, must be another's (thousandths; see coverage.fit) for the two to be one piece of
// reporting without copied wording: by one desk, where the other is credited, where it is cited, and where nothing
// but the content tells. A rewrite or translation has half of the shorter text's sentences at the least. In the invented
// stories two desks that tell of one evening in two languages reach .61, two stories of one agency .34, the least faithful
// uncredited translation .66.
const (
	fitDesk     = 450
	fitCredit   = 420
	fitCites    = 450
	fitUncited  = 640
	fitWhole    = 500 // where, besides, three in four sentences of the shorter text are found
	copyDays    = 4   // a copy appears within so many days
	sharedWords = 80  // of a thousand shingles that a rewrite in the same language keeps, quotes included
)

// retold are how many sentences of a text must be told again, and what share (in hundredths) of either text's statements must
// be by speakers of the other, for a text that cites another to retell it: an interview told in other words and another order
// keeps little else.
const (
	retoldSentences = 2
	retoldSpeakers  = 50
)

type originFinder struct {
	*corpus
	shingles []shingles
	outline  []atomic.Pointer[outline]
	day      []int                        // days since the epoch; 0 unknown
	near     *copies.Index                // of the documents before, by canonical rank
	votes    []int32                      // by canonical rank, all zero between calls of candidates
	touched  []int32                      // scratch: who has votes
	ranks    []int64                      // scratch
	reader   shingler                     // scratch
	order    []int                        // the documents in canonical order
	holders  map[proffer.EntityID][]int32 // the latest documents before that name an entity
	sources  [][]source                   // by document, of its statements
}

// origins gives each document the set it belongs to (as a forest over documents in canonical order) and the links.
func (c *corpus) origins() (forest, []link, []int) {
	n := len(c.Documents)
	order := make([]int, n)
	c.lenders = make([][]int, n)
	f := &originFinder{corpus: c, outline: make([]atomic.Pointer[outline], n), votes: make([]int32, n), near: copies.New(), order: order,
		shingles: make([]shingles, n), day: make([]int, n), holders: map[proffer.EntityID][]int32{}, sources: c.sourcesOf()}
	for i, r := range c.rank {
		order[r] = i
		f.day[i] = dayOf(c.Documents[i].Published)
	}
	sets, links := newForest(n), f.links()
	c.retold, c.copyOf = make([]bool, n), make([]int, n)
	for r, doc := range order {
		c.retold[doc], c.copyOf[doc] = links[r].retold, -1
		if from := links[r].from; from >= 0 {
			sets.join(r, from)
			c.copyOf[doc] = order[from]
		}
	}
	f.decided(sets, order)
	c.day = f.day
	first := map[int]int{} // by origin: its earliest known day, which stands for that of an undated copy
	for r, doc := range order {
		if o := sets.root(r); f.day[doc] > 0 && (first[o] == 0 || f.day[doc] < first[o]) {
			first[o] = f.day[doc]
		}
	}
	for r, doc := range order {
		if c.day[doc] == 0 {
			c.day[doc] = first[sets.root(r)]
		}
	}
	return sets, links, order
}

func dayOf(date string) int {
	t, err := time.Parse(time.DateOnly, date[:min(10, len(date))])
	if err != nil {
		return 0
	}
	return int(t.Unix() / 86400)
}

func (f *originFinder) entitiesOf(doc int) []proffer.EntityID {
	var out []proffer.EntityID
	for _, m := range f.mentions[doc] {
		out = append(out, m.entity)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// links are by canonical rank from where each document takes its story, the likeliest of its candidates; from is negative
// where that is none of them. Documents are read and compared some at a time, which all workers share.
func (f *originFinder) links() []link {
	const atOnce = 512
	out, hands := make([]link, len(f.order)), f.hands()
	words, candidates := make([][]uint64, atOnce), make([][]int, atOnce)
	for from := 0; from < len(f.order); from += atOnce {
		docs := f.order[from:min(from+atOnce, len(f.order))]
		cores.Among(hands, len(docs), func(h *originFinder, k int) {
			shingles, read := h.reader.read(&h.Documents[docs[k]])
			h.shingles[docs[k]], words[k] = shingles, append(words[k][:0], read...)
		})
		for k, doc := range docs {
			candidates[k] = f.candidates(candidates[k][:0], doc, from+k, words[k])
		}
		cores.Among(hands, len(docs), func(h *originFinder, k int) {
			out[from+k] = h.likeliest(docs[k], candidates[k])
		})
	}
	return out
}

// hands are the finder for each worker.
func (f *originFinder) hands() []*originFinder {
	var out []*originFinder
	for _, c := range f.corpus.hands() {
		hand := *f
		hand.corpus, hand.reader = c, shingler{}
		out = append(out, &hand)
	}
	return out
}

// likeliest is from which of the candidates, by canonical rank, a document takes its story.
func (f *originFinder) likeliest(doc int, candidates []int) link {
	best := link{from: -1}
	for _, earlier := range candidates {
		l := f.link(doc, f.order[earlier])
		if l.lends {
			f.lenders[doc] = append(f.lenders[doc], f.order[earlier])
		}
		if l.score > best.score {
			best = l
			best.from = earlier
		}
	}
	return best
}

// candidates adds to out the earlier documents that are near copies of doc in wording, or share several entities with it,
// the likeliest first; r is its canonical rank, and words are its own. Documents are asked for once each, in canonical
// order.
func (f *originFinder) candidates(out []int, doc, r int, words []uint64) []int {
	for _, m := range f.near.Add(words) {
		f.vote(int32(m.Text), int32(2+m.Share/nearVote))
	}
	for _, e := range f.entitiesOf(doc) {
		l := f.holders[e]
		for _, o := range l[max(0, len(l)-postingCap):] { // the latest: a story's copies are of its days
			f.vote(o, 1)
		}
		if len(l) >= 4*postingCap {
			l = l[:copy(l, l[len(l)-postingCap:])]
		}
		f.holders[e] = append(l, int32(r))
	}
	return f.elected(out)
}

func (f *originFinder) vote(r, n int32) {
	if f.votes[r] == 0 {
		f.touched = append(f.touched, r)
	}
	f.votes[r] += n
}

// elected adds to out those with two votes or more, the most first, of equals the earlier, no more than postingCap. It
// clears the votes.
func (f *originFinder) elected(out []int) []int {
	f.ranks = f.ranks[:0]
	for _, r := range f.touched {
		if v := f.votes[r]; v >= 2 {
			f.ranks = append(f.ranks, int64(r)-int64(v)<<32)
		}
		f.votes[r] = 0
	}
	f.touched = f.touched[:0]
	f.ranks = least(f.ranks, postingCap)
	for _, r := range f.ranks {
		out = append(out, int(uint32(r)))
	}
	return out
}

// link judges whether document a takes its story from b.
func (f *originFinder) link(a, b int) link {
	days := f.days(a, b)
	same := f.desk[a].samePublisher(&f.desk[b])
	x, y := &f.shingles[a], &f.shingles[b]
	if mostAlike(x, y) >= leastCopied {
		like := compare(x, y)
		if l, ok := copyLink(like, days, same); ok && (same || like.shared >= copiedAtLength || f.sourcesKept(a, b)) {
			return l
		}
	}
	if same && days > 1 || days > copyDays {
		return link{} // another story of another day
	}
	other := f.Documents[a].Language != f.Documents[b].Language
	credit := f.desk[a].creditsOf(&f.desk[b]) || f.desk[b].creditsOf(&f.desk[a])
	cites := !same && f.cites(a, &f.desk[b])
	if !same && !other && !credit && !cites {
		return link{} // nothing but wording could tell, and that does not
	}
	cov := covered(f.outlineOf(a), f.outlineOf(b))
	was := outletName(&f.Documents[b])
	kept := cov.matched >= 3 && 2*cov.matched >= cov.of && (other || compare(x, y).all >= sharedWords) && !f.tellsLater(a, b)
	whole := 4*cov.matched >= 3*cov.of && cov.matched >= 6
	switch fit := cov.fit(); {
	case same && fit >= fitDesk:
		return link{score: fit, why: "an update of the same story by the same desk"}
	case credit && kept && fit >= fitCredit:
		return link{score: fit + 100, why: fmt.Sprintf("credits %s, and %s of it says the same%s", was, permille(cov.share), translated(other))}
	case kept && cites && fit >= fitCites:
		return link{score: fit + 50, why: fmt.Sprintf("cites %s, and %s of it says the same%s", was, permille(cov.share), translated(other))}
	case other && kept && cov.matched >= 5 && (fit >= fitUncited || whole && fit >= fitWhole):
		return link{score: fit, why: fmt.Sprintf("a translation: names, numbers and order of %s of it are those of %s", permille(cov.share), was)}
	case (credit || cites) && cov.matched >= retoldSentences && !f.tellsLater(a, b):
		if n, all := f.alsoSpeaking(a, b), len(f.sources[a]); 100*n >= retoldSpeakers*all && 100*f.alsoSpeaking(b, a) >= retoldSpeakers*len(f.sources[b]) && n > 0 {
			return link{score: fit, retold: true, why: fmt.Sprintf("retells %s, which it cites: %d of its %d statements are of those who speak there%s", was, n, all, translated(other))}
		}
	}
	return link{lends: !same && (cites || credit && len(f.desk[a].publisher) > 0)} // of nobody's own, what is credited is the agency's
}

// copiedAtLength is how many shingles two desks do not share by chance, whoever speaks in them: some sentences.
const copiedAtLength = 60

// sourcesKept says that the words that name the sources of one of two texts stand in the other: what is short and copied keeps
// its source, while two desks that heard two people say one thing in the same words share all but that.
func (f *originFinder) sourcesKept(a, b int) bool {
	return f.sourcesStandIn(a, b) || f.sourcesStandIn(b, a)
}

// sourcesStandIn says that half of the sources of document a, or more, stand in b by the same words; so it is where a names
// none.
func (f *originFinder) sourcesStandIn(a, b int) bool {
	kept, all := 0, 0
	text := strings.ToLower(f.Documents[b].Text)
	for _, s := range f.sources[a] {
		words := strings.ToLower(s.words)
		if words == "" || anaphora()[f.Documents[a].Language][words] {
			continue
		}
		all++
		kept += b2i(strings.Contains(text, words))
	}
	return 2*kept >= all
}

// A source is who makes a statement: the first of those who are named, 0 where nobody is, and the words for him.
type source struct {
	who   proffer.EntityID
	words string
}

// sourcesOf lists for each document who makes its statements.
func (c *corpus) sourcesOf() [][]source {
	out := make([][]source, len(c.Documents))
	for i := range c.Statements {
		if !c.use[i] {
			continue
		}
		s := &c.Statements[i]
		d := c.document.at(s.Document)
		var from source
		if at := s.Speaker.Span; at.Valid() && at.End <= len(c.Documents[d].Text) {
			from.words = at.In(c.Documents[d].Text)
		}
		for _, e := range s.Speaker.Entities {
			if k, ok := c.at(e); ok && !c.Entities[k].Unnamed {
				from.who = e
				break
			}
		}
		out[d] = append(out[d], from)
	}
	return out
}

// alsoSpeaking is how many statements of a are by somebody named who speaks in b too.
func (f *originFinder) alsoSpeaking(a, b int) (n int) {
	for _, s := range f.sources[a] {
		if s.who != 0 && slices.ContainsFunc(f.sources[b], func(o source) bool { return o.who == s.who }) {
			n++
		}
	}
	return n
}

// tellsLater says that a names a day on which b's copies are no longer made and of which b knows nothing: what happened
// later is another story.
func (f *originFinder) tellsLater(a, b int) bool {
	if f.day[b] == 0 {
		return false
	}
	for _, i := range f.dates[a].index {
		t := &f.Times[i]
		if dayOf(t.Start) <= f.day[b]+copyDays || t.Start != t.End {
			continue
		}
		if !slices.ContainsFunc(f.dates[b].index, func(j int) bool { return f.Times[j].Start <= t.Start && t.Start <= f.Times[j].End }) {
			return true
		}
	}
	return false
}

func translated(other bool) string {
	if other {
		return " in another language"
	}
	return ""
}

func permille(p int64) string { return fmt.Sprintf("%d%%", p/10) }

// leastCopied is the likeness below which copyLink finds nothing.
const leastCopied = 250

// copyLink judges by shared wording.
func copyLink(like likeness, days int, same bool) (link, bool) {
	least := int64(450)
	if same && days > 1 {
		least = 650 // a desk repeats its own background from day to day
	}
	switch {
	case like.narration >= least && like.all >= least:
		return link{score: 1000 + like.all, why: fmt.Sprintf("a copy: %s of the shorter text stands in the other word for word", permille(like.all))}, true
	case same && days <= 1 && like.all >= leastCopied:
		return link{score: 900 + like.all, why: fmt.Sprintf("an update of the same story by the same desk: %s of the shorter text is kept", permille(like.all))}, true
	}
	return link{}, false
}

// days between two documents; 0 where a date is unknown.
func (f *originFinder) days(a, b int) int {
	if f.day[a] == 0 || f.day[b] == 0 {
		return 0
	}
	return max(f.day[a]-f.day[b], f.day[b]-f.day[a])
}

// outlineOf is a document's outline. Two workers who ask for it at once both make it, the same.
func (f *originFinder) outlineOf(doc int) *outline {
	o := f.outline[doc].Load()
	if o == nil {
		made := f.corpus.outlineOf(doc)
		o = &made
		f.outline[doc].Store(o)
	}
	return o
}

// decided applies the decisions of persons, which win.
func (f *originFinder) decided(sets forest, order []int) {
	at := map[proffer.DocumentID]int{}
	for r, doc := range order {
		at[f.Documents[doc].ID] = r
	}
	for _, d := range f.Decisions {
		var rs []int
		for _, id := range d.Documents {
			if r, ok := at[id]; ok {
				rs = append(rs, r)
			}
		}
		switch {
		case d.Act == OneOrigin:
			for i := 1; i < len(rs); i++ {
				sets.join(rs[0], rs[i])
			}
		case d.Act == TwoOrigins && len(rs) > 0:
			sets.leave(rs[0])
			f.parted(order, rs)
		}
	}
}

// parted takes away what a document has from others, and they from it, by canonical ranks: a person has said that it shares its
// origin with none of them.
func (f *originFinder) parted(order, ranks []int) {
	doc := order[ranks[0]]
	f.copyOf[doc] = -1
	for _, r := range ranks[1:] {
		other := order[r]
		f.lenders[doc] = slices.DeleteFunc(f.lenders[doc], func(x int) bool { return x == other })
		f.lenders[other] = slices.DeleteFunc(f.lenders[other], func(x int) bool { return x == doc })
	}
}

func outletName(d *proffer.Document) string {
	name := cmp.Or(strings.TrimSpace(d.Credit), strings.TrimSpace(d.Publisher), d.ID.String())
	return name
}
