"""Measures: judged stories, data exports, translations and the lexicon in, figures, weights and faults out."""
