"""What stands in one place only: a comparison and its claims in, sentences by outlet and claims by language out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.messages import counted
from generator.model import Comparison
from generator.render.claims import Claim
from generator.render.glosses import GlossView, glosses_of
from generator.render.hands import Explained, explained
from generator.render.outlets import Outlet, Tongue

FEWEST_IN_LANGUAGE = 2  # outlets; what one outlet alone says is listed under its name


@dataclass(frozen=True, slots=True)
class Alone:
    """A sentence that stands in no claim."""

    text: str
    explained: tuple[Explained, ...]  # in the editor's words
    glosses: Mapping[str, tuple[GlossView, ...]]  # from catalogs, by the reader's language
    cut: bool  # True where only its first words may be published


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """What one outlet says and no row holds."""

    outlet: Outlet
    texts: tuple[Alone, ...]
    count: str  # "3 sentences"


@dataclass(frozen=True, slots=True)
class OnlyInLanguage:
    """Claims that only outlets of one language tell, though others write of the story too."""

    tongue: Tongue
    claims: tuple[Claim, ...]  # sure ones, in the order of the table


def only_in(comparison: Comparison, outlets: tuple[Outlet, ...]) -> tuple[OnlyIn, ...]:
    """Return for each outlet with any, in the order of the page, the sentences that stand in no claim."""
    texts: dict[str, list[Alone]] = defaultdict(list)
    codes = {outlet.article: outlet.tongue.code for outlet in outlets}
    hands = comparison.corrections
    for passage in comparison.unaligned:
        glosses = glosses_of(passage, codes[passage.article], hands)
        words = explained(passage, hands.glosses)
        texts[passage.article].append(Alone(passage.text, words, glosses, bool(passage.cut_from)))
    found = ((outlet, tuple(texts[outlet.article])) for outlet in outlets)
    return tuple(
        OnlyIn(outlet, said, counted(len(said), "{number} sentence", "{number} sentences"))
        for outlet, said in found
        if said
    )


def only_in_languages(claims: tuple[Claim, ...], outlets: tuple[Outlet, ...]) -> tuple[OnlyInLanguage, ...]:
    """Return for each language of two outlets or more the claims that no other language of the story tells, if any."""
    codes = [outlet.tongue.code for outlet in outlets]
    tongues = {
        outlet.tongue.code: outlet.tongue for outlet in outlets if codes.count(outlet.tongue.code) >= FEWEST_IN_LANGUAGE
    }
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        telling = {said.outlet.tongue.code for said in claim.said if said.quotes}
        if claim.sure and len(telling) == 1 and len(set(codes)) > 1:
            told[telling.pop()].append(claim)
    return tuple(OnlyInLanguage(tongue, tuple(told[code])) for code, tongue in tongues.items() if told[code])
