"""What of a sentence the one who is cited answers for."""

from __future__ import annotations

import re

import pytest

from tests import texts


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("TASS said that the train had left.", "TASS said that the train had left"),
        ("The train had left the station in the morning, TASS said.", None),
        ("The ferry sank, while TASS said that the train had left.", "TASS said that the train had left"),
        ("TASS said that the train had left, while the ferry sank.", "TASS said that the train had left, "),
        (
            "The leader ended a visit to the coast that Moscow fears could bring arms to the island.",
            "Moscow fears could bring arms to the island",
        ),
        # quotations
        ("“The port is closed,” said the mayor, as the boats left.", "“The port is closed,” said the mayor"),
        ("The mayor said: “The port is closed” and the boats left the bay.", "mayor said: “The port is closed”"),
        (
            "The mayor said that “the port is closed” and the boats left the bay.",
            "mayor said that “the port is closed”",
        ),
        ("The mayor said “Dali” had left the port.", "mayor said “Dali” had left the port"),
        # "according to"
        (
            "The port was closed on Monday morning, according to TASS, and the boats left.",
            "The port was closed on Monday morning, according to TASS",
        ),
        (
            "The boats left the bay at noon, and the old port of the town was closed, according to TASS.",
            "and the old port of the town was closed, according to TASS",
        ),
        ("He was given five boats, a drone, and a vest, according to TASS.", None),
        (
            "The boats left the harbour which was, according to TASS, closed.",
            "which was, according to TASS, closed",
        ),
        (
            "The ferry, old and slow according to TASS, left the port in the morning with all its crew.",
            "old and slow according to TASS",
        ),
        (
            "Seven boats left the big port, according to TASS, a news agency of the state with its seat in a city.",
            None,
        ),
        # the verb first
        (
            "They gave each other old rifles, said TASS, which had been asked about them often, before and after.",
            "They gave each other old rifles, said TASS",
        ),
        ("On Monday, said TASS, the two men gave each other rifles.", None),
        ("Macron, according to Reuters, will resign on Monday.", None),
    ],
)
def test_who_is_cited_answers_for_a_part_of_the_sentence(text: str, answered: str | None) -> None:
    (cited,) = texts.reading("en", text).sentences[0].attributions

    assert text[cited.scope.start : cited.scope.end] == (answered or text.removesuffix("."))


def test_a_mark_that_ends_the_sentence_before_opens_no_quotation() -> None:
    text = "“The town is in mourning.” The mayor said: “The bridge in Mombasa fell on Monday.”"
    (cited,) = texts.reading("en", text).sentences[1].attributions

    assert text[cited.scope.start : cited.scope.end] == "mayor said: “The bridge in Mombasa fell on Monday.”"


def test_a_verb_whose_subject_began_the_sentence_answers_for_its_own_clause() -> None:
    text = "The court approved the deployment on Thursday, but it said that the soldiers must leave."
    (cited,) = texts.reading("en", text).sentences[0].attributions

    assert text[cited.scope.start :] == "said that the soldiers must leave."


# What stands before who is cited is told by the outlet: a statement, then a source with what it says.
TOLD_BESIDE = [
    ("en", "The bridge was closed on Friday, and the ministry said repairs would take a month.", "ministry said"),
    ("en", "The plant was hit at night; the mayor, Ivan Petrov, said it had been shelled.", "Ivan Petrov, said"),
    ("en", "The mayor closed the old bridge and said it would be rebuilt.", "said it"),
    ("ar", "أُغلق الجسر يوم الجمعة، وقالت الوزارة إن الإصلاح سيستغرق شهراً.", "وقالت الوزارة"),
    (
        "ar",
        "أمهل قادة غرب أفريقيا العسكريين أسبوعاً لإعادة الرئيس إلى منصبه، وقالوا إنهم سيتخذون إجراءات.",
        "وقالوا إنهم",
    ),
    ("es", "El puente fue cerrado el viernes, y el ministerio dijo que las obras durarían un mes.", "ministerio dijo"),
    ("es", "El alcalde cerró el viejo puente y dijo que sería reconstruido.", "dijo que"),
    ("fa", "ارتباط کشتی قطع شد و وزارتخانه هشت ساعت بعد خبر داد که جست‌وجو آغاز شده است.", "وزارتخانه هشت"),
    (
        "fr",
        "Le pont a été fermé vendredi, et le ministère a dit que les travaux dureraient un mois.",
        "ministère a dit",
    ),
    ("fr", "Le maire a fermé le vieux pont et a dit qu'il serait reconstruit.", "a dit"),
    ("hi", "पुल शुक्रवार को बंद कर दिया गया और मंत्रालय ने कहा कि मरम्मत में एक महीना लगेगा।", "मंत्रालय ने"),
    (
        "pt",
        "A ponte foi fechada na sexta-feira, e o ministério disse que as obras durariam um mês.",
        "ministério disse",
    ),
    ("ru", "Мост закрыли в пятницу, а министерство заявило, что ремонт займёт месяц.", "министерство заявило"),
    ("sw", "Daraja lilifungwa Ijumaa, na wizara ilisema ukarabati utachukua mwezi mmoja.", "wizara ilisema"),
    ("tr", "Köprü cuma günü kapatıldı, bakanlık onarımın bir ay süreceğini söyledi.", "bakanlık onarımın"),
    ("ur", "پل جمعے کو بند کر دیا گیا اور وزارت نے کہا کہ مرمت میں ایک ماہ لگے گا۔", "وزارت نے"),
    ("zh", "桥梁周五关闭，交通部表示维修需要一个月。", "交通部表示"),
    ("zh", "市长辞职，并表示城市是安全的。", "并表示"),
    ("en", "The mayor closed the bridge, adding that the city was safe.", "adding that"),
    ("es", "El presidente viajó a Moscú tras asegurar que la guerra terminará.", "tras asegurar"),
    (
        "fr",
        "Le maire a démissionné jeudi, un jour après avoir affirmé qu'il ne regrettait rien.",
        "après avoir affirmé",
    ),
    ("pt", "O prefeito renunciou na quinta-feira, depois de afirmar que não se arrependia.", "depois de afirmar"),
    ("ru", "Мэр ушел в отставку, заявив, что ни о чем не жалеет.", "заявив"),
    # what somebody calls what is told before
    (
        "en",
        "The army left the town in what the mayor said was “a great and shameful defeat”.",
        "what the mayor said was “",
    ),
    ("en", "The army withdrew from the town in what analysts said was a setback.", "what analysts said was"),
    ("ar", "اعتقلت الشرطة عشرة أشخاص في ما وصفه المحافظ بأنه فضيحة.", "في ما وصفه"),
    ("es", "La policía detuvo a diez personas en lo que el alcalde calificó de escándalo.", "lo que el alcalde"),
    ("fr", "La police a arrêté dix personnes dans ce que le maire a qualifié de scandale.", "ce que le maire"),
    ("hi", "पुलिस ने दस लोगों को गिरफ़्तार किया, जिसे मेयर ने शर्मनाक बताया।", "जिसे मेयर"),
    ("pt", "O exército retirou-se no que o ministro descreveu como um grande revés.", "no que o ministro"),
    ("ur", "فوج قصبے سے پیچھے ہٹ گئی، جسے تجزیہ کاروں نے بڑا دھچکا قرار دیا۔", "جسے تجزیہ"),
]


@pytest.mark.parametrize(("code", "text", "begins"), TOLD_BESIDE)
def test_nobody_answers_for_the_statement_before_his_own(code: str, text: str, begins: str) -> None:
    (cited,) = texts.reading(code, text).sentences[0].attributions

    assert text[cited.scope.start :].startswith(begins)


@pytest.mark.parametrize(
    ("code", "text", "source", "answered"),
    [
        (
            "en",
            "Ten people died: that is what the mayor said.",
            "mayor",
            "Ten people died: that is what the mayor said",
        ),
        (
            "fr",
            "Dix personnes sont mortes, c'est du moins ce qu'affirme le maire.",
            "maire",
            "Dix personnes sont mortes, c'est du moins ce qu'affirme le maire",
        ),
        ("en", "The army struck what it said was a bunker, killing ten.", "The army", "what it said was a bunker"),
        ("en", "The army struck what it said was a bunker; ten died.", "The army", "what it said was a bunker"),
        ("en", "Judging by what witnesses said, the plane burned.", "witnesses", "witnesses said, the plane burned"),
        (
            "en",
            "When asked what he would do the president said he would wait.",
            "president",
            "president said he would wait",
        ),
        ("en", "Nobody knows what or who but police said the car burned.", "police", "police said the car burned"),
        ("en", "He asked them what, and police said the car burned.", "police", "police said the car burned"),
        ("fa", "ارتش از شهر عقب‌نشینی کرد در آنچه وزیر گفت شکست بزرگی بود.", "وزیر", "آنچه وزیر گفت شکست بزرگی بود"),
        ("en", "Police shot a man in what they said was self-defence.", "Police", "what they said was self-defence"),
        (
            "en",
            "The president praised what Ukraine had done and said that he would visit it.",
            "president",
            "said that he would visit it",
        ),
        (
            "en",
            "Nobody knows what caused the crash but police said the driver fled.",
            "police",
            "police said the driver fled",
        ),
        (
            "en",
            "The army killed ten men in what villagers said was a massacre but the army called a battle.",
            "villagers",
            "what villagers said was a massacre",
        ),
        (
            "es",
            "El presidente rechazó lo que llamó una farsa y afirmó que habrá elecciones.",
            "presidente",
            "afirmó que habrá elecciones",
        ),
        (
            "en",
            "Residents who saw what happened told Reuters that soldiers opened fire.",
            "Residents",
            "Residents who saw what happened told Reuters that soldiers opened fire",
        ),
        # other relative clauses
        (
            "en",
            "Rescue work went on in Derna, where the mayor said ten men, and ten women, died.",
            "mayor",
            "where the mayor said ten men, and ten women, died",
        ),
        (
            "en",
            "The bridge, which officials said was old, collapsed on Monday.",
            "officials",
            "which officials said was old",
        ),
        (
            "en",
            "Ten people who police said were armed were arrested.",
            "police",
            "who police said were armed were arrested",
        ),
        (
            "en",
            "When the mayor said the road was open, people cheered.",
            "mayor",
            "When the mayor said the road was open",
        ),
        (
            "ru",
            "Работы идут в Дерне, где мэр заявил, что погибли сто человек.",
            "мэр",
            "где мэр заявил, что погибли сто человек",
        ),
        (
            "sw",
            "Uokoaji unaendelea Derna, ambapo meya alisema watu mia moja walikufa.",
            "meya",
            "ambapo meya alisema watu mia moja walikufa",
        ),
    ],
)
def test_in_a_relative_clause_a_source_answers_for_what_it_tells(
    code: str, text: str, source: str, answered: str
) -> None:
    (cited,) = texts.reading(code, text).sentences[0].attributions

    assert (cited.source, text[cited.scope.start : cited.scope.end]) == (source, answered)


def test_who_stands_before_a_judgement_is_not_cited_for_it() -> None:
    text = "The minister had sent in the army to back up the police in what his notice termed an emergency."

    assert texts.reading("en", text).sentences[0].attributions == ()


# Two speak: in brackets is what each answers for.
BOTH = [
    ("en", "[Police said the bridge was closed] and the [mayor said it would reopen on Monday]."),
    ("en", "[Three people died, police said], and the [mayor said the bridge would be closed]."),
    ("en", "[Macron will resign, Reuters reported, ]but the [minister said nothing was decided]."),
    ("ar", "[قال زيلينسكي إن الحرب ستنتهي قريبا]، [وقال بوتين إن المحادثات فشلت]."),
    ("es", "[Zelenski dijo que la guerra terminaría pronto], y [Putin dijo que las conversaciones habían fracasado]."),
    ("fa", "[زلنسکی گفت جنگ به زودی پایان می‌یابد] [و پوتین گفت مذاکرات شکست خورد]."),
    ("fr", "[Zelensky a déclaré que la guerre finirait], et [Poutine a affirmé que les pourparlers avaient échoué]."),
    ("hi", "[ज़ेलेंस्की ने कहा कि युद्ध जल्द समाप्त होगा] और [पुतिन ने कहा कि वार्ता विफल रही]।"),
    ("ja", "[ゼレンスキー大統領は戦争は終わると述べ]、[プーチン大統領は協議は失敗したと述べた]。"),
    ("pt", "[Zelensky disse que a guerra acabaria em breve], e [Putin disse que as negociações falharam]."),
    ("ru", "[Зеленский сказал, что война скоро закончится], а [Путин заявил, что переговоры провалились]."),
    ("sw", "[Zelensky alisema vita vitaisha hivi karibuni], [na Putin alisema mazungumzo yameshindwa]."),
    ("tr", "[Zelenskiy savaşın yakında biteceğini söyledi], [Putin görüşmelerin başarısız olduğunu söyledi]."),
    ("ur", "[زیلنسکی نے کہا کہ جنگ جلد ختم ہو گی] اور [پوتن نے کہا کہ مذاکرات ناکام رہے]۔"),
    ("zh", "[泽连斯基说战争很快结束]，[普京则说谈判失败了]。"),
]


@pytest.mark.parametrize(("code", "marked"), BOTH)
def test_of_two_who_speak_each_answers_for_his_own_clause(code: str, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    cited = texts.reading(code, text).sentences[0].attributions

    assert [text[one.scope.start : one.scope.end] for one in cited] == re.findall(r"\[(.*?)\]", marked)


@pytest.mark.parametrize(
    "closed",
    [
        "橋は今年の春から閉鎖されたが",
        "橋は今年の春から閉鎖される予定だが",
        "橋は今年の春から閉鎖されるが",
        "橋は今年の春からとても危ないが",
        "橋は今年の春から車が通りますが",
        "橋は今年の春から車が通らぬうが",
        "橋は今年の春から閉鎖されたものの",
        "橋は今年の春から閉鎖されるものの",
        "橋は今年の春からとても危ないものの",
        "橋は今年の春から閉鎖されたけれど",
        "橋は今年の春から閉鎖されたけれども",
        "橋は今年の春から閉鎖される一方",
        "橋は今年の春から閉鎖される一方で",
    ],
)
def test_who_stands_behind_a_closed_clause_does_not_answer_for_it(closed: str) -> None:
    for told in ("消防によると17人がけがをした", "警察は安全だと述べた"):
        (cited,) = texts.reading("ja", text := f"{closed}、{told}。").sentences[0].attributions

        assert text[cited.scope.start : cited.scope.end] == told


@pytest.mark.parametrize(
    "text", ["市長は、橋は閉鎖されたが、道は安全だと述べた。", "消防によると、17人がけがをしたが、命に別条はない。"]
)
def test_who_begins_a_sentence_answers_for_its_closed_clauses(text: str) -> None:
    (cited,) = texts.reading("ja", text).sentences[0].attributions

    assert text[cited.scope.start : cited.scope.end] == text.removesuffix("。")


def test_whom_an_outlet_reports_beside_others_answers_for_his_own_clause() -> None:
    text = "CNN said three died and the ministry said five died."
    outlet, ministry = texts.reading("en", text).sentences[0].attributions

    assert text[outlet.scope.start : outlet.scope.end] == text[:-1]
    assert text[ministry.scope.start : ministry.scope.end] == "and the ministry said five died"


def test_what_an_outlet_reports_goes_on_behind_an_and() -> None:
    reported = [
        ("ja", "朝日新聞は、首相が辞任すると述べ、幹事長が慰留したと報じた。"),
        ("ja", "警視庁によると、運転手は「眠っていた」と話しているという。"),
        ("en", "Reuters reported that the president had died and the ministry said it was investigating."),
    ]
    for code, text in reported:
        outer = texts.reading(code, text).sentences[0].attributions[0]
        assert outer.scope.end == len(text) - 1


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported that the ministry said the bridge was closed.",
        "The mayor said that “the bridge is closed and the ministry said it would fall”.",
        "Macron, according to Reuters, will resign on Monday.",
    ],
)
def test_who_is_cited_in_what_another_one_says_parts_nothing(text: str) -> None:
    outer = max(
        texts.reading("en", text).sentences[0].attributions, key=lambda cited: cited.scope.end - cited.scope.start
    )

    assert len(text) - (outer.scope.end - outer.scope.start) <= len("The .")


# Who is cited though another name stands nearer to the verb.
CITED = [
    ("en", "The plant was hit at night, and the mayor, Ivan Petrov, said it had been shelled.", "Ivan Petrov"),
    ("en", "Analysts say no such jet had been lost before.", "Analysts"),
    ("en", "His office said he would not resign.", "His office"),
    ("en", "European leaders met on Sunday and said that force might be used.", "European leaders"),
    ("ru", "По словам мэра, Путин приедет в город.", "мэра"),
    ("ru", "Мэр ушёл в отставку и заявил, что город безопасен.", "Мэр"),
    ("ru", "Министр прибыл в порт и сообщил, что мост закрыт.", "Министр"),
    (
        "ru",
        "Госсекретарь Энтони Блинкен в интервью Би-би-си заявил, что переговоры закончены.",
        "Госсекретарь Энтони Блинкен",
    ),
    ("fr", "Mme Durand soutient qu'on l'avait avertie.", "Mme Durand"),
    (
        "fr",
        "Le Bureau de la coordination des affaires humanitaires des Nations unies (OCHA) a dit que le pont tient.",
        "Bureau de la coordination des affaires humanitaires des Nations unies (OCHA",
    ),
    ("sw", "Mwenyekiti wa jumuiya hiyo, Rais Bola Tinubu wa Nigeria, alisema nguvu zitatumika tu.", "Rais Bola Tinubu"),
    ("ar", "أما الجزائر فجددت الثلاثاء تمسكها ببازوم رئيساً شرعياً وحذرت من أي تدخل عسكري أجنبي.", "الجزائر"),
    ("ar", "اتهم المجلس العسكري باريس بالسعي إلى تدخل عسكري.", "المجلس العسكري"),
    ("en", "In an interview, Putin said the war would end soon.", "Putin"),
    ("ru", "В интервью Путин заявил, что война закончится.", "Путин"),
    ("ja", "記録によると、管制官が着陸を許可した。", "記録"),
    ("ja", "国交省は許可を出していないとの立場だ。", "国交省"),
    ("ja", "管制官は国交省の聞き取りに、気付かなかったと説明した。", "管制官"),
    ("zh", "日航4日估计，事故将带来损失。", "日航"),
    ("zh", "佩里表示，他会返回。", "佩里"),
    ("zh", "汤米·追梦儿说：“她是首位女王。”", "汤米·追梦儿"),
    ("zh", "“航班雷达24”网站说，飞机受到干扰。", "航班雷达24"),
    ("zh", "英国航空安全公司“鱼鹰飞行解决方案”也认为，客机遭击中。", "鱼鹰飞行解决方案"),
    ("zh", "这项研究表明，药物有效。", "研究"),
    ("hi", "सरकार ने पुल बंद कर दिया और पुलिस ने कहा कि तीन लोग मारे गए।", "पुलिस"),
    ("ur", "حکومت نے پل بند کر دیا اور پولیس نے کہا کہ تین افراد ہلاک ہوئے۔", "پولیس"),
    ("fa", "دولت پل را بست و پلیس گفت سه نفر کشته شدند.", "پلیس"),
    ("tr", "Fluke, çabaların başarısız olduğunu yazdı.", "Fluke"),
    ("fa", "دانشمندان می گویند که پرها قهوه‌ای بود.", "دانشمندان"),
    ("fa", "تامی دریمر گفت: «لونا اولین ملکه Extreme بود.»", "تامی دریمر"),
    ("ar", "يعتقد العلماء أن القطط تتعقب الحيوانات.", "العلماء"),
    (
        "es",
        "Las autoridades de la ciudad y del museo sostienen que el árbol está enfermo.",
        "Las autoridades de la ciudad",
    ),
]


@pytest.mark.parametrize(("code", "text", "source"), CITED)
def test_who_speaks_is_cited_and_not_who_stands_nearer(code: str, text: str, source: str) -> None:
    assert [cited.source for cited in texts.reading(code, text).sentences[0].attributions] == [source]


def test_all_who_are_listed_answer_for_what_stands_behind_according_to() -> None:
    sentence = texts.reading("ja", "警察と消防によると、3人が死亡した。").sentences[0]

    assert [cited.source for cited in sentence.attributions] == ["警察", "消防"]
    assert {(cited.scope.start, cited.scope.end) for cited in sentence.attributions} == {(0, sentence.end - 1)}


def test_what_nobody_is_cited_for_is_nobodys() -> None:
    assert not [
        it
        for it in texts.reading("ja", "伝えられるところによると、首相は辞任する。").sentences[0].attributions
        if it.source
    ]
    assert not texts.reading("fr", "Le Boeing 737 a signalé une panne.").sentences[0].attributions
    assert not texts.reading("zh", "绘图分析的结果将会发布。").sentences[0].attributions
    assert not texts.reading("ar", "سلطت رحلة كيم الضوء على مصالح روسيا.").sentences[0].attributions


def test_the_model_of_a_make_is_no_company() -> None:
    read = texts.reading("en", "The ministry said the Airbus A350 had landed. Airbus said it was sending experts.")

    assert [cited.source for sentence in read.sentences for cited in sentence.attributions] == ["ministry", "Airbus"]
