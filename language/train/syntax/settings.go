package main

import (
	"proffer/language/linear"
	"proffer/language/syntax"
)

// settings is what was found best on EWT's development part within the size that a model file may have (4 MB).
func settings(log func(string)) syntax.Settings {
	return syntax.Settings{
		TagEpochs: 5, ParseEpochs: 6,
		Tagger: linear.Options{MinUpdates: 3, Prune: 2},
		Parser: linear.Options{MinUpdates: 5, Prune: 7},
		Labels: linear.Options{MinUpdates: 5, Prune: 3},
		Log:    log,
	}
}
