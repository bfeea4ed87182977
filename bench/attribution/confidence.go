package attribution

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"proffer"
	"proffer/extract"
	"proffer/extract/english"
	"proffer/language/train/attribution/polnear"
)

// A judged attribution is one that the English reader found in a report with gold, and whether the gold has it.
type judged struct {
	points     int
	confidence proffer.Milli
	right      bool
}

// judge reads reports and compares contents by their words, as the score of whole cases does. Silence and what has no
// cue are left out, since the corpus does not mark them, and so is what the reader holds for doubtful.
func judge(reports []polnear.Report) []judged {
	var out []judged
	for _, r := range reports {
		a := analyse(r.Text)
		gold := make([]map[string]int, len(r.Gold))
		for i, g := range r.Gold {
			gold[i] = words(r.Text, g.Content)
		}
		for _, x := range english.Find(&proffer.Document{Text: r.Text, Language: "en"}, a) {
			if x.Margin == 0 || !x.Cue.Valid() || x.Confidence < extract.Threshold {
				continue
			}
			out = append(out, judged{english.Points(r.Text, &x), x.Confidence, anyAlike(words(r.Text, x.Content), gold)})
		}
	}
	return out
}

var wordPattern = regexp.MustCompile(`\w+`)

func words(text string, spans []proffer.Span) map[string]int {
	out := map[string]int{}
	for _, s := range spans {
		for _, w := range wordPattern.FindAllString(strings.ToLower(s.In(text)), -1) {
			out[w]++
		}
	}
	return out
}

// anyAlike says that one of gold shares half of its words with found, or holds nearly all of found.
func anyAlike(found map[string]int, gold []map[string]int) bool {
	for _, g := range gold {
		both, n, m := 0, 0, 0
		for w, c := range found {
			n += c
			both += min(c, g[w])
		}
		for _, c := range g {
			m += c
		}
		if n+m > 0 && (2*both >= n+m-both || 10*both >= 9*min(n, m) && n >= 3 && 3*n >= m) {
			return true
		}
	}
	return false
}

// Fit writes the table from points to confidence, from PolNeAR's tuning reports: rates of right attributions in steps
// of 32 points, smoothed, and never falling as points rise.
func Fit(shared string, w io.Writer) error {
	_, tune, err := polnear.Train(shared)
	if err != nil {
		return err
	}
	const width, lowest, highest = 32, -96, 320
	n := (highest-lowest)/width + 1
	right, all := make([]float64, n), make([]float64, n)
	for _, j := range judge(tune) {
		k := max(0, min(n-1, (j.points-lowest+1000*width)/width-1000))
		all[k]++
		if j.right {
			right[k]++
		}
	}
	rates := rising(right, all)
	fmt.Fprintln(w, "# How often an attribution with at least so many points (left) is right, in thousandths (right).")
	fmt.Fprintln(w, "# Written by bench/attribution's Fit from PolNeAR's tuning reports.")
	for k := n - 1; k >= 0; k-- {
		fmt.Fprintf(w, "%d\t%d\n", lowest+k*width, int(1000*rates[k]+0.5))
	}
	return nil
}

// rising is the rates right/all, neighbours pooled until they do not fall.
func rising(right, all []float64) []float64 {
	type pool struct {
		right, all float64
		n          int
	}
	var ps []pool
	for i := range right {
		ps = append(ps, pool{right[i] + 0.8, all[i] + 1, 1})
		for len(ps) > 1 {
			a, b := ps[len(ps)-2], ps[len(ps)-1]
			if a.right/a.all <= b.right/b.all {
				break
			}
			ps = append(ps[:len(ps)-2], pool{a.right + b.right, a.all + b.all, a.n + b.n})
		}
	}
	var out []float64
	for _, p := range ps {
		for range p.n {
			out = append(out, min(p.right/p.all, 0.99))
		}
	}
	return out
}

// reliability writes how often statements of each confidence are right on the development part, and returns the
// expected calibration error in thousandths.
func reliability(shared string, w io.Writer) (int, error) {
	dev, err := polnear.Dev(shared)
	if err != nil {
		return 0, err
	}
	var n, right, sum [10]int
	total := 0
	for _, j := range judge(dev) {
		k := min(9, int(j.confidence)/100)
		n[k]++
		sum[k] += int(j.confidence)
		total++
		if j.right {
			right[k]++
		}
	}
	fmt.Fprintf(w, "Reliability of the confidence, on the same reports (fitted on others): content found in the gold.\n\n")
	fmt.Fprintf(w, "| confidence | statements | mean confidence | right | right, and where it should end ┃ |\n|---|---:|---:|---:|---|\n")
	gap := 0
	for k := range n {
		if n[k] == 0 {
			continue
		}
		fmt.Fprintf(w, "| %.1f–%.1f | %d | %.3f | %.3f | %s |\n", float64(k)/10, float64(k+1)/10, n[k], float64(sum[k])/float64(n[k])/1000, float64(right[k])/float64(n[k]),
			bar(1000*right[k]/n[k], sum[k]/n[k]))
		gap += max(sum[k]-1000*right[k], 1000*right[k]-sum[k])
	}
	off := gap / max(1, total)
	fmt.Fprintf(w, "\nExpected calibration error 0.%03d (target at most 0.050) over %d statements.\n\n", off, total)
	return off, nil
}

// bar draws a share of a thousand as a row of blocks, with a mark where another share ends.
func bar(share, mark int) string {
	const cells = 25
	row := []rune(strings.Repeat("█", share*cells/1000) + strings.Repeat("·", cells-share*cells/1000))
	row[min(cells-1, mark*cells/1000)] = '┃'
	return string(row)
}
