"""The mistakes a person can mend: each is one line that says where, what and the remedy."""


class SynopticError(Exception):
    """A mistake that a person can mend; `str()` gives the one line shown to them."""


class UsageError(SynopticError):
    """The command was called with words that do not fit."""


class SettingsError(SynopticError):
    """A settings file holds a key or a value that cannot be used."""


class SeedError(SynopticError):
    """One file below `seeds/` that cannot be used: where it is, what is wrong, what to do."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        """Keep the three parts apart, so that the build report can list them."""
        super().__init__(f"{printable(path)}: {printable(problem)} ({printable(remedy)})")
        self.path = path
        self.problem = problem
        self.remedy = remedy


class DataError(SynopticError):
    """A file that came with Synoptic is damaged: where it is, what is wrong, what to do."""


class PublishError(SynopticError):
    """The pages could not be written; what was there before still stands."""


def printable(text: str) -> str:
    """Return `text` with every control character escaped, fit for one line of a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
