"""Invented pictures of a signature and a seal, drawn here: nobody's, marked "MẪU"."""

import io
import math
from decimal import Decimal
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from reportgen.domain.ho_so import HoSo

XANH, DO = (20, 50, 170, 255), (215, 25, 30, 255)
TRONG = (255, 255, 255, 0)


def _png(image: Image.Image, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", **more)
    return out.getvalue()


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(files("reportgen.fonts") / "LiberationSerif-Bold.ttf"), size)


@cache
def chu_ky_mau(le: int = 60) -> bytes:
    """Draw a blue scribble with a transparent margin of *le* pixels; dots at its four edges."""
    image = Image.new("RGBA", (900 + 2 * le, 420 + 2 * le), TRONG)
    draw = ImageDraw.Draw(image)
    points = [(le + t * 9, le + 210 + 200 * math.sin(t / 7) * math.cos(t / 31)) for t in range(101)]
    draw.line(points, fill=XANH, width=14, joint="curve")
    draw.rectangle((le, le, le + 9, le + 9), fill=XANH)
    draw.rectangle((le + 890, le + 410, le + 899, le + 419), fill=XANH)
    draw.text((le + 320, le + 300), "MẪU", font=_font(110), fill=XANH)
    return _png(image)


@cache
def dau_mau(le: int = 40) -> bytes:
    """Draw a red ring with the word "MẪU" in it: no coat of arms, no body's name."""
    image = Image.new("RGBA", (800 + 2 * le, 800 + 2 * le), TRONG)
    draw = ImageDraw.Draw(image)
    draw.ellipse((le, le, le + 799, le + 799), outline=DO, width=18)
    draw.ellipse((le + 140, le + 140, le + 659, le + 659), outline=DO, width=8)
    font = _font(200)
    draw.text((le + 400, le + 400), "MẪU", font=font, fill=DO, anchor="mm")
    return _png(image)


HINH = {"chu-ky.png": chu_ky_mau(), "dau.png": dau_mau()}
"""What the folder of pictures holds."""


def co_hinh(ho_so: HoSo) -> HoSo:
    """Give everybody who signs the invented signature, every body's signer the invented seal."""
    own = {"hinh_chu_ky": "chu-ky.png"}
    sealed = {**own, "hinh_dau": "dau.png", "rong_dau": Decimal(36)}
    teams = [
        to.model_copy(
            update={"thanh_vien": tuple(tv.model_copy(update=own) for tv in to.thanh_vien)}
        )
        for to in ho_so.to_dan_van
    ]
    signers = tuple(person.model_copy(update=sealed) for person in ho_so.nguoi_ky)
    return ho_so.model_copy(update={"nguoi_ky": signers, "to_dan_van": tuple(teams)})
