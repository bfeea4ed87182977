// Package cli is the command line: one file a command, no logic of its own. It parses, calls casefile, prints.
//
// Output rules, the same for every command: results go to standard output, everything said about the work (progress,
// problems, hints) to standard error; --json prints results as JSON and nothing else; progress is shown on a terminal
// only. Exit codes: 0 done, 1 a check failed or something was refused, 2 wrong usage.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
)

// exit codes of error kinds; kinds that are not here end with 1.
var exitCodes = map[proffer.ErrorKind]int{proffer.Usage: 2}

// errRefused ends a command with exit code 1 when everything that there is to say has been said.
var errRefused = errors.New("refused")

// An app carries what every command needs.
type app struct {
	in       io.Reader
	out, err io.Writer
	dir      string // -C
	json     bool
	actor    string
	workers  int
	reader   *exec.Cmd // reads files for us; nil where this process does
}

// Process runs the command line of this process and returns the exit code. Files are read in processes
// of their own, which are this program again, so that one which kills its reader costs itself.
func Process() int {
	a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr}
	if self, err := os.Executable(); err == nil {
		a.reader = &exec.Cmd{Path: self, Args: []string{os.Args[0], readerCommand}}
	}
	return a.run(os.Args[1:])
}

// Main runs a command line in this process and returns the exit code.
func Main(args []string, in io.Reader, out, errOut io.Writer) int {
	return (&app{in: in, out: out, err: errOut}).run(args)
}

func (a *app) run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	err := root.ExecuteContext(ctx)
	return a.report(err)
}

// report says what went wrong and what to do about it, and maps the error to the exit code.
func (a *app) report(err error) int {
	if err == nil {
		return 0
	}
	if errors.Is(err, errRefused) {
		return 1
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(a.err, "proffer: interrupted; run the same command again to go on where it stopped")
		return 1
	}
	fmt.Fprintf(a.err, "proffer: %v\n", err)
	if hint := proffer.HintOf(err); hint != "" {
		fmt.Fprintf(a.err, "  %s\n", hint)
	}
	var known *proffer.Error
	if !errors.As(err, &known) {
		return 2 // the parser's own errors: unknown command, flag, number of arguments
	}
	if code, ok := exitCodes[known.Kind]; ok {
		return code
	}
	return 1
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "proffer",
		Short: "Turn a pile of reports into a case that can be checked",
		Long: `proffer collects reports, keeps custody of them, reads who says what, finds whose information it really is,
weighs it, and presents it so that a sceptic can check every step.

Start with: proffer demo`,
		SilenceUsage: true, SilenceErrors: true, Version: proffer.Version,
	}
	cobra.EnableCommandSorting = false
	f := root.PersistentFlags()
	f.StringVarP(&a.dir, "case", "C", ".", "the case folder")
	f.BoolVar(&a.json, "json", false, "print JSON")
	f.StringVar(&a.actor, "as", "", "who acts (default: the name of the account)")
	f.IntVar(&a.workers, "workers", 0, "how many reports to read at once (default: one a core)")
	root.AddCommand(a.commands()...)
	return root
}

// commands in the order in which help shows them.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.demo(), a.newCase(), a.read(), a.form(), a.add(), a.status(), a.exhibits(),
		a.documents(), a.statements(), a.entities(), a.origins(), a.claims(), a.findings(), a.timeline(),
		a.accept(), a.reject(), a.correct(), a.merge(), a.split(), a.grade(), a.judge(), a.note(), a.allege(), a.allegations(), a.sign(),
		a.name(), a.screen(), a.lists(), a.packs(),
		a.recover(), a.verify(), a.replay(), a.export(), a.dossier(), a.serveReads(),
	}
}

func (a *app) options() casefile.Options {
	return casefile.Options{Actor: a.actor, Workers: a.workers, Reader: a.reader}
}

// open opens the case that -C names.
func (a *app) open(ctx context.Context) (*casefile.Case, error) {
	return casefile.Open(ctx, a.dir, a.options())
}

// openToRead opens the case that -C names without writing to it.
func (a *app) openToRead(ctx context.Context) (*casefile.Case, error) {
	o := a.options()
	o.ReadOnly = true
	return casefile.Open(ctx, a.dir, o)
}

// load opens the case, derives it and closes it again.
func (a *app) load(ctx context.Context) (*proffer.Case, error) {
	c, err := a.openToRead(ctx)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	return c.Load(ctx)
}

func usage(format string, args ...any) error {
	return &proffer.Error{Kind: proffer.Usage, Err: fmt.Errorf(format, args...)}
}

// number reads "S19", "s19" or "19" as 19.
func number(letter, s string) (int, error) {
	digits := strings.TrimPrefix(strings.ToUpper(s), letter)
	n := 0
	for _, r := range digits {
		if r < '0' || r > '9' || n > 1<<30 {
			n = 0
			break
		}
		n = n*10 + int(r-'0')
	}
	if n == 0 {
		return 0, usage("%q is not a number like %s1", s, letter)
	}
	return n, nil
}

func unwritable(path string, err error) error {
	return &proffer.Error{Kind: proffer.Unreadable, Op: "write", Path: path, Err: err, Hint: "choose a place that can be written to"}
}
