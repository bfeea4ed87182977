"""The invented reports of testdata, dealt out again and again so that every file of the corpus has known words."""
import glob
import os
import random

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "testdata")
FOLDERS = {"en": "english", "ru": "russian", "ar": "arabic"}
DIRECTION = {"en": "ltr", "ru": "ltr", "ar": "rtl"}
LANGUAGES = list(FOLDERS)

# What charsets of one byte lack, and what people type in its place.
PLAIN = str.maketrans({"—": "-", "–": "-", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "’": "'", "‘": "'", "…": "...",
                       "№": "N", "\u00a0": " "})


class Report:
    """A title, paragraphs, and a table of three columns in one language."""

    def __init__(self, language, title, paragraphs, rows):
        self.language, self.title, self.paragraphs, self.rows = language, title, paragraphs, rows
        self.direction = DIRECTION[language]

    def text(self, *more):
        return "\n\n".join([self.title, *self.paragraphs, *more])

    def table(self):
        return [" ".join(r) for r in self.rows]

    def plain(self):
        f = lambda s: s.translate(PLAIN)
        return Report(self.language, f(self.title), [f(p) for p in self.paragraphs], self.rows)


def load():
    out = {}
    for language, folder in FOLDERS.items():
        titles, paragraphs, words = [], [], set()
        for name in sorted(glob.glob(os.path.join(ROOT, folder, "*.txt"))):
            with open(name, encoding="utf-8") as f:
                blocks = [" ".join(b.split()) for b in f.read().split("\n\n")]
            blocks = [b for b in blocks if b]
            titles.append(blocks[0])
            paragraphs += [b for b in blocks[1:] if len(b.split()) > 12]
            words |= {w for b in blocks for w in b.split() if w.isalpha() and len(w) > 4}
        out[language] = titles, paragraphs, sorted(words)
    return out


SOURCES = load()


def deal(language, number, paragraphs=8):
    """The same number gives the same report. A title is one line without a full stop."""
    rng = random.Random(f"{language}{number}")
    titles, all_paragraphs, words = SOURCES[language]
    title = rng.choice([t for t in titles if len(t.split()) < 16])
    rows = [[rng.choice(words) for _ in range(3)]]
    rows += [[rng.choice(words), str(rng.randint(2, 9999)), rng.choice(words)] for _ in range(4)]
    return Report(language, title, rng.sample(all_paragraphs, paragraphs), rows)
