"""Refuse every address but the packaged fonts and data carried in the page itself."""

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import URLFetcher


class RefusingFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Open *allowed* addresses and ``data:``; anything else is an error, never a request."""

    def __init__(self, allowed: frozenset[str]) -> None:
        super().__init__(allowed_protocols={"data", "file"}, allow_redirects=False)
        self._allowed = allowed

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:  # noqa: ANN401  # WeasyPrint's own type
        """Return the content of *url*.

        Raises:
            ValueError: *url* is not one of ours.
        """
        if url not in self._allowed and not url.startswith("data:"):
            raise ValueError(f"refused address: {url}")
        return super().fetch(url, headers)
