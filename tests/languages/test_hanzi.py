"""Traditional Chinese in the Simplified characters that the language file is written in."""

from __future__ import annotations

import pytest

from generator.languages import residue_lines
from generator.languages.credits import bare_name, is_unnamed, known_origin
from generator.languages.hanzi import in_both, in_known_characters
from generator.model import MentionKind
from tests import texts

TRADITIONAL = "消防局發言人林志明說，三名船員在火災中死亡，著名的貨輪沉沒。"
SIMPLIFIED = "消防局发言人林志明说，三名船员在火灾中死亡，著名的货轮沉没。"


def test_traditional_characters_are_known_by_simplified_ones_in_their_places() -> None:
    assert in_known_characters(TRADITIONAL, "t2s") == SIMPLIFIED


@pytest.mark.parametrize(
    ("text", "into"),
    [
        (SIMPLIFIED, "t2s"),
        ("東京で会議が開かれ、国会議員が発言した。", ""),
        ("The ship left.", "t2s"),
    ],
)
def test_any_other_text_stays_as_it_is(text: str, into: str) -> None:
    assert in_known_characters(text, into) == text


def test_forms_of_chinese_are_known_in_both() -> None:
    assert in_both(("来源:*", "据*"), "s2t") == ("来源:*", "据*", "來源:*", "據*")
    assert in_both(("国*",), "") == ("国*",)


def test_an_article_mentions_and_cites_the_same_in_either_and_is_quoted_as_written() -> None:
    one, other = (texts.reading("zh", text) for text in (TRADITIONAL, SIMPLIFIED))
    mentioned = [
        [(it.start, it.end, it.kind, it.key) for sentence in reading.sentences for it in sentence.mentions]
        for reading in (one, other)
    ]
    (cited,) = one.sentences[0].attributions

    assert mentioned[0] == mentioned[1]
    assert MentionKind.NUMBER in {kind for _, _, kind, _ in mentioned[0]}
    assert cited.source == "消防局發言人林志明"
    assert one.text == SIMPLIFIED
    assert one.text_of(one.sentences[0]) == TRADITIONAL


def test_who_is_cited_from_another_sentence_is_as_written_too() -> None:
    reading = texts.reading("zh", f"{TRADITIONAL}他補充說，火勢已經獲得控制。")

    assert [entry.source for entry in reading.sentences[1].attributions] == ["消防局發言人林志明"]


def test_a_copy_in_the_other_characters_is_one_origin() -> None:
    more = "警方正在調查起火原因，港口關閉兩天。"
    same = "警方正在调查起火原因，港口关闭两天。"
    comparison = texts.compared(
        texts.reading("zh", TRADITIONAL + more, id="one"), texts.reading("zh", SIMPLIFIED + same, id="other")
    )

    assert [lineage.articles for lineage in comparison.lineages] == [("one", "other")]


def test_agencies_are_credited_in_either() -> None:
    assert known_origin("新華社") == known_origin("新华社") == "xinhua"
    assert known_origin("中央通訊社") == "taiwan-central-news-agency"


def test_credits_and_residue_are_known_in_either() -> None:
    lines = {line for code, _, line in residue_lines() if code == "zh"}

    assert bare_name("來源:中央社") == bare_name("来源:中央社") == "中央社"
    assert [is_unnamed(words) for words in ("綜合", "综合", "中央社")] == [True, True, False]
    assert {"責任編輯：*", "责任编辑：*"} <= lines
