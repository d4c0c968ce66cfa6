"""How many sources in, the articles of one story out: for measuring pages that are larger than the shipped ones.

Up to sixteen claims are those of the generated stories that `make bench` uses; a large story adds the ones below.
"""

from __future__ import annotations

from tests.bench_stories import ARTICLES, sentences

LEFT_OUT = 4  # every fourth claim, another one in each article
MORE_CLAIMS: tuple[tuple[str, str], ...] = (
    ("Fishermen caught 41 sharks near Zanzibar.", "اصطاد الصيادون 41 قرشاً قرب زنجبار."),
    ("The museum in Paris lost 17 paintings.", "فقد المتحف في باريس 17 لوحة."),
    ("A fire burned 230 hectares of forest in Greece.", "أحرق حريق 230 هكتاراً من الغابات في اليونان."),
    ("The king visited Ankara on Wednesday.", "زار الملك أنقرة يوم الأربعاء."),
    ("Teachers began a strike in Madrid on Friday.", "بدأ المعلمون إضراباً في مدريد يوم الجمعة."),
    ("The factory in Berlin dismissed 640 workers.", "سرّح المصنع في برلين 640 عاملاً."),
    ("The team from Brazil won the match.", "فاز الفريق القادم من البرازيل بالمباراة."),
    ("Engineers repaired the dam near Khartoum.", "أصلح المهندسون السد قرب الخرطوم."),
    ("The price of wheat rose by 9 percent.", "ارتفع سعر القمح بنسبة 9 في المئة."),
    ("The pope will travel to Rome on Sunday.", "سيسافر البابا إلى روما يوم الأحد."),
    ("The parliament in Ottawa adopted the budget.", "أقر البرلمان في أوتاوا الميزانية."),
    ("A bus with 52 pupils overturned near Lagos.", "انقلبت حافلة تقل 52 تلميذاً قرب لاغوس."),
    ("The airline cancelled 75 flights to Dubai.", "ألغت شركة الطيران 75 رحلة إلى دبي."),
    ("Scientists discovered a cave in Peru.", "اكتشف العلماء كهفاً في بيرو."),
    ("Customs seized 88 kilograms of gold in Doha.", "صادرت الجمارك 88 كيلوغراماً من الذهب في الدوحة."),
    ("The village in Nepal received electricity.", "حصلت القرية في نيبال على الكهرباء."),
    ("The minister of defence resigned on Thursday.", "استقال وزير الدفاع يوم الخميس."),
    ("Protesters blocked the bridge in Santiago.", "أغلق المحتجون الجسر في سانتياغو."),
    ("The storm reached Manila with 140 kilometres per hour.", "بلغت العاصفة مانيلا بسرعة 140 كيلومتراً في الساعة."),
    ("Rescuers saved 33 miners in Kazakhstan.", "أنقذ رجال الإنقاذ 33 عامل منجم في كازاخستان."),
    ("The university in Oxford opened a library.", "افتتحت الجامعة في أكسفورد مكتبة."),
    ("The cinema festival in Venice begins on Tuesday.", "يبدأ مهرجان السينما في البندقية يوم الثلاثاء."),
    ("Volunteers planted 5000 trees in Rwanda.", "زرع المتطوعون 5000 شجرة في رواندا."),
    ("The judge freed the journalist in Warsaw.", "أفرج القاضي عن الصحفي في وارسو."),
)
MORE_LANGUAGES = ("en", "ar")  # of the lines above


def crowd(sources: int) -> dict[str, str]:
    """Return the articles of a story with up to sixteen claims, by the path of their file below the seeds."""
    return {
        f"crowd-of-{sources:02}/source-{number:02}.txt": _article(
            number, ARTICLES[number % len(ARTICLES)], list(sentences(0, number % len(ARTICLES)))
        )
        for number in range(sources)
    }


def large_crowd(sources: int) -> dict[str, str]:
    """Return the articles of a story with up to forty claims, by the path of their file below the seeds."""
    found = {}
    for number in range(sources):
        place = number % len(MORE_LANGUAGES)
        more = [claim[place] for index, claim in enumerate(MORE_CLAIMS) if (index + number) % LEFT_OUT]
        lines = [*sentences(0, place), *more]
        found[f"large-crowd/source-{number:02}.txt"] = _article(number, MORE_LANGUAGES[place], lines)
    return found


def _article(number: int, language: str, lines: list[str]) -> str:
    head = f"---\noutlet: Source number {number + 1} (sample)\nlanguage: {language}\nnote: Written for the tests.\n---"
    return "\n".join((head, *lines, ""))
