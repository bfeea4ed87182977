package resolve

import (
	"encoding/json"
	"fmt"
	"os"
	"proffer"
	"proffer/extract/coref"
	"testing"
)

func TestZZ(t *testing.T) {
	var g goldStory
	dir := "../testdata/stories/" + os.Getenv("W") + "/"
	b, _ := os.ReadFile(dir + "gold.json")
	json.Unmarshal(b, &g)
	for _, d := range g.Documents {
		if d.Language != os.Getenv("L") {
			continue
		}
		text := textOf(t, dir+d.File)
		a := analyse(d.Language, text)
		r := coref.Resolve(&proffer.Document{Text: text, Language: d.Language}, a, nil)
		fmt.Println("==", d.File)
		for _, e := range r.Entities {
			fmt.Printf("  %s %s %q %q title=%q of=%s unn=%v |", e.ID, e.Kind, e.Name, e.Aliases, e.Title, e.Of, e.Unnamed)
			for _, m := range e.Mentions {
				fmt.Printf(" %q", m.Text)
			}
			fmt.Println()
		}
	}
}
