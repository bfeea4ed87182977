package proof

import (
	"crypto/sha256"
	"errors"
)

type hash = [sha256.Size]byte

// hashLeaf, hashChildren and treeHash are the functions of RFC 6962, section 2.1, written from its text.
func hashLeaf(data []byte) hash {
	return sha256.Sum256(append([]byte{0x00}, data...))
}

func hashChildren(left, right hash) hash {
	buf := make([]byte, 0, 1+2*sha256.Size)
	buf = append(buf, 0x01)
	buf = append(buf, left[:]...)
	return sha256.Sum256(append(buf, right[:]...))
}

// treeHash is MTH over leaves that are hashed already.
func treeHash(leaves []hash) hash {
	switch n := len(leaves); n {
	case 0:
		return sha256.Sum256(nil)
	case 1:
		return leaves[0]
	default:
		k := splitAt(n)
		return hashChildren(treeHash(leaves[:k]), treeHash(leaves[k:]))
	}
}

// splitAt is the largest power of two smaller than n, for n > 1.
func splitAt[T int | int64](n T) T {
	k := T(1)
	for k < n-k {
		k *= 2
	}
	return k
}

// auditPath is PATH(m, D[n]): the hashes that lead from leaf m to the root, the leaf's sibling first.
func auditPath(m int, leaves []hash) []hash {
	if len(leaves) <= 1 {
		return nil
	}
	k := splitAt(len(leaves))
	if m < k {
		return append(auditPath(m, leaves[:k]), treeHash(leaves[k:]))
	}
	return append(auditPath(m-k, leaves[k:]), treeHash(leaves[:k]))
}

var errPath = errors.New("the proof has the wrong number of hashes")

// rootFromPath is the root that a leaf and its audit path give in a tree of n leaves.
func rootFromPath(leaf hash, m, n int64, path []hash) (hash, error) {
	if m < 0 || m >= n {
		return hash{}, errors.New("the proof is about an entry beyond the end of the log")
	}
	if n == 1 {
		if len(path) != 0 {
			return hash{}, errPath
		}
		return leaf, nil
	}
	if len(path) == 0 {
		return hash{}, errPath
	}
	last, k := path[len(path)-1], splitAt(n)
	if m < k {
		left, err := rootFromPath(leaf, m, k, path[:len(path)-1])
		return hashChildren(left, last), err
	}
	right, err := rootFromPath(leaf, m-k, n-k, path[:len(path)-1])
	return hashChildren(last, right), err
}
