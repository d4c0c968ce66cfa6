"""Language data: a code in, the facts of that language out; what is made of them stands in the modules beside.

One file a language, `<code>.yml`; a language without one still has its name, direction, days,
months and countries from CLDR (Babel). The keys of a file, all optional but the first five
(where forms differ in a few letters, "(a|wa)(li|me)sema" lists alisema, amesema, walisema and wamesema):

    code, name, native, script, direction   "sw", "Swahili", "Kiswahili", "Latn", "ltr"
    abbreviations   words whose full stop does not end a sentence: "Bw.", "Dk."
    to_known, to_other  "t2s" and "s2t": conversions by OpenCC into the characters of the file, and into others of texts
    whole_words     words that only look like abbreviations: "May.", "ill." end a sentence before a capital
    stop_words      words that are never a name and never evidence
    elisions        words that lose their vowel before another, as both are written there: {que: qu}
    prefixes        clitics written together with a word: "و", "ب"
    article         the definite article written together with a word: "ال"
    suffixes        endings taken off before a word is looked up, longest first
    apostrophe      "letter" where it is one, as in Swahili ng'ombe; else it parts words
    same_sounds     {r: l}: Latin letters that the script writes alike, as katakana do r and l
    verb_slots      what may stand before a verb root, slot by slot; "" makes a slot optional
    numbers         words {tano: 5}, scales {elfu: 1000}, joiners [na], ordinals {kwanza: 1},
                    ordinal_joins ["-"] between tens and an ordinal, ordinal_tens: true where the tens are one too,
                    ordinals_alone [ilk] that stand behind no tens,
                    joins_figures: "2 milhões e 300 mil" is one number,
                    about [], at_least [], at_most [], over [] (right behind the number),
                    behind [] those of them that stand behind theirs only, others [others] beside a number of
                    further people, counted:
                    "before" or "after" the number, several [] (before a scale: no exact number),
                    indefinite [] (scales that are no exact number by themselves: thousands),
                    plural_endings [s] of nouns that others stand before, "fire trucks", singular_endings [us] of those
                    that only look so;
                    naming [namba] right beside a number that names a thing and counts none,
                    lone_units [an hour] that are one without a number, but not behind parts_of_units [half],
                    within [in] before a length of time that ends now and within_behind [में] behind it,
                    halves [and a half] behind a number, scale_halves [y medio] beside a scale only, as it tells the
                    clock too,
                    short_scales {m: 1000000} (in sums of money), duals {day: [يومان]} (two of a unit),
                    signs {"¥": yuan}: the unit of a sign that others mean another one with,
                    decimal: "/" where that is a decimal mark, day_behind_weekday: "miércoles 23" is a date,
                    blank_groups_digits: "19 500" too, measures [名]: a number of one character counts
                    before these only, measure_of [の]: right behind a measure, the thing counted follows
    units           {kilometre: [kilomita, km]}
    units_around    {kilometre_per_hour: [kilomita # kwa saa]}: units on both sides of their number
    clock           [saa # usiku]: what a clock time looks like, # is a number
    scores          [# 比 #]: results of a game besides 3-1 and 3:1
    ranges          [# to #, between # and #]: two numbers that are one range
    days_of_month   {"8": [# آب], "": [tarehe #]}: a day of the month, "" is a month not named
    relative_days   {yesterday: [jana], last: [iliyopita]}: words that place a day: today, yesterday, tomorrow, ...
                    in understand/dates.py, and last, next, last_week, next_week beside a weekday
    ago             [# days ago]: that many days before the article
    days, months    {sunday: [Jumapili]}, {"9": [أيلول]}: forms besides those of CLDR
    small_days      [salı]: forms of days that are written small too, where months have capitals
    eras            {令和: 2018}: the year before the first one of an era: 令和5年 is 2023
    other_months    {shahrivar: [شهریور]}: months of other calendars; a number beside one is a day
    attribution     before [kwa mujibu wa] (the source follows), after [के अनुसार] (it precedes),
                    verbs [alisema] (verbs of saying), impersonal [inaripotiwa] (no source named),
                    subject: "before", "after" or "either" side of such a verb, "first" where the verb ends
                    the sentence and its subject begins it, "clause" where the subject begins the clause that the
                    verb ends and what is said follows; that [kwamba] (opens what is said), parted_that [что] (behind
                    a comma, where the clause of the verb goes on);
                    who is spoken to: addressee [से] right behind a name, addressed [to] right before it,
                    addressing_clitic: "ل" written together with it, telling [told]: verbs with it as object;
                    loose [göre, counted]: those of before, after and verbs that mean something else besides: they
                    cite only whom a lexicon knows, right beside them;
                    adding [ekledi]: verbs of saying whose subject mostly began the sentence or one before;
                    acting [pledge, demand]: verbs of saying that cite with a "that" or a quotation only: "pledged 5
                    million" is an act; declaring [announced]: the same, with what is listed in declared.txt;
                    believing [fear, claim]: verbs of saying that hedge: "officials fear that", "the army claims";
                    unnamed: true where a verb of saying may begin its sentence and leave out its subject, which a
                    sentence before names: "Alisema hali ni mbaya";
                    gapped ["ألقى … باللوم"]: verbs of saying that cite only where the words behind "…" follow in
                    the sentence, as the subject stands between: "laid X the blame"; where verbs end the sentence, the
                    words before: "مقصر … معرفی کرد";
                    parting [من, شمار]: words that end the name of a source, "warned the police of slides": behind
                    them only an institution or a place belongs to it; ownerless [ون]: endings of plural nouns that
                    nothing but their adjectives can follow in a name; object_marks [را] right behind an object;
                    opining [pour]: those of before that cite only where they begin a clause and a comma follows whom a
                    lexicon knows: "Pour le maire, la crue était prévisible", and judging [es, está]: the verbs of such
                    an opinion, where these words begin other clauses too;
                    bodies [署, 公司]: what the names of offices and firms end with, where nothing parts the words: what
                    begins a clause and ends so right before a verb of saying is who says it;
                    transliterating "阿斯": the characters that foreign names are written with, and surnames [张, 欧阳]:
                    what others begin with, where no capital tells a name, topic_mark は: what stands behind who does
                    what a sentence tells, addresses [さん]: forms of address
                    behind a name there, and anybody [皆, 马上]: what begins words that look so and name nobody,
                    nameless [لل*, *ة]: how no word begins or ends that names somebody;
                    bare_owners: true where an owner stands beside a noun with no word between, "адвокат Навального";
                    head_last: true where what says more about a noun stands before it, "Savunma Bakanlığı sözcüsü";
                    obliques [in, "*inin"]: endings that make a name another part of the sentence, written behind an
                    apostrophe or at once ("Putin'in", "普京的"), "*" for those of nouns that are no names of people;
                    joins [and] ("thanked X and said": X does not speak), subject_marks [ने] right behind the
                    subject, pronouns [he] (a sentence before names who it is), turns [while] (to what
                    somebody else may be cited for), reach: words between verb and subject where they
                    are more than four; relaying [نقلت] with relayed [عن]: "X relayed from Y" cites both;
                    verb_clitics [و, ه]: with another clitic, the article or an ending the form is a noun;
                    unsaid [was, to] right before a verb of saying: "was told", "to deny" cite nobody;
                    clausal [would]: words of a clause that may follow a verb of saying without a "that";
                    topics [أما]: words that put the subject before a verb which it mostly follows;
                    fronting [كان]: the same with nothing but the subject before the verb;
                    accredited [لدى]: between an office and whom it is accredited to, behind which its holder stands;
                    inverting [as] right before a verb whose subject follows: "comme l'a dit le maire";
                    no_links [est, "*ó"]: stop words and endings of words, mostly of verbs, that a source ends before;
                    free_relatives [what]: what opens a clause in which somebody judges what is told before;
                    clefts [is]: verbs before such a clause with which it says who tells all, "that is what he said";
                    closing [ると]: endings of a plain verb with the と that closes what is said, before who says it;
                    showing [montrent]: verbs of saying that cite what shows something, as listed in shown.txt, and
                    nobody else: "footage shows fire", but not "the minister shows courage"; those in verbs or believing
                    too cite either: "images suggest", "the minister suggested";
                    auxiliaries [a, ont]: forms of "have" that a verb of saying leaves out behind an "and", "a visité le
                    pont et dit que"; passives [été]: what tells that it is done to somebody, "a été arrêté et accusé";
                    genitives [in]: what ends owners and objects behind a stem that the lexicon knows, "polisin";
                    of_several [they]: the pronouns that no single person is meant with;
                    masculine [he, him, his], feminine [she, her]: the pronouns of one man and one woman, where verbs
                    must have a subject and a name that begins a sentence is one;
                    unfinished [में]: words that no whole sentence ends with, finite [हुआ]: the commonest verb forms that
                    one is told with;
                    quoting ["*ó", "a *é"]: what is a verb of saying right behind a quotation and its comma, whatever it
                    is elsewhere: '"...", zanjó el ministro'; "*" for the beginning of a word;
                    retelling [という]: what ends the impersonal words that close a clause only, and mean whom the
                    sentence before cites where it cites somebody; retelling_nouns [情報]: what stands behind those
                    and still tells of hearsay;
                    unquoting [呼ば]: what stands behind such a verb where nobody is quoted, undergoing [され]: what
                    its clause holds where its subject is spoken to; given [سعاد]: given names that are words too;
                    going_on [in his words]: phrases that cite who was named in a sentence before
    hedges, denials, negations     cues, as words or phrases
    conditionals    verb forms that hedge ("serait en fuite"), but not in what somebody said ("a dit que ce serait ...")
    no_negations    phrases with a negation that negate nothing: "not only", "no fewer than"
    no_cues         words and phrases that hold a cue of whatever kind and are none: "according to local time",
                    "五年计划" is no plan of somebody. All cues may begin or end with "*", the rest of the word
    quotation_marks the opening and the closing one: ["“", "”"]
    labels          what a label that is put together looks like: comma "، ", colon ": ", brackets [" (", ")"] (with the
                    blank before them), digits "۰۱۲۳۴۵۶۷۸۹" where the language has its own, counted "# *" (# is a
                    number, * what it counts) where the form behind a number is known, uncounted "*: #" where it is not,
                    unchanged: true where nouns stay as they are behind a number, stems: true where the beginning
                    of a word is one by itself, as endings only follow it, rank "#." ("4th"), capitals
                    {i: "İ"} (those that are no matter of course), large {"1000000": {one: "# millón", other: ...}}
                    (how news shortens a number from there on, by plural category), large_counted "# de *" (the same as
                    counted for such a number)
    clauses         where a sentence may be cut for a heading and between its claims; "*ed" lists an ending:
                    openers [while, "and he"] (a clause begins with them), conjunctions [and] (left out where a heading
                    would begin with one), written_together [وال] (an "and" with its word), conditions [if] (never
                    cut off), attached [who, "*ing"] (behind a comma, what says more about the words before),
                    participles ["*ed"] (the same, unless the sentence ends so),
                    adversatives [however]: they set a statement against the one before it,
                    relatives [who, where] (with a comma or none, a clause that says more begins with them; no heading
                    is cut there), tied [even] (no heading ends with them before an opener), prepositions [near]
                    (behind a comma, they belong to the words before), verbs [was, "*ed"] (a heading has one; where none
                    is given, it must begin its sentence), closers [たが] (what ends a clause where verbs stand last:
                    before a comma another begins, and hearsay before one closes its clause, "というが")
    doers           how who does an act is marked: before [by] (the doer follows, the act precedes), at_hand [يد] (the
                    same, wherever the act stands), behind [ने] (right behind the doer, the act follows), active
                    [opened fire]: what follows a doer at once
    roles           how a title stands beside a name: before: "all" or "adjectives", after: "all" or "linked" (what of
                    place and field may stand on that side of the title), links [of] and owners ['s] (between the title
                    and a place behind or before it), joins [and] (between two fields), articles [the], fillers
                    [oblast] (kinds of place that the lexicon has not), honorifics [Mr] (between title and name), apart
                    [in] (a place behind one belongs to no title), past [then] (beside a title that may be another's by
                    now, besides the concept "former"), behind_comma [the] (what "the governor of X, NAME,"
                    begins with, "*" for anything), title_behind: "yes" where a title may follow its name at once,
                    chained: "nearest" where of two titles in a chain the nearer one is the name's, not_titles
                    [ministry] (words of the lexicon's titles that are no person), aged [year old] and aged_behind
                    [aged] (words between an age and the name behind or before it), wide {president: [رئيس*]} (titles
                    of the head of anything)
    credits         how a text says where it comes from as a whole, * being an agency or an outlet: line [source: *],
                    published [first published by *], translated [translated from *], opening [*#月#日电],
                    unnamed [agencies]: words that name none in particular
    residue         {related: [Soma pia*]}: whole lines that are page residue, by reason
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

from generator.languages.checked import facts_of
from generator.languages.facts import Clauses, Credits, Cues, Doers, Labels, Numbers, Titles
from generator.languages.hanzi import in_both
from generator.languages.tables import damaged

# The keys of a file that are tables of facts of their own.
_GROUPS: dict[str, type] = {
    "numbers": Numbers,
    "attribution": Cues,
    "clauses": Clauses,
    "doers": Doers,
    "labels": Labels,
    "roles": Titles,
    "credits": Credits,
}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times faster


@dataclass(frozen=True, slots=True)
class Language:
    """What is known about a language; the module's docstring explains the fields."""

    code: str
    name: str
    native: str
    script: str = ""
    direction: str = "ltr"
    abbreviations: tuple[str, ...] = ()
    whole_words: tuple[str, ...] = ()
    to_known: str = ""
    to_other: str = ""
    stop_words: tuple[str, ...] = ()
    elisions: dict[str, str] = field(default_factory=dict)
    prefixes: tuple[str, ...] = ()
    article: str = ""
    suffixes: tuple[str, ...] = ()
    apostrophe: str = ""
    verb_slots: tuple[tuple[str, ...], ...] = ()
    numbers: Numbers = field(default_factory=Numbers)
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)
    units_around: dict[str, tuple[str, ...]] = field(default_factory=dict)
    clock: tuple[str, ...] = ()
    scores: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    days_of_month: dict[str, tuple[str, ...]] = field(default_factory=dict)
    relative_days: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ago: tuple[str, ...] = ()
    days: dict[str, tuple[str, ...]] = field(default_factory=dict)
    small_days: tuple[str, ...] = ()
    months: dict[str, tuple[str, ...]] = field(default_factory=dict)
    same_sounds: dict[str, str] = field(default_factory=dict)
    eras: dict[str, int] = field(default_factory=dict)
    other_months: dict[str, tuple[str, ...]] = field(default_factory=dict)
    attribution: Cues = field(default_factory=Cues)
    hedges: tuple[str, ...] = ()
    conditionals: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    no_negations: tuple[str, ...] = ()
    no_cues: tuple[str, ...] = ()
    quotation_marks: tuple[str, ...] = ("“", "”")
    clauses: Clauses = field(default_factory=Clauses)
    doers: Doers = field(default_factory=Doers)
    labels: Labels = field(default_factory=Labels)
    roles: Titles = field(default_factory=Titles)
    credits: Credits = field(default_factory=Credits)
    residue: dict[str, tuple[str, ...]] = field(default_factory=dict)


def load_yaml(name: str) -> dict[str, Any]:
    """Return the contents of a data file of this folder, a table; raises DataError when it is damaged."""
    try:
        text = (resources.files(__name__) / name).read_text(encoding="utf-8")
        table: object = yaml.load(text, _LOADER)  # noqa: S506 - a safe loader
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise damaged((name,), " ".join(str(error).split())) from error
    if not isinstance(table, dict):
        raise damaged((name,), "holds no table")
    return table


@cache
def language_codes() -> tuple[str, ...]:
    """Return the codes of all languages that have a file, sorted."""
    names = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml") and len(name) in (6, 7)))


@cache
def language(code: str) -> Language:
    """Return the facts of a language; those of CLDR alone when it has no file. Raises DataError for a damaged one."""
    if code not in language_codes():
        return _from_cldr(code)
    file = f"{code}.yml"
    table = load_yaml(file)
    groups: dict[str, Any] = {key: facts_of(kind, table.pop(key, None), file, key) for key, kind in _GROUPS.items()}
    facts = facts_of(Language, table, file, **groups)
    for place, pair in (("quotation_marks", facts.quotation_marks), ("labels: brackets", facts.labels.brackets)):
        if len(pair) != len(("opening", "closing")):
            raise damaged((file,), f"{place!r} has to be an opening and a closing one")
    return facts


def _from_cldr(code: str) -> Language:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 30 ms, and only for languages without a file

    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return Language(code=code, name="unknown language" if code == "und" else code, native=code)
    name = locale.get_display_name("en") or code
    return Language(code, name, locale.display_name or name, direction=locale.text_direction)


@cache
def residue_lines() -> tuple[tuple[str, str, str], ...]:
    """Return (language code, reason, pattern) of every residue line of every language, sorted."""
    entries = (
        (code, reason, line)
        for code in language_codes()
        for reason, lines in language(code).residue.items()
        for line in in_both(lines, language(code).to_other)
    )
    return tuple(sorted(set(entries)))
