// Package chat asks a language model behind an OpenAI-compatible endpoint. What it answers is something acquired from
// outside, like a file: it is handed on as it came, and nobody here believes it.
//
// Enter at [New], which checks the address and sends nothing; [Endpoint.Choose] finds a model where none was named;
// [Endpoint.Ask] asks.
//
// Promises: nothing is sent but by Choose and Ask, and to no other host than the one named: redirections are not
// followed. Text never leaves this machine unencrypted. One question takes at most [Endpoint.Timeout] a try, three
// tries, and [MaxAnswer] bytes. The key is in no error and in no result.
package chat

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"proffer"
)

// MaxAnswer is how many bytes of a response are read; one that is longer is refused.
const MaxAnswer = 4 << 20

// DefaultTimeout is how long one try may take.
const DefaultTimeout = 2 * time.Minute

// An Endpoint is a server and the model that it is asked for.
type Endpoint struct {
	URL     string // of the API, up to and with its version: "http://localhost:8080/v1"
	Model   string
	Timeout time.Duration // of one try
	Pause   time.Duration // before the second try; the third waits four times as long

	key    string
	client *http.Client
}

// New checks an address. key may be "". It refuses to send text unencrypted to another machine.
func New(address, model, key string) (*Endpoint, error) {
	u, err := url.Parse(strings.TrimSuffix(strings.TrimRight(address, "/"), "/chat/completions"))
	if err == nil && (u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.User != nil || u.RawQuery != "") {
		err = errors.New("not the address of an endpoint")
	}
	if err != nil {
		return nil, &proffer.Error{Kind: proffer.Usage, Op: "endpoint", Path: address, Err: err, Hint: "write it like http://localhost:8080/v1"}
	}
	if u.Scheme == "http" && !loopback(u.Hostname()) {
		return nil, &proffer.Error{Kind: proffer.Refused, Op: "endpoint", Path: address,
			Err: errors.New("reports would be sent unencrypted to another machine"), Hint: "use https, or a tunnel that ends on this machine"}
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &Endpoint{URL: u.String(), Model: model, Timeout: DefaultTimeout, Pause: time.Second, key: key,
		client: &http.Client{CheckRedirect: stay}}, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Choose sets Model, where it is "", to the first that the endpoint offers.
func (e *Endpoint) Choose(ctx context.Context) error {
	if e.Model != "" {
		return nil
	}
	var list struct {
		Data []struct{ ID string }
	}
	if err := e.tries(ctx, http.MethodGet, "/models", nil, &list); err != nil {
		return err
	}
	if len(list.Data) == 0 || list.Data[0].ID == "" {
		return e.failed(errors.New("it offers no model"), "name one with --model")
	}
	e.Model = list.Data[0].ID
	return nil
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type question struct {
	Model       string    `json:"model"`
	Messages    []message `json:"messages"`
	Temperature int       `json:"temperature"`
	Stream      bool      `json:"stream"`
}

// Ask puts one question, instructions and text apart, and gives back the words of the answer.
func (e *Endpoint) Ask(ctx context.Context, instructions, text string) (string, error) {
	q := question{Model: e.Model, Messages: []message{{"system", instructions}, {"user", text}}}
	var answer struct {
		Choices []struct {
			Message struct{ Content string }
		}
	}
	if err := e.tries(ctx, http.MethodPost, "/chat/completions", q, &answer); err != nil {
		return "", err
	}
	if len(answer.Choices) == 0 {
		return "", e.failed(errors.New("its answer holds no message"), "is it an OpenAI-compatible endpoint?")
	}
	return answer.Choices[0].Message.Content, nil
}

func (e *Endpoint) failed(err error, hint string) error {
	return &proffer.Error{Kind: proffer.Unreadable, Op: "ask", Path: fmt.Sprintf("%s at %s", e.Model, e.URL), Err: err, Hint: hint}
}
