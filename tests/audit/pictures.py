"""Two pictures of one page in, where they are unlike out, in a way that small differences of fonts do not change.

A picture is cut into blocks. A block counts as changed where no block around the same place of the other picture looks
like it: a line may move by its height, a letter may be drawn otherwise, a word may be another one. What is missing,
has lost its style or stands elsewhere changes many blocks that lie together, and these are counted.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

SMALLER = 2  # kept pictures have half the size: enough to read them
BLOCK = 12  # px of the smaller picture, about a line of text
SLACK = 1  # blocks by which something may have moved
UNLIKE = 14  # of 255, mean colours of two blocks: text instead of paper is 20 and more, another font below 10
AREA = 8  # blocks, the side of the square in which changed blocks are counted
CROWDED = 0.08  # of an area: another word changes .02, strips of signs that are gone .12
_PAPER = 255
Blocks = npt.NDArray[np.float64]


def from_bytes(screenshot: bytes) -> Image.Image:
    """Return a screenshot as it is kept."""
    with Image.open(BytesIO(screenshot)) as picture:
        return picture.convert("RGB").reduce(SMALLER)


def keep(picture: Image.Image, place: Path) -> None:
    """Write a picture as a reference, small enough to be kept with the code."""
    place.parent.mkdir(parents=True, exist_ok=True)
    picture.save(place, quality=60, method=6)


def changed(one: Image.Image, other: Image.Image) -> npt.NDArray[np.bool_]:
    """Tell for each block whether either picture has nothing like the other one's block about there."""
    first, second = _same_size(_blocks(one), _blocks(other))
    both: npt.NDArray[np.bool_] = np.maximum(_farthest(first, second), _farthest(second, first)) > UNLIKE
    return both


def most_crowded(blocks: npt.NDArray[np.bool_]) -> float:
    """Return the largest share of changed blocks in any square area, from 0 to 1."""
    rows, columns = blocks.shape
    sums = np.zeros((rows + 1, columns + 1))
    sums[1:, 1:] = blocks.cumsum(0).cumsum(1)
    height, width = min(AREA, rows), min(AREA, columns)
    squares = sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width] + sums[:-height, :-width]
    return float(squares.max() / (height * width))


def marked(picture: Image.Image, blocks: npt.NDArray[np.bool_]) -> Image.Image:
    """Return the picture with its changed blocks in red, to look at."""
    mask = Image.fromarray((blocks * 110).astype("uint8")).resize(
        (blocks.shape[1] * BLOCK, blocks.shape[0] * BLOCK), Image.Resampling.NEAREST
    )
    red = Image.new("RGB", picture.size, (255, 0, 0))
    return Image.composite(red, picture, mask.crop((0, 0, *picture.size)))


def _blocks(picture: Image.Image) -> Blocks:
    """The mean colour of every block; a cut block at the edge counts as one."""
    colours: Any = np.asarray(picture.convert("RGB").reduce(BLOCK), dtype=np.float64)
    return np.asarray(colours, dtype=np.float64)


def _same_size(one: Blocks, other: Blocks) -> tuple[Blocks, Blocks]:
    rows, columns = max(one.shape[0], other.shape[0]), max(one.shape[1], other.shape[1])
    padded = [
        np.pad(
            blocks,
            ((0, rows - blocks.shape[0]), (0, columns - blocks.shape[1]), (0, 0)),
            constant_values=_PAPER,
        )
        for blocks in (one, other)
    ]
    return padded[0], padded[1]


def _farthest(one: Blocks, other: Blocks) -> Blocks:
    """How unlike each block of the first picture is to the likest block around its place in the second."""
    rows, columns, _ = one.shape
    around = np.pad(other, ((SLACK, SLACK), (SLACK, SLACK), (0, 0)), mode="edge")
    moves = [(down, along) for down in range(2 * SLACK + 1) for along in range(2 * SLACK + 1)]
    unlike = [np.abs(one - around[d : d + rows, a : a + columns]).max(axis=2) for d, a in moves]
    return np.asarray(np.minimum.reduce(unlike), dtype=np.float64)
