"""What changed since a release: what a reader can look up, and nothing that only seems to have changed."""

from __future__ import annotations

from dataclasses import replace

from generator.compare.changes import RELEASES_KEPT, release_of, with_changes
from generator.model import (
    Bound,
    Change,
    ChangeKind,
    ComparedRow,
    Comparison,
    Difference,
    Mention,
    MentionKind,
    Quantity,
    Reading,
    VerdictKind,
    Version,
)
from tests.builders import compared, comparison, passage, reading, row, story, verdict

PWANI = reading("sw", "Meli ina watu 12.", outlet="Pwani")
HARBOUR = reading("en", "The ship has 12 people.", outlet="Harbour")
GULF = reading("en", "A ship with people left.", outlet="Gulf")


def counting(given: Reading, number: int) -> Reading:
    """Return the reading with its 12 as that number, which counts people in kilometres, so that it is compared."""
    text = given.article.text.replace("12", str(number))
    start = text.index(str(number))
    mention = Mention(start, start + 2, MentionKind.NUMBER, str(number), Quantity(number, "kilometre", "", Bound.EXACT))
    (only,) = given.sentences
    sentence = replace(only, end=len(text), mentions=(mention,))
    return replace(given, article=replace(given.article, text=text), sentences=(sentence,))


def line(*readings: Reading, origins: int = 2, **details: object) -> ComparedRow:
    """Return the claim about the ship, told by these."""
    kind = details.pop("kind", VerdictKind.MOST)
    label = str(details.pop("label", "People"))
    given = row(label, *(passage(one, one.article.text) for one in readings), **details)
    words = replace(verdict(kind, f"{kind}: {origins}"), mentioning=origins)  # type: ignore[arg-type]
    return compared(given, story(*readings), verdict=words)


def told(*rows: ComparedRow, by: tuple[Reading, ...] = (PWANI, HARBOUR), **details: object) -> Comparison:
    return comparison(story(*by), *rows, **details)


def since(before: Comparison, now: Comparison) -> tuple[Change, ...]:
    """Return what changed between two comparisons, the first of which was released."""
    return with_changes(now, release_of(before, "2024-03-05")).changes


FIRST = told(line(PWANI, HARBOUR))
CLAIM = FIRST.rows[0].row


def test_a_story_never_released_has_no_changes_and_one_as_it_was_has_none() -> None:
    assert with_changes(FIRST, None) == FIRST
    assert since(FIRST, FIRST) == ()


def test_a_new_outlet_and_one_that_is_gone_are_told() -> None:
    now = told(line(PWANI, GULF), by=(PWANI, GULF))

    assert since(FIRST, now) == (
        Change(ChangeKind.NEW_OUTLET, "", "", "Gulf", ("gulf",)),
        Change(ChangeKind.OUTLET_GONE, "", "", "Harbour", ()),
    )


def test_another_article_of_a_known_outlet_is_no_new_outlet() -> None:
    update = replace(PWANI, article=replace(PWANI.article, id="pwani-2"))

    assert since(FIRST, told(line(PWANI, HARBOUR), by=(PWANI, update, HARBOUR))) == ()


def test_a_new_claim_and_one_that_is_gone_are_told_with_their_labels() -> None:
    other = line(PWANI, HARBOUR, id="c-0000000a", label="Other")

    assert since(FIRST, told(other)) == (
        Change(ChangeKind.NEW_CLAIM, "c-0000000a", "Other", "most: 2", ("harbour", "pwani")),
        Change(ChangeKind.CLAIM_GONE, CLAIM.id, "People", "", ()),
    )


def test_a_claim_that_is_folded_or_unsure_is_no_news_when_it_comes_nor_when_it_goes() -> None:
    quiet = (
        line(PWANI, HARBOUR, id="c-0000000a", beside=CLAIM.id),
        line(PWANI, HARBOUR, id="c-0000000b", confidence=0.5),
    )

    assert since(FIRST, told(*FIRST.rows, *quiet)) == ()
    assert since(told(*FIRST.rows, *quiet), FIRST) == ()


def test_a_claim_that_was_folded_and_now_stands_alone_is_not_new() -> None:
    folded = line(PWANI, HARBOUR, id="c-0000000a", beside=CLAIM.id)
    alone = line(PWANI, HARBOUR, id="c-0000000a")

    assert since(told(*FIRST.rows, folded), told(*FIRST.rows, alone)) == ()


def test_an_updated_value_is_told_with_its_outlet_before_and_after() -> None:
    before, now = ((counting(PWANI, 12), counting(HARBOUR, number)) for number in (12, 17))

    (change,) = since(told(line(*before), by=before), told(line(*now), by=now))

    assert change == Change(ChangeKind.VALUE, CLAIM.id, "People", "12 kilometres → 17 kilometres", ("harbour",))


def test_a_value_that_only_joined_is_no_update() -> None:
    before, now = (PWANI, HARBOUR), (PWANI, counting(HARBOUR, 17))

    assert since(told(line(*before), by=before), told(line(*now), by=now)) == ()


def test_more_origins_and_fewer_are_told() -> None:
    more = told(line(PWANI, HARBOUR, origins=3))

    assert [(c.kind.value, c.words) for c in since(FIRST, more)] == [("more origins", "2 → 3")]
    assert [(c.kind.value, c.words) for c in since(more, FIRST)] == [("fewer origins", "3 → 2")]


def test_a_verdict_that_turned_is_told_and_one_that_only_counts_a_silent_outlet_is_not() -> None:
    differ = told(line(PWANI, HARBOUR, kind=VerdictKind.DIFFER))
    fewer_of_all = told(line(PWANI, HARBOUR, kind=VerdictKind.SOME))

    assert [(c.kind.value, c.words) for c in since(FIRST, differ)] == [("verdict changed", "most: 2 → they differ: 2")]
    assert since(FIRST, fewer_of_all) == ()


def test_a_new_difference_is_told_once_even_where_its_row_changes() -> None:
    versions = (Version("12", (passage(PWANI, "12"),)), Version("17", (passage(HARBOUR, "12"),)))
    toll = Difference("d-0000000a", CLAIM.id, "number", "how many: people", versions, "")
    now = told(*FIRST.rows, differences=(toll,))
    moved = told(*FIRST.rows, differences=(replace(toll, id="d-0000000b"),))

    assert since(FIRST, now) == (
        Change(ChangeKind.NEW_DIFFERENCE, CLAIM.id, "People", "how many: people: 12 / 17", ("pwani", "harbour")),
    )
    assert since(now, moved) == ()


def test_two_releases_on_one_day_are_one_and_the_oldest_are_forgotten() -> None:
    released = release_of(FIRST, "2024-03-05")
    more = with_changes(told(line(PWANI, HARBOUR, origins=3)), released)
    again = release_of(more, "2024-03-05")
    fewer = with_changes(FIRST, again)
    assert again.releases == (replace(released.releases[0], changes=more.changes),)
    assert release_of(fewer, "2024-03-05").releases[0].changes == (*more.changes, *fewer.changes)

    for day in range(60):
        released = release_of(replace(FIRST, released=released), f"2024-04-{day:02}")

    assert len(released.releases) == RELEASES_KEPT
    assert released.date == "2024-04-59"
