// Command attribution trains the English models of language/attribution on PolNeAR and says how well they do on the
// reports kept apart for tuning.
//
//	go run ./language/train/attribution -shared ../shared
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
	shared := flag.String("shared", "../shared", "folder that holds data/attribution/polnear")
	out := flag.String("out", "language/attribution/model", "folder for the models")
	epochs := flag.Int("epochs", 7, "times that each report is looked at")
	flag.Parse()
	if err := run(*shared, *out, *epochs); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(shared, out string, epochs int) error {
	train, tune, err := polnear.Train(shared)
	if err != nil {
		return err
	}
	fmt.Printf("%d annotated reports to train on, %d to tune on\n", len(train), len(tune))
	m := attribution.Train(analysed(train), epochs, os.Stderr)
	if err := m.Save(out); err != nil {
		return err
	}
	m.Evaluate(analysed(tune), os.Stdout)
	return nil
}

func analysed(rs []polnear.Report) []attribution.Report {
	out := make([]attribution.Report, len(rs))
	for i, r := range rs {
		out[i] = attribution.Report{Name: r.Name, Analysis: language.Analyze("en", r.Text, nil), Gold: r.Gold}
	}
	return out
}
