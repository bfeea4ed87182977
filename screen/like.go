package screen

import (
	"slices"
	"unicode/utf8"

	"proffer/names"
	"proffer/names/letters"
)

const (
	leastLike  = 430
	mostCached = 30_000 // words
)

// same is the word of the index that is a word.
func (s *Searcher) same(key string) []match {
	if w, ok := s.x.byKey[key]; ok {
		return []match{{w, 1000}}
	}
	return nil
}

// like are the words of the index that are like a word, whatever their script.
func (s *Searcher) like(key string) []match {
	w, there := s.x.byKey[key]
	if there && s.x.words[w].like != nil {
		return s.x.words[w].like
	}
	if m, ok := s.cache[key]; ok {
		return m
	}
	var out []match
	if utf8.RuneCountInString(key) > 1 {
		out = s.x.near(key, s.parser.Term(key), &s.nearest)
	} else if there {
		out = []match{{w, 1000}}
	}
	if len(s.cache) >= mostCached {
		clear(s.cache)
	}
	s.cache[key] = out
	return out
}

// near are the words of the index that are spelt or sound like a word.
func (x *Index) near(key string, term *names.Term, n *nearest) (out []match) {
	sk, l := bones(key), lookOf(key)
	for _, f := range n.of(x.tree, sk, allowed(sk.n), l.script == uint8(letters.Kana)) {
		off := 1
		if f.same {
			off = 0
		}
		sh := x.shapes[f.shape]
		for j := sh.first; j < sh.end; j++ {
			w := &x.looks[j]
			if !l.like(&w.look, sk.n, off) {
				continue
			}
			if v := term.Like(&x.terms[j]); v >= leastLike {
				out = append(out, match{w.word, int16(v)})
			}
		}
	}
	return out
}

// A word is common that is in so many names, unless so many others are in more.
const (
	commonFrom = 12
	mostCommon = 3000
)

// meet finds what is like the common words, which are asked for the most and are like the most.
func (x *Index) meet() {
	in := make([]int, len(x.words))
	for i, w := range x.words {
		in[i] = -len(w.in)
	}
	slices.Sort(in)
	from := commonFrom
	if len(in) > mostCommon {
		from = max(from, -in[mostCommon])
	}
	var n nearest
	var parser names.Parser
	for key, i := range x.byKey {
		if w := &x.words[i]; len(w.in) >= from && utf8.RuneCountInString(key) > 1 {
			w.like = x.near(key, parser.Term(key), &n)
		}
	}
}
