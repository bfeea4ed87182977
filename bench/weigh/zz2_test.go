package weigh

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"proffer/bench/gold"
	"proffer/weigh"
)

func TestZZAgreed(t *testing.T) {
	if os.Getenv("AGREED") == "" {
		t.Skip()
	}
	stories, _ := Everything("../..")
	n, right := 0, [4]int{}
	for _, s := range stories {
		claims, _ := gold.LoadSecond(s.Folder)
		if len(claims) == 0 {
			continue
		}
		in, names, _ := s.Input()
		out := givenClaims(&in, names, claims)
		of, mem := s.membership(&out, names)
		if os.Getenv("AS_READ") != "" {
			in, names, _ = s.Read()
		}
		mine := weigh.Weigh(in)
		of2, mem2 := s.membership(&mine, names)
		var agreed []gold.Claim
		for _, c := range s.Claims {
			xs := slices.Concat(c.Statements, c.Against)
			b := bestClaim(xs, of, mem)
			if b == 0 {
				continue
			}
			f := out.Findings[b-1]
			if f.Support != c.Support || f.Answer != c.Answer || f.Contested != c.Contested {
				continue
			}
			n++
			m := bestClaim(xs, of2, mem2)
			if m == 0 {
				continue
			}
			g := mine.Findings[m-1]
			ok := [4]bool{g.Support == c.Support, g.Answer == c.Answer, g.Contested == c.Contested}
			ok[3] = ok[0] && ok[1] && ok[2]
			for k := range ok {
				right[k] += b2i(ok[k])
			}
			if !ok[3] {
				agreed = append(agreed, c)
			}
		}
		fmt.Println("=====", s.World, len(agreed))
		e := &explainer{story: s, in: &in, out: &mine, gold: names, text: map[string]string{}, w: os.Stdout}
		for i := range in.Statements {
			e.text[names[in.Statements[i].ID]] = e.line(&in.Statements[i])
		}
		for i := range agreed {
			e.claim(&agreed[i])
		}
	}
	fmt.Println(n, right)
}
