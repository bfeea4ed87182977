"""Plain text, web pages, mails and subtitles."""
import email.message
import email.mime.message
import html
import json
from email import policy
from email.header import Header

from make import maker

CHARSETS = {"en": ["utf-8", "cp1252", "utf-16"], "ru": ["cp1251", "koi8-r", "iso8859-5", "cp866", "utf-16-le-bom", "utf-16-be"],
            "ar": ["utf-8-sig", "cp1256", "iso8859-6", "utf-16"]}


def encoded(text, charset):
    if charset == "utf-16-le-bom":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(charset)


def write(name, content):
    with open(name, "wb") as f:
        f.write(content if isinstance(content, bytes) else content.encode("utf-8"))


def fits(r, charset):
    """The report with only such characters as the charset has."""
    if charset.startswith("utf"):
        return r
    r = r.plain()
    keep = lambda s: s.encode(charset, "ignore").decode(charset)
    r.title, r.paragraphs = keep(r.title), [keep(p) for p in r.paragraphs]
    return r


@maker("text", "utf-8", 6)
def text(batch):
    for r, stem in batch:
        write(stem + ".txt", r.text() + "\n")
        yield stem + ".txt", r.text()


@maker("text", "charsets", 6)
def charsets(batch):
    for i, (r, stem) in enumerate(batch):
        charset = CHARSETS[r.language][i % len(CHARSETS[r.language])]
        r = fits(r, charset)
        write(stem + ".txt", encoded(r.text() + "\r\n", charset))
        yield stem + ".txt", r.text()


def body(r, escape=html.escape):
    return f"<h1>{escape(r.title)}</h1>" + "".join(f"\n<p>{escape(p)}</p>" for p in r.paragraphs)


def page(r, inside, charset="utf-8"):
    return (f'<!DOCTYPE html>\n<html lang="{r.language}" dir="{r.direction}"><head><meta charset="{charset}">'
            f"<title>{html.escape(r.title)}</title></head>\n<body>{inside}</body></html>\n")


@maker("html", "plain")
def plain(batch):
    for r, stem in batch:
        write(stem + ".html", page(r, "<article>" + body(r) + "</article>"))
        yield stem + ".html", r.text()


@maker("html", "charsets")
def html_charsets(batch):
    for i, (r, stem) in enumerate(batch):
        charset = {"en": "cp1252", "ru": ["cp1251", "koi8-r"][i % 2], "ar": "cp1256"}[r.language]
        r = fits(r, charset)
        write(stem + ".html", page(r, body(r), charset.replace("cp", "windows-")).encode(charset))
        yield stem + ".html", r.text()


@maker("html", "references")
def references(batch):
    numbers = lambda s: "".join(f"&#x{ord(c):x};" if ord(c) > 127 else html.escape(c) for c in s)
    for r, stem in batch:
        write(stem + ".html", page(r, "<div><b>" + body(r, numbers).replace("</h1>", "</h1></b>", 1) + "</div>"))
        yield stem + ".html", r.text()


@maker("html", "site")
def site(batch):
    """With what sites have around a report; none of that is its text."""
    for r, stem in batch:
        links = "".join(f'<li><a href="/{i}">{w}</a></li>' for i, w in enumerate(r.rows[0]))
        write(stem + ".html", page(r, f'<script>var a = "<p>no text</p>";</script><style>p{{color:red}}</style><nav><ul>{links}</ul></nav>'
                                   f'<main><article>{body(r)}</article></main><aside class="related"><ul>{links}</ul></aside>'
                                   f'<footer><ul>{links}</ul></footer>'))
        yield stem + ".html", r.text()


@maker("html", "table")
def html_table(batch):
    for r, stem in batch:
        rows = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in r.rows)
        write(stem + ".html", page(r, f"<article>{body(r)}<table>{rows}</table></article>"))
        yield stem + ".html", r.text(*r.table())


def message(r, subtype="plain", encoding="base64", charset="utf-8", content=None):
    m = email.message.EmailMessage(policy=policy.SMTP)
    m["From"] = "Orla Brand <orla@desk.example>"
    m["To"] = "wire@desk.example"
    m["Subject"] = r.title
    m["Date"] = "Thu, 14 Mar 2024 10:00:00 +0000"
    m["Message-ID"] = "<1@desk.example>"
    m.set_content(content or "\n\n".join(r.paragraphs) + "\n", subtype=subtype, charset=charset, cte=encoding)
    return m


@maker("mail", "encodings", 4)
def mail(batch):
    for i, (r, stem) in enumerate(batch):
        encoding = ["base64", "quoted-printable", "8bit", "quoted-printable"][i % 4]
        charset = "utf-8" if i < 3 else {"en": "cp1252", "ru": "koi8-r", "ar": "cp1256"}[r.language]
        r = fits(r, charset)
        write(stem + ".eml", message(r, encoding=encoding, charset=charset.replace("cp", "windows-")).as_bytes())
        yield stem + ".eml", r.text()


@maker("mail", "page")
def mail_page(batch):
    for r, stem in batch:
        inside = "".join(f"<p>{html.escape(p)}</p>\n" for p in r.paragraphs)
        write(stem + ".eml", message(r, "html", "quoted-printable", content=page(r, inside)).as_bytes())
        yield stem + ".eml", r.text()


@maker("mail", "alternative")
def mail_alternative(batch):
    for r, stem in batch:
        m = message(r)
        m.add_alternative(page(r, "".join(f"<p>{html.escape(p)}</p>" for p in r.paragraphs)), subtype="html")
        write(stem + ".eml", m.as_bytes())
        yield stem + ".eml", r.text()


@maker("mail", "attachment")
def mail_attachment(batch):
    for r, stem in batch:
        m = message(r)
        m.add_attachment("\n\n".join(reversed(r.paragraphs)), filename="report.txt")
        write(stem + ".eml", m.as_bytes())
        yield stem + ".eml", r.text(*reversed(r.paragraphs))


@maker("mail", "within")
def mail_within(batch):
    for r, stem in batch:
        m = email.message.EmailMessage(policy=policy.SMTP)
        m["From"], m["Subject"], m["Date"] = "a@desk.example", " ".join(r.rows[0]), "Fri, 15 Mar 2024 10:00:00 +0000"
        m.set_content(r.paragraphs[-1])
        m.add_attachment(message(r))
        write(stem + ".eml", m.as_bytes())
        yield stem + ".eml", "\n\n".join([" ".join(r.rows[0]), r.paragraphs[-1], r.text()])


@maker("subtitles", "srt", 2)
def srt(batch):
    for r, stem in batch:
        cues = "".join(f"{i + 1}\n00:{i:02d}:01,000 --> 00:{i:02d}:59,000\n<i>{p}</i>\n\n" for i, p in enumerate(r.paragraphs))
        write(stem + ".srt", cues)
        yield stem + ".srt", "\n\n".join(r.paragraphs)


@maker("subtitles", "vtt", 2)
def vtt(batch):
    for r, stem in batch:
        cues = "".join(f"00:{i:02d}:01.000 --> 00:{i:02d}:59.000\n{html.escape(p, quote=False)}\n\n" for i, p in enumerate(r.paragraphs))
        write(stem + ".vtt", "WEBVTT\n\n" + cues)
        yield stem + ".vtt", "\n\n".join(r.paragraphs)


@maker("json", "telegram")
def telegram(batch):
    for r, stem in batch:
        posts = [{"id": i, "type": "message", "date": "2024-03-14T10:00:00", "from": r.rows[0][0],
                  "text": [p[:20], {"type": "bold", "text": p[20:40]}, p[40:]]} for i, p in enumerate(r.paragraphs)]
        write(stem + ".json", json.dumps({"name": r.rows[0][0], "type": "public_channel", "id": 1, "messages": posts}, ensure_ascii=False))
        yield stem + ".json", "\n\n".join(f"{r.rows[0][0]}: {p}" for p in r.paragraphs)


@maker("json", "lines")
def lines(batch):
    for r, stem in batch:
        write(stem + ".ndjson", "".join(json.dumps({"user": {"name": r.rows[1][0]}, "created_at": "2024-03-14", "full_text": p}) + "\n"
                                        for p in r.paragraphs))
        yield stem + ".ndjson", "\n\n".join(f"{r.rows[1][0]}: {p}" for p in r.paragraphs)
