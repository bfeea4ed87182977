package proof

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// maxNote bounds a signed note; sixteen signatures of the longest kind fit.
const maxNote = 100_000

// A verifierKey is an Ed25519 public key under a name.
type verifierKey struct {
	name   string
	id     uint32
	public ed25519.PublicKey
}

// parseKey reads name+id+base64, and checks that the id is the name's and key's.
func parseKey(s string) (k verifierKey, err error) {
	part := strings.SplitN(strings.TrimSuffix(s, "\n"), "+", 3)
	if len(part) != 3 || !isName(part[0]) {
		return k, errors.New("not a verifier key (name+id+base64)")
	}
	id, err := strconv.ParseUint(part[1], 16, 32)
	blob, err2 := base64.StdEncoding.Strict().DecodeString(part[2])
	if err != nil || err2 != nil || len(part[1]) != 8 || len(blob) != 1+ed25519.PublicKeySize || blob[0] != 1 {
		return k, errors.New("not an Ed25519 verifier key")
	}
	k = verifierKey{part[0], uint32(id), ed25519.PublicKey(blob[1:])}
	sum := sha256.Sum256(append([]byte(k.name+"\n\x01"), k.public...))
	if binary.BigEndian.Uint32(sum[:]) != k.id {
		return k, errors.New("the verifier key's id is not that of its name and bytes")
	}
	return k, nil
}

func isName(s string) bool {
	return s != "" && utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '+' })
}

// openNote returns the text of a signed note that the key signed.
func openNote(signed string, key verifierKey) (text string, err error) {
	text, signatures, err := splitNote(signed)
	if err != nil {
		return "", err
	}
	found := false
	for _, line := range signatures {
		name, sig, ok := parseSignature(line)
		if !ok {
			return "", errors.New("not a signed note: a line that should be a signature is none")
		}
		if name != key.name || binary.BigEndian.Uint32(sig) != key.id {
			continue // a witness's
		}
		if !ed25519.Verify(key.public, []byte(text), sig[4:]) {
			return "", errors.New("the signature does not fit the text")
		}
		found = true
	}
	if !found {
		return "", errors.New("the expected key did not sign it")
	}
	return text, nil
}

func splitNote(signed string) (text string, signatures []string, err error) {
	bad := strings.ContainsFunc(signed, func(r rune) bool { return r < 0x20 && r != '\n' })
	if len(signed) > maxNote || bad || !utf8.ValidString(signed) {
		return "", nil, errors.New("not a signed note")
	}
	at := strings.LastIndex(signed, "\n\n")
	if at < 0 || !strings.HasSuffix(signed, "\n") || at+2 == len(signed) {
		return "", nil, errors.New("not a signed note: no signature")
	}
	return signed[:at+1], strings.Split(strings.TrimSuffix(signed[at+2:], "\n"), "\n"), nil
}

func parseSignature(line string) (name string, sig []byte, ok bool) {
	line, ok = strings.CutPrefix(line, "— ")
	name, coded, ok2 := strings.Cut(line, " ")
	sig, err := base64.StdEncoding.Strict().DecodeString(coded)
	return name, sig, ok && ok2 && isName(name) && err == nil && len(sig) > 4
}

// parseCheckpoint reads the text of a checkpoint: origin, size, root, and lines that others may have added.
func parseCheckpoint(text string) (cp proffer.Checkpoint, err error) {
	line := strings.Split(text, "\n")
	if len(line) < 4 || line[0] == "" {
		return cp, errors.New("not a checkpoint")
	}
	size, err := strconv.ParseInt(line[1], 10, 64)
	root, err2 := base64.StdEncoding.Strict().DecodeString(line[2])
	if err != nil || err2 != nil || size < 0 || fmt.Sprint(size) != line[1] || len(root) != sha256.Size {
		return cp, errors.New("not a checkpoint: its size or root cannot be read")
	}
	return proffer.Checkpoint{Origin: line[0], Size: size, Root: proffer.Digest(root)}, nil
}

// ParseCheckpoint checks a signed checkpoint against a verifier key and reads it. The origin must be the key's name.
func ParseCheckpoint(signed, key string) (proffer.Checkpoint, error) {
	k, err := parseKey(key)
	if err != nil {
		return proffer.Checkpoint{}, err
	}
	text, err := openNote(signed, k)
	if err != nil {
		return proffer.Checkpoint{}, err
	}
	cp, err := parseCheckpoint(text)
	if err == nil && cp.Origin != k.name {
		err = errors.New("the checkpoint is of another log than the key's")
	}
	return cp, err
}
