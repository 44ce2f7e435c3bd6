"""What every worker needs, loaded once by the server that they are copies of."""

import reportgen.domain.load
import reportgen.dung_van_ban
import reportgen.lo.me

__all__ = ["reportgen"]
