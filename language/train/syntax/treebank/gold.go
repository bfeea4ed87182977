package treebank

import "proffer/language/syntax"

// Gold is the sentences as package syntax learns from them.
func Gold(sentences []Sentence) []syntax.Gold {
	out := make([]syntax.Gold, len(sentences))
	for i, s := range sentences {
		g := &out[i]
		for _, w := range s {
			g.Forms, g.Lemmas = append(g.Forms, w.Form), append(g.Lemmas, w.Lemma)
			g.Tags = append(g.Tags, w.Tag+" "+w.Fine)
			g.Heads, g.Rels = append(g.Heads, w.Head), append(g.Rels, w.Rel)
		}
	}
	return out
}
