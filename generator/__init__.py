"""Synoptic: articles in many languages in, pages that set their claims side by side out."""
