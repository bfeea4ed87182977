"""PDF files by a browser and by a library; those by LibreOffice are in documents.py."""
import html
import os
import re
import subprocess
import tempfile

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

import reports
from make import maker

STYLE = ("@page{{size:A4{margins}}}body{{font:{size}pt/1.35 {font};margin:{margin}}}.c{{columns:{columns};column-gap:.8cm;text-align:{align};"
         "hyphens:{hyphens}}}td{{padding:2pt 12pt;border:1px solid}}")
FONTS = {"serif": "'DejaVu Serif','Noto Naskh Arabic'", "sans": "'Noto Sans','Noto Sans Arabic'"}


def print_page(r, stem, inside, **style):
    style = {"size": 10, "font": FONTS["serif"], "margin": "1.4cm", "columns": 1, "align": "start", "hyphens": "manual", "margins": "", **style}
    with tempfile.NamedTemporaryFile("w", suffix=".html", delete=False, encoding="utf-8") as f:
        f.write(f'<!DOCTYPE html><html lang="{r.language}" dir="{r.direction}"><head><meta charset="utf-8"><title>x</title>'
                f'<style>{STYLE.format(**style)}</style></head><body>{inside}</body></html>')
    try:
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                        "--no-pdf-header-footer", f"--print-to-pdf={stem}.pdf", "file://" + f.name],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    finally:
        os.unlink(f.name)
    if not os.path.exists(stem + ".pdf"):
        raise RuntimeError("chromium made no " + stem + ".pdf")


def head_and_paragraphs(r):
    ps = "".join(f"<p>{html.escape(p)}</p>" for p in r.paragraphs)
    return f"<h1>{html.escape(r.title)}</h1><div class=c>{ps}</div>"


@maker("pdf", "chromium", 2)
def one_column(batch):
    for i, (r, stem) in enumerate(batch):
        print_page(r, stem, head_and_paragraphs(r), font=list(FONTS.values())[i % 2], align=["start", "justify"][i % 2])
        yield stem + ".pdf", r.text()


@maker("pdf", "chromium, two columns", 4)
def two_columns(batch):
    for i, (r, stem) in enumerate(batch):
        print_page(r, stem, head_and_paragraphs(r), columns=2, align=["start", "justify"][i % 2], hyphens=["manual", "auto"][i // 2],
                   size=[9, 10, 12, 11][i % 4])
        yield stem + ".pdf", r.text()


@maker("pdf", "chromium, table", 2)
def with_table(batch):
    for r, stem in batch:
        rows = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in r.rows)
        print_page(r, stem, head_and_paragraphs(r) + f"<table>{rows}</table>")
        yield stem + ".pdf", r.text(*r.table())


def wrapped(c, font, size, words, width):
    lines, line = [], ""
    for w in words.split(" "):
        if line and c.stringWidth(line + " " + w, font, size) > width:
            lines.append(line)
            line = w
        else:
            line = (line + " " + w).strip()
    return lines + [line]


@maker("pdf", "reportlab, running heads", 3)
def running(batch):
    """Pages with heads, feet and numbers, paragraphs over their ends, words cut at lines' ends. Not in Arabic, which the
    library sets letter by letter."""
    for name, file in [("Serif", "DejaVuSerif.ttf"), ("SerifBold", "DejaVuSerif-Bold.ttf")]:
        pdfmetrics.registerFont(TTFont(name, "/usr/share/fonts/truetype/dejavu/" + file))
    for r, stem in batch:
        if r.language == "ar":
            continue
        r = reports.deal(r.language, stem, 24)
        c = canvas.Canvas(stem + ".pdf", pagesize=A4, invariant=1)
        lines = [("SerifBold", 17, l) for l in wrapped(c, "SerifBold", 17, r.title, 450)] + [("", 8, "")]
        for p in r.paragraphs:
            lines += [("Serif", 11, l) for l in cut_words(wrapped(c, "Serif", 11, p, 420))] + [("", 8, "")]
        page, y = 0, 0
        for font, size, line in lines:
            if y < 90:
                if page:
                    c.showPage()
                page, y = page + 1, 740
                c.setFont("Serif", 8)
                c.drawString(72, 800, " ".join(r.rows[0][:2]))
                c.drawRightString(523, 800, r.rows[1][0])
                c.drawCentredString(297, 40, str(page) if r.language == "en" else f"стр. {page}")
            if line:
                c.setFont(font, size)
                c.drawString(72, y, line)
            y -= size * 1.3
        c.save()
        yield stem + ".pdf", r.text()


def cut_words(lines):
    """Every third line ends in the first half of the next line's first word, where that is a plain long word."""
    lines = list(lines)
    for i in range(2, len(lines) - 1, 3):
        first, _, rest = lines[i + 1].partition(" ")
        if re.fullmatch(r"[^\W\d_]{8,}", first) and first.islower() and rest:
            half = len(first) // 2
            lines[i] += " " + first[:half] + "-"
            lines[i + 1] = first[half:] + " " + rest
    return lines
