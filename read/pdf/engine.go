package pdf

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// memoryPages is the most memory that one file may use, in pages of 64 KiB: one GiB.
const memoryPages = 16384

// A maker starts PDFium when it is first wanted. Its machine code is kept in the user's cache folder, since making it
// takes seconds; without such a folder it is made again by each run.
type maker func() (pdfium.Pool, error)

// Reading sees no files, this machine's fonts included: what glyphs measure would be another thing on each machine, and
// looking through folders of fonts takes longer than reading a page. Drawing for other programs has the fonts, and
// nothing else.
var (
	reader maker = sync.OnceValues(func() (pdfium.Pool, error) { return start(wazero.NewFSConfig()) })
	drawer maker = sync.OnceValues(func() (pdfium.Pool, error) {
		const fonts = "/usr/share/fonts"
		if info, err := os.Stat(fonts); err != nil || !info.IsDir() {
			return reader()
		}
		return start(wazero.NewFSConfig().WithReadOnlyDirMount(fonts, fonts))
	})
)

func start(files wazero.FSConfig) (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).WithMemoryLimitPages(memoryPages)
	if dir, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "proffer", "pdfium")); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	return webassembly.Init(webassembly.Config{MinIdle: 0, MaxIdle: 1, MaxTotal: max(1, runtime.GOMAXPROCS(0)),
		RuntimeConfig: config, RandomSource: zeros{}, FSConfig: files})
}

// zeros is where PDFium takes its random numbers from: nothing that is read may depend on them.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// Read reads a file. What could be read of it is there even where an error says that it is not all.
func Read(b []byte) (File, error) {
	var file File
	err := bounded(reader, limitOf(len(b)), func(in pdfium.Pdfium) (err error) {
		file, err = read(in, b)
		return err
	})
	if errors.Is(err, ErrTime) { // the work goes on until it notices; what it writes is nobody's
		return File{}, err
	}
	file.Saved = saved(b)
	file.Contradicted = contradicted(b)
	file.Scripts = max(file.Scripts, len(actions.FindAllIndex(b, mostActions)))
	return file, err
}

// bounded does work with PDFium, and throws its instance away when the work takes too long or makes it trap.
func bounded(by maker, most time.Duration, do func(pdfium.Pdfium) error) error {
	p, err := by()
	if err != nil {
		return err
	}
	in, err := p.GetInstanceWithContext(context.Background())
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() {
		defer func() {
			if recover() != nil { // PDFium trapped: the file is at fault, and the instance is thrown away
				done <- ErrDamaged
			}
		}()
		done <- do(in)
	}()
	limit := time.NewTimer(most)
	defer limit.Stop()
	select {
	case err := <-done:
		in.Close()
		return err
	case <-limit.C:
		in.Kill()
		return ErrTime
	}
}

// limitOf is how long a file of a size may take: a small one that takes long was made to.
func limitOf(size int) time.Duration {
	return min(MostTime, 20*time.Second+time.Duration(size/(20<<10))*time.Second)
}

// actions are what runs a program when it is opened, where it stands in the file as it is.
var actions = regexp.MustCompile(`/S\s*/(JavaScript|Launch)\b`)

const mostActions = 10_000

// saved counts the incremental updates of a file: each ends with a startxref of its own. A linearized file has one
// more from the beginning.
func saved(b []byte) int {
	n := bytes.Count(b, []byte("startxref")) - 1
	if bytes.Contains(b[:min(len(b), 2048)], []byte("/Linearized")) {
		n--
	}
	return max(0, n)
}
