"""Main sources: an article in, the agency or outlet that it cites for most of what it attributes out.

An ordinary report attributes a sentence here and there, to many. Who retells another outlet's report names that
outlet again and again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from generator.languages.credits import name_key
from generator.languages.cues import is_outlet
from generator.model import Attribution, Reading, SentenceKind

# On judged stories (2026-11, 49 articles) independent reports cite one agency or outlet in two sentences at the
# most; the two that retell one cite it in four, half of their attributed sentences or more.
FEWEST = 3  # sentences
MOST = 0.5  # of the sentences that name any source
LEAST_SHARE = 0.2  # of all sentences: three citations in a long report are no retelling


def main_source(reading: Reading, outlets: Collection[str]) -> str:
    """Return the key of the agency or outlet that an article cites for most of what it attributes; "" for none.

    `outlets` are the keys of the other outlets of the story, which the lexicon need not know.
    """
    told = [sentence for sentence in reading.sentences if sentence.kind is SentenceKind.SENTENCE]
    attributed = [sentence.attributions for sentence in told if sentence.attributions]
    cited = Counter(key for named in attributed for key in sorted(set(_keys(named, outlets))))
    if not cited:
        return ""
    key = min(cited, key=lambda key: (-cited[key], key))
    enough = cited[key] >= max(FEWEST, MOST * len(attributed), LEAST_SHARE * len(told))
    return key if enough else ""


def _keys(named: Collection[Attribution], outlets: Collection[str]) -> Iterator[str]:
    for attribution in named:
        if is_outlet(attribution.origin):
            yield attribution.origin
        elif attribution.source and not attribution.origin:
            source = name_key(attribution.source)
            yield from (outlet for outlet in outlets if holds_name(source, outlet))


def holds_name(words: str, name: str) -> bool:
    """Tell whether the key of some words holds that of a name: "website of the Example Post" holds "Example Post"."""
    return bool(name.strip("~")) and f" {name.strip('~')} " in f" {words.strip('~')} "
