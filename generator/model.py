"""The nouns of Synoptic: frozen records, born complete, that the stages hand to each other.

Every offset counts code points of `Article.text`. Tuples are in the order a reader meets
them, unless a field says otherwise. An empty string stands for "not known".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

# ---------------------------------------------------------------- 1. read: Article


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, [start, end), in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A detail about an article, with where it was found.

    `origin` is one of: "header", "editor's file", "front matter", "page metadata",
    "first line", "file name", "byline", "dateline", "address", or "" when nothing was found.
    """

    value: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """Text of the file that is not part of the article: kept here and listed on the page."""

    text: str  # verbatim
    reason: str  # a name of the residue lexicon: "byline", "comments", "related", "share", ...
    line: int  # 1-based line of the decoded file; 0 where lines mean nothing (HTML)


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's text, cleaned, with what its file declares about it."""

    id: str  # [a-z0-9-]+, unique within its story, from the file name
    path: str  # the file as given to the build, POSIX, relative
    story: str  # slug of the folder; "" for a loose article
    outlet: Finding
    language: Finding  # declared BCP 47 primary subtag; "" leaves it to `understand`
    title: Finding
    published: Finding  # ISO 8601 date
    url: Finding  # http or https
    byline: Finding
    dateline: Finding  # place as written
    credits: tuple[str, ...]  # agency marks and credits as written: "एएनआई", "AFP"
    lineage: Finding  # declared text family: articles with one value took their text from one place
    note: str  # what the header says about the article itself
    text: str  # verbatim, lines parted by "\n"; never normalised, so that quotes stay true
    asides: tuple[Span, ...]  # datelines and agency marks inside `text`: shown, never evidence
    cuts: tuple[Cut, ...]
    notices: tuple[str, ...]  # what had to be guessed or repaired, one line each
    digest: str  # SHA-256 of the file's bytes, hexadecimal


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not used, and why: the input is accounted for, never lost."""

    path: str
    problem: str
    remedy: str
    story: str = ""  # slug of the folder it lies in; "" when loose


@dataclass(frozen=True, slots=True)
class StoryFile:
    """What the editor's file `_story.yml` says about a story as a whole."""

    slug: str
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything found below `seeds/`: each file stands in exactly one of the first three."""

    articles: tuple[Article, ...]  # in order of path
    refused: tuple[Refusal, ...]  # in order of path
    duplicates: tuple[tuple[str, str], ...]  # (path left out, path of the same text that stays)
    stories: tuple[StoryFile, ...]  # one per folder, in order of slug
    broken_stories: tuple[str, ...] = ()  # slugs whose editor's file is refused: keep the last good page


# ---------------------------------------------------------------- 2. understand: Reading


class MentionKind(StrEnum):
    """What a stretch of a sentence names; the value is the word used in the data export."""

    NUMBER = "number"
    DAY = "day"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    CONCEPT = "concept"


class Bound(StrEnum):
    """How a number is to be taken."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it measures or counts."""

    value: float
    unit: str  # unit id such as "kilometre"; "" for a bare count
    counted: str  # concept id of the thing counted; "" when not known
    bound: Bound
    high: float = 0.0  # upper end of a range that begins at `value`; 0 for a single number


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence that names something other languages can name too."""

    start: int
    end: int
    kind: MentionKind
    key: str  # the same in every language: "5", "sunday", "RU", "drone", a name's skeleton
    quantity: Quantity | None = None  # for numbers
    date: str = ""  # ISO 8601 date that a day means, where it can be told


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words of a sentence that say where its statement comes from."""

    start: int  # span of source and cue together
    end: int
    origin: str  # id in the origin lexicon or the gazetteer, such as "tass" or "moscow"; "" when it is in neither
    source: str  # the source as written; "" when the sentence names none ("reportedly")


class SentenceKind(StrEnum):
    """What a stretch of an article is; only sentences can carry claims."""

    SENTENCE = "sentence"
    HEADING = "heading"
    FRAGMENT = "fragment"  # too little to state anything by itself


class Certainty(StrEnum):
    """How an outlet puts a statement that it does not state flatly."""

    HEDGED = "hedged"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Doubt:
    """The words of a sentence that make part of it less than a flat statement."""

    start: int
    end: int
    certainty: Certainty  # HEDGED or DENIED


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article, with everything it mentions."""

    index: int  # 0-based within the article
    start: int
    end: int
    kind: SentenceKind
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    quotes: tuple[Span, ...]  # direct speech, quotation marks included
    doubts: tuple[Doubt, ...]  # by place
    words: int  # number of word tokens; characters for scripts without spaces
    vector: tuple[tuple[str, float], ...]  # evidence key -> weight before normalising, by key


class Support(StrEnum):
    """How much Synoptic knows about a language."""

    FULL = "full"  # a column of the concept lexicon
    BASIC = "basic"  # names, digits, places and days only


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as understood: its language and its sentences."""

    article: Article
    language: str  # BCP 47 primary subtag; "und" when nothing can be told
    language_origin: str  # "declared", "script" or "statistics"
    direction: str  # "ltr" or "rtl"
    support: Support
    sentences: tuple[Sentence, ...]  # in order; between them only white space

    def text_of(self, sentence: Sentence) -> str:
        """Return the sentence verbatim."""
        return self.article.text[sentence.start : sentence.end]


# ---------------------------------------------------------------- 3. group: Story


@dataclass(frozen=True, slots=True)
class Story:
    """Readings that report one event."""

    slug: str  # [a-z0-9-]+, the page's address
    title: str
    title_origin: str  # "editor's file", "folder" or "shared words"
    note: str
    readings: tuple[Reading, ...]  # by outlet's language and path: the order of columns everywhere
    refused: tuple[Refusal, ...]  # files of its folder that could not be used


# ---------------------------------------------------------------- 4. align: Row

SURE = 0.7  # of the confidence: nine of ten such rows state one claim, on judged stories left out when fitting


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Verbatim text of one article."""

    article: str  # Article.id
    start: int
    end: int
    text: str
    # The clauses that tell the row's claim, in order; none where only the whole surely does. A passage is the same
    # in every row, whichever of its clauses is meant there.
    clauses: tuple[Span, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        """Clauses are stretches of the passage, in order and apart."""
        places = [place for clause in self.clauses for place in (clause.start, clause.end)]
        if places != sorted(set(places)) or any(not self.start <= place <= self.end for place in places):
            message = f"clauses {places} are no stretches of [{self.start}, {self.end})"
            raise ValueError(message)

    @property
    def focus(self) -> tuple[Span, ...]:
        """The part of the text that tells the row's claim: some of its clauses, or the whole; never empty."""
        return self.clauses or (Span(self.start, self.end),)


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that all or several passages of a row name: a reason why they stand together."""

    kind: MentionKind
    key: str
    label: str  # in English
    words: tuple[tuple[str, tuple[str, ...]], ...]  # (article id, the words as written there)


@dataclass(frozen=True, slots=True)
class Row:
    """Passages of several articles that state one claim, and why they stand together."""

    id: str  # "c-" and eight hexadecimal digits, with "-2" where two rows hang on one passage: the page's anchor
    label: str  # short and neutral; quoted from an article in the page's language, else put together in English
    passages: tuple[Passage, ...]  # by article as in the story, then by start; at least two articles
    shared: tuple[Shared, ...]  # strongest first; never empty
    confidence: float  # 0 to 1: the chance that the passage which fits worst states the claim of the others
    label_from: Passage | None = None  # the words that the label quotes; None where it is put together
    beside: str = ""  # id of a surer or larger row that tells nearly the same; "" for a row that leads

    def __post_init__(self) -> None:
        """A row compares articles and says why; anything else is not a row."""
        if not self.shared or len({passage.article for passage in self.passages}) < 2:  # noqa: PLR2004 - two is what comparing means
            message = "a row needs passages of two articles and a reason"
            raise ValueError(message)

    @property
    def sure(self) -> bool:
        """False for a row that is shown as "possibly related" only."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class Alignment:
    """What `align` gives: the rows, and every sentence that stands in none of them."""

    rows: tuple[Row, ...]  # by first appearance
    unaligned: tuple[Passage, ...]  # by article as in the story, then by start


# ---------------------------------------------------------------- 5. compare: Comparison


class CellState(StrEnum):
    """What an outlet does with a claim; the value is the letter of the CSV export."""

    STATES = "S"
    ATTRIBUTES = "A"
    HEDGES = "H"
    LESS_SPECIFIC = "L"
    DIFFERS = "V"
    DENIES = "D"
    SILENT = "-"
    UNCLEAR = "?"


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage in a cell, with how it is put."""

    passage: Passage
    state: CellState
    attributed_to: tuple[str, ...]  # display names of the cited origins, in order of mention
    value: str  # the value compared, as written; "" when the row compares none


@dataclass(frozen=True, slots=True)
class Cell:
    """One outlet's part in a row."""

    article: str  # Article.id
    state: CellState
    statements: tuple[Statement, ...]

    def __post_init__(self) -> None:
        """Silence has no evidence, everything else must have some."""
        if (self.state is CellState.SILENT) == bool(self.statements):
            message = f"a cell in state {self.state.name} with {len(self.statements)} statements"
            raise ValueError(message)


class VerdictKind(StrEnum):
    """The verdicts in the order of the consensus table."""

    ALL = "all"
    BOTH = "both"
    MOST = "most"
    SOME = "some"
    DIFFER = "they differ"
    ONE_OF_TWO = "one of two"
    ONE_ORIGIN = "one origin"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the origins together do with a claim."""

    kind: VerdictKind
    mentioning: int  # lineages that mention the claim
    agreeing: int  # lineages in the largest compatible group
    lineages: int  # all lineages of the story
    words: str  # the verdict in words: "All 3 origins", "One origin (TASS)"
    notes: tuple[str, ...]  # "certainty differs", "all cite TASS", "inside one origin"


@dataclass(frozen=True, slots=True)
class Lineage:
    """Articles that took their text from one place."""

    id: str  # [a-z0-9-]+
    name: str  # how the page calls it
    articles: tuple[str, ...]  # Article.id, in the story's order
    reason: str  # why they are taken for one, in a sentence
    known: bool  # False when nothing tells where the text comes from


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row with what each outlet does with it and the verdict."""

    row: Row
    cells: tuple[Cell, ...]  # one for each article, in the story's order, silent ones included
    verdict: Verdict
    cited: tuple[str, ...]  # display names of all origins that the statements name, sorted


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values that are told of the same thing."""

    value: str  # normal form: "5300", "at least 8000"
    passages: tuple[Passage, ...]  # the words that give it, by article


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more outlets that give different values for one thing."""

    id: str  # "d-" and eight hexadecimal digits
    row: str  # Row.id
    kind: str  # "number" or "update"
    about: str  # what differs, in the page's language
    versions: tuple[Version, ...]  # at least two
    reading: str  # how to read it; never a winner


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing, and the words each outlet has for it."""

    of: str  # in the page's language
    kind: str  # "spelling" or "choice of words"
    values: tuple[tuple[str, tuple[str, ...]], ...]  # (Article.id, words as written), in the story's order


@dataclass(frozen=True, slots=True)
class Comparison:
    """A story, compared: all that its page and its data say."""

    story: Story
    lineages: tuple[Lineage, ...]  # in the order of their first article
    rows: tuple[ComparedRow, ...]  # in the order of the consensus table
    differences: tuple[Difference, ...]
    wording: tuple[Wording, ...]
    unaligned: tuple[Passage, ...]

    def reading(self, article: str) -> Reading:
        """Return the reading of the article with that id; KeyError when the story has none."""
        for reading in self.story.readings:
            if reading.article.id == article:
                return reading
        raise KeyError(article)


# ---------------------------------------------------------------- 6. render: Page


@dataclass(frozen=True, slots=True)
class Page:
    """A file to publish."""

    path: str  # POSIX, relative to the folder published to
    text: str


@dataclass(frozen=True, slots=True)
class Site:
    """All the files of one build."""

    pages: tuple[Page, ...] = field(default=())  # by path, no path twice
    kept: tuple[str, ...] = ()  # folders whose last good pages stay as they are

    def with_pages(self, *pages: Page) -> Self:
        """Return the site with these pages added, in order of path."""
        everything = tuple(sorted((*self.pages, *pages), key=lambda page: page.path))
        return type(self)(everything, self.kept)
