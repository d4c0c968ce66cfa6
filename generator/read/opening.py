"""Opening seeds: a file below `seeds/` in, its bytes out, or the reason why nobody should read it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from generator.errors import SeedError

LARGEST_SEED = 5_000_000  # bytes; a long article has 50,000, and trust.md sets the limit
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)  # Windows has neither, and no such links
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)  # a pipe must not hold up the build


def read_bytes(file: Path, path: str) -> bytes:
    """Return the bytes of a regular file; raises SeedError for links, devices and more than 5 MB.

    `path` is how messages call the file.
    """
    try:
        if stat.S_ISLNK(file.lstat().st_mode):
            raise SeedError(path, "is a link to another place", "put a copy of the file here")
        handle = os.open(file, os.O_RDONLY | _NO_LINKS | _NO_WAITING)
        with os.fdopen(handle, "rb") as opened:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise SeedError(path, "is not a regular file", "give the article as a file")
            content = opened.read(LARGEST_SEED + 1)
    except OSError as error:
        raise SeedError(
            path, f"cannot be opened: {error.strerror}", "see that the file exists and may be read"
        ) from error
    if len(content) > LARGEST_SEED:
        raise SeedError(path, "is larger than 5 MB", "keep the article alone in the file")
    return content
