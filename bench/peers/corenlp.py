"""What CoreNLP's quote annotator finds, to be scored beside proffer.

    mvn dependency:copy -Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10 -DoutputDirectory=jars
    mvn dependency:copy -Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models -DoutputDirectory=jars
    python3 bench/peers/corenlp.py JARS TEXT...

It prints what quotes.py prints, with the seconds of the processor for all texts together on the first line (loading
included, since the program does not tell them apart). The annotator reads what stands in quotation marks; it
finds no cues.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile


def spans(text, answer):
    tokens = [t for s in answer["sentences"] for t in s["tokens"]]

    def of(first, last):
        if not isinstance(first, int) or not 0 <= first <= last < len(tokens):
            return None
        return [tokens[first]["characterOffsetBegin"], tokens[last]["characterOffsetEnd"]]

    for q in answer.get("quotes", []):
        yield {"source": of(q.get("mentionBegin"), q.get("mentionEnd", -1)), "cue": None, "content": [q["beginIndex"], q["endIndex"]]}


def main(jars, paths):
    with tempfile.TemporaryDirectory() as out:
        listed = os.path.join(out, "texts")
        with open(listed, "w", encoding="utf-8") as f:
            f.write("\n".join(os.path.abspath(p) for p in paths))
        subprocess.run(["java", "-Xmx6g", "-XX:+UseSerialGC", "-cp", os.path.join(jars, "*"), "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                        "-annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote", "-coref.algorithm", "statistical",
                        "-ner.applyFineGrained", "false", "-ner.useSUTime", "false", "-outputFormat", "json", "-outputDirectory", out,
                        "-filelist", listed], check=True, stdout=sys.stderr)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = used.ru_utime + used.ru_stime
        for path in paths:
            with open(path, encoding="utf-8", newline="") as f:
                text = f.read()
            with open(os.path.join(out, os.path.basename(path) + ".json"), encoding="utf-8") as f:
                found = list(spans(text, json.load(f)))
            print(json.dumps({"file": os.path.basename(path), "seconds": round(seconds, 4), "found": found}), flush=True)
            seconds = 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
