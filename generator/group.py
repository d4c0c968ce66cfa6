"""Stage 3, group: readings in, stories out. A folder is a story; loose articles go by what they mention.

Loose articles are joined by average linkage: two groups are one story while the mean likeness of
their articles stands out from the likeness of unrelated articles.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log

from generator.languages.cues import is_known_name, origin_name
from generator.languages.fold import fold
from generator.languages.frequency import is_everyday
from generator.languages.gazetteer import country_of, is_country
from generator.languages.lexicon import concept_label
from generator.languages.topics import NO_THINGS, is_role, topic_of
from generator.model import Mention, MentionKind, Reading, Refusal, Story, StoryFile
from generator.vectors import unit_rows

# Measured on 27 articles of three stories in twelve languages: two of one story are as like as .25 to .6, two
# unrelated ones .10 in the median and .28 at the most; the mean over groups is what is cut, and any cut from .17 to
# .29 gives the three stories back.
UNRELATED = 0.10  # median likeness of unrelated articles
SPREAD = 0.047  # its standard deviation
SAME_STORY = 3.0  # spreads above the median
EVERYDAY_SHARE = 0.3  # of their weight; best parting of the same articles
KIND_SHARE = {"p": 2.0, "h": 2.0}  # places and people tell events apart
GONE = -1.0  # likeness to itself, and to a group that was joined to another: no two articles are that unlike
DIGITS = 9  # sums differ in the last bits between machines
NAMED_IN_TITLE = 3  # things named in the title of a story that nobody named
PLACES_IN_TITLE = 2  # of them; a third one tells where else, and not what
NAMED_SHARE = 1.5  # of a name or a place beside a thing: who and where tell an event apart
OPENING = 3  # sentences, in which news tells what it is about
_TITLED = {MentionKind.NAME, MentionKind.PLACE, MentionKind.CONCEPT}


def folder_story(file: StoryFile, members: Sequence[Reading], refused: Sequence[Refusal]) -> Story:
    """Return the story of a folder, with the title its editor or its name gives."""
    title, origin = (file.title, "editor's file") if file.title else (_humanised(file.slug), "folder")
    named = title or shared_title(members)
    told = origin if title else "shared words"
    return Story(file.slug, named, told, file.note, _in_order(members), tuple(refused), file.corrections)


def loose_stories(readings: Sequence[Reading], taken: Iterable[str]) -> tuple[Story, ...]:
    """Return the stories of articles that lie in no folder, by slug; `taken` are the slugs of folders."""
    used = set(taken)
    stories = []
    for members in clusters(readings):
        stories.append(loose_story(members, used))
        used.add(stories[-1].slug)
    return tuple(sorted(stories, key=lambda story: story.slug))


def loose_story(members: Sequence[Reading], taken: Iterable[str] = ()) -> Story:
    """Return the story of articles that no folder holds together, named after what they share."""
    first = min(members, key=lambda reading: reading.article.path)
    used, slug = set(taken), first.article.id
    while slug in used:
        slug = f"story-{slug}"
    return Story(slug, shared_title(members), "shared words", "", _in_order(members), ())


def _in_order(members: Sequence[Reading]) -> tuple[Reading, ...]:
    return tuple(sorted(members, key=lambda reading: (reading.language, reading.article.path)))


def _humanised(slug: str) -> str:
    """A folder name as a title; "" when it is only a number or a hash."""
    words = [word for word in slug.split("-") if word]
    if not any(len(word) > 2 and word.isalpha() for word in words):  # noqa: PLR2004 - the shortest telling word
        return ""
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def shared_title(members: Sequence[Reading]) -> str:
    """Return the names, places and things that most of the articles are about, in English.

    What headlines name counts most, then what articles open with; everyday words count little, names and places more.
    """
    worth: dict[tuple[MentionKind, str], float] = defaultdict(float)
    for reading in members:
        told = [thing for sentence in reading.sentences for thing in _things(sentence.mentions)]
        opening = {thing for sentence in reading.sentences[:OPENING] for thing in _things(sentence.mentions)}
        headline = set(_things(reading.headline))
        for thing in {*told, *headline}:
            worth[thing] += _share(*thing) * (1 + (thing in opening) + (thing in headline))
    order = sorted(
        worth, key=lambda thing: (-worth[thing], thing[0] is MentionKind.CONCEPT, is_country(thing[1]), thing[1])
    )
    return " · ".join(_named(order)) or "One story"


def _things(mentions: Iterable[Mention]) -> Iterator[tuple[MentionKind, str]]:
    return ((m.kind, m.key) for m in mentions if m.kind in _TITLED and _labelled(m.kind, m.key))


def _share(kind: MentionKind, key: str) -> float:
    if kind is not MentionKind.CONCEPT:
        return NAMED_SHARE
    says_little = is_everyday(f"c:{key}") or topic_of(key) in NO_THINGS or is_role(key)
    return EVERYDAY_SHARE if says_little else 1.0


def _named(order: Iterable[tuple[MentionKind, str]]) -> list[str]:
    """The first few labels, each once, of two places at the most and no country of another place among them."""
    labels: list[str] = []
    places: list[str] = []
    for kind, key in order:
        if kind is MentionKind.PLACE:
            related = any(country_of(key) == place or country_of(place) == key for place in places)
            if related or len(places) == PLACES_IN_TITLE:
                continue
            places.append(key)
        label = concept_label(key) if kind is MentionKind.CONCEPT else origin_name(key)
        if label.casefold() not in map(str.casefold, labels):
            labels.append(label)
        if len(labels) == NAMED_IN_TITLE:
            break
    return labels


def _labelled(kind: MentionKind, key: str) -> bool:
    return kind is not MentionKind.NAME or is_known_name(key)


def slug_of(title: str) -> str:
    """Return a title as a folder name of [a-z0-9-]; "" when it has no Latin letters."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(title)))


def clusters(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Return the readings in groups that report one event; groups and members by path."""
    import numpy as np  # noqa: PLC0415 - loaded only where articles lie loose

    if not readings:
        return []
    ordered = sorted(readings, key=lambda reading: reading.article.path)
    groups = [[at] for at in range(len(ordered))]
    rows = unit_rows([_vector(reading) for reading in ordered])
    likeness = np.round(rows @ rows.T, DIGITS)
    np.fill_diagonal(likeness, GONE)
    nearest = likeness.argmax(axis=1)  # of each group; a mean is no nearer than the nearer of its parts was
    while len(groups) > 1:
        best = likeness[np.arange(len(groups)), nearest]
        one = int(best.argmax())
        other = int(nearest[one])
        if (best[one] - UNRELATED) / SPREAD < SAME_STORY:
            break
        sizes = len(groups[one]), len(groups[other])
        # Average linkage: the mean over all pairs follows from the means of the parts.
        joined = (sizes[0] * likeness[one] + sizes[1] * likeness[other]) / sum(sizes)
        joined[likeness[one] == GONE] = GONE
        likeness[one] = likeness[:, one] = joined
        likeness[other] = likeness[:, other] = GONE
        groups[one] += groups[other]
        groups[other] = []
        changed = (nearest == one) | (nearest == other)
        changed[one] = True
        nearest[changed] = likeness[changed].argmax(axis=1)
    return [[ordered[at] for at in sorted(members)] for members in sorted(filter(None, groups), key=min)]


def _vector(reading: Reading) -> dict[str, float]:
    """What an article mentions: who and where count most, everyday words little, repetition less and less."""
    total: defaultdict[str, float] = defaultdict(float)
    for sentence in reading.sentences:
        for key, weight in sentence.vector:
            total[key] += weight * (EVERYDAY_SHARE if is_everyday(key) else KIND_SHARE.get(key[0], 1.0))
    return {key: log(1 + weight) ** 2 for key, weight in total.items()}
