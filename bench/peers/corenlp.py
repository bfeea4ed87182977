"""What CoreNLP finds, to be scored beside proffer: quotes, names or times.

    mvn dependency:copy-dependencies -DoutputDirectory=jars     # of edu.stanford.nlp:stanford-corenlp:4.5.10
    mvn dependency:copy -Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models -DoutputDirectory=jars
    python3 bench/peers/corenlp.py quotes JARS TEXT...
    python3 bench/peers/corenlp.py names JARS SENTENCES
    python3 bench/peers/corenlp.py times JARS FOLDER

It takes and prints what quotes.py, names.py and times.py do, with the seconds of the processor for all texts together on
the first line (loading included, since the program does not tell them apart). The annotator of quotes reads what stands
in quotation marks; it finds no cues.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile


def annotate(jars, paths, *options):
    """The program's answer for each file, and the seconds that it took."""
    with tempfile.TemporaryDirectory() as out:
        listed = os.path.join(out, "texts")
        with open(listed, "w", encoding="utf-8") as f:
            f.write("\n".join(os.path.abspath(p) for p in paths))
        subprocess.run(["java", "-Xmx6g", "-XX:+UseSerialGC", "-cp", os.path.join(jars, "*"), "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                        "-outputFormat", "json", "-outputDirectory", out, "-filelist", listed, "-ner.applyFineGrained", "false",
                        *options], check=True, stdout=sys.stderr)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        answers = []
        for path in paths:
            with open(os.path.join(out, os.path.basename(path) + ".json"), encoding="utf-8") as f:
                answers.append(json.load(f))
        return answers, used.ru_utime + used.ru_stime


def quotes(jars, paths):
    def found(answer):
        tokens = [t for s in answer["sentences"] for t in s["tokens"]]

        def of(first, last):
            if not isinstance(first, int) or not 0 <= first <= last < len(tokens):
                return None
            return [tokens[first]["characterOffsetBegin"], tokens[last]["characterOffsetEnd"]]

        for q in answer.get("quotes", []):
            yield {"source": of(q.get("mentionBegin"), q.get("mentionEnd", -1)), "cue": None, "content": [q["beginIndex"], q["endIndex"]]}

    answers, seconds = annotate(jars, paths, "-annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote",
                                "-coref.algorithm", "statistical", "-ner.useSUTime", "false")
    for path, answer in zip(paths, answers):
        print(json.dumps({"file": os.path.basename(path), "seconds": round(seconds, 4), "found": list(found(answer))}), flush=True)
        seconds = 0


def names(jars, paths):
    kinds = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place"}
    answers, seconds = annotate(jars, paths, "-annotators", "tokenize,ssplit,pos,lemma,ner", "-tokenize.whitespace", "true",
                                "-ssplit.eolonly", "true", "-ner.useSUTime", "false")
    for s in answers[0]["sentences"]:
        begun = s["tokens"][0]["characterOffsetBegin"]
        found = [[e["characterOffsetBegin"] - begun, e["characterOffsetEnd"] - begun, kinds[e["ner"]]]
                 for e in s.get("entitymentions", []) if e["ner"] in kinds]
        print(json.dumps({"seconds": round(seconds, 4), "found": found}), flush=True)
        seconds = 0


def times(jars, folders):
    published = os.path.join(folders[0], "published.tsv")
    with open(published, encoding="utf-8") as f:
        paths = sorted(os.path.join(folders[0], line.split("\t")[0]) for line in f)
    answers, seconds = annotate(jars, paths, "-annotators", "tokenize,ssplit,pos,lemma,ner", "-ner.docdate.useMappingFile", published)
    for path, answer in zip(paths, answers):
        found = [[e["characterOffsetBegin"], e["characterOffsetEnd"], e["timex"].get("value", "")]
                 for s in answer["sentences"] for e in s.get("entitymentions", []) if "timex" in e]
        print(json.dumps({"file": os.path.basename(path), "seconds": round(seconds, 4), "found": found}), flush=True)
        seconds = 0


if __name__ == "__main__":
    {"quotes": quotes, "names": names, "times": times}[sys.argv[1]](sys.argv[2], sys.argv[3:])
