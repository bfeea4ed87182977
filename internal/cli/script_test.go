package cli

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"proffer/store"
)

var update = flag.Bool("update", false, "rewrite the scripts' expected output")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"proffer": func() { os.Exit(Process()) },

		"proffer-before": before, "dying-reader": dyingReader, "index-before": indexBefore,

		"tesseract": fakeTesseract, "readpst": fakeReadpst, // so that scripts say the same wherever the real ones are missing
	})
}

// TestScript runs every script in testdata/script: one a command, its failures included.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			formats, err := filepath.Abs("../../testdata/formats")
			if err != nil {
				return err
			}
			e.Setenv("FORMATS", formats)
			e.Setenv("ALL", e.Getenv("PATH"))
			e.Setenv("NOPROGRAMS", e.WorkDir)
			e.Setenv("PROFFER", filepath.Join(filepath.SplitList(e.Getenv("PATH"))[0], "proffer"))
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "config"))
			llm := models()
			e.Defer(llm.Close)
			e.Setenv("LLM", llm.URL)
			return nil
		},
	})
}

// before is an earlier version of this program, whose reader dies over every file.
func before() {
	reader, err := exec.LookPath("dying-reader")
	if err != nil {
		panic(err)
	}
	a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr, reader: &exec.Cmd{Path: reader, Args: []string{"dying-reader"}}}
	os.Exit(a.run(os.Args[1:]))
}

// dyingReader says that it is there, as readers do, and dies when it is asked.
func dyingReader() {
	if err := gob.NewEncoder(os.Stdout).Encode(struct{ Alive bool }{true}); err != nil {
		panic(err)
	}
	os.Stdin.Read(make([]byte, 1)) // whatever it is
	panic("no such luck")
}

// indexBefore makes a case's index one that an earlier version derived.
func indexBefore() {
	ctx := context.Background()
	x, err := store.OpenIndex(ctx, os.Args[1], store.Write)
	if err == nil {
		var applied int64
		if applied, _, err = x.State(ctx); err == nil {
			err = x.Update(ctx, func(c *store.Change) error { return c.Applied(applied, "proffer 0.0.1") })
		}
		err = errors.Join(err, x.Close())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// fakeTesseract stands in for Tesseract: it "reads" the same words in each picture of its list.
func fakeTesseract() {
	switch os.Args[1] {
	case "--version":
		fmt.Println("tesseract 9.9.9")
	case "--list-langs":
		fmt.Println("List of available languages (2):\neng\nrus")
	default:
		list, err := os.ReadFile(os.Args[1])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println("<html><head><meta name='ocr-system' content='tesseract 9.9.9'/></head><body>")
		for i, name := range strings.Fields(string(list)) {
			fmt.Printf("<div class='ocr_page' title='image \"%s\"; bbox 0 0 320 240; ppageno %d'><p class='ocr_par'>", name, i)
			fmt.Print("<span class='ocr_line' title='bbox 10 20 300 40'>")
			for _, w := range strings.Fields("Transport Minister Ana Ruiz said on March 11, 2024 that the bridge was clcsed.") {
				confidence := 95
				if w == "clcsed." {
					confidence = 41
				}
				fmt.Printf("<span class='ocrx_word' title='bbox 10 20 30 40; x_wconf %d'>%s</span> ", confidence, w)
			}
			fmt.Println("</span></p></div>")
		}
		fmt.Println("</body></html>")
	}
}

// fakeReadpst stands in for readpst: it writes one mail.
func fakeReadpst() {
	if os.Args[1] == "-V" {
		fmt.Println("ReadPST / LibPST v9.9.9")
		return
	}
	box, err := os.ReadFile("box.pst")
	if err != nil || bytes.Contains(box, []byte("broken")) {
		fmt.Fprintln(os.Stderr, "the box is broken")
		os.Exit(1)
	}
	mail := "From: Peter Amsel <amsel@coast.example>\nSubject: The bridge\nDate: Thu, 14 Mar 2024 10:00:00 +0000\n\nThe bridge is closed, Transport Minister Ana Ruiz said.\n"
	if os.Mkdir("out/Inbox", 0o700) != nil || os.WriteFile("out/Inbox/1.eml", []byte(mail), 0o600) != nil {
		os.Exit(1)
	}
}
