"""The nouns of Synoptic: frozen records, born complete, that the stages hand to each other.

Every offset counts code points of `Article.text`. Tuples are in the order a reader meets
them, unless a field says otherwise. An empty string stands for "not known".
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from typing import Self

_START = attrgetter("start")

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


class Publishing(StrEnum):
    """What of an article may stand on pages and in data files; the value is the word of the settings."""

    FULL = "full"  # all of it
    QUOTES = "quotes"  # sentences that stand in a claim; of the others the first words
    EXCERPTS = "excerpts"  # so many words in all


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
    taken_from: tuple[str, ...] = ()  # outlets that it says its whole text comes from: "first published by ..."
    publishing: Publishing | None = (
        None  # what the editor's file lets of it be published; None leaves it to the settings
    )
    withheld: tuple[Span, ...] = ()  # what `render` must not publish: there `text` holds blanks only


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not used, and why: the input is accounted for, never lost."""

    path: str
    problem: str
    remedy: str
    story: str = ""  # slug of the folder it lies in; "" when loose


class Action(StrEnum):
    """What an editor can change by hand; the value is the word used in the editor's file and in the data export."""

    CLAIM = "claim"
    MERGE = "merge"
    SPLIT = "split"
    ADD = "add"
    REMOVE = "remove"
    RENAME = "rename"
    HIDE = "hide"
    PIN = "pin"
    ORDER = "order"
    STATE = "state"
    ORIGIN = "origin"
    VALUE = "value"
    GLOSS = "gloss"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article as an editor cites them, white space folded, in NFC."""

    words: str
    file: str = ""  # name of the article's file in NFC; "" for any article of the story


@dataclass(frozen=True, slots=True)
class RowName:
    """How an editor names a row: by its id, by words that stand in it, or by both."""

    id: str = ""
    quote: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that the editor's file changes by hand, as written: nobody has looked yet whether it still stands."""

    line: int  # of the editor's file, 1-based
    change: Action
    rows: tuple[RowName, ...] = ()  # the row it is about, then the others; empty where the quotes tell
    quotes: tuple[Quoted, ...] = ()
    file: str = ""  # the article whose part in the row it is about; "" where the quotes tell
    texts: tuple[str, ...] = ()  # a label, note, gloss or value, the letter of a state, the names of origins
    why: str = ""


@dataclass(frozen=True, slots=True)
class StoryFile:
    """What the editor's file `_story.yml` says about a story as a whole."""

    slug: str
    title: str = ""
    note: str = ""
    corrections: tuple[Correction, ...] = ()  # in the order of the file


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Enough of a passage to find it again in a later build: a short one whole, else how it opens and ends."""

    article: str  # Article.id
    text: str


@dataclass(frozen=True, slots=True)
class LockedClaim:
    """A claim of an earlier build: the address it was given, and the evidence that it stood on."""

    id: str  # Row.id
    label: str
    evidence: tuple[Quote, ...]  # sorted


@dataclass(frozen=True, slots=True)
class Lock:
    """What `_claims.yml` holds: no id in it is ever given to another claim."""

    claims: tuple[LockedClaim, ...] = ()  # by id
    retired: tuple[LockedClaim, ...] = ()  # by id: claims that no row of the last build stood for


class GlossMaker(StrEnum):
    """Who made the glosses of a catalog; the value is the word in its header."""

    PERSON = "person"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class GlossEntry:
    """One entry of a catalog of glosses, as written: nobody has looked yet whether its words stand in the article."""

    quote: Quoted
    text: str  # on one line, in NFC; "" where nobody has written a gloss yet
    reviewed: bool
    line: int  # of the catalog, 1-based
    comments: tuple[str, ...] = ()  # the translator's


@dataclass(frozen=True, slots=True)
class GlossCatalog:
    """What `_glosses/<language>.po` holds: what the words of a story's articles mean in another language."""

    story: str  # slug of the folder
    path: str  # POSIX, relative to the project
    language: str  # of the glosses: BCP 47 primary subtag
    maker: GlossMaker
    entries: tuple[GlossEntry, ...] = ()  # in the order of the file
    set_aside: tuple[GlossEntry, ...] = ()  # obsolete: whose words stood in an article once
    header: str = ""  # verbatim
    comments: tuple[str, ...] = ()  # above the header


class ChangeKind(StrEnum):
    """What may have changed since a release; the value is what the page calls it."""

    NEW_OUTLET = "new outlet"
    OUTLET_GONE = "outlet gone"
    NEW_CLAIM = "new claim"
    CLAIM_GONE = "claim gone"
    VALUE = "value updated"
    NEW_DIFFERENCE = "new difference"
    VERDICT = "verdict changed"
    MORE_ORIGINS = "more origins"
    FEWER_ORIGINS = "fewer origins"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was when the story was last released."""

    kind: ChangeKind
    claim: str  # Row.id; "" for what is of no claim
    label: str  # the claim's, as it is now or was at the end; "" for what is of no claim
    words: str  # "5 → 7"; "" where the kind says all
    articles: tuple[str, ...]  # Article.id of those whose doing it is, in the story's order


@dataclass(frozen=True, slots=True)
class ReleasedClaim:
    """A claim as a release showed it."""

    id: str  # Row.id
    label: str
    verdict: str  # Verdict.words
    kind: str  # VerdictKind
    origins: int  # lineages that mentioned it
    told: tuple[tuple[str, tuple[str, ...]], ...]  # (Article.id, the values compared, in normal form), sorted
    listed: bool  # False for a claim that is folded, or only possibly related


@dataclass(frozen=True, slots=True)
class Release:
    """One time that the story was released, and what had changed since the time before."""

    date: str  # ISO 8601
    changes: tuple[Change, ...]  # none for the first


@dataclass(frozen=True, slots=True)
class Released:
    """What `_published.yml` holds: the story as it was last released, and all releases."""

    releases: tuple[Release, ...]  # latest first; never empty
    outlets: tuple[tuple[str, str], ...]  # (Article.id, name of its outlet), sorted
    claims: tuple[ReleasedClaim, ...]  # by id
    differences: tuple[tuple[str, str], ...]  # (Difference.id, what it was about), sorted

    @property
    def date(self) -> str:
        """The ISO 8601 date of the last release."""
        return self.releases[0].date


@dataclass(frozen=True, slots=True)
class Kept:
    """What earlier builds and releases left beside the articles of one folder."""

    story: str = ""  # slug of the folder; "" for the loose articles
    path: str = ""  # of the folder, POSIX, relative to the project
    lock: Lock = field(default=Lock())
    released: Released | None = None


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything found below `seeds/`: each file stands in exactly one of the first three."""

    articles: tuple[Article, ...]  # in order of path
    refused: tuple[Refusal, ...]  # in order of path
    duplicates: tuple[tuple[str, str], ...]  # (path left out, path of the same text that stays)
    stories: tuple[StoryFile, ...]  # one per folder, in order of slug
    broken_stories: tuple[str, ...] = ()  # slugs with a refused file about the story: keep the last good page
    kept: tuple[Kept, ...] = ()  # one per folder, in order of slug, the loose articles first
    glosses: tuple[GlossCatalog, ...] = ()  # in order of slug, then of language

    def kept_of(self, slug: str) -> Kept:
        """Return what was kept for the folder with that slug; an empty record where nothing was."""
        return next((kept for kept in self.kept if kept.story == slug), Kept(slug))

    def glosses_of(self, slug: str) -> tuple[GlossCatalog, ...]:
        """Return the catalogs of glosses of the folder with that slug, by language."""
        return tuple(catalog for catalog in self.glosses if catalog.story == slug)


# ---------------------------------------------------------------- 2. understand: Reading


class MentionKind(StrEnum):
    """What a stretch of a sentence names; the value is the word used in the data export."""

    NUMBER = "number"
    DAY = "day"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    CONCEPT = "concept"


CALENDAR = (MentionKind.DAY, MentionKind.DATE)  # what says when


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


class Voice(StrEnum):
    """How a sentence tells where its statement comes from."""

    NAMED = "named"  # the sentence names the source
    CARRIED = "carried"  # a sentence near it does: "he added", the next sentence of a quotation
    IMPERSONAL = "impersonal"  # nobody does: "reportedly"
    ACTING = "acting"  # nobody is cited: it tells what somebody did who may speak in the next; no reading holds it
    UNNAMED = "unnamed"  # "he said", before the sentences around were asked; no reading holds it


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words of a sentence that say where its statement comes from."""

    start: int  # span of source and cue together; of the cue or the quotation where the source is carried on,
    # and empty where a piece behind the sentence names it
    end: int
    origin: str  # id in the origin lexicon or the gazetteer ("tass", "moscow"), or of a concept, with the place it
    # belongs to behind a blank ("mayor derna"); "" when it is in none of them
    source: str  # the source as written; "" when nobody names one ("reportedly")
    scope: Span  # what of the sentence it answers for
    voice: Voice = Voice.NAMED


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
    hearsay: bool = False  # by words for what is said or reported: "reportedly", French "aurait"


@dataclass(frozen=True, slots=True)
class Role:
    """A person's name and the title that stands beside it; or the title alone, of the head of a country."""

    person: str  # key in the gazetteer, else the skeletons of the name's words, parted by blanks; "" for a title alone
    role: str  # concept id of the title: "president"
    place: str  # key of the place that the title's words name; "" when they name none
    fields: tuple[str, ...]  # what else they name: concepts and institutions, such as "natural_resource"; by place
    start: int  # span of the title's words, those of place and field included
    end: int
    name: Span  # the words of the name; empty, where the title ends, for a title alone


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
    negations: tuple[Span, ...]  # the words that negate what is stated, by place
    words: int  # number of word tokens; characters for scripts without spaces
    vector: tuple[tuple[str, float], ...]  # evidence key -> weight before normalising, by key
    roles: tuple[Role, ...] = ()  # by place


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
    headline: tuple[Mention, ...] = ()  # what the title mentions; spans are those of the title
    converted: str = ""  # the text in the characters of the language's file, where the article has others; else ""

    @property
    def text(self) -> str:
        """The text to look for words of the language in; its places are those of the article's text.

        Traditional Chinese stands in it in Simplified characters. What is shown is the article's own text.
        """
        return self.converted or self.article.text

    def text_of(self, sentence: Sentence) -> str:
        """Return the sentence verbatim."""
        return self.article.text[sentence.start : sentence.end]

    def within(self, start: int, end: int) -> tuple[Sentence, ...]:
        """Return the sentences that stand wholly in a stretch of the text, in order."""
        first = bisect_left(self.sentences, start, key=_START)
        after = bisect_left(self.sentences, end, lo=first, key=_START)
        return tuple(sentence for sentence in self.sentences[first:after] if sentence.end <= end)


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
    corrections: tuple[Correction, ...] = ()  # what its editor's file changes by hand


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
    # Where it really ends, when only its beginning may be published; 0 when it is whole.
    cut_from: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        """Clauses are stretches of the passage, in order and apart."""
        places = [place for clause in self.clauses for place in (clause.start, clause.end)]
        if places != sorted(set(places)) or any(not self.start <= place <= self.end for place in places):
            message = f"clauses {places} are no stretches of [{self.start}, {self.end})"
            raise ValueError(message)

    @property
    def extent(self) -> Span:
        """Where all of it stands, what may not be published included."""
        return Span(self.start, self.cut_from or self.end)

    @property
    def focus(self) -> tuple[Span, ...]:
        """The part of the text that tells the row's claim: some of its clauses, or the whole; never empty."""
        return self.clauses or (Span(self.start, self.end),)

    def holds(self, other: Passage) -> bool:
        """Tell whether all words of another passage stand in this one."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def touches(self, other: Passage) -> bool:
        """Tell whether two passages have words in common."""
        return self.article == other.article and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that all or several passages of a row name: a reason why they stand together."""

    kind: MentionKind
    key: str
    label: str  # in the language of the alignment
    words: tuple[tuple[str, tuple[str, ...]], ...]  # (article id, the words as written there)


_JOINED_BY_HAND = frozenset({Action.CLAIM, Action.MERGE, Action.SPLIT, Action.ADD, Action.REMOVE})


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that a hand changed in a row or in a statement."""

    change: Action
    why: str  # as the editor says; "" for a note
    text: str = ""  # the words of a note


@dataclass(frozen=True, slots=True)
class Row:
    """Passages of several articles that state one claim, and why they stand together."""

    id: str  # "c-" and eight hexadecimal digits, with "-2" where two rows hang on one passage: the page's anchor
    label: str  # short and neutral: a quote in the page's language, else put together in that of the alignment
    passages: tuple[Passage, ...]  # by article as in the story, then by start; at least two articles
    shared: tuple[Shared, ...]  # strongest first; empty only where a hand set the passages side by side
    confidence: float  # 0 to 1: the chance that the passage which fits worst states the claim of the others
    label_from: Passage | None = None  # the words that the label quotes; None where it is put together
    beside: str = ""  # id of a surer or larger row that tells nearly the same; "" for a row that leads
    edits: tuple[Edit, ...] = ()  # what a hand changed in it, in the order of the editor's file
    unquoted: str = ""  # what it is called where the words that its label quotes may not be shown; "" for the same
    # The articles whose passages surely state one claim; none where no two do, nor where a hand or one number ties them
    core: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """A row compares articles and says why; anything else is not a row."""
        if not (self.shared or self.joined_by_hand) or len({passage.article for passage in self.passages}) < 2:  # noqa: PLR2004 - two is what comparing means
            message = "a row needs passages of two articles and a reason"
            raise ValueError(message)

    def shows(self, words: Passage) -> bool:
        """Tell whether the words stand in one of its passages."""
        return any(passage.holds(words) for passage in self.passages)

    @property
    def sure(self) -> bool:
        """False for a row that is shown as "possibly related" only."""
        return self.confidence >= SURE

    @property
    def joined_by_hand(self) -> bool:
        """True where a hand chose which passages stand in it."""
        return any(edit.change in _JOINED_BY_HAND for edit in self.edits)

    @property
    def hidden(self) -> bool:
        """True where the editor keeps it from the page; the data export has it still."""
        return any(edit.change is Action.HIDE for edit in self.edits)

    @property
    def pinned(self) -> bool:
        """True where the editor lets it stand first."""
        return any(edit.change is Action.PIN for edit in self.edits)


@dataclass(frozen=True, slots=True)
class Alignment:
    """What `align` gives: the rows, and every sentence that stands in none of them."""

    rows: tuple[Row, ...]  # by first appearance
    unaligned: tuple[Passage, ...]  # by article as in the story, then by start
    language: str = "en"  # of the reasons, and of labels that are put together: the page's where we have names in it


# ---------------------------------------------------------------- edit: Corrections


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an editor sets for the words of one outlet in a row: its state, its origins or its value."""

    change: Action  # STATE, ORIGIN or VALUE
    row: str  # Row.id
    statements: tuple[Passage, ...]  # the passages of the row that it is about, all of one article
    words: tuple[Passage, ...]  # those that the editor cites; the whole passages where none are cited
    texts: tuple[str, ...]  # the letter of a state, the names of origins, or a value
    why: str


@dataclass(frozen=True, slots=True)
class Gloss:
    """The editor's words, in the page's language, for words of an article."""

    words: tuple[Passage, ...]  # every place where they stand
    text: str


@dataclass(frozen=True, slots=True)
class Glossed:
    """Words of an article with their gloss from a catalog."""

    words: Passage
    language: str  # of the gloss
    text: str
    maker: GlossMaker
    reviewed: bool


@dataclass(frozen=True, slots=True)
class Corrections:
    """What `edit` leaves to the later stages: what is set by hand and still stands, and what does not."""

    rulings: tuple[Ruling, ...] = ()  # in the order of the editor's file
    glosses: tuple[Gloss, ...] = ()  # in the order of the editor's file
    unapplied: tuple[Refusal, ...] = ()  # what does not fit any more, in the order of the editor's file and catalogs
    glossed: tuple[tuple[str, tuple[Glossed, ...]], ...] = ()  # (Article.id, by place), in the story's order

    def glossed_in(self, article: str) -> tuple[Glossed, ...]:
        """Return the glosses that catalogs have for words of that article, by place."""
        return next((found for name, found in self.glossed if name == article), ())


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
    edits: tuple[Edit, ...] = ()  # what a hand set in it
    unproven: bool = (
        False  # hedged by words for how one knows of it, "claims", "not confirmed", around all of the claim
    )


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


class TieKind(StrEnum):
    """What says that two articles took their text from one place; the value is the word of the data export."""

    DECLARED = "declared"
    CREDIT = "credit"
    TAKEN = "taken over"
    OUTLET = "outlet"
    COPY = "copy"
    ORDER = "order"
    QUOTED = "quoted"
    CITED = "cited"


STATED = frozenset({TieKind.DECLARED, TieKind.CREDIT, TieKind.TAKEN, TieKind.OUTLET})  # said, not found by comparing
SAID, LIKELY = "stated", "likely"  # levels of what is known of a lineage
SAID_AT_LEAST = 0.75  # confidence of a lineage that is stated: whom a single article retells is likely only


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two articles are taken to have their text from one place."""

    one: str  # Article.id, the first of both in the story's order
    other: str
    kind: TieKind
    reason: str  # what it is about both, after "they": "both credit Reuters"
    confidence: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Lineage:
    """Articles that took their text from one place."""

    id: str  # [a-z0-9-]+
    name: str  # how the page calls it
    articles: tuple[str, ...]  # Article.id, in the story's order
    reason: str  # why they are taken for one, in a sentence
    known: bool  # False when nothing tells where the text comes from
    confidence: float = 0.0  # 0 to 1, of the weakest tie that it needs; 0 when not known
    ties: tuple[Tie, ...] = ()  # those that hold its articles together, one fewer than articles, surest first

    @property
    def level(self) -> str:
        """How it is known: "stated" by the articles or the editor, "likely" from comparing, "unknown"."""
        if not self.known:
            return "unknown"
        said = self.confidence >= SAID_AT_LEAST and all(tie.kind in STATED for tie in self.ties)
        return SAID if said else LIKELY

    def tie_of(self, article: str) -> Tie | None:
        """Return the surest tie of an article; None when it stands alone."""
        return next((tie for tie in self.ties if article in (tie.one, tie.other)), None)


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
    """Two or more outlets that tell one thing differently: another value, another office, or a denial."""

    id: str  # "d-" and eight hexadecimal digits
    row: str  # Row.id
    kind: str  # "number", "update", "date", "place", "name", "role", "who did it", "scope", "certainty", "value" (by
    # hand), or "possible translation slip"
    about: str  # what differs, in English; the label of the row for a denial or values by hand
    versions: tuple[Version, ...]  # at least two
    reading: str  # how to read it; never a winner
    edited: str = ""  # why a hand set one of its values; "" where none did
    compatible: bool = False  # all versions can be true: a bound beside a number within it, one office in two wordings


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing, and the words each outlet has for it."""

    of: str  # in the page's language
    kind: str  # "title", "choice of words" or "spelling"
    values: tuple[tuple[str, tuple[str, ...]], ...]  # (Article.id, words as written), in the story's order
    glosses: tuple[tuple[str, tuple[str, ...]], ...] = ()  # what they mean in the page's language; none for spellings


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom articles give a title, with the titles of each."""

    key: str  # key in the gazetteer, else the skeletons of the name, parted by hyphens
    name: str  # in Latin letters where an article or the gazetteer has it so, else as first written
    roles: tuple[tuple[str, tuple[Role, ...]], ...]  # (Article.id, titles by place), in the story's order


@dataclass(frozen=True, slots=True)
class Comparison:
    """A story, compared: all that its page and its data say."""

    story: Story
    lineages: tuple[Lineage, ...]  # in the order of their first article
    rows: tuple[ComparedRow, ...]  # in the order of the consensus table
    differences: tuple[Difference, ...]
    wording: tuple[Wording, ...]
    unaligned: tuple[Passage, ...]
    language: str = "en"  # of names of things, and of labels that are put together
    corrections: Corrections = Corrections()
    people: tuple[Person, ...] = ()  # in the order of their first title
    released: Released | None = None  # None for a story that never was
    changes: tuple[Change, ...] = ()  # since then: by kind, then in the order of the page
    held: bool = False  # as an earlier build made it: its own pages stay as they are, and lists go on telling of it

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
class Picture:
    """A file to publish that is no text."""

    path: str  # POSIX, relative to the folder published to
    data: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """All the files of one build."""

    pages: tuple[Page, ...] = field(default=())  # by path, no path twice
    kept: tuple[str, ...] = ()  # folders whose last good pages stay as they are
    pictures: tuple[Picture, ...] = ()  # by path, none that a page has

    @property
    def files(self) -> tuple[tuple[str, bytes], ...]:
        """The path and the bytes of each file, by path."""
        texts = [(page.path, page.text.encode("utf-8")) for page in self.pages]
        return tuple(sorted([*texts, *((picture.path, picture.data) for picture in self.pictures)]))

    def with_pages(self, *pages: Page) -> Self:
        """Return the site with these pages added, in order of path."""
        everything = tuple(sorted((*self.pages, *pages), key=lambda page: page.path))
        return type(self)(everything, self.kept, self.pictures)

    def with_pictures(self, *pictures: Picture) -> Self:
        """Return the site with these pictures added, in order of path."""
        everything = tuple(sorted((*self.pictures, *pictures), key=lambda picture: picture.path))
        return type(self)(self.pages, self.kept, everything)
