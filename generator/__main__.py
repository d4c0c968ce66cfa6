"""The command line: words in, the right part of the generator called, an exit code out."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from datetime import date
from pathlib import Path

from generator import commands
from generator.errors import DataError, PublishError, SynopticError
from generator.evaluate import commands as measures

FINE, INTERNAL, USAGE = 0, 1, 2  # 3 comes from the commands
_EPILOG = """\
add an article: save its text as seeds/STORY/OUTLET.txt (or .md, .html), then run `synoptic build`.

exit codes: 0 fine, 1 internal error or damaged data (the pages stand as they were), 2 wrong call or settings,
3 everything was built, but some files were refused or some corrections of an editor do not fit any more, and are
named above; or the lexicon has a fault.
"""


def main(words: list[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal of an old encoding shows escapes, not a fault
    arguments = _parser().parse_args(words)
    try:
        return int(arguments.run(arguments))
    except (PublishError, DataError) as error:
        print(error, file=sys.stderr)
        return INTERNAL
    except SynopticError as error:
        print(error, file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has seen enough
        return FINE
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return INTERNAL


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="synoptic",
        description="Set what outlets in many languages say of one story side by side, and count their origins.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    several = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_project_commands(several)
    _add_compare(several)
    _add_evaluate(several)
    _add_lexicon(several)
    return parser


def _add_project_commands(several: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    build = several.add_parser("build", help="write the pages of every story below seeds/ into site/docs/")
    build.add_argument("--strict", action="store_true", help="refuse to write anything while a file is refused")
    build.set_defaults(run=commands.build)
    build.add_argument("--site-url", default="", metavar="URL", help="full address of the site, for its feed")
    release = several.add_parser(
        "release", help="note stories as published: pages and feed tell what changes from now on"
    )
    release.add_argument("stories", nargs="*", metavar="STORY", help="folders below seeds/ (default: all)")
    release.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="day of the release (default: today)")
    release.set_defaults(run=commands.release)
    serve = several.add_parser("serve", help="build, then serve the site and follow every change")
    serve.add_argument(
        "-a", "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where to serve (default: %(default)s)"
    )
    serve.set_defaults(run=commands.serve)
    check = several.add_parser("check", help="show for every seed what was detected and what was cut; writes nothing")
    check.add_argument("stories", nargs="*", metavar="STORY", help="folders below seeds/ (default: all)")
    check.set_defaults(run=commands.check)
    edit = several.add_parser("edit", help="write a commented file with all that can be corrected in a story by hand")
    edit.add_argument("story", metavar="STORY", help="a folder below seeds/")
    edit.add_argument("--stdout", action="store_true", help="print it instead of writing seeds/STORY/_story.yml")
    edit.set_defaults(run=commands.edit)
    gloss = several.add_parser("gloss", help="write or update the file in which a translator glosses a story")
    gloss.add_argument("story", metavar="STORY", help="a folder below seeds/")
    gloss.add_argument("--language", type=_language, metavar="CODE", help="of the glosses (default: that of the pages)")
    gloss.add_argument("--stdout", action="store_true", help="print it instead of writing seeds/STORY/_glosses/CODE.po")
    gloss.set_defaults(run=commands.gloss)
    for command in (build, release, serve, check, edit, gloss):
        command.add_argument(
            "-C", "--project", type=Path, default=Path(), metavar="DIR", help="the project folder (default: this one)"
        )


def _date(word: str) -> str:
    """Return an ISO 8601 date."""
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError as error:
        message = f"{word!a} is no date (write one such as 2026-11-26)"
        raise argparse.ArgumentTypeError(message) from error


def _language(word: str) -> str:
    """Return the code of a language."""
    if re.fullmatch("[a-z]{2,3}", word):
        return word
    message = f"{word!a} is no code of a language (write one such as en or sw)"
    raise argparse.ArgumentTypeError(message)


def _add_compare(several: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    compare = several.add_parser(
        "compare",
        help="compare the given articles, without any project",
        description="Compare the given articles: a self-contained index.html, story.json, claims.csv and cells.csv.",
    )
    compare.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="articles of one story: .txt, .md or .html"
    )
    compare.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="folder to write to (default: a new one named after the story)"
    )
    compare.set_defaults(run=commands.compare)


def _add_evaluate(several: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    evaluate = several.add_parser("evaluate", help="measure the alignment against translations or people's judgement")
    what = evaluate.add_subparsers(title="what to measure", metavar="WHAT", required=True)
    sentences = what.add_parser("sentences", help="how often a sentence finds its translation first (P@1)")
    sentences.add_argument(
        "folder", type=Path, metavar="DIR", help="<language>.txt files; the same line is the same sentence"
    )
    sentences.add_argument("--pairs", default="", metavar="ar-hi,...", help="pairs of languages (default: every pair)")
    sentences.set_defaults(run=measures.evaluate_sentences)
    story = what.add_parser("story", help="how well the rows of a story fit a gold file made by people")
    story.add_argument("gold", type=Path, metavar="GOLD", help="the gold file (YAML)")
    story.add_argument("seeds", type=Path, metavar="SEEDS", help="the folder of the articles that it quotes")
    story.add_argument("story", type=Path, metavar="STORY.json", help="the data export to judge")
    story.add_argument("--misses", action="store_true", help="list the pairs of articles that no row sets side by side")
    story.set_defaults(run=measures.evaluate_story)
    verdicts = what.add_parser(
        "verdicts", help="how well verdicts and cell states fit a table of what the rules must give"
    )
    verdicts.add_argument("table", type=Path, metavar="TABLE", help="the table (YAML)")
    verdicts.add_argument("gold", type=Path, metavar="GOLD", help="the gold file that names the claims (YAML)")
    verdicts.add_argument("seeds", type=Path, metavar="SEEDS", help="the folder of the articles that it quotes")
    verdicts.add_argument("story", type=Path, metavar="STORY.json", help="the data export to judge")
    verdicts.set_defaults(run=measures.evaluate_verdicts)
    for name, run, told in _JUDGED:
        command = what.add_parser(name, help=told)
        command.add_argument("judged", type=Path, metavar="LIST", help="the list of judged stories (YAML)")
        command.set_defaults(run=run)
        if run is measures.evaluate_ablation:
            command.add_argument("--sentences", type=Path, metavar="DIR", help="parallel sentences, for the column P@1")


# What is measured on a list of judged stories.
_JUDGED = (
    ("stories", measures.evaluate_stories, "how well the rows of many judged stories fit, each left out when fitting"),
    ("misses", measures.evaluate_misses, "how many pairs of articles that state one claim no row shows, and why"),
    ("focus", measures.evaluate_focus, "how well rows say which part of a long sentence they mean"),
    ("grouping", measures.evaluate_grouping, "how well the articles of judged stories fall into the stories again"),
    ("lineages", measures.evaluate_lineages, "how well articles that took their text from one place are told"),
    ("states", measures.evaluate_states, "how well states, sources and verdicts fit people's judgement"),
    ("differences", measures.evaluate_differences, "how many differences are listed, and how many of them are right"),
    ("weights", measures.fit_weights, "fit the weights of the aligner to judged stories; prints them as JSON"),
    ("ablation", measures.evaluate_ablation, "what each kind of evidence, step and share of the lexicon is worth"),
)


def _add_lexicon(several: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lexicon = several.add_parser("lexicon", help="look after the concept lexicon")
    what = lexicon.add_subparsers(title="what to do", metavar="WHAT", required=True)
    check = what.add_parser("check", help="list what is wrong in the tables: duplicates, empty cells, scripts, lengths")
    check.add_argument(
        "--sentences", type=Path, metavar="DIR", help="parallel sentences: also tell which forms fire wrongly there"
    )
    check.set_defaults(run=measures.check_lexicon)


if __name__ == "__main__":
    sys.exit(main())
