"""Groups of facts about a language, as its file writes them; the docstring of the package explains the keys."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes numbers in words."""

    words: dict[str, float] = field(default_factory=dict)
    scales: dict[str, float] = field(default_factory=dict)  # multiply the number beside them
    joiners: tuple[str, ...] = ()  # may stand between the parts of one number
    joins_figures: bool = False  # before figures too: "2 milhões e 300 mil"; else these are a second number
    ordinals: dict[str, float] = field(default_factory=dict)
    ordinal_joins: tuple[str, ...] = ()  # what stands between tens and such a word: "-" in "twenty-fourth"
    ordinal_tens: bool = False  # the tens are such a word too: "vigésimo cuarto"
    ordinals_alone: tuple[str, ...] = ()  # those of them that tens never stand before: "двадцать первых лиц"
    about: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    over: tuple[str, ...] = ()  # "more than" right behind the number
    behind: tuple[str, ...] = ()  # those of the four that stand behind their number only: "şimdiye kadar 312" is exact
    others: tuple[str, ...] = ()  # words beside a number that counts further people: "injured 32 others"
    several: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()  # "and a half" behind a number, before or behind its scale
    scale_halves: tuple[str, ...] = ()  # the same where it says half past an hour too: beside a scale only
    naming: tuple[str, ...] = ()  # words beside a number that make it a name: "number 8243"
    lone_units: tuple[str, ...] = ()  # units that are one of them without a number: "an hour"
    within: tuple[str, ...] = ()  # words before a length of time that ends now: "the first in four years"
    within_behind: tuple[str, ...] = ()  # the same behind it: "चार साल में"
    parts_of_units: tuple[str, ...] = ()  # words before them that leave a part of one: "half an hour"
    short_scales: dict[str, float] = field(default_factory=dict)
    duals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    decimal: str = ""
    signs: dict[str, str] = field(default_factory=dict)
    measures: tuple[str, ...] = ()
    measure_of: tuple[str, ...] = ()
    blank_groups_digits: bool = False
    day_behind_weekday: bool = False  # "miércoles 23" is a date
    plural_endings: tuple[str, ...] = ()  # of nouns that others stand before: "fire trucks" are no fires
    singular_endings: tuple[str, ...] = ()  # those that look like one: "bus"
    counted: str = "after"  # where the thing counted stands: "before" or "after"


@dataclass(frozen=True, slots=True)
class Cues:
    """How a language names the source of a statement."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    that: tuple[str, ...] = ()  # words that open what is said: no speaker stands behind them
    parted_that: tuple[str, ...] = ()  # those of them that stand behind a comma
    addressee: tuple[str, ...] = ()  # words right behind a name that make it the one spoken to
    addressed: tuple[str, ...] = ()  # words right before a name that do the same
    addressing_clitic: str = ""  # the same, written together with the name
    telling: tuple[str, ...] = ()  # verbs of saying whose object is the one spoken to
    joins: tuple[str, ...] = ()  # between a name and a verb of saying they make the name another verb's object
    subject_marks: tuple[str, ...] = ()  # words right behind a name that make it the subject
    pronouns: tuple[str, ...] = ()  # subjects of a verb of saying that name nobody
    relaying: tuple[str, ...] = ()  # verbs of saying what another one said
    relayed: tuple[str, ...] = ()  # words between the subject of such a verb and that other one
    adding: tuple[str, ...] = ()  # verbs of saying whose subject is that of another verb or named in a sentence before
    acting: tuple[str, ...] = ()  # verbs of saying that cite with "that" or a quotation only: "pledged money" is an act
    declaring: tuple[str, ...] = ()  # the same where what they declare comes about by it: "declared an emergency"
    believing: tuple[str, ...] = ()  # verbs of saying with which what is said is no fact: "fear", "claim"
    no_links: tuple[str, ...] = ()  # verbs that a source ends before: stop words, and endings of others
    free_relatives: tuple[str, ...] = ()  # what opens a judgement of what is told before: "in what he called a scandal"
    clefts: tuple[str, ...] = ()  # verbs before such a clause that make it say who tells all: "that is what he said"
    closing: tuple[str, ...] = ()  # endings of a plain verb with the と that closes what is said: ると
    # Verbs of saying with a picture or a document as their subject, "footage shows"; those in `verbs` and
    # `believing` too have either.
    showing: tuple[str, ...] = ()
    auxiliaries: tuple[
        str, ...
    ] = ()  # those of verbs of saying that a verb behind an "and" leaves out: "a visité et dit"
    passives: tuple[str, ...] = ()  # words behind them with which something is done to the subject: "a été arrêté"
    of_several: tuple[str, ...] = ()  # pronouns that mean more than one: "they"
    masculine: tuple[str, ...] = ()  # pronouns of a single man, where they must stand: "he", "him", "his"
    feminine: tuple[str, ...] = ()  # those of a single woman
    finite: tuple[str, ...] = ()  # the commonest verb forms that a whole sentence is told with: है, हुआ
    unfinished: tuple[str, ...] = ()  # words that no whole sentence ends with, as postpositions: में
    quoting: tuple[str, ...] = ()  # words that are verbs of saying right behind a quotation and its comma only
    unnamed: bool = False  # a verb of saying that begins its sentence has a subject that was named before
    gapped: tuple[str, ...] = ()  # verbs that cite only with the words behind "…" further on: "ألقى … باللوم"
    parting: tuple[str, ...] = ()  # words behind which the name of a source goes on with who speaks at the most
    judging: tuple[str, ...] = ()  # verbs of the opinions behind those of opining: "is", "is worth"
    opining: tuple[str, ...] = ()  # those of before that cite at the beginning of a clause only, and before a comma
    bodies: tuple[str, ...] = ()  # what the names of offices and firms end with, where nothing parts words: 署, 公司
    transliterating: str = ""  # characters that foreign names are written with, where no capital tells a name: 阿, 斯
    topic_mark: str = ""  # ends the words of who does what a whole sentence tells, where verbs stand last: は
    addresses: tuple[str, ...] = ()  # forms of address behind a name there: さん
    nameless: tuple[str, ...] = ()  # how no word begins or ends that names somebody, "لل*", "*ة"
    anybody: tuple[str, ...] = ()  # what begins words that look like a name and name nobody: 皆さん, 马上
    surnames: tuple[str, ...] = ()  # what names begin with there: 张, 欧阳
    bare_owners: bool = False  # an owner stands beside a noun with no word between: "زوجة نافالني"
    head_last: bool = False  # what says more about a noun stands before it: "Savunma Bakanlığı sözcüsü"
    ownerless: tuple[str, ...] = ()  # endings of plural nouns behind which no owner stands: Arabic ون
    object_marks: tuple[str, ...] = ()  # words right behind an object: Persian را
    retelling: tuple[
        str, ...
    ] = ()  # endings of impersonal words that close a clause: "という", so whom one before cites
    retelling_nouns: tuple[str, ...] = ()  # what stands behind those that still tells of hearsay: "情報"
    undergoing: tuple[str, ...] = ()  # what the clause behind a quotation holds whose subject is spoken to: され
    given: tuple[str, ...] = ()  # given names that are common words too: before another word they begin a name
    unquoting: tuple[str, ...] = ()  # what stands right behind such a verb where nobody is quoted: 「X」と呼ばれる
    going_on: tuple[str, ...] = ()  # phrases that cite who was named in a sentence before: "in his words"
    unsaid: tuple[str, ...] = ()  # words right before a verb of saying with which it cites nobody
    clausal: tuple[str, ...] = ()  # words of a clause that follows a verb of saying without a "that": "would"
    topics: tuple[str, ...] = ()  # words that open a clause with its subject before the verb: Arabic أما
    fronting: tuple[str, ...] = ()  # the same where no other verb may stand between: Arabic كان
    accredited: tuple[str, ...] = ()  # words behind an office before whom it is accredited to, and then who holds it
    inverting: tuple[str, ...] = ()  # words right before a verb of saying that put its subject behind it
    loose: tuple[
        str, ...
    ] = ()  # those of before, after and verbs that cite only whom a lexicon knows, right beside them
    obliques: tuple[str, ...] = ()  # endings behind a name that make it no subject
    genitives: tuple[str, ...] = ()  # endings of owners and objects behind a stem that a lexicon knows: "polisin"
    verb_clitics: tuple[str, ...] = ()  # clitics that a verb of saying may have; none tells nothing
    turns: tuple[str, ...] = ()  # words that turn to something else, for which somebody else may be cited
    reach: int = 0  # words between a verb of saying and its subject at the most; 0 for the usual few
    subject: str = "either"  # where the subject of a verb of saying stands: also "before", "after", "first", "clause"


@dataclass(frozen=True, slots=True)
class Doers:
    """How a language marks who does an act."""

    before: tuple[str, ...] = ()  # words before the doer, right behind the act: "by"
    at_hand: tuple[str, ...] = ()  # the same wherever the act stands: "at the hands of"
    behind: tuple[str, ...] = ()  # words right behind the doer, before the act: Hindi ने
    active: tuple[str, ...] = ()  # what follows at once where the doer begins a clause: "opened fire"


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where a sentence of a language may be cut without harm."""

    openers: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    written_together: tuple[str, ...] = ()  # an "and" at the beginning of the next word
    conditions: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    adversatives: tuple[str, ...] = ()  # words that set a statement against the one before: "however"
    tied: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    closers: tuple[str, ...] = ()  # what ends a clause where verbs stand last: Japanese たが
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands between the parts of a label."""

    comma: str = ", "
    colon: str = ": "
    brackets: tuple[str, ...] = (" (", ")")
    digits: str = ""
    counted: str = "# *"
    uncounted: str = "*: #"
    unchanged: bool = False
    stems: bool = False
    rank: str = "#."
    capitals: dict[str, str] = field(default_factory=dict)
    large: dict[str, dict[str, str]] = field(default_factory=dict)
    large_counted: str = ""


@dataclass(frozen=True, slots=True)
class Titles:
    """How the title of a person stands beside the name."""

    before: str = ""  # "all", "adjectives" or ""
    after: str = ""  # "all", "linked" or ""
    links: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    behind_comma: tuple[str, ...] = ()
    title_behind: str = ""
    chained: str = ""
    not_titles: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()  # words between an age and the name behind it: "year old"
    aged_behind: tuple[str, ...] = ()  # words between a name and an age behind it: "aged"
    wide: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Credits:
    """How a text says where it comes from as a whole; `*` is the name of an agency or an outlet, `#` a number."""

    unnamed: tuple[str, ...] = ()  # "agencies": who says no more names nobody
    line: tuple[str, ...] = ()  # all of a line, or of a bracket, at the edges of a text
    published: tuple[str, ...] = ()  # begins a sentence at the edges: an outlet follows
    translated: tuple[str, ...] = ()  # the same; an outlet or a language follows
    opening: tuple[str, ...] = ()  # the first words of a text, where no bracket and no space parts them
