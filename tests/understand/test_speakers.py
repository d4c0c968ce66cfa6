"""Who goes on speaking is called as the article named it: bodies and holders of offices, with all their words."""

from __future__ import annotations

from tests import texts


def sources(code: str, text: str) -> list[list[str]]:
    """Return the sources of each sentence of a text, as written."""
    return [[entry.source for entry in sentence.attributions] for sentence in texts.reading(code, text).sentences]


def test_the_organisation_is_the_body_named_before_though_no_lexicon_has_it() -> None:
    found = sources("ar", "قالت جمعية أصدقاء النهر إن المياه ملوثة. وأضافت المنظمة أن الأسماك نفقت.")

    assert found == [["جمعية أصدقاء النهر"], ["جمعية أصدقاء النهر"]]


def test_an_organisation_that_nobody_named_before_is_called_as_it_stands() -> None:
    assert sources("ar", "جفت الآبار في القرية. وأضافت المنظمة أن الأسماك نفقت.") == [[], ["المنظمة"]]


def test_a_name_behind_an_office_belongs_to_it_before_a_verb_and_behind_whom_it_is_accredited_to() -> None:
    assert sources("ar", "لكن مدير المطار فؤاد سليم قال يوم الأحد إن المدرج آمن.") == [["مدير المطار فؤاد سليم"]]
    assert sources("ar", "وأكد سفير تونس لدى الأمم المتحدة طارق العرفاوي أن الاتفاق قائم.") == [
        ["سفير تونس لدى الأمم المتحدة طارق العرفاوي"]
    ]


def test_a_name_behind_a_title_speaks_before_a_colon() -> None:
    assert sources("en", "Coast Guard captain Ada Lovelace drew no conclusions: “Frankly, we do not know that.”") == [
        ["Ada Lovelace"]
    ]
    assert sources("ru", "Капитан береговой охраны США Ада Лавлейс не делала выводов: «Честно говоря, не знаем».") == [
        ["Ада Лавлейс"]
    ]


def test_only_the_rest_of_a_title_stands_between_it_and_its_name_before_a_colon() -> None:
    told = "shrugged: “Frankly, we do not know that.”"
    assert sources("en", f"The captain of Interpol Ada Lovelace {told}") == [["Ada Lovelace"]]
    assert sources("en", f"The captain of the US Ada Lovelace {told}") == [["Ada Lovelace"]]
    assert sources("en", f"The captain to Paris Ada Lovelace {told}") == [["captain"]]
    assert sources("en", f"The captain of Paris, Ada Lovelace, {told}") == [["captain"]]


def test_whom_somebody_meets_does_not_speak_before_a_colon() -> None:
    assert sources("es", "El alcalde recibió a Ada Lovelace con una sonrisa: “Sinceramente, no lo sabemos”.") == [
        ["alcalde"]
    ]
    assert sources("en", "The mayor of Derna praised Ada Lovelace: “Frankly, we do not know that.”") == [["mayor"]]


def test_a_family_that_is_called_like_a_place_belongs_to_the_name_before() -> None:
    assert sources("ar", "قال جيمس كاميرون إن السفينة غرقت.") == [["جيمس كاميرون"]]
    assert sources("ar", "وقال جيمس كاميرون، مدير المستشفى، إن البحث مستمر.") == [["جيمس كاميرون"]]
    assert sources("fa", "جیمز کامرون، مدیر شرکت، گفت کشتی غرق شد.") == [["جیمز کامرون"]]
    assert sources("fa", "مقام‌های دولتی در کامرون گفتند کشتی غرق شد.") == [["مقام‌های دولتی در کامرون"]]
    assert sources("ar", "قال جيمس، كاميرون إن السفينة غرقت.") == [["جيمس"]]
    assert sources("fa", "جیمز کامرون گفت کشتی غرق شد.") == [["جیمز کامرون"]]


def test_a_weekday_and_whom_somebody_tells_are_no_part_of_a_name() -> None:
    assert sources("ar", "قال جيمس بوعزة الاثنين إن السفينة غرقت.") == [["جيمس بوعزة"]]
    assert sources("ar", "قالت آدا لافليس لرويترز إن السفينة غرقت.") == [["آدا لافليس"]]
    assert sources("ar", "وقالت آدا لافليس لهيئة الإذاعة.") == [[]]


def test_a_given_name_that_is_a_word_begins_a_name_and_a_time_does_not() -> None:
    assert sources("fr", "Marie Curie a déclaré que le pont est fermé.") == [["Marie Curie"]]
    assert sources("en", "Yesterday Curie said the bridge was closed.") == [["Curie"]]
    assert sources("en", "Only Curie said the bridge was closed.") == [["Curie"]]
    assert sources("fr", "Hier Curie a dit que le pont est fermé.") == [["Curie"]]
    assert sources("es", "Ayer Curie dijo que el puente se cerró.") == [["Curie"]]
    assert sources("ru", "Вчера Кюри сказала, что мост закрыт.") == [["Кюри"]]
    assert sources("sw", "Jana Curie alisema daraja limefungwa.") == [["Curie"]]
    assert sources("fr", "Le pont, Marie, Curie a dit cela.") == [["Curie"]]


def test_an_unmarked_name_of_one_word_before_a_verb_is_none() -> None:
    assert sources("hi", "लवलेस कहती हैं कि पुल खिसक गया।") == [[]]
    assert sources("fa", "لاولیس به بی‌بی‌سی گفت که پل جابه‌جا شد.") == [[]]


def test_a_title_with_a_quotation_in_it_is_no_speech() -> None:
    assert sources("en", "James Cameron, director of “Titanic”, said the ship had sunk.") == [["James Cameron"]]
    assert sources("fr", "James Cameron, le réalisateur de « Titanic », a déclaré que le navire avait coulé.") == [
        ["James Cameron"]
    ]
    assert sources("en", "After the visit, “it is over”, said Ada Lovelace.") == [["Ada Lovelace"]]
    assert sources("en", "Ada Lovelace, a critic, “it is over”, said Alan Turing.") == [["Alan Turing"]]


def test_who_acts_before_a_semicolon_says_nothing_of_the_other_statement() -> None:
    assert sources("tr", "Hükümet toplandı, yollar kapandı; belediye başkanı köprünün güvenli olduğunu söyledi.") == [
        ["belediye başkanı"]
    ]
    assert sources("fa", "دولت جلسه گذاشت، راه‌ها بسته شد؛ شهردار گفت پل امن است.") == [["شهردار"]]
    assert sources("ja", "政府は会議を開いた；市長は橋は安全だと述べた。") == [["市長"]]
    assert sources("tr", "Hükümet, yollar kapandı; köprü güvenli dedi.") == [["Hükümet"]]


def test_what_somebody_gives_with_an_object_of_the_verb_itself_is_an_act() -> None:
    assert sources("fr", "Le maire a présenté ses excuses.") == [[]]
    assert sources("fr", "Le maire présente ses excuses.") == [[]]
    assert sources("fr", "Le maire a présenté ses vœux.") == [[]]
    assert sources("fr", "Le maire a présenté ses excuses, selon la police.") == [["la police"]]
    assert sources("fr", "Le maire a présenté ses excuses : « Nous avons eu tort, tous ensemble. »") == [["maire"]]


def test_a_piece_that_only_names_who_says_it_says_it_of_the_sentence_before() -> None:
    assert sources("en", "Three people died in the fire. According to the police in Rome. Nobody was hurt.") == [
        ["police in Rome"],
        ["police in Rome"],
        [],
    ]
    assert sources("ar", "قتل ثلاثة أشخاص في الحريق. بحسب رويترز. ولم يصب أحد.")[0] == ["رويترز"]
    assert sources("hi", "आग में तीन लोग मारे गए। पुलिस के अनुसार, शहर के एक पुराने बाजार में। कोई घायल नहीं हुआ।")[0] == ["पुलिस"]
    assert sources("ur", "آگ میں تین افراد ہلاک ہوئے۔ پولیس کے مطابق، شہر کے پرانے بازار سے۔ کوئی زخمی نہیں ہوا۔")[
        0
    ] == ["پولیس"]


def test_what_tells_something_itself_cites_nobody_for_the_sentence_before() -> None:
    assert sources("en", "Three people died in the fire. According to police, nobody was hurt.")[0] == []
    assert sources("en", "Three people died in the fire.\nAccording to the police in Rome.")[0] == []
    assert sources("en", "Is the vaccine safe? According to the WHO.")[0] == []
    assert sources("en", "The war is over. According to the WHO?")[0] == []
    assert sources("en", "The mayor said three people died. According to the police in Rome.")[0] == ["mayor"]
    for told in ("शहर में कोई घायल नहीं हुआ।", "धमाका हुआ अस्पताल में।", "40 मिमी बारिश सफदरजंग में।"):
        assert sources("hi", f"आग में तीन लोग मारे गए। पुलिस के अनुसार, {told}")[0] == []
    assert sources("ur", "آگ میں تین افراد ہلاک ہوئے۔ پولیس کے مطابق دھماکہ ہوا مسجد کے دروازے پر۔")[0] == []
