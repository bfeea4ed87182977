"""The dates that dateparser finds, to be scored beside proffer.

    venv as for quotes.py, and venv/bin/pip install dateparser
    venv/bin/python bench/peers/times.py FOLDER

FOLDER has texts (*.txt) and published.tsv: each text's name and the date from which it counts. For each text one line of
JSON: {"file", "seconds", "found": [[start, end, value]]}, spans in code points, the value as in TIMEX3; seconds of the
processor.
"""
import datetime
import json
import os
import sys
import time

from dateparser.date import DateDataParser
from dateparser.search import search_dates

LENGTH = {"day": 10, "week": 10, "month": 7, "year": 4, "time": 10}


def values(text, settings):
    parser = DateDataParser(languages=["en"], settings=settings)
    at = 0
    for phrase, date in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(phrase, at)
        if start < 0:
            continue
        at = start + len(phrase)
        period = parser.get_date_data(phrase).period or "day"
        yield [start, at, date.date().isoformat()[:LENGTH.get(period, 10)]]


def main(folder):
    with open(os.path.join(folder, "published.tsv"), encoding="utf-8") as f:
        published = dict(line.rstrip("\n").split("\t") for line in f)
    for name, day in sorted(published.items()):
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as f:
            text = f.read()
        begun = time.process_time()
        settings = {"RELATIVE_BASE": datetime.datetime.fromisoformat(day), "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": False}
        try:
            found = list(values(text, settings))
        except Exception as trouble:
            print(f"{name}: {type(trouble).__name__}: {trouble}", file=sys.stderr)
            found = []
        print(json.dumps({"file": name, "seconds": round(time.process_time() - begun, 4), "found": found}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
