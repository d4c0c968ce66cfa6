"""What changed since a story was last released: a comparison and the release in, the changes, or the next release, out.

Only what a reader can look up is told: claims that stand by themselves, values of articles that are still there. A
verdict that only reads otherwise because another outlet is silent has not changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.compare.differences import normal_form, values_of
from generator.model import (
    Change,
    ChangeKind,
    ComparedRow,
    Comparison,
    Difference,
    Reading,
    Release,
    Released,
    ReleasedClaim,
    VerdictKind,
)

RELEASES_KEPT = 50  # what a year of weekly releases leaves
TO = " → "


def with_changes(comparison: Comparison, released: Released | None) -> Comparison:
    """Return the comparison with what changed since the release; nothing has when there was none."""
    since = replace(comparison, released=released)
    return replace(since, changes=changes(since))


def with_changes_of(comparison: Comparison, other: Comparison) -> Comparison:
    """Return a comparison for readers of another language with the changes of one, its claims called as there."""
    labels = {compared.row.id: compared.row.label for compared in comparison.rows}
    changes = tuple(replace(change, label=labels.get(change.claim, change.label)) for change in other.changes)
    return replace(comparison, released=other.released, changes=changes)


def release_of(comparison: Comparison, date: str) -> Released:
    """Return the release of the story on that ISO date, behind those before it; two on one day are one."""
    before = comparison.released.releases if comparison.released else ()
    today = [change for release in before if release.date == date for change in release.changes]
    new = [change for change in comparison.changes if change not in today]
    earlier = tuple(release for release in before if release.date != date)
    return Released(
        releases=(Release(date, (*today, *new)), *earlier)[:RELEASES_KEPT],
        outlets=tuple(sorted(_outlets(comparison).items())),
        claims=tuple(sorted(_claims(comparison), key=lambda claim: claim.id)),
        differences=tuple(sorted((found.id, found.about) for found in comparison.differences)),
    )


def changes(comparison: Comparison) -> tuple[Change, ...]:
    """Return what is not as the release showed it, by kind and then in the order of the page."""
    before = comparison.released
    if before is None:
        return ()
    known = {claim.id: claim for claim in before.claims}
    found = [*_of_outlets(_outlets(comparison), dict(before.outlets))]
    for claim in _claims(comparison):
        if claim.listed:
            found += _of_claim(claim, known.get(claim.id))
    there = {row.row.id for row in comparison.rows}
    found += [
        _change(ChangeKind.CLAIM_GONE, claim) for claim in before.claims if claim.listed and claim.id not in there
    ]
    labels = {row.row.id: row.row.label for row in comparison.rows}
    found += _new_differences(comparison.differences, before, labels)
    order = {kind: place for place, kind in enumerate(ChangeKind)}
    return tuple(sorted(found, key=lambda change: order[change.kind]))  # stable: in the order of the page


def _outlets(comparison: Comparison) -> dict[str, str]:
    return {reading.article.id: reading.article.outlet.value for reading in comparison.story.readings}


def _claims(comparison: Comparison) -> Iterator[ReleasedClaim]:
    readings = {reading.article.id: reading for reading in comparison.story.readings}
    for compared in comparison.rows:
        row, verdict = compared.row, compared.verdict
        listed = row.sure and (not row.beside or verdict.kind is VerdictKind.DIFFER)
        told = _told(compared, readings)
        yield ReleasedClaim(row.id, row.label, verdict.words, verdict.kind.value, verdict.mentioning, told, listed)


def _told(compared: ComparedRow, readings: Mapping[str, Reading]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the articles that tell the claim, each with the values that could be compared in its passages."""
    told: dict[str, set[str]] = {passage.article: set() for passage in compared.row.passages}
    for value in values_of(compared.row, readings):
        told[value.article].add(normal_form(value.quantity))
    return tuple((article, tuple(sorted(told[article]))) for article in sorted(told))


def _of_outlets(now: Mapping[str, str], before: Mapping[str, str]) -> Iterator[Change]:
    articles: dict[str, list[str]] = defaultdict(list)
    for article, name in now.items():
        articles[name].append(article)
    for name in sorted(articles.keys() - set(before.values())):
        yield Change(ChangeKind.NEW_OUTLET, "", "", name, tuple(articles[name]))
    for name in sorted(set(before.values()) - articles.keys()):
        yield Change(ChangeKind.OUTLET_GONE, "", "", name, ())


def _of_claim(claim: ReleasedClaim, before: ReleasedClaim | None) -> Iterator[Change]:
    if before is None:
        yield _change(ChangeKind.NEW_CLAIM, claim, claim.verdict)
        return
    told = dict(before.told)
    for article, values in claim.told:
        lost, gained = set(told.get(article, ())) - set(values), set(values) - set(told.get(article, ()))
        if lost and gained:  # else a passage joined or left, and nothing was updated
            words = f"{', '.join(sorted(lost))}{TO}{', '.join(sorted(gained))}"
            yield Change(ChangeKind.VALUE, claim.id, claim.label, words, (article,))
    kinds = {claim.kind, before.kind}
    if len(kinds) > 1 and (claim.origins != before.origins or VerdictKind.DIFFER.value in kinds):
        yield _change(ChangeKind.VERDICT, claim, f"{before.verdict}{TO}{claim.verdict}")
    elif claim.origins != before.origins:
        kind = ChangeKind.MORE_ORIGINS if claim.origins > before.origins else ChangeKind.FEWER_ORIGINS
        yield _change(kind, claim, f"{before.origins}{TO}{claim.origins}")


def _change(kind: ChangeKind, claim: ReleasedClaim, words: str = "") -> Change:
    articles = () if kind is ChangeKind.CLAIM_GONE else tuple(article for article, _ in claim.told)
    return Change(kind, claim.id, claim.label, words, articles)


def _new_differences(found: tuple[Difference, ...], before: Released, labels: Mapping[str, str]) -> Iterator[Change]:
    """The differences that the release had neither by that id nor about that: a toll may hang on another row now."""
    known = {word for pair in before.differences for word in pair}
    for difference in found:
        if not {difference.id, difference.about} & known:
            values = " / ".join(version.value for version in difference.versions)
            articles = dict.fromkeys(passage.article for version in difference.versions for passage in version.passages)
            words, row = f"{difference.about}: {values}", difference.row
            yield Change(ChangeKind.NEW_DIFFERENCE, row, labels.get(row, ""), words, tuple(articles))
