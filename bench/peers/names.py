"""The names that spaCy's small English model finds, to be scored beside proffer.

    venv as for quotes.py
    venv/bin/python bench/peers/names.py SENTENCES

SENTENCES has a sentence a line, its words parted by spaces. For each one line of JSON: {"seconds", "found": [[start,
end, kind]]}, spans in code points, kind person, organization or place; seconds of the processor.
"""
import json
import sys
import time

from quotes import model

KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


def main(path):
    nlp = model()
    nlp("Anna Berg of Tesh said it.")
    for line in open(path, encoding="utf-8", newline="\n"):
        begun = time.process_time()
        doc = nlp(line.rstrip("\n"))
        found = [[e.start_char, e.end_char, KINDS[e.label_]] for e in doc.ents if e.label_ in KINDS]
        print(json.dumps({"seconds": round(time.process_time() - begun, 6), "found": found}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
