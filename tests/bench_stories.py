"""A generated project for the benchmark: a number of stories in, their articles in four languages out.

Every story is told by five articles, each with three quarters of the same claims, in an order and
with values of its own story; one of them gives another number. Nothing is drawn by chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ARTICLES = ("en", "ar", "hi", "sw", "ar")  # languages of a story's articles
CLAIMS_LEFT_OUT = 4  # every fourth, another one in each article

PLACES: tuple[dict[str, str], ...] = tuple(
    dict(zip(("en", "ar", "hi", "sw"), names, strict=True))
    for names in (
        ("Nairobi", "نيروبي", "नैरोबी", "Nairobi"),
        ("Mumbai", "مومباي", "मुंबई", "Mumbai"),
        ("Cairo", "القاهرة", "काहिरा", "Kairo"),
        ("Geneva", "جنيف", "जिनेवा", "Geneva"),
        ("Delhi", "دلهي", "दिल्ली", "Delhi"),
        ("Tokyo", "طوكيو", "टोक्यो", "Tokyo"),
        ("Moscow", "موسكو", "मॉस्को", "Moscow"),
        ("London", "لندن", "लंदन", "London"),
        ("Baghdad", "بغداد", "बगदाद", "Baghdad"),
        ("Kampala", "كمبالا", "कंपाला", "Kampala"),
        ("Tunis", "تونس", "ट्यूनिस", "Tunis"),
    )
)
DAYS: tuple[dict[str, str], ...] = tuple(
    dict(zip(("en", "ar", "hi", "sw"), names, strict=True))
    for names in (
        ("Monday", "الاثنين", "सोमवार", "Jumatatu"),
        ("Tuesday", "الثلاثاء", "मंगलवार", "Jumanne"),
        ("Wednesday", "الأربعاء", "बुधवार", "Jumatano"),
        ("Thursday", "الخميس", "गुरुवार", "Alhamisi"),
        ("Friday", "الجمعة", "शुक्रवार", "Ijumaa"),
        ("Saturday", "السبت", "शनिवार", "Jumamosi"),
        ("Sunday", "الأحد", "रविवार", "Jumapili"),
    )
)
CLAIMS: tuple[dict[str, str], ...] = tuple(
    dict(zip(("en", "ar", "hi", "sw"), sentences, strict=True))
    for sentences in (
        (
            "A flood hit {place} on {day} and destroyed {number} houses.",
            "ضرب فيضان مدينة {place} يوم {day} ودمّر {number} منزلاً.",
            "{day} को {place} में बाढ़ आई और {number} घर नष्ट हो गए।",
            "Mafuriko yaliikumba {place} siku ya {day} na kuharibu nyumba {number}.",
        ),
        (
            "The police said that {number} people were injured.",
            "قالت الشرطة إن {number} شخصاً أصيبوا بجروح.",
            "पुलिस ने कहा कि {number} लोग घायल हुए।",
            "Polisi walisema kuwa watu {number} walijeruhiwa.",
        ),
        (
            "Schools in {place} will stay closed until {day}.",
            "ستبقى المدارس في {place} مغلقة حتى يوم {day}.",
            "{place} में स्कूल {day} तक बंद रहेंगे।",
            "Shule za {place} zitabaki zimefungwa hadi {day}.",
        ),
        (
            "The government promised {number} million dollars for the hospitals.",
            "وعدت الحكومة بتقديم {number} مليون دولار للمستشفيات.",
            "सरकार ने अस्पतालों के लिए {number} मिलियन डॉलर देने का वादा किया।",
            "Serikali iliahidi dola milioni {number} kwa ajili ya hospitali.",
        ),
        (
            "An earthquake shook {place}, about {number} kilometres from the border.",
            "هزّ زلزال مدينة {place} على بعد نحو {number} كيلومتراً من الحدود.",
            "सीमा से लगभग {number} किलोमीटर दूर {place} में भूकंप के झटके महसूस किए गए।",
            "Tetemeko la ardhi liliitikisa {place}, karibu kilomita {number} kutoka mpakani.",
        ),
        (
            "The president arrived in {place} by train on {day}.",
            "وصل الرئيس إلى {place} بالقطار يوم {day}.",
            "राष्ट्रपति {day} को ट्रेन से {place} पहुँचे।",
            "Rais aliwasili {place} kwa treni siku ya {day}.",
        ),
        (
            "The court postponed the election to {day}.",
            "أجّلت المحكمة الانتخابات إلى يوم {day}.",
            "अदालत ने चुनाव {day} तक टाल दिया।",
            "Mahakama iliahirisha uchaguzi hadi {day}.",
        ),
        (
            "Soldiers found {number} missiles near the airport.",
            "عثر الجنود على {number} صاروخاً قرب المطار.",
            "सैनिकों को हवाई अड्डे के पास {number} मिसाइलें मिलीं।",
            "Wanajeshi walipata makombora {number} karibu na uwanja wa ndege.",
        ),
        (
            "Farmers lost {number} percent of the harvest.",
            "خسر المزارعون {number} في المئة من المحصول.",
            "किसानों की {number} प्रतिशत फसल बर्बाद हो गई।",
            "Wakulima walipoteza asilimia {number} ya mavuno.",
        ),
        (
            "Doctors from {place} treated the sick at the port.",
            "عالج أطباء من {place} المرضى في الميناء.",
            "{place} के डॉक्टरों ने बंदरगाह पर मरीजों का इलाज किया।",
            "Madaktari kutoka {place} waliwatibu wagonjwa bandarini.",
        ),
        (
            "According to the ministry of health, the hospital received {number} patients.",
            "وبحسب وزارة الصحة، استقبل المستشفى {number} مريضاً.",
            "स्वास्थ्य मंत्रालय के अनुसार अस्पताल में {number} मरीज भर्ती हुए।",
            "Kwa mujibu wa Wizara ya Afya, hospitali ilipokea wagonjwa {number}.",
        ),
        (
            "The two countries signed an agreement on oil and gas in {place}.",
            "وقّع البلدان اتفاقاً بشأن النفط والغاز في {place}.",
            "दोनों देशों ने {place} में तेल और गैस के समझौते पर हस्ताक्षर किए।",
            "Nchi hizo mbili zilitia saini makubaliano ya mafuta na gesi mjini {place}.",
        ),
        (
            "A ship with {number} passengers sank on {day}.",
            "غرقت سفينة تقل {number} راكباً يوم {day}.",
            "{day} को {number} यात्रियों वाला जहाज डूब गया।",
            "Meli iliyokuwa na abiria {number} ilizama siku ya {day}.",
        ),
        (
            "The opposition denied the report about the prison.",
            "ونفت المعارضة التقرير عن السجن.",
            "विपक्ष ने जेल के बारे में इस रिपोर्ट का खंडन किया।",
            "Upinzani ulikanusha ripoti hiyo kuhusu gereza.",
        ),
        (
            "The satellite was launched on {day} from {place}.",
            "أُطلق القمر الصناعي يوم {day} من {place}.",
            "उपग्रह {day} को {place} से प्रक्षेपित किया गया।",
            "Setilaiti ilirushwa siku ya {day} kutoka {place}.",
        ),
        (
            "The bank raised its interest rate to {number} percent.",
            "رفع البنك سعر الفائدة إلى {number} في المئة.",
            "बैंक ने ब्याज दर बढ़ाकर {number} प्रतिशत कर दी।",
            "Benki ilipandisha riba hadi asilimia {number}.",
        ),
    )
)


def write_stories(seeds: Path, count: int) -> None:
    """Write `count` stories of five articles each below the folder `seeds`."""
    for story in range(count):
        folder = seeds / f"generated-{story:04}"
        folder.mkdir(parents=True)
        for index, language in enumerate(ARTICLES):
            text = "\n".join(sentences(story, index))
            (folder / f"sample-{index + 1}-{language}.txt").write_text(text + "\n", encoding="utf-8")


def sentences(story: int, index: int) -> Iterator[str]:
    """Yield the sentences of one article of a story, in its language."""
    language = ARTICLES[index]
    for step in range(len(CLAIMS)):
        claim = (step + story) % len(CLAIMS)
        if (claim + index + story) % CLAIMS_LEFT_OUT:
            slip = 3 if index == len(ARTICLES) - 1 and claim == story % len(CLAIMS) else 0
            yield CLAIMS[claim][language].format(
                place=PLACES[(story * 7 + claim) % len(PLACES)][language],
                day=DAYS[(story * 3 + claim) % len(DAYS)][language],
                number=11 + (story * 37 + claim * 53) % 880 + slip,
            )
