"""Flat OpenDocument files by hand, and what LibreOffice makes of them in other formats."""
import os
import subprocess
import tempfile
from xml.sax.saxutils import escape

SPACES = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
    "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing", "svg": "svg-compatible",
    "presentation": "presentation", "fo": "xsl-fo-compatible"}.items())


def convert(files, ending):
    """All files in one go; the converted ones lie beside them. A name of the old ending goes."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", ending, *files],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    for f in files:
        if not os.path.exists(os.path.splitext(f)[0] + "." + ending.split(":")[0]):
            raise RuntimeError(f"{f} was not converted to {ending}")
        os.unlink(f)


def flat(kind, styles, body):
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3" '
            f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:automatic-styles>{styles}</office:automatic-styles>'
            f'<office:body><office:{kind if kind != "text" else "text"}>{body}</office:{kind if kind != "text" else "text"}></office:body></office:document>')


def writer(r, columns=1, table=False, note="", justify=True):
    mode = ' style:writing-mode="rl-tb"' if r.direction == "rtl" else ""
    align = "justify" if justify else "start"
    # LibreOffice takes "start" for the left, and sizes for scripts from right to left from attributes of their own
    title = "end" if mode else "start"
    bold = 'fo:font-weight="bold" style:font-weight-complex="bold"'
    styles = (f'<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="{align}" '
              f'fo:margin-bottom="0.3cm"{mode}/><style:text-properties fo:font-size="11pt" style:font-size-complex="11pt"/></style:style>'
              f'<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="{title}"{mode}/>'
              f'<style:text-properties fo:font-size="18pt" style:font-size-complex="18pt" {bold}/></style:style>'
              f'<style:style style:name="S" style:family="section"><style:section-properties{mode}><style:columns fo:column-count="{columns}" '
              f'fo:column-gap="0.8cm"/></style:section-properties></style:style>')
    last = len(r.paragraphs) - 1
    foot = f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{escape(note)}</text:p></text:note-body></text:note>'
    ps = "".join(f'<text:p text:style-name="P">{escape(p)}{foot if note and i == last else ""}</text:p>' for i, p in enumerate(r.paragraphs))
    if columns > 1:
        ps = f'<text:section text:style-name="S" text:name="s">{ps}</text:section>'
    rows = "".join("<table:table-row>" + "".join(f'<table:table-cell office:value-type="string"><text:p>{escape(c)}</text:p></table:table-cell>' for c in row) +
                   "</table:table-row>" for row in r.rows)
    if table:
        ps += f'<table:table table:name="t"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table><text:p/>'
    return flat("text", styles, f'<text:h text:style-name="T" text:outline-level="1">{escape(r.title)}</text:h>{ps}')


def calc(r):
    rows = "".join("<table:table-row>" + "".join(f'<table:table-cell office:value-type="string"><text:p>{escape(c)}</text:p></table:table-cell>' for c in row) +
                   "</table:table-row>" for row in table(r))
    return flat("spreadsheet", "", f'<table:table table:name="{escape(r.rows[0][0])}">{rows}</table:table>')


def table(r):
    """A larger table than a report's own: a paragraph in each row."""
    return [r.rows[0]] + [[r.rows[1][0], str(i + 1), p] for i, p in enumerate(r.paragraphs)] + r.rows[1:]


def impress(r):
    frame = lambda kind, y, s: (f'<draw:frame presentation:class="{kind}" svg:x="2cm" svg:y="{y}cm" svg:width="24cm" svg:height="4cm">'
                                f'<draw:text-box><text:p>{escape(s)}</text:p></draw:text-box></draw:frame>')
    pages = "".join(f'<draw:page draw:name="p{i}">{frame("title", 1, r.title if i == 0 else r.rows[i % 5][0])}{frame("outline", 6, p)}</draw:page>'
                    for i, p in enumerate(r.paragraphs[:5]))
    return flat("presentation", "", pages)


def slides(r):
    return "\n\n".join(s for i, p in enumerate(r.paragraphs[:5]) for s in (r.title if i == 0 else r.rows[i % 5][0], p))
