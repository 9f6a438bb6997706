"""builder/vocabulary/languages.py: another language is told, English with foreign words in it is not one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.vocabulary.function_words import FUNCTION_WORDS, LANGUAGES
from builder.vocabulary.languages import language, name

TEXTS = {
    "en": "The ferry sails again on Monday, the harbour office said, after the owners had agreed to pay for a new "
    "hull. Nobody in the town had believed that it would ever leave the dock.",
    "de": "Die Fähre fährt am Montag wieder, teilte das Hafenamt mit, nachdem die Eigner sich bereit erklärt hatten, "
    "für einen neuen Rumpf zu zahlen. Niemand in der Stadt hatte geglaubt, dass sie das Dock je verlassen würde.",
    "fr": "Le ferry repart lundi, a annoncé le bureau du port, après que les propriétaires ont accepté de payer une "
    "nouvelle coque. Personne dans la ville ne croyait qu'il quitterait un jour le bassin.",
    "es": "El transbordador vuelve a salir el lunes, dijo la oficina del puerto, después de que los dueños aceptaran "
    "pagar un casco nuevo. Nadie en la ciudad creía que iba a dejar el muelle.",
    "pt": "A balsa volta a navegar na segunda-feira, disse o escritório do porto, depois que os donos aceitaram pagar "
    "um casco novo. Ninguém na cidade acreditava que ela ainda sairia da doca.",
    "it": "Il traghetto riparte lunedì, ha detto l'ufficio del porto, dopo che i proprietari hanno accettato di pagare "
    "uno scafo nuovo. Nessuno in città credeva che avrebbe lasciato il bacino.",
    "nl": "De veerboot vaart maandag weer, zei het havenkantoor, nadat de eigenaars hadden beloofd een nieuwe romp te "
    "betalen. Niemand in de stad had geloofd dat hij het dok ooit zou verlaten.",
    "sv": "Färjan går igen på måndag, sade hamnkontoret, efter att ägarna hade gått med på att betala för ett nytt "
    "skrov. Ingen i staden hade trott att den skulle lämna dockan och gå till sjöss.",
    "no": "Ferja går igjen på mandag, sa havnekontoret, etter at eierne hadde gått med på å betale for et nytt skrog. "
    "Ingen i byen hadde trodd at den noen gang ville forlate dokken.",
    "da": "Færgen sejler igen på mandag, sagde havnekontoret, efter at ejerne havde lovet at betale for et nyt skrog. "
    "Ingen i byen havde troet, at den nogen sinde ville forlade dokken.",
    "fi": "Lautta kulkee taas maanantaina, sanoi satamatoimisto, kun omistajat olivat luvanneet maksaa uuden rungon. "
    "Kukaan ei ollut kaupungissa uskonut, että se lähtisi telakalta, mutta nyt se on jo merellä ja myös täynnä.",
    "pl": "Prom znów pływa od poniedziałku, podało biuro portu, po tym jak właściciele zgodzili się zapłacić za nowy "
    "kadłub. Nikt w mieście nie wierzył, że statek opuści dok przed końcem roku.",
    "cs": "Trajekt v pondělí opět vypluje, oznámil přístavní úřad, když se majitelé zavázali, že zaplatí za nový trup. "
    "Nikdo ve městě nevěřil, že by loď ještě někdy opustila dok, ale je to tak.",
    "hu": "A komp hétfőn újra indul, közölte a kikötői hivatal, miután a tulajdonosok vállalták, hogy kifizetik az új "
    "hajótestet. A városban már senki nem hitte, hogy ez a hajó még el fog indulni.",
    "ro": "Feribotul pleacă din nou luni, a anunțat biroul portului, după ce proprietarii au acceptat să plătească "
    "pentru o carenă nouă. Nimeni din oraș nu credea că va mai ieși din doc și că va fi plin.",
    "tr": "Feribot pazartesi günü yeniden sefere çıkıyor, liman bürosu bunun için sahiplerin yeni bir gövde parasını "
    "ödemeyi kabul ettiğini söyledi. Kentte hiç kimse bu geminin daha fazla kalacağını ya da gideceğini bilmiyordu ama "
    "o da çok sonra oldu.",
    "id": "Kapal feri itu akan berlayar lagi pada hari Senin, kata kantor pelabuhan, setelah para pemilik setuju untuk "
    "membayar lambung yang baru. Tidak ada orang di kota ini yang percaya bahwa kapal itu bisa pergi.",
    "ru": "Паром снова отправится в понедельник, сообщили в управлении порта, после того как владельцы согласились "
    "заплатить за новый корпус. Никто в городе не верил, что он когда-нибудь покинет док.",
    "uk": "Пором знову вирушить у понеділок, повідомили в управлінні порту, після того як власники погодилися "
    "заплатити за новий корпус. Ніхто в місті не вірив, що він колись залишить док.",
    "el": "Το πλοίο φεύγει ξανά τη Δευτέρα, ανακοίνωσε το λιμεναρχείο, αφού οι ιδιοκτήτες δέχτηκαν να πληρώσουν.",
    "ar": "قال مكتب الميناء إن العبارة سوف تبحر من جديد يوم الاثنين بعد أن وافق المالكون على دفع ثمن بدن جديد، ولم "
    "يصدق أحد في المدينة أنها سوف تغادر الحوض في هذا العام.",
    "fa": "دفتر بندر گفت که کشتی روز دوشنبه دوباره حرکت می‌کند و مالکان پذیرفتند که هزینه بدنه تازه را بپردازند. هیچ "
    "کس در این شهر باور نمی‌کرد که آن کشتی از اسکله برود.",
    "he": "המעבורת תפליג שוב ביום שני, כך מסר משרד הנמל, לאחר שהבעלים הסכימו לשלם על גוף חדש לאונייה.",
    "hi": "बंदरगाह कार्यालय ने कहा कि नौका सोमवार को फिर से चलेगी, क्योंकि मालिक नए ढांचे का दाम देने को तैयार हो गए।",
    "th": "สำนักงานท่าเรือกล่าวว่าเรือข้ามฟากจะออกเดินทางอีกครั้งในวันจันทร์ หลังจากเจ้าของตกลงจ่ายค่าตัวเรือใหม่",
    "ko": "항만 사무소는 선주들이 새 선체 값을 내기로 합의하여 여객선이 월요일에 다시 출항한다고 밝혔다.",
    "ja": "港湾事務所によると、船主が新しい船体の費用を払うことに同意したため、フェリーは月曜日に再び出航する。",
    "zh": "港务局说，船东同意支付新船体的费用之后，渡轮将于星期一再次启航。城里没有人相信它会离开船坞。",
    "und": "🚢🎉😀 " * 80,
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages_are_told(code: str) -> None:
    """A few sentences of an article are enough to tell its language, however often they are repeated."""
    assert language(TEXTS[code]) == code
    assert language("\n\n".join([TEXTS[code]] * 200)) == code
    assert name(code) or code == "und"


@pytest.mark.parametrize("code", sorted(set(TEXTS) - {"und"}))
def test_english_that_quotes_another_language_is_english(code: str) -> None:
    """An English article stays English with a quotation in another language in it."""
    assert language("\n\n".join([TEXTS["en"]] * 4 + [TEXTS[code]])) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Gdańsk",
        "Die Welt, Le Monde, El País",
        "1. FC Köln v Bayern München 0-3\nKV Mechelen v Club Brugge 1-1\n" * 20,
        "Copper 1,023.5 +0.4\nZinc 88.1 -1.2\nNickel 7,010 0.0\n" * 30,
        "Net profit 2.1 mln v 1.9 mln, shr 0.04 v 0.03, per share 0.1, revs 20 mln v 18 mln\n" * 20,
        "Per Moen, Ida Lund, Ama Osei, Jonas Berg, Kwabena Osei, Ximena Recabarren\n" * 20,
        "https://example.org/news/story-a1c-d2e-c3d-4e5f\n" * 20,
        "THE MAYOR OF BERGEN HAS RESIGNED AFTER THE COUNCIL VOTED FOR A NEW BRIDGE, AND NOBODY KNOWS WHO WILL BE NEXT.",
    ],
)
def test_what_says_too_little_is_taken_for_english(text: str) -> None:
    """Short texts, tables, fixtures, lists of names and addresses are no other language."""
    assert language(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000,
        " ".join(
            f"{a}{b}{c}." for a in ("blor", "tenk", "mish", "yalt") for b in "aeiouy" for c in ("vim", "dor", "zek")
        ),
        "☂☃" * 500,
    ],
)
def test_no_language_is_undetermined(text: str) -> None:
    """Letters without a space, sentences in an unknown tongue and signs are undetermined, not English."""
    assert language(text) == "und"


def test_an_unknown_language_has_no_name() -> None:
    """Only languages that can be told have a name, and each that can be told has one."""
    told = {code for table in FUNCTION_WORDS.values() for code in table}
    assert all(map(name, told))
    assert name("und") is None
    assert len(set(LANGUAGES.values())) == len(LANGUAGES)


def test_a_long_text_costs_no_more() -> None:
    """Ten million characters are told as fast as ten thousand."""
    started = time.perf_counter()
    assert language(TEXTS["de"] * 50_000) == "de"
    assert time.perf_counter() - started < 1


@given(st.text(max_size=400))
def test_any_text_has_a_language(text: str) -> None:
    """Whatever the characters, the answer is a code, and the same one again."""
    code = language(text)
    assert code == "und" or name(code)
    assert language(text) == code


def test_no_english_article_is_called_foreign(shared_articles: Path) -> None:
    """No article of a corpus of English world news is said to be in another language."""
    texts = {path.name: path.read_text("utf-8", "replace") for path in shared_articles.glob("*.txt")}
    assert {file: language(text) for file, text in texts.items() if language(text) != "en"} == {}
