// Package container opens files that hold other files: zip, 7z, rar, tar, gzip, bzip2, xz, zstd, and mail
// folders (mbox).
//
// Enter at [Open] with the media type that the bytes have. It lists the [Member]s; each is opened when it is read, so
// that a container larger than memory costs little.
//
// Promises: nothing is written anywhere; a member's path is data for a person and is never followed. What goes beyond
// a [Limits] is refused with the limit in the message, the rest is still there. Encrypted, linked and damaged members
// are problems that name the member.
package container

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	"proffer"
)

// A Member is one file inside a container.
type Member struct {
	Path string // as the container names it
	Size int64  // bytes, -1 when not known before reading
	// Open starts reading. An error of kind proffer.Refused says that a limit was reached, while opening or reading.
	Open func() (io.ReadCloser, error)
}

// Name is the last piece of the member's path, whichever way its folders are written; "" where it has none.
func (m Member) Name() string {
	s := strings.ReplaceAll(m.Path, "\\", "/")
	s = path.Base(s)
	if s == "." || s == ".." || s == "/" {
		return ""
	}
	return s
}

// Limits keep hostile containers harmless. The zero value is replaced by [Default].
type Limits struct {
	Ratio int   // bytes that come out for one that goes in, counted once a megabyte has come out
	Depth int   // containers within containers
	Count int   // members of one container
	Size  int64 // bytes of one member
}

// Default limits. The ratio is well above what texts reach (the best compress to about 1:50) and far below a bomb's.
var Default = Limits{Ratio: 250, Depth: 8, Count: 100_000, Size: 16 << 30}

// slack is how many bytes may come out before the ratio is asked about: short files of one letter are no bombs.
const slack = 1 << 20

// An opener lists the members of a container.
type opener func(o *opening)

var openers = map[string]opener{
	"application/zip":     openZip,
	"application/x-tar":   openTar,
	"application/gzip":    func(o *opening) { o.single(".gz", gunzip) },
	"application/x-bzip2": func(o *opening) { o.single(".bz2", bunzip) },
	"application/x-xz":    func(o *opening) { o.single(".xz", unxz) },
	"application/zstd":    func(o *opening) { o.single(".zst", unzstd) },
	"application/mbox":    openMbox,

	"application/x-7z-compressed": openSeven,
	"application/vnd.rar":         openRar,
}

// Types are the media types of all containers that this package opens, in order.
func Types() []string { return slices.Sorted(maps.Keys(openers)) }

// Holds says that files of the media type hold other files, and that this package opens them.
func Holds(mediaType string) bool { return openers[mediaType] != nil }

// An opening is the work on one container.
type opening struct {
	name     string
	r        io.ReaderAt
	size     int64
	limits   Limits
	members  []Member
	problems []proffer.Problem
}

// Open lists the members of a container. name is what it is called, for messages and for naming a single member;
// depth is how many containers it lies within.
func Open(mediaType, name string, r io.ReaderAt, size int64, depth int, limits Limits) ([]Member, []proffer.Problem) {
	if limits == (Limits{}) {
		limits = Default
	}
	o := &opening{name: name, r: r, size: size, limits: limits}
	switch open := openers[mediaType]; {
	case open == nil:
		o.problem("", "not a container that can be opened: "+mediaType, "unpack it and add its files")
	case depth >= limits.Depth:
		o.problem("", fmt.Sprintf("it lies within %d containers, and %d is the limit; it was not opened", depth, limits.Depth),
			"unpack it and add its files, if it is not made to do harm")
	default:
		o.safely("", func() error { open(o); return nil })
	}
	return o.members, o.problems
}

// safely runs a library on foreign bytes: its panic costs this container, or this member, and not the run.
func (o *opening) safely(member string, do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			what := fmt.Sprintf("cannot be unpacked: its bytes confuse the reader (%v)", p)
			if err = tooBig(member, what); member == "" {
				o.problem("", what, "unpack it with the program that made it, and add its files")
			}
		}
	}()
	return do()
}

func (o *opening) guarded(r io.ReadCloser, path string, in int64) io.ReadCloser {
	return &guard{r: r, path: path, in: in, limits: o.limits, o: o}
}

func (o *opening) problem(member, what, hint string) {
	where := o.name
	if member != "" {
		where += ", " + member
	}
	o.problems = append(o.problems, proffer.Problem{Where: where, What: what, Hint: hint})
}

// add takes a member in, and reports false once there are more than the limit.
func (o *opening) add(m Member) bool {
	if len(o.members) >= o.limits.Count {
		o.problem("", fmt.Sprintf("it has more than %d members; those beyond were not taken", o.limits.Count),
			"unpack it and add the rest")
		return false
	}
	switch {
	case outside(m.Path):
		o.problem(m.Path, "its name leads outside of the container; the name is kept as data and not followed", "none is needed")
	case device(m.Name()):
		o.problem(m.Path, "its name is that of a device on Windows; the name is kept as data", "give it another name where you unpack it")
	case strings.IndexFunc(m.Path, unicode.IsControl) >= 0:
		o.problem(fmt.Sprintf("%q", m.Path), "its name has control characters, which terminals obey; the name is kept as data", "do not print it elsewhere")
	}
	open := m.Open
	m.Open = func() (r io.ReadCloser, err error) {
		err = o.safely(m.Path, func() (err error) { r, err = open(); return err })
		return r, err
	}
	o.members = append(o.members, m)
	return true
}

func outside(p string) bool {
	p = strings.ReplaceAll(p, "\\", "/")
	return strings.HasPrefix(p, "/") || len(p) > 1 && p[1] == ':' || p == ".." || strings.HasPrefix(p, "../") ||
		strings.Contains(p, "/../") || strings.HasSuffix(p, "/..")
}

// device says that Windows takes a name for a device's, whatever its ending.
func device(name string) bool {
	name, _, _ = strings.Cut(strings.ToUpper(name), ".")
	switch name = strings.TrimRight(name, " "); name {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(name) == 4 && (name[:3] == "COM" || name[:3] == "LPT") && name[3] >= '1' && name[3] <= '9'
}

// tooBig is the message of a member that reaches a limit.
func tooBig(path, what string) error {
	return &proffer.Error{Kind: proffer.Refused, Op: "read", Path: path, Err: errors.New(what),
		Hint: "unpack it by hand, if it is not made to do harm"}
}

// A guard reads a member and stops at the limits.
type guard struct {
	r      io.ReadCloser
	path   string
	in     int64 // bytes that the member takes in the container
	out    int64
	limits Limits
	o      *opening
}

func (g *guard) Read(p []byte) (int, error) {
	var n int
	err := g.o.safely(g.path, func() (err error) { n, err = g.r.Read(p); return err })
	g.out += int64(n)
	if g.out > g.limits.Size {
		return 0, tooBig(g.path, fmt.Sprintf("more than %d bytes come out of it, which is the limit", g.limits.Size))
	}
	if g.out > slack && g.out/int64(g.limits.Ratio) > g.in {
		return 0, tooBig(g.path, fmt.Sprintf("more than %d bytes come out for one that goes in, which is the limit", g.limits.Ratio))
	}
	if err != nil && err != io.EOF && proffer.KindOf(err) != proffer.Refused {
		// as words only: a reader's io.ErrUnexpectedEOF must not pass for the member's end
		err = tooBig(g.path, "it is damaged and cannot be unpacked to its end: "+err.Error())
	}
	return n, err
}

func (g *guard) Close() error { return g.r.Close() }
