"""Speed of one core: how many rounds, outlets, sentences and batches in, a line for each figure with its target out.

`make bench` calls it in a process of its own, in which NumPy has one thread. Seconds are those of the CPU.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path

from generator.comparing import comparison
from generator.group import loose_story
from generator.languages import language_codes
from generator.languages.lexicon import concept_column, word_index
from generator.model import Article, Finding
from generator.read import read_seeds
from generator.understand import understand, understand_sentence
from generator.understand.identify import identify
from tests.bench_encoder import BATCH, TOKENS, Size, sentences_per_second

ROOT = Path(__file__).parent.parent
FOLDERS = ("seeds", "tests/stories/tuning", "tests/stories/test")
EVERY_LOADER = "17.09.2023, 5"  # a sentence for which all data of a language are loaded
UNDERSTOOD, COMPARED, LOADED = 3000, 1.0, 0.3  # targets: sentences a second; seconds; seconds


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured; the defaults are what the targets are meant for."""

    rounds: int = 5  # the best one counts: others share the machine
    outlets: int = 20  # articles of the story compared
    sentences: int = 30  # of each of them
    batches: int = 2  # given to the encoder


def main() -> None:
    """Print the figures; numbers on the command line stand for the sizes."""
    for line in figures(Sizes(*map(int, sys.argv[1:])), Size()):
        print(line, flush=True)


def figures(sizes: Sizes, encoder: Size) -> Iterator[str]:
    """Yield one line for each figure."""
    columns, index = _seconds(_all_columns), _seconds(lambda: word_index("en"))
    yield _line("load all columns of the concept lexicon", f"{columns:.2f} s", f"< {LOADED} s")
    yield _line("load the index of one language, with all that it needs", f"{index:.2f} s", f"< {LOADED} s")
    read = articles()
    for code in sorted(set(map(language_of, read))):
        understand_sentence(EVERY_LOADER, code)
    cold, *further = (understood_per_second(shuffled(read, number)) for number in range(sizes.rounds + 1))
    warm = max(further)
    yield _line("sentences understood per second and core, cold", f"{cold:,.0f}", f">= {UNDERSTOOD:,}")
    yield _line("sentences understood per second and core, warm", f"{warm:,.0f}", f">= {UNDERSTOOD:,}")
    story = loose_story([understand(article) for article in outlets(read, sizes)])
    seconds = min(_seconds(lambda: comparison(story)) for _ in range(sizes.rounds))
    size = f"{sizes.outlets} articles of {sizes.sentences} sentences"
    yield _line(f"align and compare {size}", f"{seconds:.2f} s", f"<= {COMPARED} s")
    encoded = sentences_per_second(encoder, sizes.batches)
    ours = 1 / (1 / warm + seconds / (sizes.outlets * sizes.sentences))
    yield _line(f"encoder of LaBSE's size, {BATCH} sentences of {TOKENS} sub-words", f"{encoded:.1f}/s", "")
    yield _line("understanding and comparing, beside that encoder", f"{ours / encoded:,.0f} times", "")


def articles() -> tuple[Article, ...]:
    """Return the articles of the demonstration stories and of the judged ones, by path: thirteen languages."""
    return tuple(article for folder in FOLDERS for article in read_seeds(ROOT, folder).articles)


def language_of(article: Article) -> str:
    """Return the code of an article's language."""
    return identify(f"{article.title.value}\n{article.text}", article.language.value)[0]


def shuffled(read: Sequence[Article], number: int) -> list[Article]:
    """Return the articles in an order of the round's own, the same each time."""
    return sorted(read, key=lambda article: sha256(f"{number} {article.path}".encode()).digest())


def understood_per_second(read: Sequence[Article]) -> float:
    """Return how many sentences are understood in a second of the CPU."""
    start = time.process_time()
    sentences = sum(len(understand(article).sentences) for article in read)
    return sentences / (time.process_time() - start)


def outlets(read: Sequence[Article], sizes: Sizes) -> Iterator[Article]:
    """Yield the articles of a wide story: the languages take turns, each goes on in its sentences, round and round."""
    written: dict[str, list[str]] = {}
    for reading in map(understand, read):
        written.setdefault(reading.language, []).extend(map(reading.text_of, reading.sentences))
    turns = {code: cycle(sentences) for code, sentences in sorted(written.items())}
    for number, code in zip(range(sizes.outlets), cycle(turns), strict=False):
        text = "\n".join(islice(turns[code], sizes.sentences))
        name = f"outlet-{number}"
        yield replace(
            read[0], id=name, path=f"{name}.txt", outlet=Finding(name), language=Finding(code), text=text, asides=()
        )


def _all_columns() -> None:
    for code in language_codes():
        concept_column(code)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _line(what: str, found: str, target: str) -> str:
    return f"{what:<58} {found:>12}" + (f"  target {target}" if target else "")


if __name__ == "__main__":
    main()
