"""The commonest little words of the languages that newspapers are written in, by ISO 639 code, and their names.

Function words alone: articles, pronouns, prepositions, conjunctions, auxiliaries. They are facts of grammar, make up
a quarter to a half of any prose, and stand in no list of names. Single letters are what an apostrophe cuts off.
"""

from __future__ import annotations

_LATIN = {
    "en": """the of and to in a that is was for on with as by at from it he his be are has have had not this which they
    their but were who will would an its or been more said she her after also than when there we i you if about one
    into other over up out what no so all some could can did do our your my me him them these those because between
    under during before against while where how any only most many s t""",
    "de": """der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
    hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
    mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich
    eines jahr zwei diese dieser wieder keine sagte""",
    "fr": """le la les de des du un une et en que qui dans pour pas sur au aux par est sont a ont été il elle ils elles
    on nous vous ce cette ces son sa ses leur leurs mais ou où avec sans plus ne se comme d l qu n c s j y était
    avait être fait selon entre après avant lors aussi même très tout tous dont sous contre""",
    "es": """el la los las de del un una y en que a por con para no se su sus es son fue al lo como más pero o este esta
    ha han había ser entre cuando sobre también hasta hay desde donde quien todo todos sin muy ya según tras contra
    durante años dijo porque esto ese esa ellos nos le les uno""",
    "pt": """o a os as de do da dos das um uma e em no na nos nas que por com para não se seu sua seus suas é são foi
    ao à aos mais mas ou como ser entre quando sobre também até já pela pelo pelas pelos isso este esta tem têm
    havia está muito depois segundo disse após contra anos ele ela eles foram""",
    "it": """il lo la i gli le di del della dei delle dello degli da dal dalla in nel nella un una uno e è che per con
    non si su sul sulla al alla ai come più ma o sono ha hanno anche questo questa dopo stato stata essere era tra
    fra dell all nell l d c ha aveva loro suo sua se quando contro secondo cui ed""",
    "nl": """de het een en van in is dat op te voor met zijn niet die aan er om ook als bij door naar uit maar over
    heeft hij zij ze was hebben werd wordt worden kan nog tot dan dit deze meer geen wel al tegen na onder had hun haar
    zich of moet zou volgens omdat veel""",
    "sv": """och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när
    under efter hade skulle eller också nu bara mer mot blev vid ska vara ut säger mellan år sedan detta utan hon
    sin sitt sina varit där""",
    "no": """og i det er på til som en å for av at med ikke de har den et han om var jeg fra men seg vi så kan ble eller
    når skal ved ut også etter mot bare vil over opp hun være mellom noen sier blitt hadde hva sin sine dette mye
    må ikkje ein""",
    "da": """og i det er på til som en at for af med ikke de har den et han om var jeg fra men sig vi så kan blev eller
    når skal ved ud også efter mod kun vil over op hun være mellem nogle siger blevet havde hvad sin sine dette meget
    må ind bliver""",
    "fi": """ja on ei se että hän oli joka mutta ovat myös kun niin sen en ole kuin hänen ne mukaan vain jo tai jos sekä
    siitä kanssa tämä tämän olla ollut olisi sitä nyt voi jossa mitä kuitenkin vielä jälkeen noin eivät muun
    vastaan koska ennen""",
    "pl": """i w z na do się nie że to jest o od po za jak dla przez przy ale co jego tym ze był była było są oraz także
    już być który która które tego tej czy ich jej może tylko przed pod lub ma ten ta bez roku więc jednak został
    między aby""",
    "cs": """a v se na je že s z do o to i za pro ve po jako by si ale jeho jsou k od byl bylo byla který která které
    při podle už také bude tak jen není nebo než však má jsem před až co roku u ze aby mezi které jejich""",
    "sk": """a v sa na je že s z do o to aj za pre vo po ako by si ale jeho sú k od bol bolo bola ktorý ktorá ktoré pri
    podľa už bude tak len nie alebo než však má som pred až čo roku u zo aby medzi ich boli""",
    "hu": """a az és hogy nem is egy meg de csak volt ez van már még azt ki vagy mint ha el be fel lesz kell szerint
    után majd ami aki amely ezt nagyon pedig sem között akkor minden arra számára való lehet így mert""",
    "ro": """și de în a la o cu pe să că din nu un este care mai se pentru sunt au fost ce dar prin lui după fi sau dacă
    între când această acest unei unui cele cel ai i al ale lor iar fără către despre nici sa său era ei fost""",
    "tr": """ve bir bu da de için ile olarak daha çok gibi olan ne en sonra kadar var ama o ise ya her olduğu ki mi
    değil diye dedi göre oldu yeni iki ancak yok içinde karşı tarafından etti eden bunun""",
    "hr": """i u je na se da su za od s sa a koji koja koje bi kao što ne će o iz nije po ali ili bio bila bilo biti
    samo do može ih nakon prema još više već sve kako pri između jer kada ovo te godine""",
    "id": """yang dan di itu dengan untuk dari tidak ini dalam akan pada juga ke karena tersebut bisa ada mereka lebih
    kata oleh telah saya sudah atau kita seperti para menjadi kepada bahwa adalah dia ia sebagai hanya tahun antara
    setelah""",
    "vi": """và của là có không được cho một các những người đã trong với này khi để từ đến về ở ra vào cũng như trên
    nhiều sẽ phải tại năm sau đó theo nhưng hơn còn ông bà đang""",
    "ca": """el la els les de del dels un una i en que a per amb no es seu seva és són va al com més però o aquest
    aquesta ha han ser entre quan sobre també fins hi des tot sense molt ja segons després contra l d s pel pels""",
    "sw": """na ya wa kwa ni za la katika kuwa hiyo huyo hii cha vya kama lakini pia ambao ambayo yake wake baada kwamba
    hayo huo watu mwaka wao hilo hata bila au zaidi kabla""",
    "sq": """të e në i dhe për që me një nga se u është ka në si do më nuk por ai kjo janë ishte këtë kanë edhe pas
    duke mund sipas tij saj""",
    "lt": """ir į kad iš su yra tai ne bet kaip o buvo jo jis bus ar nuo apie po per dėl dar jau tik jie savo prie
    kurie kuris pagal""",
}
_CYRILLIC = {
    "ru": """и в не на что с он как это по но из к у за от о его для а то все же был была было были так они бы также
    до или который которые после если уже только при чтобы их ее может есть во со""",
    "uk": """і в не на що з він як це по але із до у за від про його для а та та й був була було були так вони би також
    або який які після якщо вже тільки при щоб їх її може є на під цього""",
    "be": """і ў не на што з ён як гэта па але да у за ад пра яго для а каб быў была было былі так яны бы таксама або
    які якія пасля калі ўжо толькі пры іх яе можа ёсць""",
    "bg": """и в не на че с той като това по но от към у за до го а са се е беше бяха така те би също или който които
    след ако вече само при да им може със във ще""",
    "sr": """и у не на да са он као ово по али из к за од о је га се су би био била било били тако они такође или који
    које након ако већ само при њих може што ће""",
    "mk": """и во не на дека со тој како ова по но од кон за до го се е беше беа така тие би исто или кој кои што по ако
    веќе само при да им може ќе од""",
}
_ARABIC = {
    "ar": """في من على أن إن إلى عن مع هذا هذه التي الذي كان كانت لا ما لم قد بعد قبل بين كما أو ثم حتى عند كل غير وقد
    ذلك وفي ومن وكان منذ خلال هو هي بن لن سوف""",
    "fa": """و در به از که این را با است برای آن یک تا بر هم می شود شده خود اما کرد های بود شد نیز باید ما یا پس هر
    کند کرده""",
    "ur": """کے میں کی ہے اور سے کا کو اس نے پر کہ ہیں بھی ان یہ تھا ایک نہیں تھے کر گیا جو وہ تو لیے ہو تھی ساتھ
    بعد""",
    "ps": """د په او چې له ته دي کې یې سره هم دا نه ده يې چې څخه باندې""",
}


def _words(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in table.items()}


FUNCTION_WORDS = {"Latin": _words(_LATIN), "Cyrillic": _words(_CYRILLIC), "Arabic": _words(_ARABIC)}
"""By script, then by language."""

LANGUAGES = dict(
    pair.split("=")
    for pair in """en=English de=German fr=French es=Spanish pt=Portuguese it=Italian nl=Dutch sv=Swedish no=Norwegian
    da=Danish fi=Finnish pl=Polish cs=Czech sk=Slovak hu=Hungarian ro=Romanian tr=Turkish hr=Croatian id=Indonesian
    vi=Vietnamese ca=Catalan sw=Swahili sq=Albanian lt=Lithuanian ru=Russian uk=Ukrainian be=Belarusian bg=Bulgarian
    sr=Serbian mk=Macedonian ar=Arabic fa=Persian ur=Urdu ps=Pashto el=Greek he=Hebrew hy=Armenian ka=Georgian hi=Hindi
    bn=Bengali pa=Punjabi gu=Gujarati ta=Tamil te=Telugu kn=Kannada ml=Malayalam si=Sinhala th=Thai lo=Lao my=Burmese
    km=Khmer am=Amharic ko=Korean ja=Japanese zh=Chinese""".split()
)
"""The English name of every language that can be told."""
