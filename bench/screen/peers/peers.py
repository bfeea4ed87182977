"""How nomenklatura (logic-v2, name matcher) does on the same task as proffer's screening.

    python3 -m venv venv && venv/bin/pip install nomenklatura
    venv/bin/python bench/screen/peers/peers.py TARGETS.jsonl POSITIVES.csv NEGATIVES.csv [EVERY]

TARGETS.jsonl has one listed person a line: {"names": [...]}: the names of each INDIVIDUAL of the UN list.
Names only. Each query is compared with the 15 targets that share most three-letter pieces with it, as a search index
would give them; of the negatives only every EVERY-th (default 10) is taken, since all would take an hour. It prints,
for each threshold, the positives found and the negatives that raise an alarm.
"""
import csv
import json
import sys
import time

from followthemoney import model
from nomenklatura.matching import LogicV2, NameMatcher


def person(key, names):
    e = model.make_entity("Person")
    e.id = key
    for n in names:
        e.add("name", n)
    return e


def read(path, every):
    with open(path, encoding="utf-8") as f:
        rows = list(csv.DictReader(f))[::every]
    return [person(f"q{i}", [r["full_name"]]) for i, r in enumerate(rows)]


def pieces(name):
    s = " " + " ".join(sorted(name.lower().replace("-", " ").replace(",", " ").split())) + " "
    return {s[i : i + 3] for i in range(len(s) - 2)}


class Index:
    def __init__(self, targets):
        self.targets = targets
        self.names = [(pieces(n), i) for i, t in enumerate(targets) for n in t.get("name")]
        self.where = {}
        for k, (p, _) in enumerate(self.names):
            for x in p:
                self.where.setdefault(x, []).append(k)

    def nearest(self, name, most=15):
        shared = {}
        p = pieces(name)
        for x in p:
            for k in self.where.get(x, ()):
                shared[k] = shared.get(k, 0) + 1
        score = {}
        for k, n in shared.items():
            q, i = self.names[k]
            score[i] = max(score.get(i, 0), n / (len(p) + len(q) - n))
        return [self.targets[i] for i in sorted(score, key=lambda i: (-score[i], i))[:most]]


def best(algorithm, config, queries, index):
    out, pairs = [], 0
    for q in queries:
        near = index.nearest(q.get("name")[0])
        pairs += len(near)
        out.append(max((algorithm.compare(q, t, config).score for t in near), default=0))
    return out, pairs


def main(targets, positives, negatives, every=10):
    with open(targets, encoding="utf-8") as f:
        listed = [person(f"t{i}", json.loads(line)["names"]) for i, line in enumerate(f)]
    index = Index(listed)
    pos, neg = read(positives, 1), read(negatives, int(every))
    for algorithm in (LogicV2, NameMatcher):
        config = algorithm.default_config()
        best(algorithm, config, pos[:1], index)  # loads its tables
        start = time.process_time()
        hit, p1 = best(algorithm, config, pos, index)
        alarm, p2 = best(algorithm, config, neg, index)
        spent, pairs = time.process_time() - start, p1 + p2
        print(f"{algorithm.NAME}: {len(pos)} positives, {len(neg)} negatives, {spent / pairs * 1e6:.1f} us a pair")
        for threshold in (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0):
            found = sum(s >= threshold for s in hit)
            false = sum(s >= threshold for s in alarm)
            print(f"  {threshold:.2f}: found {found}, false alarms {false} of {len(neg)}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
