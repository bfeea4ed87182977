// Command ner makes the models of proffer/language/ner from the corpora under a shared folder.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/pprof"
	"strings"

	"proffer/language/ner/learn"
)

func main() {
	shared := flag.String("shared", "../shared", "folder with data/")
	out := flag.String("out", "language/ner/model", "folder for the models")
	languages := flag.String("languages", "en ru ar", "languages whose models are made")
	try := flag.String("try", "", "language to measure instead of writing models")
	errors := flag.String("errors", "", "file for mistakes, with -try")
	ant := flag.String("ant", "", "make the classes of Arabic words from this copy of the ANT corpus, and nothing else")
	profile := flag.String("profile", "", "file for a CPU profile")
	o := learn.Defaults()
	flag.IntVar(&o.Epochs, "epochs", o.Epochs, "")
	flag.Float64Var(&o.Rate, "rate", o.Rate, "")
	flag.Float64Var(&o.Ridge, "ridge", o.Ridge, "")
	flag.Float64Var(&o.Drop, "drop", o.Drop, "")
	flag.IntVar(&o.MinCount, "min", o.MinCount, "")
	flag.IntVar(&o.Prune, "prune", o.Prune, "")
	folds := flag.Int("folds", 5, "folds of a cross-validation to run, of five")
	flag.Parse()
	if *profile != "" {
		f, _ := os.Create(*profile)
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	if *ant != "" {
		if err := learn.WriteArabicClasses(*ant, *out); err != nil {
			fmt.Fprintln(os.Stderr, "ner:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*shared, *out, *try, *errors, strings.Fields(*languages), *folds, o); err != nil {
		fmt.Fprintln(os.Stderr, "ner:", err)
		os.Exit(1)
	}
}

func run(shared, out, try, errors string, languages []string, folds int, o learn.Options) error {
	var w io.Writer
	if errors != "" {
		f, err := os.Create(errors)
		if err != nil {
			return err
		}
		defer f.Close()
		w = f
	}
	if try != "" {
		o.Progress = func(e int, loss float64) { fmt.Fprintf(os.Stderr, "epoch %d loss %.0f\n", e, loss) }
		_, _, err := learn.Try(shared, try, folds, o, os.Stdout, w)
		return err
	}
	return learn.Write(shared, out, languages, o, os.Stdout)
}
