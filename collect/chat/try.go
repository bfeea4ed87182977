package chat

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"
)

// attempts is how often a question is put to a server that is busy or does not answer the call; one that took the
// question and stalled is not asked again.
const attempts = 3

// errBusy marks what may go better a moment later.
var errBusy = errors.New("not now")

// tries sends a request and reads the JSON of its response into answer.
func (e *Endpoint) tries(ctx context.Context, method, path string, body, answer any) error {
	var sent []byte
	if body != nil {
		var err error
		if sent, err = json.Marshal(body); err != nil {
			return err
		}
	}
	pause := e.Pause
	for n := 1; ; n++ {
		raw, err := e.try(ctx, method, path, sent)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil:
			if err := json.Unmarshal(raw, answer); err != nil {
				return e.failed(fmt.Errorf("its response is not what the interface says: %w", err), "is it an OpenAI-compatible endpoint?")
			}
			return nil
		case n == attempts || !errors.Is(err, errBusy):
			return e.failed(err, "")
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
		pause *= 4
	}
}

// try is one request; its error wraps errBusy where another may go better.
func (e *Endpoint) try(ctx context.Context, method, path string, body []byte) ([]byte, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, e.Timeout, fmt.Errorf("no answer within %s", e.Timeout))
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, method, e.URL+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	if e.key != "" {
		r.Header.Set("Authorization", "Bearer "+e.key)
	}
	response, err := e.client.Do(r)
	if err != nil {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		return nil, fmt.Errorf("%w: %w", errBusy, errors.Unwrap(err)) // the cause without the address again
	}
	defer response.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(response.Body, MaxAnswer+1))
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil:
		return nil, fmt.Errorf("%w: %w", errBusy, err)
	case response.StatusCode == http.StatusTooManyRequests || response.StatusCode >= 500:
		return nil, fmt.Errorf("%w: %s", errBusy, response.Status)
	case response.StatusCode != http.StatusOK:
		return nil, errors.New(response.Status)
	case len(raw) > MaxAnswer:
		return nil, fmt.Errorf("its answer is longer than %d MiB", MaxAnswer>>20)
	}
	return raw, nil
}
