"""Stage 3, group: readings in, stories out. A folder is a story; loose articles go by what they mention.

Loose articles are joined by average linkage: two groups are one story while the mean likeness of
their articles stands out from the likeness of unrelated articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log, sqrt

from generator.languages.gazetteer import is_known_person, place_label
from generator.languages.lexicon import concept_label
from generator.model import MentionKind, Reading, Refusal, Story, StoryFile

UNRELATED = 0.09  # median likeness of unrelated articles
SPREAD = 0.04  # its standard deviation
SAME_STORY = 6.0  # spreads above the median: reports of one event lie at 6.9 and above
NAMED_IN_TITLE = 3  # things named in the title of a story that nobody named
_TITLED = {MentionKind.NAME, MentionKind.PLACE, MentionKind.CONCEPT}


def folder_story(file: StoryFile, members: Sequence[Reading], refused: Sequence[Refusal]) -> Story:
    """Return the story of a folder, with the title its editor or its name gives."""
    title, origin = (file.title, "editor's file") if file.title else (_humanised(file.slug), "folder")
    named = title or shared_title(members)
    return Story(file.slug, named, origin if title else "shared words", file.note, _in_order(members), tuple(refused))


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
    slug = first.article.id if first.article.id not in set(taken) else f"story-{first.article.id}"
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
    """Return the names, places and things that most of the articles mention, in the page's language."""
    counts: Counter[tuple[MentionKind, str]] = Counter()
    for reading in members:
        counts.update(
            {
                (m.kind, m.key)
                for sentence in reading.sentences
                for m in sentence.mentions
                if m.kind in _TITLED and _labelled(m.kind, m.key)
            }
        )
    order = sorted(
        counts,
        key=lambda thing: (
            -counts[thing],
            list(MentionKind).index(thing[0]) if thing[0] is MentionKind.CONCEPT else -1,
            thing[1],
        ),
    )
    labels = [concept_label(key) if kind is MentionKind.CONCEPT else place_label(key) for kind, key in order]
    return " · ".join(list(dict.fromkeys(labels))[:NAMED_IN_TITLE]) or "One story"


def _labelled(kind: MentionKind, key: str) -> bool:
    return kind is not MentionKind.NAME or is_known_person(key)


def clusters(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Return the readings in groups that report one event; groups and members by path."""
    ordered = sorted(readings, key=lambda reading: reading.article.path)
    vectors = [_vector(reading) for reading in ordered]
    likeness = {(a, b): _cosine(vectors[a], vectors[b]) for a in range(len(ordered)) for b in range(a)}
    groups = [[at] for at in range(len(ordered))]
    while len(groups) > 1:
        pairs = (
            (_linkage(one, other, likeness), -left, -right)
            for left, one in enumerate(groups)
            for right, other in enumerate(groups[:left])
        )
        best, left, right = max(pairs)
        if (best - UNRELATED) / SPREAD < SAME_STORY:
            break
        groups[-right] += groups.pop(-left)
    return [[ordered[at] for at in sorted(members)] for members in sorted(groups)]


def _linkage(one: Sequence[int], other: Sequence[int], likeness: dict[tuple[int, int], float]) -> float:
    return sum(likeness[max(a, b), min(a, b)] for a in one for b in other) / (len(one) * len(other))


def _vector(reading: Reading) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for sentence in reading.sentences:
        for key, weight in sentence.vector:
            total[key] += weight
    scaled = {key: log(1 + weight) for key, weight in total.items()}
    length = sqrt(sum(weight * weight for weight in scaled.values())) or 1.0
    return {key: weight / length for key, weight in scaled.items()}


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    fewer, more = sorted((one, other), key=len)
    return sum(weight * more.get(key, 0.0) for key, weight in sorted(fewer.items()))
