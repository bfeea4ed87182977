"""Finds near copies with rensa or datasketch (PyPI): one text a line in, "text earlier" a line out.

    python3 peers.py rensa|datasketch TEXTS PAIRS THRESHOLD WORDS

WORDS is how many words make a shingle. The time printed is the processor's, from the first text to the last pair.
"""
import sys
import time


def shingles(text, n):
    words = text.lower().replace(".", "").split()
    if n == 1:
        return list(set(words))
    return list({" ".join(words[i:i + n]) for i in range(len(words) - n + 1)})


def rensa(texts, threshold, n):
    from rensa import RMinHash, RMinHashLSH
    lsh = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=bands(threshold))
    signatures = []
    for i, text in enumerate(texts):
        m = RMinHash(num_perm=128, seed=42)
        m.update(shingles(text, n))
        for j in lsh.query(m):
            if m.jaccard(signatures[j]) >= threshold:
                yield i, j
        lsh.insert(i, m)
        signatures.append(m)


def bands(threshold):
    """The number of bands of 128 values whose turning point is nearest to the threshold."""
    return min((b for b in (4, 8, 16, 32, 64)), key=lambda b: abs((1 / b) ** (b / 128) - threshold))


def datasketch(texts, threshold, n):
    from datasketch import MinHash, MinHashLSH
    lsh = MinHashLSH(threshold=threshold, num_perm=128)
    signatures = []
    for i, text in enumerate(texts):
        m = MinHash(num_perm=128, seed=42)
        m.update_batch([s.encode() for s in shingles(text, n)])
        for j in lsh.query(m):
            if m.jaccard(signatures[j]) >= threshold:
                yield i, j
        lsh.insert(i, m)
        signatures.append(m)


def main():
    which, source, target, threshold, n = sys.argv[1:]
    with open(source) as f:
        texts = f.read().split("\n")[:-1]
    start = time.process_time()
    pairs = list({"rensa": rensa, "datasketch": datasketch}[which](texts, float(threshold), int(n)))
    print(time.process_time() - start)
    with open(target, "w") as f:
        f.writelines(f"{i} {j}\n" for i, j in pairs)


main()
