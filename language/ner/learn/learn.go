// Package learn makes and measures the models of proffer/language/ner: it reads the corpora, teaches a conditional
// random field and stores its weights as bytes.
//
// Enter at [Corpora], then [Train], then [Measure]. Everything has fixed seeds; the same data give the same model on
// the same kind of machine. Nothing here is used when a document is read.
package learn

import (
	"math"

	"proffer/language/ner"
	"proffer/language/ner/internal/tagger"
)

// A Doc is a document with its names.
type Doc struct {
	tagger.Doc
	Names  [][]tagger.Span // one slice a sentence
	Weight float32         // how much it counts in training; 0 counts as 1

	tags [][]string // gold tags where the corpus has them
}

// Unit is what a weight of 1 is in a model's integers.
const Unit = 24

// A Pair is the two models of a language: the second sees what the first made of the whole document.
type Pair struct{ First, Second *tagger.Weights }

// Train teaches both models. The first model's readings that the second learns from are by models that have not seen
// those documents: each half is read by a model of the other half.
func Train(r *tagger.Resources, docs []Doc, o Options) Pair {
	fs := make([][][]tagger.Features, len(docs))
	for i := range docs {
		tag(&docs[i])
		fs[i] = r.Extract(&docs[i].Doc)
	}
	first := trainOn(docs, fs, o)
	if o.Single {
		return Pair{first, nil}
	}
	for half := range 2 {
		var some []Doc
		var their [][][]tagger.Features
		for i := range docs {
			if i%2 != half {
				some, their = append(some, docs[i]), append(their, fs[i])
			}
		}
		m := tagger.NewModel(trainOn(some, their, o), nil)
		for i := range docs {
			if i%2 == half {
				recall(r, m, &docs[i].Doc, fs[i])
			}
		}
	}
	return Pair{first, trainOn(docs, fs, o)}
}

// trainOn teaches one model from features already made; it does not change them.
func trainOn(docs []Doc, features [][][]tagger.Features, o Options) *tagger.Weights {
	index := map[uint32]int32{}
	var count []int32
	var xs []example
	for k, d := range docs {
		w := d.Weight
		if w == 0 {
			w = 1
		}
		for i, fs := range features[k] {
			if len(fs) == 0 {
				continue
			}
			x := example{labels: tagger.LabelsOf(d.Names[i], len(fs)), weight: w}
			for _, f := range fs {
				ids := make([]int32, len(f.Hashes))
				for k, h := range f.Hashes {
					id, ok := index[h]
					if !ok {
						id = int32(len(count))
						index[h], count = id, append(count, 0)
					}
					count[id]++
					ids[k] = id
				}
				x.features = append(x.features, ids)
				x.lexical, x.identity = append(x.lexical, f.Lexical), append(x.identity, f.Identity)
			}
			xs = append(xs, x)
		}
	}
	kept := trim(xs, count, o.MinCount)
	t := &crf{o: o}
	t.fit(xs, kept)
	return quantise(t, index, count)
}

// trim leaves out rare features and numbers the others anew: count becomes the new number plus one, 0 where left out.
func trim(xs []example, count []int32, least int) int {
	n := int32(0)
	for i, c := range count {
		count[i] = 0
		if int(c) >= least {
			n++
			count[i] = n
		}
	}
	for _, x := range xs {
		for i, f := range x.features {
			kept, lexical, identity := f[:0], 0, 0
			for k, id := range f {
				if count[id] == 0 {
					continue
				}
				kept = append(kept, count[id]-1)
				if k < x.lexical[i] {
					lexical++
				}
				if k < x.identity[i] {
					identity++
				}
			}
			x.features[i], x.lexical[i], x.identity[i] = kept, lexical, identity
		}
	}
	return int(n)
}

func quantise(t *crf, index map[uint32]int32, number []int32) *tagger.Weights {
	out := &tagger.Weights{}
	for a := range labels {
		for b := range labels {
			out.Transition[a][b] = int32(math.Round(float64(t.trans[a][b]) * Unit))
		}
	}
	for h, id := range index {
		if number[id] == 0 {
			continue
		}
		for y, v := range t.weight[number[id]-1] {
			q := int(math.Round(float64(v) * Unit))
			if q = max(-127, min(127, q)); q >= t.o.Prune || -q >= t.o.Prune {
				out.Features = append(out.Features, tagger.Weight{Feature: h, Label: tagger.Label(y), Value: int8(q)})
			}
		}
	}
	return out
}

// Engine is the trained models, ready to use.
func (p Pair) Engine(r *tagger.Resources) *ner.Engine {
	return ner.NewEngine(r, tagger.NewModel(p.First, p.Second))
}

// recall puts what a first reading makes of the document before the features of each word.
func recall(r *tagger.Resources, m *tagger.Model, d *tagger.Doc, fs [][]tagger.Features) {
	first := make([][]tagger.Span, len(fs))
	for i, s := range fs {
		first[i] = r.Polish(d.Sentences[i], tagger.Spans(m.Label(hashes(s), nil)))
	}
	memory := r.Recall(d, first)
	for i, s := range fs {
		for j := range s {
			extra := memory.Features(i, j, nil)
			fs[i][j].Hashes = append(extra, fs[i][j].Hashes...)
			fs[i][j].Lexical += len(extra)
			fs[i][j].Identity += len(extra)
		}
	}
}

func hashes(fs []tagger.Features) [][]uint32 {
	out := make([][]uint32, len(fs))
	for j := range fs {
		out[j] = fs[j].Hashes
	}
	return out
}
