"""Measures: data exports and sentence lists in, figures out that say how well the alignment does."""
