#!/usr/bin/env python3
"""Makes the files beside it, with the text that each must give in a .txt of the same name.

Needs chromium and exiftool, and from PyPI pillow, reportlab, pypdf, python-docx, python-pptx, odfpy, ebooklib, openpyxl
and aspose-email-foss. Texts and people
are invented.
"""
import datetime
import html
import io
import os
import subprocess
import sys
import tempfile

import docx
import openpyxl
import pptx
from ebooklib import epub
from odf import opendocument, table, text as odftext
from odf.office import Annotation
from odf.dc import Creator
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

TEXTS = {
    "en": ("ltr", [
        "Committee of inquiry on the Sellen dam",
        "The committee heard thirty witnesses over four days. “We asked for the drawings in March and received nothing,” said Jon Aske, the inspector who led the inquiry. He added that the contractor had declined to name the engineers responsible for the spillway.",
        "The contractor, Vell Works, denied that it had withheld documentation. In a letter to the committee it said that it had delivered all construction drawings by the end of January, and that uncharacteristically heavy rainfall explained the failure.",
        "Residents of Lower Orsa told investigators that cracks were visible from the road as early as December. Mira Tolan, a schoolteacher, said that she had reported them twice to the municipality.",
        "The committee will meet again on 12 May 2024 to hear the remaining witnesses from the region.",
    ]),
    "ru": ("ltr", [
        "Комиссия по плотине Селлен",
        "Комиссия за четыре дня заслушала тридцать свидетелей. «Мы просили чертежи в марте и ничего не получили», — сказал инспектор Йон Аске, который руководил расследованием. По его словам, подрядчик отказался назвать инженеров, отвечавших за водосброс.",
        "Подрядчик, компания «Велл Воркс», отрицает, что скрывал документы. В письме комиссии говорится, что все чертежи были переданы до конца января, а причиной аварии стали небывалые дожди.",
        "Жители Нижней Орсы сообщили следователям, что трещины были видны с дороги ещё в декабре. Учительница Мира Толан сказала, что дважды писала о них в муниципалитет.",
        "Комиссия соберётся снова 12 мая 2024 года и заслушает остальных свидетелей.",
    ]),
    "ar": ("rtl", [
        "لجنة التحقيق في سد سيلين",
        "استمعت اللجنة إلى ثلاثين شاهدا خلال أربعة أيام. وقال المفتش يون آسكه الذي قاد التحقيق: \"طلبنا الرسوم في مارس ولم نتلق شيئا\". وأضاف أن المقاول رفض تسمية المهندسين المسؤولين عن المفيض.",
        "ونفت شركة فيل للأشغال أنها أخفت وثائق. وقالت في رسالة إلى اللجنة إنها سلمت جميع الرسوم قبل نهاية يناير، وإن الأمطار الغزيرة هي سبب الانهيار.",
        "وقال سكان أورسا السفلى للمحققين إن الشقوق كانت ظاهرة من الطريق منذ ديسمبر. وذكرت المعلمة ميرا تولان أنها أبلغت البلدية مرتين.",
        "وستجتمع اللجنة مجددا في 12 مايو 2024 للاستماع إلى 14 شاهدا آخرين.",
    ]),
}

STYLE = "@page{size:A4}body{font:10pt/1.35 'DejaVu Serif';margin:1.4cm}.c{columns:2;column-gap:.8cm;text-align:justify;hyphens:auto}"


def columns(language):
    direction, paragraphs = TEXTS[language]
    body = "".join(f"<p>{html.escape(p)}</p>" for p in paragraphs[1:])
    page = (f'<!DOCTYPE html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>x</title>'
            f"<style>{STYLE}</style></head><body><h1>{html.escape(paragraphs[0])}</h1><div class=c>{body}</div></body></html>")
    with tempfile.NamedTemporaryFile("w", suffix=".html", delete=False) as f:
        f.write(page)
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf=columns-{language}.pdf", "file://" + f.name], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.unlink(f.name)
    text(f"columns-{language}", paragraphs)


def writer():
    """What LibreOffice prints: two justified columns, in Arabic with ligatures, quotation marks and numbers."""
    sys.path.insert(0, "../../bench/formats/corpus")
    import office
    import reports
    for language in ["ru", "ar"]:
        title, *paragraphs = TEXTS[language][1]
        if language == "ar":
            paragraphs[0] = paragraphs[0].replace('"طلبنا', "«لا، طلبنا").replace('شيئا"', "شيئا»")
        name = f"writer-{language}"
        with open(name + ".fodt", "w", encoding="utf-8") as f:
            f.write(office.writer(reports.Report(language, title, paragraphs, []), columns=2))
        office.convert([name + ".fodt"], "pdf")
        text(name, [title, *paragraphs])


def text(name, paragraphs):
    with open(name + ".txt", "w", encoding="utf-8") as f:
        f.write("\n\n".join(paragraphs) + "\n")


def running():
    """Three pages with running heads and page numbers, a paragraph over a page's end, a word cut at a line's end."""
    c = canvas.Canvas("running.pdf", pagesize=A4, invariant=1)
    lines = [["Annual report of the harbour board", "", "The board met eleven times. It received four com-", "plaints about the quay and answered",
              "all of them within a month, as the rules of the"],
             ["port demand. The harbour master, Ida Lund, said that", "two cranes were out of use from June.", "",
              "The board denied that it had known of the fault before."],
             ["An auditor will look at the accounts in autumn."]]
    for n, page in enumerate(lines, 1):
        c.setFont("Times-Roman", 9)
        c.drawString(72, 800, "Harbour board of Tessel")
        c.drawRightString(523, 800, "Report 2023")
        c.drawCentredString(297, 40, f"Page {n} of 3")
        y = 740
        for i, line in enumerate(page):
            c.setFont("Times-Bold" if n == 1 and i == 0 else "Times-Roman", 18 if n == 1 and i == 0 else 11)
            c.drawString(72, y, line)
            y -= 14
        c.showPage()
    c.save()
    text("running", ["Annual report of the harbour board",
                     "The board met eleven times. It received four complaints about the quay and answered all of them within a month, as the rules of the port demand. The harbour master, Ida Lund, said that two cranes were out of use from June.",
                     "The board denied that it had known of the fault before.", "An auditor will look at the accounts in autumn."])


def plain(line):
    b = io.BytesIO()
    c = canvas.Canvas(b, pagesize=A4, invariant=1)
    c.setFont("Times-Roman", 11)
    c.drawString(72, 740, line)
    c.save()
    return b.getvalue()


def special():
    w = PdfWriter(PdfReader(io.BytesIO(plain("The minister said that the bridge was closed."))))
    w.encrypt("secret", algorithm="AES-256")
    w.write("locked.pdf")
    w = PdfWriter(PdfReader(io.BytesIO(plain("The mayor said that the school was open."))))
    w.add_attachment("list.txt", b"Orla Brand said that the list was complete.\n")
    script = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('hello');")})
    w.root_object[NameObject("/Names")][NameObject("/JavaScript")] = DictionaryObject(
        {NameObject("/Names"): ArrayObject([TextStringObject("hello"), w._add_object(script)])})
    w.add_annotation(0, FreeText(text="who says so?", rect=(200, 600, 300, 620)))
    w.write("carrying.pdf")
    w = PdfWriter(io.BytesIO(plain("The harbour said that nothing was missing.")), incremental=True)
    w.add_annotation(0, FreeText(text="checked", rect=(200, 600, 300, 620)))
    w.write("updated.pdf")
    c = canvas.Canvas("scan.pdf", pagesize=A4, invariant=1)
    c.rect(72, 400, 300, 200, fill=1)
    c.save()
    c = canvas.Canvas("under.pdf", pagesize=A4, invariant=1)
    t = c.beginText(72, 740)
    t.setTextRenderMode(3)
    t.textLine("The clerk said that the seal was broken.")
    c.drawText(t)
    c.save()
    c = canvas.Canvas("filled.pdf", pagesize=A4, invariant=1)
    c.drawString(72, 740, "Statement of a witness to the fire at the mill")
    c.acroForm.textfield(name="seen", value="Two men left by the back door.", x=72, y=690, width=300, height=20)
    c.acroForm.textfield(name="heard", value="", x=72, y=650, width=300, height=20)
    c.acroForm.checkbox(name="sworn", checked=True, x=72, y=620)
    c.save()
    c = canvas.Canvas("forms.pdf", pagesize=A4, invariant=1)
    c.beginForm("inner")
    c.setFillGray(1)
    c.drawString(0, 0, "Nobody was to read this.")
    c.setFillGray(0)
    c.drawString(0, 40, "The porter said that the gate was open.")
    c.endForm()
    c.beginForm("outer")
    c.translate(0, 100)
    c.doForm("inner")
    c.drawString(0, 80, "The guard said that the gate was shut.")
    c.endForm()
    c.drawString(72, 740, "Two men spoke of the gate.")
    c.translate(72, 500)
    c.doForm("outer")
    c.translate(2000, 0)
    c.drawString(0, 0, "Far off the page.")
    c.save()


def office():
    """The same words by other people's writers of Word, PowerPoint, Excel, OpenDocument and EPUB files."""
    paragraphs = TEXTS["ru"][1]
    d = docx.Document()
    d.core_properties.title, d.core_properties.author = "x", "Ида Лунд"
    d.core_properties.created = d.core_properties.modified = datetime.datetime(2024, 5, 1)
    d.add_heading(paragraphs[0], 0)
    for p in paragraphs[1:]:
        last = d.add_paragraph(p)
    d.add_comment(last.runs, text="Кто это сказал?", author="Ида Лунд")
    t = d.add_table(1, 2)
    t.cell(0, 0).text, t.cell(0, 1).text = "Свидетели", "30"
    d.save("report.docx")

    p = pptx.Presentation()
    p.core_properties.title, p.core_properties.author = "x", "Orla Brand"
    for i, words in enumerate(TEXTS["en"][1][:3]):
        s = p.slides.add_slide(p.slide_layouts[1 if i else 5])
        s.shapes.title.text = words if i == 0 else f"Point {i}"
        if i:
            s.placeholders[1].text = words
            s.notes_slide.notes_text_frame.text = f"Read point {i} slowly."
    p.save("deck.pptx")

    w = openpyxl.Workbook()
    w.active.title = "Flights"
    for row in [["Date", "From", "Landings"], ["2024-02-03", "Tessel", 14], ["2024-02-09", "Орса", 3]]:
        w.active.append(row)
    w.save("table.xlsx")
    days = openpyxl.Workbook()
    d = days.active
    d.append(["Day", "At", "Share", "Landings"])
    for row in [(datetime.date(2024, 2, 3), datetime.time(6, 15), 0.025, 1599.99), (datetime.date(2024, 2, 9), datetime.time(18, 30), 0.001, 14)]:
        d.append(row)
        for column, shown in enumerate(["dd.mm.yyyy", "h:mm", "0.0%"], 1):
            d.cell(d.max_row, column).number_format = shown
    days.save("days.xlsx")

    o = opendocument.OpenDocumentSpreadsheet()
    t = table.Table(name="Рейсы")
    for row in [["Дата", "Откуда", "Посадок"], ["2024-02-03", "Тессель", "14"], ["2024-02-09", "Орса", "3"]]:
        r = table.TableRow()
        for value in row:
            c = table.TableCell(valuetype="string")
            c.addElement(odftext.P(text=value))
            r.addElement(c)
        t.addElement(r)
    o.spreadsheet.addElement(t)
    o.save("table.ods")

    o = opendocument.OpenDocumentText()
    o.text.addElement(odftext.H(outlinelevel=1, text=TEXTS["ar"][1][0]))
    for words in TEXTS["ar"][1][1:]:
        last = odftext.P(text=words)
        o.text.addElement(last)
    a = Annotation()
    a.addElement(Creator(text="Ida Lund"))
    a.addElement(odftext.P(text="Who says so?"))
    last.addElement(a)
    n = odftext.Note(id="n1", noteclass="footnote")
    n.addElement(odftext.NoteCitation(text="1"))
    b = odftext.NoteBody()
    b.addElement(odftext.P(text="محضر الجلسة الرابعة"))
    n.addElement(b)
    last.addElement(n)
    o.save("report.odt")

    book = epub.EpubBook()
    book.set_identifier("x")
    book.set_title("The Sellen file")
    book.set_language("en")
    book.add_author("Orla Brand")
    chapters = []
    for i, words in enumerate(TEXTS["en"][1][1:4], 1):
        c = epub.EpubHtml(title=f"Chapter {i}", file_name=f"c{i}.xhtml", lang="en")
        c.content = f"<html><body><h1>Chapter {i}</h1><p>{html.escape(words)}</p></body></html>"
        book.add_item(c)
        chapters.append(c)
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    book.spine = chapters
    epub.write_epub("book.epub", book)


def message():
    import aspose  # its packages lie in folders of one name that do not find each other
    aspose.__path__ += [os.path.join(p, "aspose") for p in sys.path]
    from aspose.email_foss.msg import MapiMessage
    from email.message import EmailMessage

    def mail(headers, text):
        m = EmailMessage()
        for name, value in headers.items():
            m[name] = value
        m.set_content(text)
        return m

    inner = mail({"From": "Ida Norling <ida@monitors.example>", "To": "desk@unit.example", "Subject": "Доклад о рейсах", "Date": "Mon, 11 Mar 2024 09:00:00 +0300"},
                 "Министр транспорта Анна Руис заявила в понедельник, что мост закрыт.\n\nВ докладе сказано, что рейсов было не менее 14.\n")
    inner.add_attachment("a,b,c\n1,2,3\n4,5,6\n".encode(), maintype="text", subtype="csv", filename="рейсы.csv")
    words = '"The bridge is closed," Transport Minister Ana Ruiz said on March 11, 2024.'
    m = mail({"From": "Peter Amsel <amsel@coast.example>", "To": "desk@unit.example", "Cc": "two@unit.example", "Subject": "Fwd: تقرير and report",
              "Date": "Thu, 14 Mar 2024 10:00:00 +0000", "Message-ID": "<abc@coast.example>"}, "Please see below.\n\n" + words + "\n")
    m.add_alternative(f"<html><body><p>Please see below.</p><p>{words}</p></body></html>", subtype="html")
    m.add_attachment(b"%PDF-1.4 nothing", maintype="application", subtype="pdf", filename="scan.pdf")
    m.add_attachment(inner)
    with open("message.msg", "wb") as f:
        f.write(MapiMessage.from_email_message(m).to_bytes())


def old():
    """The formats of Office before 2007, as LibreOffice writes them; marked.fodt was written by hand."""
    for source, kind in [("report.docx", "doc"), ("table.xlsx", "xls"), ("days.xlsx", "xls"), ("deck.pptx", "ppt"), ("marked.fodt", "doc"), ("marked.fodt", "docx"),
                         ("marked.fodt", "rtf")]:
        subprocess.run(["soffice", "--headless", "--convert-to", kind, source], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["gzip", "-9nf", "deck.ppt"], check=True)


def picture():
    import random
    from PIL import Image, ImageDraw

    def draw(seed, w, h):
        r = random.Random(seed)
        im = Image.new("RGB", (w, h), (150, 190, 220))
        d = ImageDraw.Draw(im)
        for _ in range(12):
            x, y = r.randrange(w), r.randrange(h)
            d.rectangle([x, y, x + r.randrange(w // 2), y + r.randrange(h // 2)], fill=tuple(r.randrange(256) for _ in range(3)))
        return im

    draw(1, 320, 240).save("photo.jpg", quality=60)
    draw(1, 320, 240).resize((200, 150)).convert("L").save("photo-grey.png")
    with tempfile.TemporaryDirectory() as folder:
        small = os.path.join(folder, "small.jpg")
        draw(2, 80, 60).save(small, quality=50)
        tags = {"EXIF:DateTimeOriginal": "2024:03:11 10:22:05", "EXIF:OffsetTimeOriginal": "+02:00", "EXIF:ModifyDate": "2024:03:15 09:00:00",
                "EXIF:Software": "Retouch 3", "EXIF:Make": "Oko", "EXIF:Model": "Oko 5", "EXIF:SerialNumber": "0123456", "EXIF:GPSLatitude": "48.2082",
                "EXIF:GPSLatitudeRef": "N", "EXIF:GPSLongitude": "16.3738", "EXIF:GPSLongitudeRef": "W", "EXIF:GPSHPositioningError": "12",
                "EXIF:GPSDateStamp": "2024:03:14", "EXIF:GPSTimeStamp": "08:22:03", "EXIF:Orientation#": "6", "IPTC:By-line": "Jon Aske",
                "IPTC:Credit": "Meridian", "IPTC:City": "Карса", "IPTC:Headline": "Minister opens bridge", "IPTC:DateCreated": "2024:03:11",
                "IPTC:TimeCreated": "10:22:05+02:00", "IPTC:Caption-Abstract": "Transport Minister Ana Ruiz opens the bridge at Karsk on March 11, 2024.",
                "XMP-photoshop:DateCreated": "2024-03-11T10:22:05+02:00", "XMP-xmpMM:OriginalDocumentID": "xmp.did:1234"}
        subprocess.run(["exiftool", "-q", "-overwrite_original", "-charset", "iptc=Cyrillic", *(f"-{k}={v}" for k, v in tags.items()), "-ThumbnailImage<=" + small, "photo.jpg"], check=True)


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.abspath(sys.argv[0])))
    for language in TEXTS:
        columns(language)
    writer()
    running()
    special()
    office()
    message()
    old()
    picture()
