package casefile

import "testing"

func FuzzReadPack(f *testing.F) {
	f.Add([]byte("pack = \"desk\"\n[[alias]]\nnames = [\"Ana Ruiz\", \"أبو سالم\"]\n[[office]]\ntitles = [\"minister\"]\nholder = [\"Ana Ruiz\"]\nto = \"2024-01-01\""))
	f.Add([]byte("pack = 1"))
	f.Add([]byte("\xff[["))
	f.Fuzz(func(t *testing.T, b []byte) {
		k, err := readPack(b)
		if err == nil && k.Pack == "" {
			t.Fatal("a pack without a name was taken")
		}
		for _, a := range k.Aliases {
			if err == nil && len(a.Names) < 2 {
				t.Fatal("an alias of one name was taken")
			}
		}
	})
}
