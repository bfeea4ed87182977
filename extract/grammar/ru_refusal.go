package grammar

import (
	"proffer"
)

// ruRefusal reads «не стал комментировать».
func (s *sentence) ruRefusal(i int) {
	order := []int{i + 1, i + 2, i + 3, i - 2, i - 3}
	for _, k := range order {
		if k < 0 || k >= len(s.items) || s.items[k].fine != "inf" {
			continue
		}
		if !s.f.lex.role("silence", s.items[k].lemma) {
			return
		}
		src, carried := s.ruSource(i, i-1)
		end := s.contentEnd(k, i)
		h := hit{cue: span{i - 1, i + 1}, source: src, content: []span{{k, end}}, stance: proffer.Declines, confidence: 880, carried: carried}
		if k < i {
			h.content[0].to = k + 1
		}
		if q := s.questionBefore(min(i-1, k)); q.ok() && (end == k+1 || k < i) {
			h.content[0] = q
		}
		s.emit(h)
		return
	}
}
