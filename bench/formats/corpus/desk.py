"""What lies on a desk beside reports: Outlook's messages, chats, visiting cards and calendars. Nobody makes a writer of
Outlook's mail folders (PST) that could be had, so that there are none of those."""
import datetime

import icalendar
import vobject
from aspose.email_foss.msg import MapiMessage

from make import maker
from pages import message, write


@maker("msg", "aspose-email-foss")
def msg(batch):
    for r, stem in batch:
        write(stem + ".msg", MapiMessage.from_email_message(message(r)).to_bytes())
        yield stem + ".msg", r.text()


@maker("msg", "aspose-email-foss, attachment")
def msg_attachment(batch):
    for r, stem in batch:
        m = message(r)
        m.add_attachment("\n\n".join(reversed(r.paragraphs)).encode(), maintype="application", subtype="octet-stream", filename="report.txt")
        write(stem + ".msg", MapiMessage.from_email_message(m).to_bytes())
        yield stem + ".msg", r.text(*reversed(r.paragraphs))


@maker("chat", "whatsapp, by hand")
def whatsapp(batch):
    forms = ["{d}/{m}/24, {h}:{n:02d} - {who}: {words}\n", "[{d:02d}.{m:02d}.24, {h:02d}:{n:02d}:05] {who}: {words}\n", "{d:02d}.{m:02d}.2024, {h:02d}:{n:02d} - {who}: {words}\n"]
    for i, (r, stem) in enumerate(batch):
        people = [r.rows[0][0], r.rows[1][0]]
        lines = "".join(forms[i % 3].format(d=14, m=3, h=10, n=k, who=people[k % 2], words=p) for k, p in enumerate(r.paragraphs))
        write(stem + ".txt", lines)
        yield stem + ".txt", "\n\n".join(f"{people[k % 2]}: {p}" for k, p in enumerate(r.paragraphs))


@maker("vcard", "vobject")
def cards(batch):
    for r, stem in batch:
        out, words = "", []
        for i, p in enumerate(r.paragraphs):
            c = vobject.vCard()
            c.add("n").value = vobject.vcard.Name(family=r.rows[i % 5][0], given=r.rows[0][1])
            c.add("fn").value = f"{r.rows[0][1]} {r.rows[i % 5][0]}"
            c.add("note").value = p
            out += c.serialize()
            words.append(f"{r.rows[0][1]} {r.rows[i % 5][0]} {p}")
        write(stem + ".vcf", out)
        yield stem + ".vcf", "\n\n".join(words)


@maker("calendar", "icalendar")
def calendar(batch):
    for r, stem in batch:
        c = icalendar.Calendar()
        c.add("prodid", "-//desk.example//")
        c.add("version", "2.0")
        words = []
        for i, p in enumerate(r.paragraphs):
            e = icalendar.Event()
            e.add("uid", str(i))
            e.add("dtstart", datetime.datetime(2024, 3, 14, 10, i, tzinfo=datetime.timezone.utc))
            e.add("summary", " ".join(r.rows[i % 5]))
            e.add("description", p)
            c.add_component(e)
            words += [" ".join(r.rows[i % 5]) + f" 2024-03-14 10:{i:02d} UTC", p]
        write(stem + ".ics", c.to_ical())
        yield stem + ".ics", "\n\n".join(words)
