"""A browser of sorts for tests of the web: keeps its cookie, sends forms as pages ask."""

import re
from pathlib import Path
from typing import Any

from httpx2 import Response
from starlette.testclient import TestClient

from reportgen.web.ung_dung import tao_ung_dung

CONG = 8642
NEN = f"http://127.0.0.1:{CONG}"


class KhachWeb:
    """Asks the application over a data folder, as a page of ours would."""

    def __init__(self, thu_muc: Path) -> None:
        app = tao_ung_dung(thu_muc, CONG)
        self.kho = app.state.kho
        self.tho = TestClient(app, base_url=NEN, follow_redirects=False)
        self.thu_muc = thu_muc

    def xem(self, dia_chi: str, **them: str) -> Response:
        return self.tho.get(dia_chi, headers=them)

    def ma_phien(self) -> str:
        found = re.search(r'name="ma_phien" value="(\w+)"', self.xem("/moi").text)
        assert found
        return found[1]

    def gui(self, dia_chi: str, truong: dict[str, Any], tep: bytes | None = None) -> Response:
        files = {"tep": ("tệp của tôi.xlsx", tep)} if tep is not None else None
        return self.tho.post(
            dia_chi, data={"ma_phien": self.ma_phien(), **truong}, files=files,
            headers={"origin": NEN},
        )  # fmt: skip
