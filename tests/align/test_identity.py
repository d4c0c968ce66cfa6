"""An id stays with its claim while most of its evidence stands, and is never given to another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.align.identity import EDITED, _Shelf, settled
from generator.model import Alignment, Lock, LockedClaim, Passage, Quote, Row
from tests.builders import row

SENTENCES = (
    "The ship left the harbour on Monday morning.",
    "Twelve researchers are aboard, the port office said.",
    "A storm had held the crew back for two hours.",
    "The journey to the island takes six days.",
    "Nobody was hurt when the engine failed.",
)
WORDS = dict(zip("abcde", SENTENCES, strict=True))


def said(article: str, letter: str) -> Passage:
    """Return what an article says in the sentence with that letter; every article has the same five places."""
    text = f"{article.upper()}: {WORDS[letter]}"
    start = ord(letter) * 100
    return Passage(article, start, start + len(text), text)


def claim(label: str, *passages: str) -> Row:
    """Return a row of passages such as "x.a": article x, sentence a."""
    return row(label, *(said(*written.split(".")) for written in passages))


def alignment(*rows: Row, unaligned: tuple[Passage, ...] = ()) -> Alignment:
    return Alignment(rows, unaligned)


def ids(given: Alignment, lock: Lock = Lock()) -> dict[str, str]:  # noqa: B008 - frozen and empty
    """Return the id of each row by its label."""
    (lasting,), _ = settled([given], lock)
    return {row.label: row.id for row in lasting.rows}


def lock_of(*rows: Row, lock: Lock = Lock()) -> Lock:  # noqa: B008 - frozen and empty
    return settled([alignment(*rows)], lock)[1]


LEFT = claim("Left", "x.a", "y.a", "z.a")
ABOARD = claim("Aboard", "x.b", "y.b")


def test_without_a_lock_every_row_keeps_the_id_that_it_proposes() -> None:
    assert ids(alignment(LEFT, ABOARD)) == {"Left": LEFT.id, "Aboard": ABOARD.id}


def test_a_second_build_changes_neither_the_ids_nor_the_lock() -> None:
    first, lock = settled([alignment(LEFT, ABOARD)], Lock())

    assert settled(first, lock) == (first, lock)


def test_an_added_article_changes_no_id_whatever_the_aligner_would_call_the_row() -> None:
    larger = claim("Left port", "x.a", "y.a", "z.a", "v.a", "w.a")

    assert ids(alignment(larger, ABOARD), lock_of(LEFT, ABOARD)) == {"Left port": LEFT.id, "Aboard": ABOARD.id}


def test_a_better_aligner_that_moves_a_passage_changes_no_id() -> None:
    left, aboard = claim("1", "x.a", "y.a"), claim("2", "x.b", "y.b", "z.a")

    assert ids(alignment(left, aboard), lock_of(LEFT, ABOARD)) == {"1": LEFT.id, "2": ABOARD.id}


def test_an_edited_sentence_is_still_the_evidence_that_it_was() -> None:
    words = said("x", "b").text.replace("Twelve", "Fifteen")
    edited = replace(ABOARD, id="c-00000000", passages=(replace(said("x", "b"), text=words), said("y", "b")))

    assert ids(alignment(edited), lock_of(ABOARD)) == {"Aboard": ABOARD.id}


def test_a_sentence_is_never_taken_for_the_edited_form_of_one_that_is_still_there() -> None:
    other = replace(said("x", "b"), start=0, end=50, text=said("x", "b").text.replace("Twelve", "Fifteen"))
    new = replace(ABOARD, id="c-00000000", passages=(other, replace(other, article="w")))

    given = alignment(new, unaligned=ABOARD.passages)

    assert ids(given, lock_of(ABOARD)) == {"Aboard": "c-00000000"}


def test_a_renamed_file_changes_no_id() -> None:
    passages = tuple(replace(passage, article=f"{passage.article}-2") for passage in ABOARD.passages)

    renamed = replace(ABOARD, id="c-00000000", passages=passages)

    assert ids(alignment(renamed), lock_of(ABOARD)) == {"Aboard": ABOARD.id}


def test_of_two_claims_that_become_one_the_larger_gives_its_id_and_the_other_retires() -> None:
    merged = claim("Both", "x.a", "y.a", "z.a", "x.b", "y.b")

    (lasting,), lock = settled([alignment(merged)], lock_of(LEFT, ABOARD))

    assert [row.id for row in lasting.rows] == [LEFT.id]
    assert [entry.id for entry in lock.retired] == [ABOARD.id]


def test_of_two_rows_that_a_claim_falls_into_the_one_with_most_of_it_keeps_the_id() -> None:
    whole = claim("Whole", "x.a", "y.a", "z.a", "x.b", "y.b")

    found = ids(alignment(ABOARD, LEFT), lock_of(whole))

    assert found == {"Aboard": ABOARD.id, "Left": whole.id}


def test_a_row_with_less_than_half_of_the_evidence_is_another_claim() -> None:
    rest = claim("Rest", "z.a", "w.c")

    (lasting,), lock = settled([alignment(rest)], lock_of(LEFT))

    assert lasting.rows[0].id == rest.id
    assert [entry.id for entry in lock.retired] == [LEFT.id]


def test_a_retired_id_comes_back_with_its_evidence_and_only_with_it() -> None:
    without = lock_of(LEFT, lock=lock_of(LEFT, ABOARD))
    other = replace(claim("Other", "x.c", "y.c"), id=ABOARD.id)

    found = ids(alignment(LEFT, other), without)

    assert ids(alignment(LEFT, ABOARD), without) == {"Left": LEFT.id, "Aboard": ABOARD.id}
    assert found["Left"] == LEFT.id
    assert found["Other"] not in {LEFT.id, ABOARD.id}


def test_what_a_row_stands_beside_is_renamed_with_it() -> None:
    lock = Lock((LockedClaim("c-0000000a", "Left", tuple(sorted(Quote(p.article, p.text) for p in LEFT.passages))),))

    (lasting,), _ = settled([alignment(LEFT, replace(ABOARD, beside=LEFT.id))], lock)

    assert [(row.id, row.beside) for row in lasting.rows] == [("c-0000000a", ""), (ABOARD.id, "c-0000000a")]


def test_loose_articles_keep_their_ids_however_they_are_grouped() -> None:
    together = lock_of(LEFT, ABOARD)

    lasting, lock = settled([alignment(ABOARD), alignment(LEFT)], together)

    assert [[row.id for row in one.rows] for one in lasting] == [[ABOARD.id], [LEFT.id]]
    assert lock == together


def test_a_long_passage_is_kept_by_how_it_opens_and_how_it_ends() -> None:
    text = "The ship left the harbour on Monday morning, the port office said, after two\nhours of storm and rain."
    given = replace(ABOARD, passages=(Passage("x", 0, len(text), text), said("y", "b")))

    (kept, _) = lock_of(given).claims[0].evidence

    assert kept == Quote("x", "The ship left the harbour on Monday morn … s of storm and rain.")


def test_sentences_of_one_article_are_unlike_and_a_changed_number_is_alike() -> None:
    one, other = (Quote("x", said("x", letter).text) for letter in "ab")

    edited = replace(one, text=one.text.replace("Monday", "Sunday"))

    assert _Shelf([other]).likest(one)[1] < EDITED < _Shelf([other, edited]).likest(one)[1]
    assert _Shelf([other, edited]).likest(one)[0] == edited


places = st.tuples(st.sampled_from("vwxyz"), st.sampled_from("abcde"))
evidence = st.sets(places, min_size=2, max_size=6).filter(lambda chosen: len({article for article, _ in chosen}) > 1)
builds = st.lists(st.lists(evidence, max_size=6, unique_by=frozenset), min_size=1, max_size=4)


def rows_of(build: list[set[tuple[str, str]]]) -> list[Row]:
    return [claim(f"{at}", *(".".join(place) for place in sorted(chosen))) for at, chosen in enumerate(build)]


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(builds, st.randoms(use_true_random=False))
def test_through_any_builds_ids_are_unique_none_is_lost_and_order_does_not_matter(
    history: list[list[set[tuple[str, str]]]], random: object
) -> None:
    lock = Lock()
    for build in history:
        rows = rows_of(build)
        shuffled = list(rows)
        random.shuffle(shuffled)  # type: ignore[attr-defined]
        known = {entry.id for entry in (*lock.claims, *lock.retired)}

        (lasting,), after = settled([alignment(*rows)], lock)

        given_ids = [row.id for row in lasting.rows]
        assert len(set(given_ids)) == len(given_ids)
        assert known <= {entry.id for entry in (*after.claims, *after.retired)}
        assert {entry.id for entry in after.claims} == set(given_ids)
        assert settled([alignment(*shuffled)], lock)[1] == after
        assert settled([lasting], after) == ((lasting,), after)
        lock = after
