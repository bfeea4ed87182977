package ner

import (
	"sort"
	"strings"

	"proffer"
	"proffer/language/ner/internal/tagger"
)

// bodies gives names of organizations their full length by the grammar of each language.
func (d *document) bodies(i int) {
	switch d.a.Language {
	case "en":
		d.ofState(i)
	case "ru":
		d.genitive(i)
	case "ar":
		d.construct(i)
	}
}

// ofState joins "Central Bank" and "Ostavia" in "Central Bank of Ostavia".
func (d *document) ofState(i int) {
	words := d.words.Sentences[i]
	var out []tagger.Span
	for _, s := range d.spans[i] {
		if n := len(out); n > 0 && out[n-1].End == s.First-1 && tagger.Fold(words[s.First-1]) == "of" &&
			(s.Type == tagger.State || s.Type == tagger.Place) && out[n-1].Type != tagger.Person && out[n-1].Type != tagger.State {
			head := d.class(words[out[n-1].End-1])
			if head&tagger.ClassOrgNoun != 0 && head&tagger.ClassPlaceNoun == 0 {
				out[n-1].End, out[n-1].Type = s.End, tagger.Organization
				continue
			}
		}
		out = append(out, s)
	}
	d.spans[i] = out
}

// genitive lengthens a Russian organization that ends with its noun by the genitives behind it: «Служба | финансовых
// расследований».
func (d *document) genitive(i int) {
	words := d.words.Sentences[i]
	tokens := d.tokens[d.a.Sentences[i].First:d.a.Sentences[i].End]
	for k, s := range d.spans[i] {
		if s.Type != tagger.Organization || d.class(words[s.End-1])&tagger.ClassOrgNoun == 0 {
			continue
		}
		end := s.End
		for j := s.End; j < len(words) && j < s.End+4 && free(d.spans[i], j, j+1); j++ {
			t := tokens[j]
			if isCapital(words[j]) || !strings.Contains(t.Fine, "g") || t.Tag != proffer.ADJ && t.Tag != proffer.NOUN {
				break
			}
			if t.Tag == proffer.NOUN {
				end = j + 1
			}
		}
		d.spans[i][k].End = end
	}
}

// constructs are Arabic nouns of bodies that name one together with the definite words behind them: "حزب | الوطن الحر".
var constructs = set("الجبهه المجلس البنك المصرف الجيش المحكمه المفوضيه وزاره هييه حزب حركه منظمه جماعه كتايب جبهه جمعيه نقابه قناه وكاله مرصد ديوان جيش " +
	"مجلس بنك مصرف موسسه مؤسسه اتحاد معهد جامعه محكمه صندوق مفوضيه")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// construct finds them: the noun, without article or with one of its own, then words with it.
func (d *document) construct(i int) {
	words := d.words.Sentences[i]
	for j := 0; j+1 < len(words); j++ {
		if !constructs[d.head(words[j])] {
			continue
		}
		end := j + 1
		for end < len(words) && end < j+5 && definite(words[end]) && d.ownWord(i, j, end) {
			end++
		}
		if end > j+1 && end < len(words) && strings.HasPrefix(words[end], "لت") && d.ownWord(i, j, end) {
			end++ // "لتحرير", and what is to be freed
			if end < len(words) && d.class(words[end]) == 0 && d.e.resources.Known(words[end:end+1])&tagger.KnownWord == 0 {
				end++
			}
		}
		if end > j+1 {
			d.cover(i, tagger.Span{First: j, End: end, Type: tagger.Organization})
		}
	}
}

// head is a folded word without conjunction and preposition.
func (d *document) head(w string) string {
	f := tagger.Fold(w)
	if constructs[f] {
		return f
	}
	for _, n := range tagger.Proclitics(f)[1:] {
		if constructs[f[n:]] {
			return f[n:]
		}
	}
	return f
}

// dayOrTime are definite words that go on with a time behind a body, not with its name.
var dayOrTime = map[string]bool{"الماضي": true, "المقبل": true, "الاسبوع": true, "اليوم": true, "الشهر": true, "العام": true,
	"الجاري": true, "الحالي": true, "ايضا": true, "التي": true, "الذي": true, "الي": true, "الان": true}

func definite(w string) bool { return strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل") }

// ownWord says that word j of a body's name is no title and no part of another name that does not begin inside the body's.
func (d *document) ownWord(i, first, j int) bool {
	words := d.words.Sentences[i]
	if d.class(words[j])&(tagger.ClassTitle|tagger.ClassWho|tagger.ClassDay) != 0 || dayOrTime[tagger.Fold(words[j])] {
		return false
	}
	for _, s := range d.spans[i] {
		if s.First <= j && j < s.End && s.Type == tagger.Person {
			return false
		}
	}
	return true
}

// agency: in a dateline, what stands in brackets before the dash is the agency: "LINDHOLM, Ostavia (Meridian) —".
func (d *document) agency(i int) {
	words := d.words.Sentences[i]
	for j := 1; j+3 < len(words) && j < 8; j++ {
		if words[j] != "(" {
			continue
		}
		for k := j + 2; k+1 < len(words) && k < j+5; k++ {
			next := words[k+1]
			if words[k] == ")" && (next == "—" || next == "–" || next == "-" || next == "--") && isCapital(words[j+1]) {
				d.cover(i, tagger.Span{First: j + 1, End: k, Type: tagger.Organization})
			}
		}
	}
}

// acronyms: what stands for an organization's name is one, everywhere in the document.
func (d *document) acronyms() {
	short := map[string]bool{}
	for _, p := range Acronyms(d.a) {
		if i, ok := d.at(p.Long); ok && d.spans[i.sentence][i.span].Type == tagger.Organization {
			short[p.Short.In(d.a.Text)] = true
		}
	}
	if len(short) == 0 {
		return
	}
	for i, words := range d.words.Sentences {
		for j, w := range words {
			if short[w] {
				d.cover(i, tagger.Span{First: j, End: j + 1, Type: tagger.Organization})
			}
		}
	}
}

type place struct{ sentence, span int }

// at finds the name that covers the beginning or the end of a stretch of text.
func (d *document) at(s proffer.Span) (place, bool) {
	i := sort.Search(len(d.a.Sentences), func(i int) bool {
		x := d.a.Sentences[i]
		return x.End > x.First && d.a.Tokens[x.End-1].Span.End > s.Start
	})
	if i == len(d.a.Sentences) {
		return place{}, false
	}
	tokens := d.a.SentenceTokens(i)
	for k, n := range d.spans[i] {
		if tokens[n.First].Span.Start < s.End && s.Start < tokens[n.End-1].Span.End {
			return place{i, k}, true
		}
	}
	return place{}, false
}
