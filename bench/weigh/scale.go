package weigh

import (
	_ "embed"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"proffer"
	"proffer/bench/spent"
	"proffer/weigh"
)

// Invented makes the input of a case of about n statements: stories of six reports on three days, each with a wire's
// report, two copies of it and three reports of others, about an act of one of many states.
func Invented(n int) weigh.Input {
	b := &inventor{}
	for story := 0; len(b.in.Statements) < n; story++ {
		b.story(story)
	}
	return b.in
}

type inventor struct{ in weigh.Input }

var (
	acts    = []string{"shelling", "mining", "blockading", "burning", "looting", "arming militias near", "jamming signals at", "poisoning the wells of", "deporting families from", "training gunmen in"}
	objects = []string{"the harbour", "the hospital", "the power station", "the market", "the railway bridge", "the grain stores", "the school", "the airfield", "the dam", "the refugee camp"}
)

// name is an invented name for a number.
func name(prefix string, n int) string {
	s := prefix
	for n > 0 || s == prefix {
		s += []string{"ba", "lo", "mi", "ne", "ku", "sta", "vo", "dri", "fe", "go"}[n%10]
		n /= 10
	}
	return s
}

func (b *inventor) entity(kind proffer.EntityKind, of proffer.EntityID, name string) proffer.EntityID {
	id := proffer.EntityID(len(b.in.Entities) + 1)
	b.in.Entities = append(b.in.Entities, proffer.Entity{ID: id, Kind: kind, Name: name, Of: of})
	return id
}

func (b *inventor) story(i int) {
	accused, accuser := b.entity(proffer.KindCountry, 0, name("Or", i)), b.entity(proffer.KindCountry, 0, name("Qu", i))
	body, place := b.entity(proffer.KindOrganization, 0, name("Hand", i)+" Relief"), b.entity(proffer.KindPlace, 0, name("Sal", i))
	of := func(id proffer.EntityID) string { return b.in.Entities[id-1].Name }
	act := acts[i%10] + " " + objects[i/10%10] + " at " + of(place)
	day := func(k int) string { return fmt.Sprintf("20%02d-%02d-%02d", 10+i/336%20, 1+i/28%12, 1+(i+k)%28) }
	background := func(k int) string {
		var out []string
		for w := range 60 {
			const words = 9973
			round := i / words // else the stories after so many would have the words of the first
			out = append(out, name("", (i*131+k*977+w*w*31+round*w*w*w*7)%words))
		}
		return strings.Join(out, " ") + ".\n\n"
	}
	wire := []said{{accuser, " accused ", of(accused) + " of " + act, proffer.Accuses}, {accused, " denied ", act, proffer.Denies},
		{body, " said ", "it had treated " + fmt.Sprint(20+i%70) + " people after the " + act, proffer.Asserts}}
	for k := range 3 {
		b.report(fmt.Sprintf("Paper %d", (i+k)%50), "Wire", day(k/2), background(0), wire, place, accused)
	}
	for k := 3; k < 6; k++ {
		speaker, verb, stance := []proffer.EntityID{body, accuser, accused}[k-3], []string{" said ", " said ", " denied "}[k-3], []proffer.Stance{proffer.Asserts, proffer.Asserts, proffer.Denies}[k-3]
		b.report(fmt.Sprintf("Paper %d", (i+k)%50), "", day(k/2), background(k), []said{{speaker, verb, of(accused) + " was " + act, stance}}, place, accused)
	}
}

// A said is one statement to be printed.
type said struct {
	who       proffer.EntityID
	cue, what string
	stance    proffer.Stance
}

func (b *inventor) report(publisher, credit, day, background string, saids []said, names ...proffer.EntityID) {
	id := proffer.DocumentID(len(b.in.Documents) + 1)
	var text strings.Builder
	text.WriteString(background)
	for _, s := range saids {
		start := text.Len()
		text.WriteString(b.in.Entities[s.who-1].Name + s.cue)
		from := text.Len()
		text.WriteString(s.what)
		b.in.Statements = append(b.in.Statements, proffer.Statement{ID: proffer.StatementID(len(b.in.Statements) + 1), Document: id, Part: proffer.PartBody,
			Speaker: proffer.Speaker{Entities: []proffer.EntityID{s.who}}, Cue: proffer.Span{Start: from - len(s.cue) + 1, End: from - 1},
			Content: []proffer.Span{{Start: from, End: text.Len()}}, Stance: s.stance, Status: proffer.Proposed})
		b.mention(s.who, id, start)
		for _, n := range names {
			if at := strings.Index(s.what, b.in.Entities[n-1].Name); at >= 0 {
				b.mention(n, id, from+at)
			}
		}
		text.WriteString(".\n\n")
	}
	b.in.Documents = append(b.in.Documents, proffer.Document{ID: id, Language: "en", Publisher: publisher, Credit: credit, Published: day, Text: text.String()})
}

func (b *inventor) mention(id proffer.EntityID, doc proffer.DocumentID, at int) {
	e := &b.in.Entities[id-1]
	e.Mentions = append(e.Mentions, proffer.Mention{Text: e.Name, Passage: proffer.Passage{Document: doc, Span: proffer.Span{Start: at, End: at + len(e.Name)}}})
}

// Crowded makes the input of a case of about n statements in which the same few parties speak of the same few acts at the
// same few places for years: everything shares something with very much else.
func Crowded(n int) weigh.Input {
	b := &inventor{}
	var states, bodies, places []proffer.EntityID
	for i := range 6 {
		states = append(states, b.entity(proffer.KindCountry, 0, name("Or", i*7+1)))
	}
	for i := range 40 {
		bodies = append(bodies, b.entity(proffer.KindOrganization, states[i%6], name("Hand", i*31+7)+" Bureau"))
	}
	for i := range 25 {
		places = append(places, b.entity(proffer.KindPlace, 0, name("Sal", i*17+3)))
	}
	of := func(id proffer.EntityID) string { return b.in.Entities[id-1].Name }
	rng := rand.New(rand.NewPCG(5, 5))
	for i := 0; len(b.in.Statements) < n; i++ {
		var background strings.Builder
		for range 60 {
			background.WriteString(name("", rng.IntN(9973)) + " ")
		}
		var saids []said
		var named []proffer.EntityID
		for range 2 + rng.IntN(5) {
			accused, place, body := states[rng.IntN(6)], places[rng.IntN(25)], bodies[rng.IntN(40)]
			act := acts[rng.IntN(10)] + " " + objects[rng.IntN(10)] + " at " + of(place)
			named = append(named, accused, place)
			switch rng.IntN(4) {
			case 0:
				saids = append(saids, said{states[rng.IntN(6)], " accused ", of(accused) + " of " + act, proffer.Accuses})
			case 1:
				saids = append(saids, said{accused, " denied ", act, proffer.Denies})
			case 2:
				saids = append(saids, said{body, " said ", fmt.Sprintf("%d people were hurt in the %s by %s", 3+rng.IntN(90), act, of(accused)), proffer.Asserts})
			default:
				saids = append(saids, said{body, " said ", of(accused) + " was " + act, proffer.Asserts})
			}
		}
		day := fmt.Sprintf("20%02d-%02d-%02d", 10+rng.IntN(16), 1+rng.IntN(12), 1+rng.IntN(28))
		b.report(fmt.Sprintf("Paper %d", rng.IntN(50)), "", day, background.String()+".\n\n", saids, named...)
	}
	return b.in
}

// largest are the rows of the largest cases that were weighed last, since they take minutes.
//
//go:embed largest.md
var largest string

// measureScale prints what weighing costs in cases of growing size.
func measureScale(w io.Writer) error {
	fmt.Fprint(w, `## Weighing at scale

Everything weighed from nothing on all cores; aim 20,000 statements a second at any size. By the clock is how long one waits,
which a busy machine makes longer; of the processor is the time of all its cores together. Memory is
what the process holds afterwards, the case included. Adding a report weighs nothing: a case is weighed when it is shown.
"Many stories" is a case of many accusations, each of another state; in "one crowd" the same few parties speak of the same
few acts at the same few places, so that everything shares something with very much else. The largest cases were weighed
by `+"`go run ./bench/weigh/scale -save`"+`, as `+"`make bench`"+` does.

| case | statements | reports | origins | claims | cores | seconds by the clock | statements a second | seconds of the processor | statements a second of it | memory |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
`)
	for _, n := range []int{100, 1000, 10_000, 100_000} {
		if err := Scale(w, n, ""); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w, largest)
	return err
}

// Scale weighs cases of n statements, or only the one of that name, and writes a row of the table for each.
func Scale(w io.Writer, n int, only string) error {
	for _, kind := range []struct {
		name string
		make func(int) weigh.Input
	}{{"many stories", Invented}, {"one crowd", Crowded}} {
		if only != "" && only != kind.name {
			continue
		}
		in := kind.make(n)
		debug.FreeOSMemory()
		before, begun := spent.Time(), time.Now()
		out := weigh.Weigh(in)
		processor, clock := (spent.Time() - before).Seconds(), time.Since(begun).Seconds()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		statements := float64(len(in.Statements))
		_, err := fmt.Fprintf(w, "| %s | %d | %d | %d | %d | %d | %.2f | %.0f | %.2f | %.0f | %d MB |\n", kind.name, len(in.Statements), len(in.Documents), len(out.Origins), len(out.Claims),
			runtime.GOMAXPROCS(0), clock, statements/clock, processor, statements/processor, (m.HeapSys-m.HeapReleased)>>20)
		if err != nil {
			return err
		}
	}
	return nil
}
