package coref

import (
	"proffer"
)

// writer is the body whose report, letter or statement the text last spoke of by the noun at head, or nil.
func (r *resolver) writer(head int) *entity {
	noun := r.lex.stem(r.words[head].key)
	for k := head - 1; k >= 0 && k > head-2000; k-- {
		if r.words[k].class&classDoc != 0 && r.lex.stem(r.words[k].key) == noun {
			if e := r.writerAt(k); e != nil {
				return e
			}
			for t := max(0, len(r.turns)-40); t < len(r.turns); t++ { // "N said in a report"
				if x := r.wordAt(r.turns[t].at); x < len(r.words) && r.words[x].sent == r.words[k].sent && r.turns[t].at < r.words[k].Start {
					return r.turns[t].parties[0]
				}
			}
		}
	}
	return nil
}

// writerAt is whose document stands at word k: "X's report", "the UN report", "a report by X", «доклад Х».
func (r *resolver) writerAt(k int) *entity {
	body := func(m *mention) *entity {
		if m == nil || m.ent == nil || m.kind == proffer.KindPlace {
			return nil
		}
		return m.ent
	}
	for i := k + 1; i < len(r.words) && i < k+6 && r.words[i].sent == r.words[k].sent && !r.isComma(i); i++ {
		if m := r.nameAt(i); m != nil && i > k+1 || m != nil && r.lang != "en" {
			return body(m)
		}
		if r.lang == "en" && i == k+1 && r.words[i].key != "by" && r.words[i].key != "of" && r.words[i].key != "from" || r.words[i].verb {
			break
		}
	}
	for i := k - 1; i >= 0 && i > k-4 && r.words[i].sent == r.words[k].sent; i-- {
		if m := r.nameAt(i); m != nil {
			return body(m)
		}
		if r.words[i].class&(classPrep|classCoord) != 0 || r.words[i].verb {
			break
		}
	}
	return nil
}
