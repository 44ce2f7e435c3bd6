"""Read the page of a rule: its title, its examples, wrong and right."""

import re
from dataclasses import dataclass
from pathlib import Path

GOC = Path(__file__).parents[2]
THU_MUC = GOC / "docs" / "luat"
_RAO = re.compile(r"```(?P<loai>[\w-]+)\n(?P<chu>.*?)```", re.DOTALL)


@dataclass(frozen=True)
class ViDu:
    """An example: base document, changes, what the checker says (empty for nothing)."""

    goc: str
    lenh: tuple[str, ...]
    ket_qua: str
    phan: str


@dataclass(frozen=True)
class TrangLuat:
    """The page of a rule."""

    ma: str
    ten: str
    vi_du: tuple[ViDu, ...]
    chu: str


def doc_trang(path: Path) -> TrangLuat:
    text = path.read_text(encoding="utf-8")
    title = re.match(r"# (\S+) `([\w-]+)`", text)
    assert title, f"{path.name}: the first line is “# MÃ `ten-luat`”"
    examples: list[ViDu] = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name = part.splitlines()[0].strip()
        fences = list(_RAO.finditer(part))
        for i, fence in enumerate(fences):
            if fence["loai"] != "bien-doi":
                continue
            following = fences[i + 1] if i + 1 < len(fences) else None
            said = following["chu"].strip() if following and following["loai"] == "ket-qua" else ""
            first, *lines = fence["chu"].strip().splitlines()
            assert first.startswith("goc: "), f"{path.name}: “goc: …” comes first"
            examples.append(ViDu(first.removeprefix("goc: ").strip(), tuple(lines), said, name))
    return TrangLuat(title[1], title[2], tuple(examples), text)


def cac_trang() -> dict[str, TrangLuat]:
    return {path.stem: doc_trang(path) for path in sorted(THU_MUC.glob("[A-Z]*.md"))}


def ghi_ket_qua(ma: str, vi_du: ViDu, ket_qua: str) -> None:
    """Write what the checker says into the page, after the example's changes."""
    path = THU_MUC / f"{ma}.md"
    text = path.read_text(encoding="utf-8")
    changes = "\n".join((f"goc: {vi_du.goc}", *vi_du.lenh))
    head = f"```bien-doi\n{changes}\n```\n"
    at = text.index(head) + len(head)
    rest = re.sub(r"\A```ket-qua\n.*?```\n", "", text[at:], count=1, flags=re.DOTALL)
    path.write_text(f"{text[:at]}```ket-qua\n{ket_qua}\n```\n{rest}", encoding="utf-8")
