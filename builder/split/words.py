"""Word lists of the trade: agencies, outlets, sections, roles, and what is no place."""

from __future__ import annotations

AGENCIES = frozenset(
    """afp ap reuters upi tass dpa efe ansa ptı pti ani ians xinhua kyodo jiji yonhap bernama antara aap pa mena wam
    spa kuna qna irna isna petra anadolu aa unb bss app gna nan ena ips inps cna ana panapress pana lusa apa stp
    belga ntb tt ritzau stt pap ctk mti agerpres bta tanjug hina sta interfax ria itar-tass bloomberg tns agencies
    agency wires wire ap/reuters afp/reuters prensa latina ens montsame andina mercopress""".split()
) | {
    "associated press",
    "the associated press",
    "agence france-presse",
    "press association",
    "press trust of india",
    "united press international",
    "dow jones",
    "prensa latina",
    "canadian press",
    "the canadian press",
    "australian associated press",
    "news agencies",
    "deutsche presse-agentur",
}
OUTLET_WORDS = frozenset(
    """news times gazette herald courier argus post mail chronicle journal mercury observer star tribune standard
    advertiser echo guardian telegraph examiner sentinel bulletin review press record independent express dispatch
    despatch monitor register leader citizen sun globe mirror reporter daily weekly nation today digest messenger
    ledger enquirer inquirer bugle clarion wire agency world""".split()
)
SECTIONS = frozenset(
    """world labour labor business sport sports opinion politics national nation local region regional metro markets
    market     technology tech culture arts life lifestyle style health science education environment climate travel
    entertainment editorial comment commentary analysis feature features news home international foreign economy
    economics finance money letters obituary obituaries weather court courts crime africa asia europe americas
    exclusive interview perspective column review reviews books film music food society media energy agriculture
    farming property motoring football cricket rugby tennis racing briefs brief community council countryside
    city provincial states diaspora security defence investigation investigations explainer factbox profile
    blog live update updates breaking viewpoint leader spotlight insight magazine weekend""".split()
) | {"middle east", "latin america", "press release", "for immediate release", "news in brief", "in brief"}
SECTIONS |= {"breaking news", "top stories", "front page", "letters to the editor", "letter to the editor"}
ROLES = frozenset(
    """writer reporter reporters correspondent correspondents editor editors staff columnist bureau chief agency
    agencies desk contributor contributors special freelance journalist journalists intern team photographer
    stringer own our political business sports sport foreign court crime science health education environment
    diplomatic economics national senior assistant deputy local city international press news service
    multimedia producer director professor economist lecturer fellow author analyst founder head dr minister
    president secretary ambassador""".split()
)
# What stands before a dash or a colon and is no place.
NOT_PLACES = (
    SECTIONS
    | frozenset(
        """watch video audio photo photos picture pictures note question answer q a file correction clarification
    warning advertisement background summary introduction conclusion abstract editor's headline title author by
    date source sources read also more related tags topic topics contact about i we he she it they this that these
    those the there here what when where why who how if but and or so yes no yet for in on at to from with as an
    now then today tomorrow yesterday tonight nato fifa uefa nasa opec imf who un eu us uk usa fbi cia wto nhs bbc
    cnn covid covid-19 verdict result results score scores final time venue price cost example examples fact facts
    step tip tips rule part chapter section figure table appendix first second third finally meanwhile however
    still once only even just not well my our your his her their its one two three four five caption credit
    subject speaker reporter host moderator interviewer""".split()
    )
    | {"editor's note", "editor’s note", "fact check", "key points", "at a glance"}
)
PLACE_PARTICLES = frozenset(
    "de da do dos das del la las le les los el al ul an am auf bei di du des of the upon on sur sub under "
    "and y e i st ste in near der den van von bin zu aan".split()
)
NAME_PARTICLES = frozenset(
    "al el ul bin bint ibn abu ben van von der den de del della di da dos du la le y e af".split()
)
