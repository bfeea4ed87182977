"""Archives and mail folders: two reports in each, and one archive within another."""
import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import py7zr
import zstandard

from make import maker
from pages import message, write


def halves(r):
    """The report in two files: its title with one half of its paragraphs, and the other half."""
    n = len(r.paragraphs) // 2
    return [("one.txt", "\n\n".join([r.title, *r.paragraphs[:n]])), ("below/two.txt", "\n\n".join(r.paragraphs[n:]))]


def zipped(files):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in files:
            z.writestr(name, content)
    return b.getvalue()


def tarred(files):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode="w") as t:
        for name, content in files:
            info = tarfile.TarInfo(name)
            info.size = len(content.encode())
            t.addfile(info, io.BytesIO(content.encode()))
    return b.getvalue()


def sevened(files):
    b = io.BytesIO()
    with py7zr.SevenZipFile(b, "w") as z:
        for name, content in files:
            z.writestr(content, name)
    return b.getvalue()


PACKERS = {"zip": zipped, "tar": tarred, "7z": sevened, "tar.gz": lambda f: gzip.compress(tarred(f)), "tar.bz2": lambda f: bz2.compress(tarred(f)),
           "tar.xz": lambda f: lzma.compress(tarred(f)), "tar.zst": lambda f: zstandard.compress(tarred(f)),
           "zip.zip": lambda f: zipped([("inner.zip", zipped(f))]), "txt.gz": lambda f: gzip.compress("\n\n".join(c for _, c in f).encode())}


def packing(ending):
    def function(batch):
        for r, stem in batch:
            write(f"{stem}.{ending}", PACKERS[ending](halves(r)))
            yield f"{stem}.{ending}", r.text()
    maker("archive", ending, 1)(function)


for ending in PACKERS:
    packing(ending)


@maker("mbox", "hand")
def mbox(batch):
    (a, stem), (b, _), (c, _) = batch
    mails = [message(r, encoding=e).as_bytes().replace(b"\r\n", b"\n") for r, e in [(a, "8bit"), (b, "base64"), (c, "quoted-printable")]]
    write(stem + ".mbox", b"".join(b"From orla@desk.example Thu Mar 14 10:00:00 2024\n" + m.replace(b"\nFrom ", b"\n>From ") + b"\n" for m in mails))
    yield stem + ".mbox", "\n\n".join(r.text() for r in (a, b, c))
