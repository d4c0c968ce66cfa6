"""One whole comparison, made by hand: five invented articles in three languages, every verdict and every sign.

`python -m tests.samples FOLDER` writes its site there (FOLDER/docs) and its standalone page (FOLDER/alone).
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.model import (
    ComparedRow,
    Comparison,
    Cut,
    Difference,
    Finding,
    Lineage,
    MentionKind,
    Passage,
    Refusal,
    Shared,
    Story,
    Support,
    VerdictKind,
    Version,
    Wording,
)
from generator.publish import publish
from generator.render import render_site, render_standalone
from generator.settings import Settings
from tests.builders import compared, comparison, inputs, passage, reading, row, shared, story, verdict

TEMPLATES = Path(__file__).parent.parent / "templates"
NOTE = "Written for Synoptic as a demonstration."

SWAHILI = reading(
    "sw",
    "Meli ya utafiti Upepo iliondoka bandari ya Mombasa Jumatatu asubuhi.",
    "Kulingana na TASS, watafiti kumi na wawili wako ndani ya meli hiyo.",
    "Waziri wa uvuvi alisema safari itachukua siku sita.",
    "Wakazi wa pwani walipunga bendera kwenye gati.",
    "Meli hiyo imebeba maabara ndogo ya maji.",
    outlet="Pwani Leo (sample)",
    title="Meli ya utafiti yaondoka Mombasa",
    published="2024-03-04",
    url="https://example.org/pwani",
    note=NOTE,
)
ARABIC = reading(
    "ar",
    "غادرت سفينة الأبحاث أوبيبو ميناء مومباسا صباح الاثنين.",
    "ونقلت تاس أن على متن السفينة اثني عشر باحثًا.",
    "ومن المتوقع أن تستغرق الرحلة ستة أيام.",
    "وقال شهود إن العاصفة أخرت الإبحار ساعتين.",
    outlet="المرفأ (عينة)",
    id="al-marfa",
    title="سفينة أبحاث تغادر مومباسا",
    note=NOTE,
    cuts=(Cut("شارك هذا الخبر", "share", 9), Cut("اقرأ أيضًا: أسعار السمك", "related", 10)),
)
HINDI = reading(
    "hi",
    "शोध पोत उपेपो सोमवार सुबह मोम्बासा बंदरगाह से रवाना हुआ।",
    "पोत पर चौदह वैज्ञानिक सवार हैं, बंदरगाह कार्यालय ने कहा।",
    "यात्रा में छह दिन लगेंगे।",
    "मंत्री ने इस बात से इनकार किया कि पोत में कोई ख़राबी थी।",
    outlet="सागर समाचार (नमूना)",
    id="sagar",
    title="मोम्बासा से शोध पोत रवाना",
    published="2024-03-05",
    byline="एक संवाददाता",
    note=NOTE,
    notices=("the date was written in words and is taken as 5 March 2024",),
)
GULF = reading(
    "ar",
    "بدأت السفينة أوبيبو رحلتها من كينيا مطلع الأسبوع.",
    "وزعمت مصادر في الميناء أن عطلًا أصاب المحرك قبل الإبحار.",
    "وستدرس البعثة الشعاب المرجانية قرب جزيرة بيمبا.",
    outlet=Finding("Khalij 7 (sample)", "file name"),
    id="khalij-7",
    note=NOTE,
)
UNNAMED = reading(
    "ar",
    "أبحرت السفينة أوبيبو يوم الاثنين وعلى متنها اثنا عشر باحثًا.",
    "وتحدثت تقارير عن عطل في المحرك.",
    id="000-1f3a",
    note=NOTE,
    support=Support.BASIC,
    language_origin="statistics",
    url="javascript:alert(1)",
)
STORY = story(
    ARABIC,
    GULF,
    UNNAMED,
    HINDI,
    SWAHILI,
    slug="research-ship",
    title="A research ship leaves Mombasa",
    note="Sample story: all five outlets are invented, and their texts were written for Synoptic.",
    refused=(Refusal("seeds/research-ship/notes.pdf", "is a PDF", "save its text as .txt", "research-ship"),),
)
LINEAGES = (
    Lineage(
        "tass",
        "TASS",
        ("al-marfa", "sagar", "pwani-leo-sample"),
        "all three credit TASS and give its figures in one order",
        known=True,
    ),
    Lineage("own-khalij-7", "Khalij 7", ("khalij-7",), "nothing tells where the text comes from", known=False),
    Lineage("own-000-1f3a", "Source 5", ("000-1f3a",), "nothing tells where the text comes from", known=False),
)


def sample_comparison() -> Comparison:
    """Return the comparison of the sample story."""
    return comparison(
        STORY, *_rows(), lineages=LINEAGES, differences=_differences(), wording=_wording(), unaligned=_unaligned()
    )


def _rows() -> tuple[ComparedRow, ...]:
    left = row(
        "Ship · Mombasa · Monday",
        passage(ARABIC, "غادرت سفينة الأبحاث أوبيبو ميناء مومباسا صباح الاثنين."),
        passage(GULF, "بدأت السفينة أوبيبو رحلتها من كينيا مطلع الأسبوع."),
        passage(UNNAMED, "أبحرت السفينة أوبيبو يوم الاثنين وعلى متنها اثنا عشر باحثًا."),
        passage(HINDI, "शोध पोत उपेपो सोमवार सुबह मोम्बासा बंदरगाह से रवाना हुआ।"),
        passage(SWAHILI, "Meli ya utafiti Upepo iliondoka bandari ya Mombasa Jumatatu asubuhi."),
        shared=(
            Shared(
                MentionKind.DAY,
                "monday",
                "Monday",
                (
                    ("al-marfa", ("الاثنين",)),
                    ("000-1f3a", ("الاثنين",)),
                    ("sagar", ("सोमवार",)),
                    ("pwani-leo-sample", ("Jumatatu",)),
                ),
            ),
            Shared(
                MentionKind.NAME,
                "mombasa",
                "Mombasa",
                (("al-marfa", ("مومباسا",)), ("sagar", ("मोम्बासा",)), ("pwani-leo-sample", ("Mombasa",))),
            ),
            Shared(
                MentionKind.CONCEPT,
                "ship",
                "ship",
                (
                    ("al-marfa", ("سفينة",)),
                    ("khalij-7", ("السفينة",)),
                    ("000-1f3a", ("السفينة",)),
                    ("sagar", ("पोत",)),
                    ("pwani-leo-sample", ("Meli",)),
                ),
            ),
        ),
    )
    return (
        compared(
            left,
            STORY,
            {"khalij-7": "L"},
            verdict=verdict(VerdictKind.ALL, "All 3 origins"),
        ),
        *_other_rows(),
    )


def _other_rows() -> tuple[ComparedRow, ...]:
    researchers = row(
        "Twelve researchers aboard",
        passage(ARABIC, "ونقلت تاس أن على متن السفينة اثني عشر باحثًا."),
        passage(UNNAMED, "أبحرت السفينة أوبيبو يوم الاثنين وعلى متنها اثنا عشر باحثًا."),
        passage(HINDI, "पोत पर चौदह वैज्ञानिक सवार हैं, बंदरगाह कार्यालय ने कहा।"),
        passage(SWAHILI, "Kulingana na TASS, watafiti kumi na wawili wako ndani ya meli hiyo."),
        shared=(shared("researcher", sagar=("वैज्ञानिक",), pwani_leo_sample=("watafiti",)),),
    )
    days = row(
        "Journey · 6 days",
        passage(ARABIC, "ومن المتوقع أن تستغرق الرحلة ستة أيام."),
        passage(HINDI, "यात्रा में छह दिन लगेंगे।"),
        passage(SWAHILI, "Waziri wa uvuvi alisema safari itachukua siku sita."),
        shared=(shared("6", MentionKind.NUMBER, al_marfa=("ستة",), sagar=("छह",), pwani_leo_sample=("sita",)),),
    )
    engine = row(
        "Engine fault before sailing",
        passage(GULF, "وزعمت مصادر في الميناء أن عطلًا أصاب المحرك قبل الإبحار."),
        passage(UNNAMED, "وتحدثت تقارير عن عطل في المحرك."),
        passage(HINDI, "मंत्री ने इस बात से इनकार किया कि पोत में कोई ख़राबी थी।"),
        shared=(shared("engine", khalij_7=("المحرك",)),),
    )
    reported = row(
        "Reports of an engine fault",
        passage(GULF, "وزعمت مصادر في الميناء أن عطلًا أصاب المحرك قبل الإبحار."),
        passage(UNNAMED, "وتحدثت تقارير عن عطل في المحرك."),
        sure=False,
    )
    weather = row(
        "Weather · port",
        passage(ARABIC, "وقال شهود إن العاصفة أخرت الإبحار ساعتين."),
        passage(SWAHILI, "Wakazi wa pwani walipunga bendera kwenye gati."),
        sure=False,
    )
    letters = {"al-marfa": "A", "pwani-leo-sample": "A", "sagar": "V"}
    tass = {"al-marfa": ("TASS",), "pwani-leo-sample": ("TASS",), "sagar": ("port office",)}
    return (
        compared(
            reported,
            STORY,
            {"khalij-7": "H", "000-1f3a": "H"},
            verdict=verdict(VerdictKind.MOST, "2 of 3 origins", ("less sure",)),
        ),
        compared(
            researchers,
            STORY,
            letters,
            sources=tass,
            verdict=verdict(VerdictKind.DIFFER, "They differ: number"),
            cited=("TASS", "port office"),
        ),
        compared(
            engine,
            STORY,
            {"khalij-7": "H", "000-1f3a": "A", "sagar": "D"},
            sources={"000-1f3a": ("reports",), "khalij-7": ("port sources",)},
            verdict=verdict(VerdictKind.DIFFER, "They differ", ("certainty differs",)),
            cited=("port sources", "reports"),
        ),
        compared(
            days,
            STORY,
            {"al-marfa": "H"},
            verdict=verdict(VerdictKind.ONE_ORIGIN, "One origin (TASS)", ("certainty differs",)),
        ),
        compared(weather, STORY, {"al-marfa": "?"}, verdict=verdict(VerdictKind.ONE_ORIGIN, "One origin (TASS)")),
    )


def _differences() -> tuple[Difference, ...]:
    return (
        Difference(
            "d-5f0c1a22",
            row("Twelve researchers aboard", passage(HINDI, "चौदह"), passage(SWAHILI, "kumi na wawili")).id,
            "number",
            "researchers aboard",
            (
                Version(
                    "12",
                    (passage(ARABIC, "اثني عشر"), passage(UNNAMED, "اثنا عشر"), passage(SWAHILI, "kumi na wawili")),
                ),
                Version("14", (passage(HINDI, "चौदह"),)),
            ),
            "One of the outlets of one origin gives another number: a slip of copying or translation is possible.",
        ),
    )


def _wording() -> tuple[Wording, ...]:
    return (
        Wording(
            "researcher",
            "choice of words",
            (("al-marfa", ("باحث",)), ("sagar", ("वैज्ञानिक",)), ("pwani-leo-sample", ("watafiti",))),
            (("al-marfa", ("researcher",)), ("sagar", ("scientist",)), ("pwani-leo-sample", ("researcher",))),
        ),
        Wording(
            "Upepo",
            "spelling",
            (
                ("al-marfa", ("أوبيبو",)),
                ("khalij-7", ("أوبيبو",)),
                ("sagar", ("उपेपो",)),
                ("pwani-leo-sample", ("Upepo",)),
            ),
        ),
    )


def _unaligned() -> tuple[Passage, ...]:
    return (
        passage(GULF, "وستدرس البعثة الشعاب المرجانية قرب جزيرة بيمبا."),
        passage(SWAHILI, "Meli hiyo imebeba maabara ndogo ya maji."),
    )


def sample_of_two() -> Comparison:
    """Return a comparison of two outlets, which a page shows in columns."""
    told: Story = story(ARABIC, SWAHILI, slug="research-ship-two", title="A research ship, told by two")
    left = row(
        "Ship · Mombasa · Monday",
        passage(ARABIC, "غادرت سفينة الأبحاث أوبيبو ميناء مومباسا صباح الاثنين."),
        passage(SWAHILI, "Meli ya utafiti Upepo iliondoka bandari ya Mombasa Jumatatu asubuhi."),
        shared=(shared("mombasa", MentionKind.NAME, al_marfa=("مومباسا",), pwani_leo_sample=("Mombasa",)),),
    )
    return comparison(told, compared(left, told, verdict=verdict(VerdictKind.BOTH, "Both origins")))


def main(folder: Path) -> None:
    """Write the sample site and the sample page below `folder`."""
    both = (sample_comparison(), sample_of_two())
    publish(render_site(both, inputs(*both), Settings(), TEMPLATES), folder / "docs")
    publish(render_standalone(both[0], inputs(*both), Settings(), TEMPLATES), folder / "alone")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
