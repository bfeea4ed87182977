# make test      everything that must pass: format, vet, lint, house rules, tests
# make measures  quality on development data, written to docs/measures.md (needs ../shared)
# make errors    the worst-read reports, gold and found side by side, into dist/errors.html
# make bench     speed of the road, of weighing a million statements and of sealing, printed
# make fuzz      every fuzz target for ten minutes (FUZZTIME), one after another; says what failed
# make picture the picture of a dossier's page in the README, drawn by Chromium
# make cross     binaries for linux, darwin and windows on amd64 and arm64, into dist/

GO ?= go
STATICCHECK ?= honnef.co/go/tools/cmd/staticcheck@v0.7.0
# The race detector needs a C compiler; without one the tests run all the same.
RACE := $(shell command -v gcc >/dev/null 2>&1 && echo -race)
TARGETS = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

.PHONY: test need format vet lint go-test race measures errors bench fuzz cross demo picture

test: need format vet lint go-test race

need:
	@sh .ci/need

format:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$unformatted" ]; then echo "not formatted (gofmt -w):"; echo "$$unformatted"; exit 1; fi

vet:
	$(GO) vet ./...

lint:
	$(GO) run $(STATICCHECK) ./...

go-test:
	$(GO) test ./...

# What runs in several goroutines, or shares state, is tested again under the race detector.
race:
	@if [ -n "$(RACE)" ]; then CGO_ENABLED=1 $(GO) test $(RACE) -short ./casefile/... ./weigh/... ./resolve/... ./cores/... ./custody/... ./store/... ./proof/... ./collect/... ./present/...; else echo "no C compiler: race detector left out"; fi

measures:
	$(GO) run ./bench/measures -shared ../shared -o docs/measures.md

errors:
	@mkdir -p dist
	$(GO) run ./bench/errors -o dist/errors.html

bench:
	$(GO) run ./bench/road/run -save
	$(GO) run ./bench/weigh/scale -save
	$(GO) run ./bench/seal/run -mib 4096 -save

fuzz:
	@GO="$(GO)" .ci/fuzz

picture:
	@mkdir -p dist
	$(GO) run ./cmd/proffer demo dist/demo
	chromium --headless --no-sandbox --disable-quic --no-first-run --disable-gpu --hide-scrollbars --window-size=1200,1120 \
	  --screenshot=docs/dossier.png file://$(CURDIR)/dist/demo/dossier/finding/F2.html

cross:
	@mkdir -p dist
	@for t in $(TARGETS); do \
	  os=$${t%/*}; arch=$${t#*/}; ext=; [ $$os = windows ] && ext=.exe; \
	  echo "dist/proffer-$$os-$$arch$$ext"; \
	  CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch $(GO) build -trimpath -ldflags='-s -w' -o dist/proffer-$$os-$$arch$$ext ./cmd/proffer || exit 1; \
	done

demo:
	$(GO) run ./cmd/proffer demo
