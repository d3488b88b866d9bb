"""JSON as it is answered: Chinese as Chinese, keys in our order, exact decimals as numbers."""

from decimal import Decimal
from typing import Any

from flask.json.provider import DefaultJSONProvider


def _plain(value: Any) -> Any:
    # An example's 12.5 was read as a Decimal; as a float it is written 12.5 again.
    return float(value) if isinstance(value, Decimal) else DefaultJSONProvider.default(value)


class Provider(DefaultJSONProvider):
    """Flask's own, but readable in Chinese."""

    ensure_ascii = False
    sort_keys = False
    default = staticmethod(_plain)
