// Command run measures reading beside its peers, from the repository's root:
//
//	go run ./bench/formats/run -corpus DIR [-tika tika-app.jar] [-inbox N] [-save] [-differing] [-least 2s]
//
// A folder that holds no corpus is filled with one first. Without -corpus only the inbox is measured.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"

	"proffer/bench/formats"
	"proffer/casefile"
)

func main() {
	dir := flag.String("corpus", "", "the folder of the corpus, made if it is not there")
	tika := flag.String("tika", "", "Apache Tika's tika-app.jar")
	inbox := flag.Int("inbox", 0, "how many small files to add to a case")
	save := flag.Bool("save", false, "keep the figures as the last ones")
	differing := flag.Bool("differing", false, "print the files whose text differs, and stop")
	flag.DurationVar(&formats.LeastTime, "least", formats.LeastTime, "how long a speed is measured at least")
	flag.Parse()
	switch flag.Arg(0) {
	case "serve-reads": // as this program starts itself
		if casefile.ServeReads(os.Stdin, os.Stdout) != nil {
			os.Exit(1)
		}
		return
	case "add-on":
		if err := formats.AddOn(flag.Arg(1), self()); err != nil {
			fmt.Fprintln(os.Stderr, "formats:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*dir, *tika, *inbox, *save, *differing); err != nil {
		fmt.Fprintln(os.Stderr, "formats:", err)
		os.Exit(1)
	}
}

// self is this program, as it starts itself.
func self() formats.Self {
	path, err := os.Executable()
	if err != nil {
		panic("this program does not know where it is: " + err.Error())
	}
	return formats.Self{Reader: &exec.Cmd{Path: path, Args: []string{path, "serve-reads"}}, Adder: &exec.Cmd{Path: path, Args: []string{path, "add-on"}}}
}

func run(dir, tika string, inbox int, save, differing bool) error {
	if tika != "" {
		os.Setenv("PROFFER_TIKA", tika)
	}
	if dir == "" {
		return addInbox(inbox, save)
	}
	c, err := formats.Load(dir)
	if err != nil {
		said := ""
		if c, said, err = formats.Make(dir); err != nil {
			return err
		}
		fmt.Fprint(os.Stderr, said)
	}
	if differing {
		return c.Differing(func(e formats.Entry, got string, edits float64) {
			b, _ := json.Marshal(map[string]any{"file": e.File, "maker": e.Maker, "edits": edits, "want": e.Text, "got": got})
			fmt.Println(string(b))
		})
	}
	f, err := formats.Run(c, os.Stderr)
	if err != nil {
		return err
	}
	if inbox > 0 {
		if f.Inbox, err = measureInbox(inbox); err != nil {
			return err
		}
	}
	if save {
		if err := f.Save(); err != nil {
			return err
		}
	}
	return f.Write(os.Stdout)
}

// addInbox measures the inbox alone; with save, its figures stand beside the others that were kept.
func addInbox(n int, save bool) error {
	i, err := measureInbox(n)
	if err != nil {
		return err
	}
	if save {
		if err := i.Save(); err != nil {
			return err
		}
	}
	_, err = fmt.Println(i)
	return err
}

func measureInbox(n int) (i formats.Inbox, err error) {
	work, err := os.MkdirTemp("", "proffer-inbox-")
	if err != nil {
		return i, err
	}
	defer os.RemoveAll(work)
	return formats.AddMany(work, n, self())
}
