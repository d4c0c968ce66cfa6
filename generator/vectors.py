"""Sparse vectors as a table: mappings of key to weight in, rows of unit length out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float64]]


def unit_rows(vectors: Sequence[Mapping[str, float]]) -> Matrix:
    """Return one row of length 1 for each vector, columns by key; a vector without keys is a row of zeros.

    The product of two rows is their cosine.
    """
    import numpy as np  # noqa: PLC0415 - loaded when something is compared

    column = {key: at for at, key in enumerate(sorted({key for vector in vectors for key in vector}))}
    table = np.zeros((len(vectors), max(len(column), 1)))
    for row, vector in enumerate(vectors):
        table[row, [column[key] for key in vector]] = list(vector.values())
    length = np.linalg.norm(table, axis=1, keepdims=True)
    rows: Matrix = table / np.where(length > 0, length, 1.0)
    return rows
