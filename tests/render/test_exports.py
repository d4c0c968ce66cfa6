"""The data files say what the page says, and keep the keys that others rely on."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from generator.model import Lineage, Person, Role, Span, Tie, TieKind
from generator.render.exports import cells_csv, claims_csv, defused, story_json
from tests.builders import compared, comparison, passage, reading, row, story
from tests.samples import sample_comparison


def test_story_json_has_the_keys_of_the_product() -> None:
    export = json.loads(story_json(sample_comparison()))
    assert {"story", "title", "articles", "rows", "differences", "wording", "unaligned"} <= set(export)
    articles = {"id", "path", "outlet", "language", "direction", "title", "published", "url", "lineage"}
    assert articles | {"lineage_reason", "lineage_confidence"} == set(export["articles"][0])
    assert {"id", "label", "verdict", "mentions", "cited", "shared", "cells"} <= set(export["rows"][0])
    assert {"kind", "key"} <= set(export["rows"][0]["shared"][0])
    cell = next(iter(export["rows"][0]["cells"].values()))[0]
    assert set(cell) == {"text", "start", "end", "state", "attributed_to", "value", "focus"}
    assert {"id", "row", "kind", "values"} <= set(export["differences"][0])
    assert set(next(iter(export["differences"][0]["values"].values()))) == {"text", "value"}
    assert {"of", "values"} <= set(export["wording"][0])
    assert {"text", "start", "end"} == set(export["unaligned"]["khalij-7"][0])


def test_people_are_listed_with_the_titles_of_each_article() -> None:
    en = reading("en", "Kremlin spokesman Dmitry Peskov spoke.", id="en")
    role = Role("dmitry-peskov", "spokesperson", "", ("kremlin",), 0, 17, Span(18, 31))
    person = Person("dmitry-peskov", "Dmitry Peskov", (("en", (role,)),))

    export = json.loads(story_json(comparison(story(en), people=(person,))))

    title = {
        "text": "Kremlin spokesman",
        "role": "spokesperson",
        "place": None,
        "fields": ["kremlin"],
        "start": 0,
        "end": 17,
    }
    assert export["people"] == [{"key": "dmitry-peskov", "name": "Dmitry Peskov", "roles": {"en": [title]}}]


def test_an_article_tells_what_ties_it_to_its_origin_and_how_surely() -> None:
    ties = (
        Tie("a", "b", TieKind.CREDIT, "both credit Sample Wire", 0.95),
        Tie("b", "c", TieKind.COPY, "the texts are largely the same", 0.9),
    )
    lineage = Lineage("o-1", "Sample Wire", ("a", "b", "c"), "several", known=True, confidence=0.9, ties=ties)
    alone = Lineage("o-2", "Reuters", ("d",), "credits Reuters", known=True, confidence=0.95)
    told = story(*(reading("en", f"The ship {name}.", id=name) for name in "abcd"))
    export = json.loads(story_json(comparison(told, lineages=(lineage, alone))))

    assert [(a["lineage"], a["lineage_reason"], a["lineage_confidence"]) for a in export["articles"]] == [
        ("o-1", "both credit Sample Wire", 0.95),
        ("o-1", "both credit Sample Wire", 0.95),
        ("o-1", "the texts are largely the same", 0.9),
        ("o-2", "credits Reuters", 0.95),
    ]
    assert [(entry["level"], entry["confidence"]) for entry in export["lineages"]] == [
        ("likely", 0.9),
        ("stated", 0.95),
    ]
    assert export["lineages"][0]["ties"][1] == {
        "articles": ["b", "c"],
        "kind": "copy",
        "reason": "the texts are largely the same",
        "confidence": 0.9,
    }


def test_every_text_stands_in_its_article_at_its_place() -> None:
    given = sample_comparison()
    texts = {entry.article.id: entry.article.text for entry in given.story.readings}
    cells = [cells for line in json.loads(story_json(given))["rows"] for cells in line["cells"].items()]
    assert all(texts[article][c["start"] : c["end"]] == c["text"] for article, told in cells for c in told)


def test_the_part_of_a_text_that_states_the_claim_is_told_by_its_place_and_in_words() -> None:
    first, second = reading("en", "=Rain fell, the ship left.", id="a"), reading("sw", "Meli iliondoka.", id="b")
    told, text = story(first, second), first.article.text
    quote = replace(passage(first, text), clauses=(Span(0, 10), Span(12, len(text))))
    given = comparison(told, compared(row("ship", quote, passage(second, "Meli iliondoka.")), told))

    (line,) = json.loads(story_json(given))["rows"]
    assert line["cells"]["a"][0]["focus"] == [{"start": 0, "end": 10}, {"start": 12, "end": 26}]
    assert line["cells"]["b"][0]["focus"] == [{"start": 0, "end": 15}]
    cells = list(csv.DictReader(io.StringIO(cells_csv(given))))
    assert [cell["focus"] for cell in cells] == ["'=Rain fell … the ship left.", "Meli iliondoka."]


def test_silent_outlets_have_no_cell_and_are_not_among_those_that_mention() -> None:
    line = json.loads(story_json(sample_comparison()))["rows"][1]
    assert line["mentions"] == ["khalij-7", "000-1f3a"]
    assert set(line["cells"]) == {"khalij-7", "000-1f3a"}
    assert line["states"]["sagar"] == "-"


def test_claims_csv_has_a_letter_for_each_outlet() -> None:
    lines = list(csv.DictReader(io.StringIO(claims_csv(sample_comparison()))))
    assert [lines[2][name] for name in ("al-marfa", "sagar", "khalij-7")] == ["A", "V", "-"]
    assert lines[2]["verdict"] == "They differ: number"


def test_cells_csv_has_a_line_for_each_statement_and_each_silence() -> None:
    lines = list(csv.DictReader(io.StringIO(cells_csv(sample_comparison()))))
    first = [line for line in lines if line["claim"] == lines[0]["claim"]]
    assert [line["state"] for line in first] == ["S", "L", "S", "S", "S"]
    silent = [line for line in lines if line["state"] == "-"]
    assert all(line["text"] == "" for line in silent)


def test_a_spreadsheet_finds_no_formula() -> None:
    assert [defused(start + "SUM(A1)") for start in "=+-@\t"] == ["'" + start + "SUM(A1)" for start in "=+-@\t"]


def test_json_can_stand_in_a_page_and_is_still_lossless() -> None:
    first, second = reading("en", "</script><b>&\u2028\ud800", id="a"), reading("sw", "Habari.", id="b")
    told = story(first, second)
    label = "</script>"
    line = row(label, passage(first, first.article.text), passage(second, "Habari."))
    text = story_json(comparison(told, compared(line, told)))
    assert not set("<>&\u2028\ud800") & set(text)
    assert json.loads(text)["rows"][0]["cells"]["a"][0]["text"] == first.article.text
