"""Three small judged stories, written for the tests: what each article states, and the files that say so.

`write_list(folder, ferry="fit")` writes the articles, the gold file and the list that names them.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.evaluate.judged import Judged, load_judged
from tests.projects import write

# story -> claim -> language -> the sentence that states it; an article tells its claims in this order
STORIES = {
    "ferry": {
        "left": {
            "ar": "غادرت العبّارة ميناء مومباسا يوم الاثنين وعلى متنها اثنا عشر طالبًا.",
            "en": "The ferry left the port of Mombasa on Monday with twelve students on board.",
            "sw": "Feri iliondoka bandari ya Mombasa Jumatatu ikiwa na wanafunzi kumi na wawili.",
        },
        "rain": {
            "ar": "وهطلت أمطار غزيرة على مزارع القهوة في كينيا.",
            "sw": "Mvua kubwa ilinyesha kwenye mashamba ya kahawa nchini Kenya.",
        },
        "drones": {
            "ar": "وأهدى الحاكم ضيفه خمس طائرات مسيرة في فلاديفوستوك.",
            "en": "The governor gave his guest five drones in Vladivostok.",
            "sw": "Gavana alimpa mgeni wake droni tano mjini Vladivostok kama zawadi.",
        },
    },
    "bridge": {
        "fell": {
            "en": "The old bridge fell into the river on Sunday.",
            "fr": "Le vieux pont est tombé dans la rivière dimanche.",
            "hi": "पुराना पुल रविवार को नदी में गिर गया।",
        },
        "hurt": {
            "en": "Seven workers were injured, doctors of the hospital said.",
            "fr": "Sept ouvriers ont été blessés, selon les médecins de l'hôpital.",
            "hi": "अस्पताल के डॉक्टरों के अनुसार सात मजदूर घायल हुए।",
        },
        "school": {"en": "The children of the island cannot reach their school."},
    },
    "voyage": {  # the English article tells both claims in one sentence
        "left": {
            "en": "The ferry left the port of Mombasa on Monday with twelve students,",
            "sw": "Feri iliondoka bandari ya Mombasa Jumatatu ikiwa na wanafunzi kumi na wawili.",
        },
        "drones": {
            "en": "and the governor gave his guest five drones in Vladivostok.",
            "sw": "Gavana alimpa mgeni wake droni tano mjini Vladivostok kama zawadi.",
        },
    },
}


def write_list(folder: Path, **uses: str) -> Path:
    """Write the named stories below the folder and a list that gives each its use; return the list."""
    entries = []
    for name, use in uses.items():
        claims = STORIES[name]
        codes = sorted({code for told in claims.values() for code in told})
        for code in codes:
            told = (sentences[code] for sentences in claims.values() if code in sentences)
            write(folder / name / f"{name}-{code}.txt", f"---\nlanguage: {code}\n---\n{' '.join(told)}\n")
        gold = {
            "articles": {code: {"file": f"{name}-{code}.txt"} for code in codes},
            "claims": [
                {"id": claim, "in": {code: [sentence] for code, sentence in told.items()}}
                for claim, told in claims.items()
            ],
        }
        write(folder / f"{name}.yml", yaml.safe_dump(gold))
        entries.append({"gold": f"{name}.yml", "seeds": name, "use": use})
    return write(folder / "judged.yml", yaml.safe_dump(entries))


def judged(folder: Path, **uses: str) -> tuple[Judged, ...]:
    """Return the named stories, loaded."""
    return load_judged(write_list(folder, **uses))
