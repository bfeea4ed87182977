package casefile

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"proffer"
)

// A Look is what has happened in a case since somebody looked last.
type Look struct {
	Since     int64    `json:"since"` // records that the ledger held then; 0 at the first look
	Records   int64    `json:"records"`
	Reports   int      `json:"reports"`   // documents that have come since
	Decisions int      `json:"decisions"` // of people, recorded since
	Changes   []Change `json:"changes"`   // findings that are new, gone or say something else

	Then *proffer.Case `json:"-"`
	Now  *proffer.Case `json:"-"`
}

// LookAgain tells what has changed since the actor looked last, and remembers that he has looked. The memory is a file
// of a number beside the actor's key; without it everything is new.
func (c *Case) LookAgain(ctx context.Context) (Look, error) {
	now, err := c.Load(ctx)
	if err != nil {
		return Look{}, err
	}
	out := Look{Records: c.view.last + 1, Then: &proffer.Case{}, Now: now, Decisions: len(c.view.decisions)}
	path, err := c.lookPath()
	if err != nil {
		return Look{}, err
	}
	if out.Since, err = lastLook(path); err != nil {
		return Look{}, err
	}
	if out.Since > 0 {
		past, err := c.LoadAt(ctx, Moment{Records: out.Since})
		if err != nil {
			return Look{}, err
		}
		out.Then = past.Case
		for _, d := range c.view.decisions {
			if d.Seq < out.Since {
				out.Decisions--
			}
		}
	}
	out.Reports = len(now.Documents) - len(out.Then.Documents)
	for _, ch := range Changes(out.Then, now) {
		if len(ch.What) > 0 {
			out.Changes = append(out.Changes, ch)
		}
	}
	return out, remember(path, out.Records)
}

// lookPath names the file by the log's origin and the actor, neither of which it gives away.
func (c *Case) lookPath() (string, error) {
	dir := c.opts.KeyDir
	if dir == "" {
		config, err := os.UserConfigDir()
		if err != nil {
			return "", &proffer.Error{Kind: proffer.Unreadable, Op: "remember the look", Err: err, Hint: "set HOME"}
		}
		dir = filepath.Join(config, "proffer")
	}
	sum := sha256.Sum256([]byte(c.custody.Checkpoint().Origin + "\n" + c.custody.Actor()))
	return filepath.Join(dir, "looks", hex.EncodeToString(sum[:8])), nil
}

func lastLook(path string) (int64, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, &proffer.Error{Kind: proffer.Unreadable, Op: "remember the look", Path: path, Err: err}
	}
	n, err := strconv.ParseInt(strings.TrimSpace(string(b)), 10, 64)
	if err != nil || n < 0 {
		return 0, nil // a damaged memory is none
	}
	return n, nil
}

func remember(path string, records int64) error {
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = os.WriteFile(path, fmt.Appendln(nil, records), 0o600)
	}
	if err != nil {
		return &proffer.Error{Kind: proffer.Unreadable, Op: "remember the look", Path: path, Err: err, Hint: "the folder of your key must be writable"}
	}
	return nil
}
