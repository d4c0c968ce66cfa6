"""A small project to build in: a story in three languages, written for the tests, and the command run on it."""

from __future__ import annotations

import hashlib
from pathlib import Path

FERRY = {
    "pwani.txt": """---
outlet: Pwani (sample)
language: sw
published: 2024-03-05
note: Written for the tests.
---
Feri ya Upepo yaondoka Mombasa

Feri ya Upepo iliondoka bandari ya Mombasa Jumatatu ikiwa na wanafunzi kumi na wawili. Gavana alimpa nahodha droni tano.

Kwa mujibu wa Reuters, feri hiyo itafika Zanzibar Jumanne.
""",
    "marfa.txt": """---
outlet: المرفأ (عينة)
language: ar
note: Written for the tests.
---
العبّارة أوبيبو تغادر مومباسا

غادرت العبّارة أوبيبو ميناء مومباسا يوم الاثنين وعلى متنها اثنا عشر طالبًا. وأهدى الحاكم القبطان خمس طائرات مسيرة.

وستصل العبّارة إلى زنجبار يوم الثلاثاء بحسب رويترز.
""",
    "sagar.md": """---
outlet: सागर (नमूना)
language: hi
published: 2024-03-06
note: Written for the tests.
---
# नौका उपेपो मोम्बासा से रवाना

नौका उपेपो सोमवार को बारह छात्रों के साथ मोम्बासा बंदरगाह से रवाना हुई। राज्यपाल ने कप्तान को छह ड्रोन दिए।

नौका शायद मंगलवार को ज़ंज़ीबार पहुँचेगी।
""",
}


def make_project(root: Path, stories: dict[str, dict[str, str | bytes]]) -> Path:
    """Write the stories below `root`/seeds, in the order given, and return the project's folder."""
    for story, files in stories.items():
        for name, text in files.items():
            write(root / "seeds" / story / name, text)
    return root


def write(file: Path, text: str | bytes) -> Path:
    """Write a file with the folders above it; return it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return file


def contents(folder: Path) -> dict[str, str]:
    """Return a digest of every file below a folder, by path; the lock of a build is none of its results."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != ".lock"
    }
