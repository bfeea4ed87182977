"""Pictures of text, which Tesseract reads where it is installed: with it, without it there are none of them."""
import shutil

from PIL import Image, ImageDraw, ImageFont, features

from make import maker

FONTS = {"en": "dejavu/DejaVuSerif.ttf", "ru": "dejavu/DejaVuSerif.ttf", "ar": "noto/NotoNaskhArabic-Regular.ttf"}


@maker("picture", "pillow", 2)
def pictures(batch):
    if not shutil.which("tesseract"):
        return
    for i, (r, stem) in enumerate(batch):
        if r.language == "ar" and not features.check("raqm"):
            raise RuntimeError("pillow cannot set Arabic here")
        font = ImageFont.truetype("/usr/share/fonts/truetype/" + FONTS[r.language], 30)
        lines = []
        for p in [r.title, *r.paragraphs[:3]]:
            line = ""
            for w in p.split(" "):
                if line and font.getlength(line + " " + w) > 1400:
                    lines.append(line)
                    line = w
                else:
                    line = (line + " " + w).strip()
            lines += [line, ""]
        m = Image.new("L", (1600, 200 + 48 * len(lines)), 255)
        d = ImageDraw.Draw(m)
        for k, line in enumerate(lines):
            right = r.language == "ar"
            d.text((1500 if right else 100, 100 + 48 * k), line, font=font, fill=0, anchor="ra" if right else "la", direction=None if not right else "rtl")
        name = stem + [".png", ".jpg", ".tif"][i % 3]
        m.save(name, dpi=(200, 200))
        yield name, "\n\n".join([r.title, *r.paragraphs[:3]])
