package collect

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"proffer"
)

// mostSaid is how much of what a program says of its work is kept for a message.
const mostSaid = 4 << 10

// run runs an outside program in a folder of its own with nothing of our environment but what it needs, for most at
// most, and gives what it prints, up to limit bytes. It is killed when it takes longer or prints more.
func run(ctx context.Context, dir string, most time.Duration, limit int64, name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.WaitDelay = dir, time.Second
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir, "LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"}
	for _, keep := range []string{"TESSDATA_PREFIX", "SystemRoot"} {
		if v := os.Getenv(keep); v != "" {
			cmd.Env = append(cmd.Env, keep+"="+v)
		}
	}
	var out, said limited
	out.most, said.most = limit, mostSaid
	out.full = cancel
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	switch {
	case out.over:
		err = fmt.Errorf("it printed more than %d bytes", limit)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		err = fmt.Errorf("it took longer than %v", most)
	case err != nil && said.b.Len() > 0:
		err = fmt.Errorf("%w: %s", err, strings.Join(strings.Fields(said.b.String()), " "))
	}
	if err != nil {
		return nil, &proffer.Error{Kind: proffer.Refused, Op: "run " + name, Err: err, Hint: "try it by hand; `proffer add --retry` tries again"}
	}
	return out.b.Bytes(), nil
}

// A limited keeps so many bytes, and says when there were more.
type limited struct {
	b    bytes.Buffer
	most int64
	over bool
	full func() // called when there are more; or nil
}

func (l *limited) Write(p []byte) (int, error) {
	room := l.most - int64(l.b.Len())
	if int64(len(p)) > room {
		l.over = true
		l.b.Write(p[:max(room, 0)])
		if l.full != nil {
			l.full()
			return 0, io.ErrShortWrite
		}
		return len(p), nil
	}
	return l.b.Write(p)
}

// version is the first line that a program prints when it is asked for its version, or "" where it is not installed.
func version(ctx context.Context, name string, args ...string) string {
	path, err := exec.LookPath(name)
	if err != nil {
		return ""
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	out, _ := exec.CommandContext(ctx, path, args...).CombinedOutput() // some exit with 1 and say it all the same
	line, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return strings.TrimSpace(line)
}
