package custody

import (
	"crypto/sha256"

	"proffer"
)

// tileWidth is the number of hashes in a full tile (C2SP tlog-tiles).
const tileWidth = 256

// leafHash and nodeHash are those of RFC 6962.
func leafHash(entry []byte) proffer.Digest {
	h := sha256.New()
	h.Write([]byte{0})
	h.Write(entry)
	return proffer.Digest(h.Sum(nil))
}

func nodeHash(left, right proffer.Digest) proffer.Digest {
	var b [65]byte
	b[0] = 1
	copy(b[1:], left[:])
	copy(b[33:], right[:])
	return sha256.Sum256(b[:])
}

// rootOf is the RFC 6962 root over hashes of leaves, or of subtrees of one size.
func rootOf(hashes []proffer.Digest) proffer.Digest {
	return foldRight(perfect(nil, hashes))
}

// perfect appends the roots of the perfect subtrees into which hashes fall, the largest first.
func perfect(roots, hashes []proffer.Digest) []proffer.Digest {
	for len(hashes) > 0 {
		n := 1
		for n*2 <= len(hashes) {
			n *= 2
		}
		roots = append(roots, perfectRoot(hashes[:n]))
		hashes = hashes[n:]
	}
	return roots
}

func perfectRoot(hashes []proffer.Digest) proffer.Digest {
	level := append([]proffer.Digest(nil), hashes...)
	for len(level) > 1 {
		for i := 0; i < len(level); i += 2 {
			level[i/2] = nodeHash(level[i], level[i+1])
		}
		level = level[:len(level)/2]
	}
	return level[0]
}

func foldRight(roots []proffer.Digest) proffer.Digest {
	if len(roots) == 0 {
		return sha256.Sum256(nil)
	}
	root := roots[len(roots)-1]
	for i := len(roots) - 2; i >= 0; i-- {
		root = nodeHash(roots[i], root)
	}
	return root
}

// A tree is the right edge of the log: all that is needed to grow it and to know its root. edge[k] holds the hashes
// of the last tile of level k while it is not full; each stands for 256^k entries.
type tree struct {
	size int64
	edge [][]proffer.Digest
}

// A tile is a tile that is full, or the last of its level.
type tile struct {
	level  int
	number int64
	hashes []proffer.Digest
}

// push adds an entry's hash and returns the tiles that it filled.
func (t *tree) push(leaf proffer.Digest) (full []tile) {
	t.size++
	for level := 0; ; level++ {
		if level == len(t.edge) {
			t.edge = append(t.edge, nil)
		}
		t.edge[level] = append(t.edge[level], leaf)
		if len(t.edge[level]) < tileWidth {
			return full
		}
		hashes := t.edge[level]
		full = append(full, tile{level, t.at(level) - 1, hashes})
		leaf, t.edge[level] = perfectRoot(hashes), nil
	}
}

// at is the number of full tiles of a level, which is the number of its tile that is not full.
func (t *tree) at(level int) int64 {
	return t.size >> (8 * (level + 1))
}

// partial returns the tiles that are not full.
func (t *tree) partial() (tiles []tile) {
	for level, hashes := range t.edge {
		if len(hashes) > 0 {
			tiles = append(tiles, tile{level, t.at(level), hashes})
		}
	}
	return tiles
}

func (t *tree) root() proffer.Digest {
	var roots []proffer.Digest
	for level := len(t.edge) - 1; level >= 0; level-- {
		roots = perfect(roots, t.edge[level])
	}
	return foldRight(roots)
}
