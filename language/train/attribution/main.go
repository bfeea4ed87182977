// Command attribution trains the English models of extract/english from PolNeAR.
package main

import (
	"flag"
	"fmt"
	"os"

	"proffer/language"
	"proffer/language/attribution"
	"proffer/language/train/attribution/polnear"
)

func main() {
	shared := flag.String("shared", "../shared", "folder that holds data/")
	out := flag.String("out", "language/attribution/model", "folder for the models")
	part := flag.String("measure", "tune", "tune or dev")
	epochs := flag.Int("epochs", 6, "")
	limit := flag.Int("limit", 0, "")
	flag.Float64Var(&attribution.Rate, "rate", 0.1, "")
	flag.Float64Var(&attribution.Ridge, "ridge", 1e-4, "")
	flag.StringVar(&attribution.Only, "only", "", "")
	flag.IntVar(&attribution.MinCount, "mincount", 2, "")
	flag.Float64Var(&attribution.Drop, "drop", 0, "")
	flag.BoolVar(&attribution.Average, "average", false, "")
	flag.BoolVar(&attribution.Mask, "mask", false, "")
	flag.Parse()
	if err := run(*shared, *out, *part, *epochs, *limit); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func analyse(rs []polnear.Report) []attribution.Report {
	var out []attribution.Report
	for _, r := range rs {
		a := language.Analyze("en", r.Text, nil)
		out = append(out, attribution.Report{Name: r.Name, Analysis: a, Gold: r.Gold})
	}
	return out
}

func run(shared, out, part string, epochs, limit int) error {
	train, tune, err := polnear.Train(shared)
	if err != nil {
		return err
	}
	if limit > 0 {
		train = train[:limit]
	}
	fmt.Println(len(train), len(tune))
	t := attribution.NewTrainer(analyse(train), epochs)
	m := t.Train()
	if err := m.Save(out); err != nil {
		return err
	}
	if part == "tune" {
		x := analyse(tune)
		if attribution.Only == "cue" {
			attribution.CueErrors(m, x, os.Stdout)
		}
		for _, b := range biases {
			m.SetBias(b[0], b[1])
			fmt.Println("bias", b)
			attribution.Evaluate(m, x, os.Stdout)
		}
	}
	return nil
}

var biases = [][2]int{{0, 0}, {4, 4}, {8, 8}, {12, 12}}
