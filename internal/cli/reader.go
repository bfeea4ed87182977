package cli

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

// keyVariable holds the key of an endpoint that asks for one; a flag would show it to everybody on the machine.
const keyVariable = "PROFFER_LLM_KEY"

// A readerChoice is the flags that say who reads.
type readerChoice struct {
	reader, endpoint, model string
	timeout                 time.Duration
}

func (r *readerChoice) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&r.reader, "reader", "fast", "who reads: fast (this program alone) or llm (a language model too, at --endpoint)")
	f.StringVar(&r.endpoint, "endpoint", "", "an OpenAI-compatible API, like http://localhost:8080/v1; a key is taken from "+keyVariable)
	f.StringVar(&r.model, "model", "", "the model to ask (default: the first that the endpoint offers)")
	f.DurationVar(&r.timeout, "timeout", 2*time.Minute, "how long the model may take for one answer")
}

// outside is the model that the flags name; the zero Outside for none.
func (r *readerChoice) outside(a *app) (casefile.Outside, error) {
	switch {
	case r.reader == "fast" && r.endpoint == "" && r.model == "":
		return casefile.Outside{}, nil
	case r.reader == "fast":
		return casefile.Outside{}, usage("--endpoint and --model are for --reader llm")
	case r.reader != "llm":
		return casefile.Outside{}, usage("there is no reader %q; there are fast and llm", r.reader)
	case r.endpoint == "":
		return casefile.Outside{}, usage("--reader llm needs --endpoint, the address of an OpenAI-compatible API")
	case r.timeout <= 0:
		return casefile.Outside{}, usage("--timeout must be more than nothing")
	}
	say := func(s string) { fmt.Fprintln(a.err, s) }
	return casefile.Outside{URL: r.endpoint, Model: r.model, Key: os.Getenv(keyVariable), Timeout: r.timeout, Say: say}, nil
}
