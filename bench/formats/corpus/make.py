#!/usr/bin/env python3
"""Makes a corpus of honest files in every format that is read, with the words that were put into each.

    make.py FOLDER

writes the files and FOLDER/manifest.jsonl, a line a file: file, format, maker, language, text. Needs LibreOffice,
chromium, and from PyPI reportlab, python-docx, python-pptx, odfpy, ebooklib, openpyxl, py7zr, zstandard, pillow, vobject,
icalendar and aspose-email-foss; what is missing is said and left out. The same version of each makes the same words.
"""
import importlib
import json
import os
import sys
import traceback

import reports

MAKERS = []  # (format, maker, how many of each language, function(report, stem) → (file, text) or a list of them)


def maker(kind, name, count=3):
    def register(function):
        MAKERS.append((kind, name, count, function))
        return function
    return register


def main():
    os.makedirs(sys.argv[1], exist_ok=True)
    os.chdir(sys.argv[1])
    only = set(sys.argv[2:])
    failed = 0
    for name in ["containers", "desk", "documents", "pages", "pdfs", "pictures", "tables"]:  # each registers its makers
        try:
            importlib.import_module(name)
        except ImportError as e:
            failed += 1
            print(f"{name}.py: not made: {e}", file=sys.stderr)
    with open("manifest.jsonl", "w", encoding="utf-8") as manifest:
        number = 0
        for kind, name, count, function in MAKERS:
            if only and kind not in only and name not in only:
                continue
            for language in reports.LANGUAGES:
                batch = []
                for _ in range(count):
                    number += 1
                    batch.append((reports.deal(language, number), f"{kind}-{name}-{language}-{number}"))
                try:
                    made = function(batch)
                except Exception:
                    failed += 1
                    print(f"{kind} by {name}, {language}: not made", file=sys.stderr)
                    traceback.print_exc()
                    continue
                for file, text in made:
                    line = {"file": file, "format": kind, "maker": name, "language": language, "text": text}
                    manifest.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    sys.modules["make"] = sys.modules["__main__"]
    main()
