"""Count what must be unique in one document: ids of drawings, pictures carried once."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Numbers:
    """Ids for drawings, from 1; the pictures of the body in the order of their first use."""

    last: int = 0
    pictures: dict[bytes, str] = field(default_factory=dict)

    def next(self) -> int:
        """Return an id nothing has yet."""
        self.last += 1
        return self.last

    def picture(self, data: bytes) -> str:
        """Return the relationship id of the picture *data*."""
        return self.pictures.setdefault(data, f"rIdHinh{len(self.pictures) + 1}")
