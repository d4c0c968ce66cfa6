"""The commands that measure: parsed words in, figures on stdout and an exit code out."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.align.weights import weights_json
from generator.errors import UsageError
from generator.evaluate import ablation
from generator.evaluate import sentences as retrieval
from generator.evaluate import stories as many
from generator.evaluate import story as judgement
from generator.evaluate.differing import difference_lines
from generator.evaluate.differing import evaluate_differences as score_differences
from generator.evaluate.examples import fitted
from generator.evaluate.focus import evaluate_focus as score_focus
from generator.evaluate.focus import focus_lines
from generator.evaluate.grouping import evaluate_grouping as score_grouping
from generator.evaluate.grouping import grouping_lines
from generator.evaluate.judged import FIT, Judged, load_judged
from generator.evaluate.lexicon import concept_cells, concept_ids, faults_of_form, faults_of_use, lexicon_lines
from generator.evaluate.lineages import evaluate_lineages as score_lineages
from generator.evaluate.lineages import lineage_lines
from generator.evaluate.misses import evaluate_misses as score_misses
from generator.evaluate.misses import miss_table
from generator.evaluate.putting import evaluate_putting, putting_lines
from generator.evaluate.ranking import concepts_of, rank, vector_of
from generator.evaluate.verdicts import evaluate_verdicts as table_of_verdicts
from generator.evaluate.verdicts import verdict_lines

FINE, FAULTY = 0, 3


def evaluate_sentences(arguments: argparse.Namespace) -> int:
    """Print how often a sentence finds its translation first."""
    score = retrieval.evaluate_sentences(arguments.folder, retrieval.parse_pairs(arguments.pairs), rank)
    print("\n".join(retrieval.sentence_lines(score)))
    return FINE


def evaluate_story(arguments: argparse.Namespace) -> int:
    """Print how well the rows of a story fit what people found."""
    score = judgement.evaluate_story(arguments.gold, arguments.seeds, arguments.story)
    print("\n".join(judgement.story_lines(score)))
    if arguments.misses:
        print("\n".join(judgement.miss_lines(score)))
    return FINE


def evaluate_verdicts(arguments: argparse.Namespace) -> int:
    """Print how well the verdicts and states of a story's export fit a table."""
    found = table_of_verdicts(arguments.table, arguments.gold, arguments.seeds, arguments.story)
    print("\n".join(verdict_lines(found)))
    return FINE


def evaluate_stories(arguments: argparse.Namespace) -> int:
    """Print how well the rows of every judged story fit what people found."""
    print("\n".join(many.stories_lines(many.evaluate_stories(load_judged(arguments.judged)))))
    return FINE


def evaluate_misses(arguments: argparse.Namespace) -> int:
    """Print how many pairs of articles no row sets side by side though they state one claim, and why."""
    print("\n".join(miss_table(list(score_misses(load_judged(arguments.judged))))))
    return FINE


def evaluate_focus(arguments: argparse.Namespace) -> int:
    """Print how well the rows of every judged story say which part of their sentences they mean."""
    print("\n".join(focus_lines([(story, score_focus(story)) for story in load_judged(arguments.judged)])))
    return FINE


def evaluate_grouping(arguments: argparse.Namespace) -> int:
    """Print how well the articles of all judged stories, thrown together, fall into the stories again."""
    print("\n".join(grouping_lines(score_grouping(load_judged(arguments.judged)))))
    return FINE


def evaluate_states(arguments: argparse.Namespace) -> int:
    """Print how well states, sources and verdicts of all judged stories fit what people found."""
    print("\n".join(putting_lines(evaluate_putting(load_judged(arguments.judged)))))
    return FINE


def evaluate_differences(arguments: argparse.Namespace) -> int:
    """Print how well the differences listed of every judged story fit what people found."""
    print("\n".join(difference_lines(score_differences(load_judged(arguments.judged)))))
    return FINE


def evaluate_lineages(arguments: argparse.Namespace) -> int:
    """Print how often it is told right whether two articles took their text from one place."""
    print("\n".join(lineage_lines(score_lineages(load_judged(arguments.judged)))))
    return FINE


def fit_weights(arguments: argparse.Namespace) -> int:
    """Print the weights fitted to the judged stories that are there for it."""
    print(weights_json(fitted(_to_fit(arguments.judged))), end="")
    return FINE


def _to_fit(judged: Path) -> list[Judged]:
    """The stories that weights may be fitted to; raises UsageError where there are none."""
    given = [story for story in load_judged(judged) if story.use == FIT]
    if not given:
        message = f"{judged}: names no story to fit to (write use: fit)"
        raise UsageError(message)
    return given


def evaluate_ablation(arguments: argparse.Namespace) -> int:
    """Print what each kind of evidence, each step and each share of the lexicon is worth, as Markdown tables."""
    stories = _to_fit(arguments.judged)
    sentences = retrieval.parallel_sentences(arguments.sentences) if arguments.sentences else {}
    vectors = {code: [vector_of(text, code) for text in told] for code, told in sentences.items()}
    kinds = list(ablation.by_kind(stories, vectors))
    steps = list(ablation.by_step(stories))
    shares = list(ablation.by_share(stories, vectors))
    for title, lines in (("evidence", kinds), ("judging and forming", steps), ("lexicon", shares)):
        print("\n".join(ablation.table_lines(title, lines)), end="\n\n")
    return FINE


def check_lexicon(arguments: argparse.Namespace) -> int:
    """Print the size of the lexicon and its faults; the exit code tells whether the tables by themselves are well."""
    cells = concept_cells()
    of_form = faults_of_form(cells, concept_ids())
    sentences = retrieval.parallel_sentences(arguments.sentences) if arguments.sentences else {}
    of_use = faults_of_use({code: [concepts_of(text, code) for text in told] for code, told in sentences.items()})
    print("\n".join(lexicon_lines(cells, (*of_form, *of_use))))
    return FAULTY if of_form else FINE
