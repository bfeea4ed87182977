"""Tables: separated values and spreadsheets."""
import csv
import io

import openpyxl
from odf import opendocument, table
from odf import text as odftext

import office
from make import maker
from pages import encoded, fits, write


def words(r):
    return "\n\n".join(" ".join(row) for row in office.table(r))


@maker("csv", "python")
def separated(batch):
    for i, (r, stem) in enumerate(batch):
        charset = ["utf-8", {"en": "cp1252", "ru": "cp1251", "ar": "cp1256"}[r.language], "utf-8-sig"][i % 3]
        r = fits(r, charset)
        out = io.StringIO()
        csv.writer(out, delimiter=",;\t"[i % 3]).writerows(office.table(r))
        write(stem + ".csv", encoded(out.getvalue(), charset))
        yield stem + ".csv", words(r)


@maker("xlsx", "openpyxl")
def by_openpyxl(batch):
    for r, stem in batch:
        w = openpyxl.Workbook()
        for row in office.table(r):
            w.active.append([int(c) if c.isdigit() else c for c in row])
        w.save(stem + ".xlsx")
        yield stem + ".xlsx", words(r)


@maker("ods", "odfpy")
def by_odfpy(batch):
    for r, stem in batch:
        o = opendocument.OpenDocumentSpreadsheet()
        t = table.Table(name=r.rows[0][0])
        for values in office.table(r):
            row = table.TableRow()
            for value in values:
                c = table.TableCell(valuetype="string")
                c.addElement(odftext.P(text=value))
                row.addElement(c)
            t.addElement(row)
        o.spreadsheet.addElement(t)
        o.save(stem + ".ods")
        yield stem + ".ods", words(r)


def through_calc(kind):
    def function(batch):
        for r, stem in batch:
            write(stem + ".fods", office.calc(r))
        office.convert([stem + ".fods" for _, stem in batch], kind)
        return [(f"{stem}.{kind}", words(r)) for r, stem in batch]
    maker(kind, "libreoffice")(function)


through_calc("xlsx")
through_calc("ods")
through_calc("xls")
