"""The story page: a comparison in, out all that its templates loop over, in the order of the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from generator.messages import Day, counted, joined, message
from generator.model import Comparison, Inputs, Refusal
from generator.render.changes import ChangeView, changes_of
from generator.render.claims import Claim, Group, claims_of, groups_of
from generator.render.controls import Controls, controls_of
from generator.render.folding import FEWEST_FOLDED
from generator.render.glosses import gloss_languages
from generator.render.hands import HandsView, hands_view
from generator.render.ledger import WordingView, ledger
from generator.render.only import OnlyIn, OnlyInLanguage, only_in, only_in_languages
from generator.render.outlets import LEGEND, Outlet, Tongue, label_tongue, outlets_of
from generator.render.pictures import Pictures, pictures_of
from generator.render.refs import Ref, people_refs, place_refs
from generator.render.sources import OriginGroup, dates_line, duplicates_of, origins_of
from generator.render.versions import DifferenceView, differences

FEWEST_COMPARED = 2  # articles; one alone gets a page without comparison
MOST_COLUMNS = 4  # outlets side by side in columns: a text column wants 280 px, the page has 1188
SHORT_LIST = 5  # lines of each list under "In short": what a glance takes in


@dataclass(frozen=True, slots=True)
class ShortList:
    """One of the three lists under "In short"."""

    title: str
    group: str
    claims: tuple[Claim, ...]
    more: int  # claims that only the table lists
    none: str  # what to say when there are none; "" where something else below says more


@dataclass(frozen=True, slots=True)
class StoryView:
    """All that the story page shows."""

    title: str
    title_guessed: str
    note: str
    counts: tuple[str, ...]
    summary: str  # the counts on one line
    compared: bool
    columns: int  # 0: one line for each outlet
    many: bool  # True where the signs of all outlets want most of a table's width
    outlets: tuple[Outlet, ...]
    joined: tuple[tuple[Outlet, ...], ...]  # the same, origin by origin
    people: tuple[Ref, ...]
    places: tuple[Ref, ...]
    basic: tuple[str, ...]  # codes of the languages that Synoptic knows little of
    legend: tuple[tuple[str, str], ...]  # (name of a sign, what it means)
    shorts: tuple[ShortList, ...]
    since: str  # day of the last release; "" for none
    changes: tuple[ChangeView, ...]
    groups: tuple[Group, ...]
    claims: tuple[Claim, ...]
    pictures: Pictures
    controls: Controls
    differences: tuple[DifferenceView, ...]
    wording: tuple[WordingView, ...]
    tongue: Tongue | None  # of names of things; None where it is that of the page
    alone: str  # how many sentences stand in one outlet only: "20 sentences"; "" for none
    only: tuple[OnlyIn, ...]
    only_in_languages: tuple[OnlyInLanguage, ...]
    origins: tuple[OriginGroup, ...]
    refused: tuple[Refusal, ...]
    duplicates: tuple[tuple[str, str], ...]
    by_hand: HandsView
    glossed: tuple[str, ...]  # languages in which words of it have glosses
    build: str  # sha256 of story.json, hexadecimal

    @property
    def opposed(self) -> tuple[DifferenceView, ...]:
        """The first differences between origins that cannot all be true and whose claim "In short" does not name.

        Inside one origin another value rather is a slip: there they do not differ.
        """
        named = {claim.id for short in self.shorts if short.group == "differ" for claim in short.claims}
        beyond = [entry for entry in self.differences if not entry.compatible and entry.row not in named]
        return tuple([entry for entry in beyond if not self._is_inside_one_origin(entry)][:SHORT_LIST])

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """The kinds of its differences, the most frequent first, each with how many there are."""
        return tuple(Counter(entry.kind for entry in self.differences).most_common())  # stable

    def _is_inside_one_origin(self, difference: DifferenceView) -> bool:
        telling = {told.outlet.article for version in difference.versions for told in version.told}
        return any(telling <= {outlet.article for outlet in group} for group in self.joined)


def story_view(comparison: Comparison, inputs: Inputs, build: str) -> StoryView:
    """Return what the page of a story shows."""
    story, outlets = comparison.story, outlets_of(comparison)
    claims, compared = claims_of(comparison, outlets), len(outlets) >= FEWEST_COMPARED
    groups, differing = groups_of(claims), differences(comparison, outlets)
    return StoryView(
        title=story.title,
        title_guessed="" if story.title_origin == "editor's file" else story.title_origin,
        note=note_of(comparison),
        counts=counts_of(comparison),
        summary=joined(" · ", counts_of(comparison)),
        compared=compared,
        columns=len(outlets) if compared and len(outlets) <= MOST_COLUMNS else 0,
        many=len(outlets) >= FEWEST_FOLDED,
        outlets=outlets,
        joined=_joined(outlets),
        people=people_refs(comparison),
        places=place_refs(comparison),
        basic=tuple(sorted({outlet.tongue.code for outlet in outlets if outlet.tongue.basic})),
        legend=LEGEND,
        shorts=_shorts(claims, comparison),
        since=Day(comparison.released.date) if comparison.released else "",
        changes=changes_of(comparison, outlets),
        groups=groups,
        claims=claims,
        pictures=pictures_of(comparison, outlets, claims, groups),
        controls=controls_of(comparison, claims, differing),
        differences=differing,
        wording=ledger(comparison, outlets),
        tongue=label_tongue(comparison),
        alone=_alone(comparison),
        only=only_in(comparison, outlets),
        only_in_languages=only_in_languages(claims, outlets),
        origins=origins_of(comparison, outlets, note_of(comparison)),
        refused=story.refused,
        duplicates=duplicates_of(comparison, inputs),
        by_hand=hands_view(comparison),
        glossed=gloss_languages(comparison),
        build=build,
    )


def _alone(comparison: Comparison) -> str:
    number = len(comparison.unaligned)
    return counted(number, "{number} sentence", "{number} sentences") if number else ""


def counts_of(comparison: Comparison) -> tuple[str, ...]:
    """Return the parts of the line of counts: "5 outlets", "3 languages", "3 origins", "dates: none given"."""
    readings = comparison.story.readings
    names = {reading.article.outlet.value.casefold() or reading.article.id for reading in readings}
    tongues = {reading.language for reading in readings}
    return (
        counted(len(names), "{number} outlet", "{number} outlets"),
        counted(len(tongues), "{number} language", "{number} languages"),
        _origins(comparison),
        dates_line(comparison),
    )


def _origins(comparison: Comparison) -> str:
    """How many origins, and how many of them are only supposed: nothing tells where their text was taken from."""
    number, unknown = len(comparison.lineages), sum(not lineage.known for lineage in comparison.lineages)
    if not unknown:
        return counted(number, "{number} origin", "{number} origins")
    return counted(
        number, "{number} origin ({unknown} not known)", "{number} origins ({unknown} not known)", unknown=unknown
    )


def note_of(comparison: Comparison) -> str:
    """Return the note of the story, or else the one that all its articles carry; "" when there is none."""
    notes = {reading.article.note for reading in comparison.story.readings}
    return comparison.story.note or (notes.pop() if len(notes) == 1 else "")


def _joined(outlets: tuple[Outlet, ...]) -> tuple[tuple[Outlet, ...], ...]:
    groups: dict[int, list[Outlet]] = defaultdict(list)
    for outlet in outlets:
        groups[outlet.origin].append(outlet)
    return tuple(tuple(group) for group in groups.values())


def _shorts(claims: tuple[Claim, ...], comparison: Comparison) -> tuple[ShortList, ...]:
    beyond = any(not entry.compatible for entry in comparison.differences)  # tolls differ beyond one claim
    agreeing = "" if beyond else message("No claim stands in two values.")
    lists = (
        (message("All origins report"), "everyone", message("No claim stands in all origins.")),
        (message("They differ on"), "differ", agreeing),
        (message("Only one origin reports"), "single", message("No claim of two outlets rests on one origin.")),
    )
    shorts = []
    for title, group, none in lists:
        members = [claim for claim in claims if claim.group == group]
        shown = tuple(members[:SHORT_LIST])
        shorts.append(ShortList(title, group, shown, len(members) - len(shown), none))
    return tuple(shorts)
