"""Word processors' files, presentations and books."""
import html

import docx
import pptx
from docx.enum.text import WD_BREAK
from ebooklib import epub
from odf import opendocument
from odf import text as odftext

import office
from make import maker
from pages import write


@maker("docx", "python-docx")
def by_python_docx(batch):
    for r, stem in batch:
        d = docx.Document()
        d.add_heading(r.title, 0)
        for p in r.paragraphs:  # in several runs, as word processors leave them after a few corrections
            one = d.add_paragraph()
            for at in range(0, len(p), 37):
                one.add_run(p[at:at + 37]).bold = at == 37
        t = d.add_table(0, 3)
        for row in r.rows:
            for cell, words in zip(t.add_row().cells, row):
                cell.text = words
        d.save(stem + ".docx")
        yield stem + ".docx", r.text(*r.table())


@maker("docx", "breaks")
def with_breaks(batch):
    for r, stem in batch:
        d = docx.Document()
        d.add_heading(r.title, 1)
        for p in r.paragraphs:
            words = p.split(" ")
            one = d.add_paragraph(" ".join(words[:5]))
            one.add_run().add_break(WD_BREAK.LINE)
            one.add_run(" ".join(words[5:9]))
            one.add_run().add_tab()
            one.add_run(" ".join(words[9:]))
        d.sections[0].header.paragraphs[0].text = r.rows[0][0]
        d.save(stem + ".docx")
        yield stem + ".docx", r.text()


def through_writer(kind, ending, columns=1, table=False, note=False, count=3, name="libreoffice"):
    def function(batch):
        made = []
        for r, stem in batch:
            said = " ".join(r.rows[0]) if note else ""
            write(stem + ".fodt", office.writer(r, columns, table, said))
            made.append((f"{stem}.{ending}", r.text(*(r.table() if table else []), *([said] if note else []))))
        office.convert([stem + ".fodt" for _, stem in batch], ending)
        return made
    maker(kind, name, count)(function)


through_writer("docx", "docx", table=True)
through_writer("docx", "docx", note=True, name="libreoffice with notes")
through_writer("odt", "odt", table=True)
through_writer("odt", "odt", note=True, name="libreoffice with notes")
through_writer("rtf", "rtf", table=True)
through_writer("rtf", "rtf", note=True, name="libreoffice with notes")
through_writer("doc", "doc", table=True)
through_writer("doc", "doc", note=True, name="libreoffice with notes")
through_writer("pdf", "pdf")
through_writer("pdf", "pdf", columns=2, name="libreoffice, two columns")


@maker("odt", "odfpy")
def by_odfpy(batch):
    for r, stem in batch:
        o = opendocument.OpenDocumentText()
        o.text.addElement(odftext.H(outlinelevel=1, text=r.title))
        for p in r.paragraphs:
            one = odftext.P()
            one.addElement(odftext.Span(text=p[:30]))
            one.addText(p[30:])
            o.text.addElement(one)
        o.save(stem + ".odt")
        yield stem + ".odt", r.text()


RTF = {"en": ("1252", "0", "cp1252"), "ru": ("1251", "204", "cp1251"), "ar": ("1256", "178", "cp1256")}


def rtf_words(s, charset):
    """In the charset of the font where it has the letter, as \\u where it has not."""
    out = []
    for c in s:
        try:
            b = c.encode(charset)
        except UnicodeEncodeError:
            b = b""
        if b and b[0] < 128:
            out.append("\\" + c if c in "\\{}" else c)
        elif b:
            out.append(f"\\'{b[0]:02x}")
        else:
            out.append(f"\\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?")
    return "".join(out)


@maker("rtf", "hand")
def rtf(batch):
    for r, stem in batch:
        page, font, charset = RTF[r.language]
        ps = "".join("{\\f1 " + rtf_words(p, charset) + "\\par}\r\n" for p in [r.title, *r.paragraphs])
        write(stem + ".rtf", "{\\rtf1\\ansi\\ansicpg" + page + "\\uc1{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset" + font +
              " Arial;}}{\\stylesheet{\\s0 Normal;}}{\\info{\\author Orla}}\r\n" + ps + "}")
        yield stem + ".rtf", r.text()


@maker("pptx", "python-pptx")
def by_python_pptx(batch):
    for r, stem in batch:
        p = pptx.Presentation()
        for i, words in enumerate(r.paragraphs[:5]):
            s = p.slides.add_slide(p.slide_layouts[1])
            s.shapes.title.text = r.title if i == 0 else r.rows[i % 5][0]
            s.placeholders[1].text = words
        p.save(stem + ".pptx")
        yield stem + ".pptx", office.slides(r)


def through_impress(kind):
    def function(batch):
        for r, stem in batch:
            write(stem + ".fodp", office.impress(r))
        office.convert([stem + ".fodp" for _, stem in batch], kind)
        return [(f"{stem}.{kind}", office.slides(r)) for r, stem in batch]
    maker(kind, "libreoffice")(function)


through_impress("pptx")
through_impress("odp")
through_impress("ppt")


@maker("markdown", "hand")
def markdown(batch):
    for r, stem in batch:
        escape = lambda s: "".join("\\" + c if c in "*_`[]<>#|\\" else c for c in s)
        ps = [escape(p) for p in r.paragraphs]
        ps[0] = "**" + ps[0].split(" ")[0] + "** " + " ".join(ps[0].split(" ")[1:]) if " " in ps[0] else ps[0]
        head, *rows = [" | ".join(escape(c) for c in row) for row in r.rows]
        table = "\n".join(f"| {row} |" for row in [head, "---|---|---", *rows])
        write(stem + ".md", f"# {escape(r.title)}\n\n" + "\n\n".join(ps) + f"\n\n```\nprint(1)\n```\n\n{table}\n")
        yield stem + ".md", r.text(*r.table())


@maker("epub", "ebooklib")
def by_ebooklib(batch):
    for r, stem in batch:
        b = epub.EpubBook()
        b.set_identifier(stem)
        b.set_title(r.title)
        b.set_language(r.language)
        chapters = []
        for i in range(0, len(r.paragraphs), 3):
            c = epub.EpubHtml(title=r.rows[i // 3][0], file_name=f"c{i}.xhtml", lang=r.language)
            c.content = (f"<html><body><h2>{html.escape(r.rows[i // 3][0])}</h2>" +
                         "".join(f"<p>{html.escape(p)}</p>" for p in r.paragraphs[i:i + 3]) + "</body></html>")
            b.add_item(c)
            chapters.append(c)
        b.add_item(epub.EpubNcx())
        b.add_item(epub.EpubNav())
        b.spine = chapters
        epub.write_epub(stem + ".epub", b)
        words = [s for i in range(0, len(r.paragraphs), 3) for s in [r.rows[i // 3][0], *r.paragraphs[i:i + 3]]]
        yield stem + ".epub", "\n\n".join([r.title, *words])
