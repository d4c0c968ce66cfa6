"""The vocabulary: single words that records hold as plain values and pages show to readers.

They are listed so that catalogs hold them; `_(value)` in a template says them. What a list lacks is shown in English.
"""

from __future__ import annotations

from generator.messages import message

FOUND_IN = (  # where a title, a name or a date was found, without being declared
    message("address"),
    message("byline"),
    message("dateline"),
    message("editor's file"),
    message("file name"),
    message("first line"),
    message("folder"),
    message("front matter"),
    message("header"),
    message("page metadata"),
    message("shared words"),
    message("text"),
)
CUT_AS = (  # why something was cut from a page
    message("advertisement"),
    message("code"),
    message("comments"),
    message("legal"),
    message("markup"),
    message("navigation"),
    message("page"),
    message("photo"),
    message("related"),
    message("share"),
    message("subscribe"),
    message("updated"),
)
SHARED_AS = (  # what kind of thing sentences share
    message("concept"),
    message("date"),
    message("day"),
    message("name"),
    message("number"),
    message("place"),
)
WORDED_AS = (message("choice of words"), message("spelling"), message("title"))
KNOWN_AS = (message("likely"), message("stated"))  # levels of what is known of an origin
CHANGED_AS = (
    message("claim gone"),
    message("fewer origins"),
    message("more origins"),
    message("new claim"),
    message("new difference"),
    message("new outlet"),
    message("outlet gone"),
    message("value updated"),
    message("verdict changed"),
)
