"""Make dossiers of any size: a sample ward with as many activities as asked for.

python -m bench.sinh_ho_so 10000 lon.yaml
"""

import sys
from datetime import date, timedelta
from pathlib import Path

GOC = Path(__file__).parents[1]
MAU = GOC / "inputs" / "hoan-kiem-2026.yaml"
NGAY_DAU = date(2026, 1, 1)
SO_NGAY = 320
LINH_VUC = ("dan_chu_co_so", "trat_tu_do_thi", "moi_truong", "tuyen_truyen_chu_truong", "bau_cu")


def mot_hoat_dong(number: int, teams: list[str]) -> str:
    """Give the entry of one activity as YAML; the same number gives the same entry."""
    day = NGAY_DAU + timedelta(days=number * 7 % SO_NGAY)
    team = teams[number % len(teams)]
    return (
        f"  - ma: BX-{number:05}\n"
        f"    ngay: {day.isoformat()}\n"
        f"    to: {team}\n"
        f"    linh_vuc: {LINH_VUC[number % len(LINH_VUC)]}\n"
        f"    noi_dung: Vận động {20 + number % 60} hộ ngõ {1 + number % 99} giữ hè sạch & đẹp\n"
        f"    ket_qua: {15 + number % 20} hộ ký cam kết, còn {number % 7} hộ sẽ gặp lại\n"
        f"    so_lieu: {{so_buoi: 1, luot_nguoi: {30 + number % 90}, so_tien: {number % 9}00000}}\n"
    )


def cac_to(text: str = "") -> list[str]:
    """Give the codes of the teams of a dossier as YAML (the sample, when none is given)."""
    lines = (text or MAU.read_text(encoding="utf-8")).splitlines()
    return [line.split(":")[1].strip() for line in lines if line.startswith("  - ma: TDP")]


def ho_so(activities: int) -> str:
    """Give a dossier with exactly *activities* activities (the sample's own log replaced)."""
    head, _, rest = MAU.read_text(encoding="utf-8").partition("\nhoat_dong:\n")
    lines = rest.splitlines(keepends=True)
    end = next(i for i, line in enumerate(lines) if line[:1].isalpha())
    teams = cac_to(head)
    log = "".join(mot_hoat_dong(number, teams) for number in range(1, activities + 1))
    return f"{head}\nhoat_dong:\n{log}\n{''.join(lines[end:])}"


def main() -> None:
    """Write the dossier asked for on the command line."""
    Path(sys.argv[2]).write_text(ho_so(int(sys.argv[1])), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
