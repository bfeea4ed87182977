package collect

import (
	"context"
	"strings"
	"testing"
	"time"

	"proffer"
)

// TestRun: a program that fails, hangs or prints without end costs its file, and is told little of us.
func TestRun(t *testing.T) {
	t.Setenv("SECRET", "x")
	for name, c := range map[string]struct{ script, out, says string }{
		"prints":          {"echo words", "words\n", ""},
		"sees no secrets": {"echo $SECRET$HOME", "HERE\n", ""},
		"fails":           {"echo the box is broken >&2; exit 3", "", "exit status 3: the box is broken"},
		"hangs":           {"sleep 60", "", "it took longer than 1s"},
		"prints too much": {"while :; do echo words words words; done", "", "it printed more than 1000 bytes"},
	} {
		dir := t.TempDir()
		from := time.Now()
		out, err := run(context.Background(), dir, time.Second, 1000, "sh", "-c", c.script)
		if got := strings.ReplaceAll(string(out), dir, "HERE"); got != c.out {
			t.Errorf("%s: %q", name, got)
		}
		if c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says) || proffer.KindOf(err) != proffer.Refused) {
			t.Errorf("%s: %v does not say %q", name, err, c.says)
		}
		if time.Since(from) > 30*time.Second {
			t.Errorf("%s: was not ended", name)
		}
	}
	if v := version(context.Background(), "no-such-program"); v != "" {
		t.Errorf("a program that is not there has the version %q", v)
	}
}
