package weigh

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// A summary is at most so many bytes of a statement's words.
const summaryBytes = 180

// A wording is a statement's words as a proposition, and how well they stand for a claim.
type wording struct {
	text   string
	points int64
}

// summary is the clearest of wordings: words that no earlier claim is called by before such as one is.
func summary(ws []wording, taken map[string]bool) string {
	best, most := "", int64(-1)
	for _, w := range ws {
		if taken[w.text] {
			w.points -= 600
		}
		if w.points > most {
			best, most = w.text, w.points
		}
	}
	taken[best] = true
	return best
}

// wordings are the words of a claim's statements, the clearer the more points: those that share most with the others of
// their claim for their length; English before other languages, whole sentences of others before fragments. Words that
// come again are there once, with the most points.
func (c *corpus) wordings(g *group) (out []wording) {
	us := g.units
	if g.narrow != nil {
		us = slices.DeleteFunc(slices.Clone(us), func(u *unit) bool { return slices.Contains(g.narrow.units, u) })
	}
	if len(us) == 0 {
		us = g.against
	}
	for _, u := range us[:min(len(us), 40)] {
		var sum int64
		for _, o := range us[:min(len(us), 40)] {
			if o != u {
				sum += c.similarity(&u.profile, &o.profile)
			}
		}
		for _, i := range u.statements {
			text, points := c.clarity(i)
			if text == "" {
				continue
			}
			w := wording{text, sum/int64(len(us)) + points}
			if k := slices.IndexFunc(out, func(x wording) bool { return x.text == text }); k < 0 {
				out = append(out, w)
			} else if w.points > out[k].points {
				out = append(slices.Delete(out, k, k+1), w)
			}
		}
	}
	return out
}

// clarity is a statement's content as one line, and points for how well it stands alone.
func (c *corpus) clarity(i int) (string, int64) {
	s := &c.Statements[i]
	d := &c.Documents[c.document.at(s.Document)]
	var pieces []string
	for _, p := range s.Content {
		if t := p.In(d.Text); t != "" {
			pieces = append(pieces, t)
		}
	}
	text := strings.Join(strings.Fields(strings.Join(pieces, " ")), " ")
	var points int64
	if c.languageOf(s) == "en" {
		points += 200
	}
	switch s.Stance {
	case proffer.Declines:
		points -= 400
	case proffer.Accuses, proffer.Admits:
		points += 60
	}
	if n := len(strings.Fields(text)); n < 4 || n > 30 {
		points -= 150
	}
	return c.spoken(s, d, capitalized(shorten(proposition(c.languageOf(s), text, s.Stance == proffer.Accuses)))), points + 1000
}

// spoken puts who and how before a content that is no sentence: what is denied, declined or demanded.
func (c *corpus) spoken(s *proffer.Statement, d *proffer.Document, text string) string {
	switch s.Stance {
	case proffer.Accuses:
		if first := s.Content; len(first) > 0 && proposition(c.languageOf(s), strings.Join(strings.Fields(first[0].In(d.Text)), " "), true) != strings.Join(strings.Fields(first[0].In(d.Text)), " ") {
			return text
		}
	case proffer.Denies, proffer.Declines, proffer.Demands, proffer.Plans:
	default:
		return text
	}
	if s.Direct || !s.Cue.Valid() || len(s.Speaker.Entities) == 0 || len(s.Content) == 0 {
		return text
	}
	cue := s.Cue.In(d.Text)
	if s.Cue.Start > s.Content[0].Start {
		return text
	}
	first, n := utf8.DecodeRuneInString(text)
	if !strings.HasPrefix(s.Content[0].In(d.Text), text[:n]) {
		text = string(unicode.ToLower(first)) + text[n:]
	}
	return c.called(s) + " " + strings.Join(strings.Fields(cue), " ") + " " + text
}

// called is a statement's first speaker by the name that goes with the statement's own words: where they are not English,
// the first that its text has.
func (c *corpus) called(s *proffer.Statement) string {
	e := s.Speaker.Entities[0]
	if i, ok := c.at(e); ok && c.languageOf(s) != "en" {
		for _, m := range c.Entities[i].Mentions {
			if m.Document == s.Document && m.Form == proffer.FormName {
				return cmp.Or(m.Base, m.Text)
			}
		}
	}
	return c.name(e)
}

func shorten(s string) string {
	if len(s) <= summaryBytes {
		return s
	}
	cut := strings.LastIndexByte(s[:summaryBytes], ' ')
	if cut < summaryBytes/2 {
		cut = summaryBytes
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
	}
	return s[:cut] + " …"
}

func capitalized(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
