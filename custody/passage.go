package custody

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"

	"proffer"
)

// TextRoot is what a reading record says of a text: the RFC 6962 root over one commitment a paragraph, the HMAC-SHA256
// of the paragraph's bytes under a salt of its own. The salts come from the seed, 32 random bytes that belong into a
// field of the record: HMAC-SHA256 of the paragraph's number (from 0, eight bytes, big-endian) under the seed. Whoever
// gets one salt to check one paragraph can try no guess at the others.
func TextRoot(seed proffer.Digest, paragraphs []string) proffer.Digest {
	leaves := make([]proffer.Digest, len(paragraphs))
	for i, p := range paragraphs {
		salt := hmac.New(sha256.New, seed[:])
		salt.Write(binary.BigEndian.AppendUint64(nil, uint64(i)))
		commitment := hmac.New(sha256.New, salt.Sum(nil))
		commitment.Write([]byte(p))
		leaves[i] = leafHash(commitment.Sum(nil))
	}
	return rootOf(leaves)
}
