"""Marks and scripts of all languages, in the form of a class of letters: nothing in, what a pattern holds out."""

from __future__ import annotations

# What may end a sentence: the Sentence_Terminal characters of Unicode (UAX 44) in the scripts of today's news, but for
# those that stand inside sentences (the Burmese ၊), and the ellipsis.
TERMINATORS = ".!?…‼⁇⁈⁉؟۔।॥。．！？｡։።፧፨။។៕།"
QUESTIONS = "?؟？⁇⁈"
SEMICOLONS = ";؛；"  # Latin, Arabic and the wide one
OPENING, CLOSING = "“„«「『", "”»」』"  # of quotations, where the two differ; 《》 hold titles
UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"  # scripts without spaces
