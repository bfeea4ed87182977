package collect

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"proffer"
)

// A Download is what an address served.
type Download struct {
	From     string // the address that served it, after redirects
	Modified string // when the server says that it was changed last, or ""
	Bytes    []byte
}

// Fetch gets an address over http or https. An answer that is an error, is cut short or is larger than most bytes is
// an error of kind Unreadable that names the address.
func Fetch(ctx context.Context, client *http.Client, address string, most int64) (Download, error) {
	d, err := fetch(ctx, client, address, most)
	if err != nil {
		err = &proffer.Error{Kind: proffer.Unreadable, Op: "fetch", Path: address, Err: plainly(err), Hint: "check the address and the connection"}
	}
	return d, err
}

func fetch(ctx context.Context, client *http.Client, address string, most int64) (Download, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return Download{}, errors.New("not an address that begins with http:// or https://")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return Download{}, err
	}
	req.Header.Set("User-Agent", "proffer/"+proffer.Version)
	answer, err := client.Do(req)
	if err != nil {
		return Download{}, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return Download{}, fmt.Errorf("the server answers %s", answer.Status)
	}
	b, err := io.ReadAll(io.LimitReader(answer.Body, most+1))
	switch {
	case err != nil:
		return Download{}, fmt.Errorf("cut short after %d bytes: %w", len(b), err)
	case int64(len(b)) > most:
		return Download{}, fmt.Errorf("larger than %d bytes", most)
	}
	return Download{From: answer.Request.URL.String(), Modified: answer.Header.Get("Last-Modified"), Bytes: b}, nil
}

// plainly is the cause without the address, which the message has already.
func plainly(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}
