package casefile

import (
	_ "embed"
	"fmt"
	"os"
	"strings"

	"github.com/BurntSushi/toml"

	"proffer"
)

//go:embed lists.toml
var issuers string

// ListAddresses are the addresses at which issuers publish their lists, as the program knows them: TOML to be changed.
func ListAddresses() string { return issuers }

// A ListSource is a list with the addresses of its files.
type ListSource struct {
	Name      string   `toml:"name"`
	Addresses []string `toml:"addresses"`
}

// ListSources reads where lists are published: from a file like [ListAddresses], or that itself for "". Of names, when
// there are any, only those lists are taken, by the beginning of their name in any case.
func ListSources(path string, only []string) ([]ListSource, error) {
	text := issuers
	if path != "" {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, &proffer.Error{Kind: proffer.Unreadable, Op: "read sources", Path: path, Err: plain(err), Hint: "`proffer lists sources` prints the ones that the program knows"}
		}
		text = string(b)
	}
	var f struct {
		List []ListSource `toml:"list"`
	}
	known, err := toml.Decode(text, &f)
	switch {
	case err != nil:
		return nil, badForm("read sources", path, err.Error(), "`proffer lists sources` prints an example")
	case len(known.Undecoded()) > 0:
		return nil, badForm("read sources", path, fmt.Sprintf("%s is not known here", known.Undecoded()[0]), "a [[list]] has a name and addresses")
	}
	var out []ListSource
	for i, s := range f.List {
		if s.Name == "" || len(s.Addresses) == 0 {
			return nil, badForm("read sources", path, fmt.Sprintf("list %d has no name or no addresses", i+1), "a [[list]] has a name and addresses")
		}
		if wantedList(s.Name, only) {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return nil, badForm("read sources", path, "no list of that name", "`proffer lists sources` prints the names")
	}
	return out, nil
}

func wantedList(name string, only []string) bool {
	for _, o := range only {
		if strings.HasPrefix(strings.ToLower(name), strings.ToLower(o)) {
			return true
		}
	}
	return len(only) == 0
}
