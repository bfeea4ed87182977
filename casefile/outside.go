package casefile

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"proffer"
	"proffer/collect/chat"
	"proffer/extract"
)

// An Outside is a language model behind an endpoint that is asked, beside this program's own reader, who says what.
// Nothing is sent to it but the texts of the reports that it is asked about, and nothing before it is asked.
type Outside struct {
	URL     string        // of an OpenAI-compatible API: "http://localhost:8080/v1"
	Model   string        // "" is the first that it offers
	Key     string        // "" where it asks for none
	Timeout time.Duration // of one try; 0 is two minutes
	Say     func(string)  // is told once, before anything is sent, what will be sent where
}

// A listener asks an outside model.
type listener struct {
	endpoint *chat.Endpoint
	engine   string // "llm NAME"
}

// listen checks the endpoint, says what will be sent, and finds the model's name. Without an endpoint there is nobody
// to listen to: nil.
func (o Outside) listen(ctx context.Context) (*listener, error) {
	if o.URL == "" {
		return nil, nil
	}
	e, err := chat.New(o.URL, o.Model, o.Key)
	if err != nil {
		return nil, err
	}
	e.Timeout = cmp.Or(o.Timeout, e.Timeout)
	if o.Say != nil {
		o.Say(fmt.Sprintf("the text of every report is sent to %s, to be read by %s", e.URL, cmp.Or(e.Model, "the first model that it offers")))
	}
	if err := e.Choose(ctx); err != nil {
		return nil, err
	}
	return &listener{e, "llm " + printable(e.Model)}, nil
}

// printable is a model's name as far as it may stand in records and on screens.
func printable(name string) string {
	out := make([]rune, 0, len(name))
	for _, r := range name {
		if r > ' ' && r < 0x7F && len(out) < 100 {
			out = append(out, r)
		}
	}
	return string(out)
}

// ask is what the model says of a document. What it said before something went wrong is lost, so that an answer is
// whole or none.
func (l *listener) ask(ctx context.Context, d *proffer.Document) (proffer.Said, error) {
	said := proffer.Said{Engine: l.engine}
	for _, piece := range extract.Pieces(beginning(d).Text) {
		answer, err := l.endpoint.Ask(ctx, extract.Instructions(), piece)
		if err != nil {
			return proffer.Said{}, err
		}
		said.Answers = append(said.Answers, answer)
	}
	return said, nil
}

// unheardBy is the problem that a document has of which the model said nothing.
func unheardBy(l *listener, err error) proffer.Problem {
	return proffer.Problem{Where: "reader " + l.engine, What: err.Error(), Hint: "what this program reads by itself stands; run the same command again to ask again"}
}

// saidPayload is a record of what an outside model said about the documents of one exhibit.
type saidPayload struct {
	Engine   string         `json:"engine"`
	Endpoint string         `json:"endpoint"`
	Said     []saidDocument `json:"said"`
}

type saidDocument struct {
	Document int      `json:"document"` // of the exhibit, from 0
	Text     string   `json:"text"`     // SHA-256 of the text that was sent
	Answers  []string `json:"answers"`
}

// hearAll asks about every document of the exhibits of which this model has not spoken yet, and records what it says.
// An exhibit that fails is a problem in the report; after one that fails the others are not tried.
func (a *adder) hearAll(ctx context.Context, exhibits []proffer.Digest) error {
	for _, d := range exhibits {
		e := &a.c.view.exhibits[a.c.view.byDigest[d]]
		if a.deaf || a.c.view.heard(d, a.outside.engine) {
			continue
		}
		r, err := a.c.readingOf(ctx, e, published(e))
		if err != nil {
			return err
		}
		p := saidPayload{Engine: a.outside.engine, Endpoint: a.outside.endpoint.URL}
		for i := range r.Documents {
			said, err := a.outside.ask(ctx, &r.Documents[i])
			if err != nil && ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				a.deaf = true
				a.report.Unheard++
				problem := unheardBy(a.outside, err)
				problem.Where = e.Acquisitions[len(e.Acquisitions)-1].Source + ": " + problem.Where
				a.report.Problems = append(a.report.Problems, problem.String())
				break
			}
			p.Said = append(p.Said, saidDocument{i, hash([]byte(beginning(&r.Documents[i]).Text)), said.Answers})
		}
		if a.deaf || len(p.Said) == 0 {
			continue
		}
		if err := a.c.recordSaid(ctx, d, p); err != nil {
			return err
		}
	}
	return nil
}

func (c *Case) recordSaid(ctx context.Context, d proffer.Digest, p saidPayload) error {
	payload, err := json.Marshal(p)
	if err == nil {
		_, err = c.append(ctx, proffer.Record{Act: proffer.ActReading, Subject: d.String(), Payload: payload})
	}
	return err
}

// heard says that a model has spoken about an exhibit.
func (v *ledgerView) heard(d proffer.Digest, engine string) bool {
	for _, p := range v.said[d] {
		if p.Engine == engine {
			return true
		}
	}
	return false
}

// sayingsOf is what outside models said of the documents of an exhibit, as its records in the ledger have it.
func sayingsOf(records []saidPayload) sayings {
	return func(i int, _ *proffer.Document) (out []proffer.Said) {
		for _, p := range records {
			for _, s := range p.Said {
				if s.Document == i {
					out = append(out, proffer.Said{Engine: p.Engine, Answers: s.Answers})
				}
			}
		}
		return out
	}
}

// saidKey tells readings apart that rest on different answers; "" where there are none.
func (v *ledgerView) saidKey(d proffer.Digest) string {
	if len(v.said[d]) == 0 {
		return ""
	}
	b, err := json.Marshal(v.said[d])
	if err != nil {
		return " said" // strings only: never
	}
	return fmt.Sprintf(" said %x", sha256.Sum256(b))
}
