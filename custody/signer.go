package custody

import (
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
	"golang.org/x/mod/sumdb/note"

	"proffer"
)

// A signer is the key in the user's folder and, beside it, what it signed last for each origin.
type signer struct {
	dir  string
	disk *disk
	key  ed25519.PrivateKey
	id   string // first 16 hexadecimal digits of the public key's SHA-256
}

// keyPrefix opens the key's file; base64 of algorithm 1 (Ed25519) and the 32 bytes of the seed follow, as in the
// private keys of golang.org/x/mod/sumdb/note.
const keyPrefix = "PRIVATE+KEY+proffer+"

// lockPatience is how long a signer waits for another process that signs; signing takes milliseconds.
const lockPatience = 30 * time.Second

// loadSigner reads the key in dir, or makes it at first use, readable by its owner only.
func loadSigner(dir string, d *disk, random io.Reader) (*signer, error) {
	s := &signer{dir: dir, disk: d}
	if err := d.makeFolder(filepath.Join(dir, "signed")); err != nil {
		return nil, fail("make the key's folder", dir, err)
	}
	unlock, err := s.lock(context.Background())
	if err != nil {
		return nil, err
	}
	defer unlock()
	path := filepath.Join(dir, "signer.key")
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = s.makeKey(path, random)
	}
	if err != nil {
		return nil, fail("read the key", path, err)
	}
	seed, err := parseKey(string(text))
	if err != nil {
		return nil, damaged("read the key", path, err)
	}
	s.key = ed25519.NewKeyFromSeed(seed)
	sum := sha256.Sum256(s.public())
	s.id = hex.EncodeToString(sum[:8])
	return s, nil
}

func (s *signer) makeKey(path string, random io.Reader) ([]byte, error) {
	blob := make([]byte, 1+ed25519.SeedSize)
	blob[0] = 1
	if _, err := io.ReadFull(random, blob[1:]); err != nil {
		return nil, err
	}
	public := ed25519.NewKeyFromSeed(blob[1:]).Public().(ed25519.PublicKey)
	text := []byte(fmt.Sprintf("%s%08x+%s\n", keyPrefix, keyHash("proffer", public), base64.StdEncoding.EncodeToString(blob)))
	return text, s.disk.write(path, text, 0o600)
}

func parseKey(text string) ([]byte, error) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(text), keyPrefix)
	_, coded, plus := strings.Cut(rest, "+")
	blob, err := base64.StdEncoding.DecodeString(coded)
	if !ok || !plus || err != nil || len(blob) != 1+ed25519.SeedSize || blob[0] != 1 {
		return nil, errors.New("not a key that proffer made")
	}
	return blob[1:], nil
}

func (s *signer) public() ed25519.PublicKey { return s.key.Public().(ed25519.PublicKey) }

// lock keeps other processes from signing until unlock is called.
func (s *signer) lock(ctx context.Context) (unlock func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, lockPatience)
	defer cancel()
	l := flock.New(filepath.Join(s.dir, "signer.lock"))
	if _, err := l.TryLockContext(ctx, 5*time.Millisecond); err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			return nil, &proffer.Error{Kind: proffer.Locked, Op: "lock the key", Path: s.dir, Err: err}
		}
		return nil, fail("lock the key", s.dir, err)
	}
	return func() { l.Close() }, nil
}

// A memory is what the signer signed last for an origin.
type memory struct {
	Origin string         `json:"origin"`
	Size   int64          `json:"size"`
	Root   proffer.Digest `json:"root"`
}

func (s *signer) memoryPath(origin string) string {
	sum := sha256.Sum256([]byte(origin))
	return filepath.Join(s.dir, "signed", hex.EncodeToString(sum[:16])+".json")
}

// recall is what was signed last for the origin; errUnknown where nothing was. Call it under the lock.
func (s *signer) recall(origin string) (m memory, err error) {
	text, err := os.ReadFile(s.memoryPath(origin))
	if errors.Is(err, fs.ErrNotExist) {
		return m, errUnknown
	}
	if err == nil {
		err = json.Unmarshal(text, &m)
	}
	if err == nil && m.Origin != origin {
		err = errors.New("it is about another log")
	}
	if err != nil {
		err = fail("read what was signed", s.memoryPath(origin), err)
	}
	return m, err
}

var errUnknown = errors.New("this key never signed for the case")

// remember notes what is about to be signed, before the signature leaves. Call it under the lock.
func (s *signer) remember(m memory) error {
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return s.disk.write(s.memoryPath(m.Origin), append(text, '\n'), 0o600)
}

// sign makes the checkpoint of the log called origin: a C2SP signed note.
func (s *signer) sign(m memory) ([]byte, error) {
	text := fmt.Sprintf("%s\n%d\n%s\n", m.Origin, m.Size, base64.StdEncoding.EncodeToString(m.Root[:]))
	return note.Sign(&note.Note{Text: text}, named{s, m.Origin})
}

// vkey is the public key as C2SP writes it: name+hash+base64.
func (s *signer) vkey(origin string) string {
	blob := append([]byte{1}, s.public()...)
	return fmt.Sprintf("%s+%08x+%s", origin, keyHash(origin, s.public()), base64.StdEncoding.EncodeToString(blob))
}

func keyHash(name string, public ed25519.PublicKey) uint32 {
	sum := sha256.Sum256(append([]byte(name+"\n\x01"), public...))
	return binary.BigEndian.Uint32(sum[:])
}

// named is the signer under a log's name.
type named struct {
	*signer
	name string
}

func (n named) Name() string                    { return n.name }
func (n named) KeyHash() uint32                 { return keyHash(n.name, n.public()) }
func (n named) Sign(msg []byte) ([]byte, error) { return ed25519.Sign(n.key, msg), nil }
