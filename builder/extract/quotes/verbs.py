"""The verbs of saying, with their tenses, and the little words that stand around them."""

from __future__ import annotations

# Verbs that may stand before their subject after a quotation: ``… ,” replied the mayor``.
_SAYING = """
    acknowledge add admit affirm agree allege announce answer argue ask assert assure attest begin boast bristle
    caption caution chant chime claim clarify comment complain concede conclude concur confess confide confirm
    contend continue counsel counter cry declare demand deny disclose drawl elaborate emphasise emphasize enquire
    enthuse exclaim explain express exult fume gasp groan growl grumble guess highlight hint imply indicate inquire
    insist interject interrupt intone joke lament laugh maintain marvel mention moan mumble murmur muse mutter
    narrate note observe offer opine order plead pledge point posit post predict proclaim promise pronounce protest
    query question quip rail rant rasp read reaffirm reason recall reckon recount reflect reiterate rejoin relate
    remark remember remind reminisce repeat reply report respond retort reveal roar say scoff scold scream share
    shout shriek sigh smile snap sneer sob specify speculate stammer state stress stutter submit suggest sum
    summarise summarize surmise swear testify thunder tweet underline underscore urge venture volunteer vow wail
    warn whisper wonder worry write yell
"""
# Verbs of saying that are never inverted: they have an object, or are said of what somebody thinks.
_TELLING = """
    accuse address advise advocate apologise apologize applaud attack beg believe bemoan berate blame blast brand
    call castigate censure challenge characterise characterize chastise chide cite commend compare condemn consider
    criticise criticize decline decry deem defend denounce depict deplore deride describe dismiss dispute dub echo
    encourage extol fault fear feel find forecast greet hail hold hope implore inform instruct invite joke label
    lambast lambaste laud lecture liken mock notify paint portray praise preach propose quote reassure rebuke
    recommend refer refute reject ridicule rule sing slam speak talk teach tell term thank think upbraid welcome
"""
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "begin": "began begun",
    "speak": "spoke spoken",
    "think": "thought",
    "feel": "felt",
    "swear": "swore sworn",
    "read": "read",
    "sing": "sang sung",
    "teach": "taught",
    "find": "found",
    "hold": "held",
    "forecast": "forecast",
}
_DOUBLED = frozenset("admit beg begin dub extol quip concur refer slam snap sob submit sum".split())
_VOWELS = "aeiou"


def _finite(verbs: str) -> frozenset[str]:
    forms: set[str] = set()
    for verb in verbs.split():
        past = _IRREGULAR.get(verb, "").split() or [f"{stem}ed".replace("eed", "ed") for stem in _stems(verb)]
        forms |= {verb, _third(verb), *past}
    return frozenset(forms)


def _stems(verb: str) -> list[str]:
    """What *-ed* follows: ``admitt``, ``repli``, ``claime`` (for *claimed*); both of ``label`` and ``labell``."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb[:-1] + "i"]
    doubled = verb + verb[-1]
    return [verb, doubled] if verb.endswith("el") else [doubled if verb in _DOUBLED else verb]


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _participles(verbs: str) -> frozenset[str]:
    forms: set[str] = set()
    for verb in verbs.split():
        stems = [verb] if verb.endswith("y") else _stems(verb)
        forms |= {f"{stem.removesuffix('e') if not stem.endswith('ee') else stem}ing" for stem in stems}
    return frozenset(forms)


INVERTED = _finite(_SAYING)
FINITE = INVERTED | _finite(_TELLING)
PARTICIPLES = _participles(f"{_SAYING} {_TELLING}")

# Forms that are nouns or adjectives as often as verbs: they count beside a name or a pronoun alone.
DOUBTFUL = frozenset(
    """guess relates share shares highlight highlights state states note notes comment comments report reports
    claim claims answer answers call calls question questions promise promises cry cries demand demands order
    orders offer offers post posts reply replies repeat repeats plead joke jokes laugh laughs smile smiles
    sigh sighs shout shouts whisper whispers scream screams tweet tweets counter counters point points term
    terms label labels brand brands challenge challenges attack attacks address rule rules reason reasons sum
    sums hint hints moan moans counsel protest protests pledge pledges vow vows stress stresses talk talks
    thought read reads quote quotes respond snap snaps reflect reflects found find finds held hold holds
    welcome greet feel felt think thinks believe believes recall recalls remark remarks query queries
    volunteer volunteers venture ventures wonder wonders worry worries begin begins sing sings paint paints
    forecast forecasts consider considers reject reckon invite thanks thank fears hopes blames faults fault
    blame mention mentions sang spoke spoken speak speaks began begun""".split()
)

AUXILIARIES = frozenset(
    """has have had having is are was were be been being will would can could may might shall should must do does did
    'd 'll 've 's 're 'm ’d ’ll ’ve ’re ’m not n't never to""".split()
)
BE = frozenset("is are was were be been being 's 're 'm ’re ’m".split())
ADVERBS = frozenset(
    """also later then first once again now yesterday today tomorrow tonight earlier often simply just still even only
    further already always sometimes soon thus instead too herself himself themselves itself both all each
    later afterwards afterward meanwhile nevertheless nonetheless however perhaps matter-of-factly in-turn""".split()
)
# Words in -ly that are no adverbs.
NOUNS_IN_LY = frozenset(
    """family assembly ally bully monopoly anomaly supply reply belly rally weekly daily monthly quarterly lily italy
    july homily melancholy fly jelly butterfly doily elderly""".split()
)
PRONOUNS = {"he": "m", "she": "f", "they": "t", "it": "n", "i": "i", "we": "w", "you": "y"}
POSSESSIVES = {"his": "m", "her": "f", "their": "t", "its": "n", "my": "i", "our": "w", "your": "y"}
DETERMINERS = frozenset("the a an this that these those one another some any no every each several many".split())
INDEFINITE = frozenset("a an one another some any no several many two three four five six".split())
SUBORDINATORS = frozenset(
    """that when while if because but as after before although though whether since where which until so than whereas
    who whom whose what why how or unless nor once like""".split()
)
PREPOSITIONS = frozenset(
    """of to for with by about from against on at in into after before than as over under between among during through
    without within near outside inside behind beyond alongside amid despite via per like toward towards around
    beside besides including""".split()
)
