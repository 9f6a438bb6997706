"""How common English words are in news: the share of articles with each stem. Made by training.stories."""

from __future__ import annotations

_STEMS = {
    1.0: """and in of the to""",
    0.7071: """as at by for from is it on said that this was with""",
    0.5: """also an are be been but has have he not they which who will year""",
    0.3536: """about after all first had his its more new one or other out over peopl stat their ther time two up
    we were when would""",
    0.25: """accord becaus befor being between call can could country dur government if includ into last made
    many month no only part plan president report so some than them thre through what wher whil work""",
    0.1768: """added against another any area around back both city com come company continu day do down even
    expect follow get group help her high him home how international issu just left like local make may
    meet member million minister most national need now official old our plac polic provid public
    resourc right say servic shar she should sinc start street such support take then thes thos told
    under unit us want way week well world you""",
    0.125: """allow already among authority based becom believ build business came case chang charg chief clos
    community concern county court days department development did director don't due each economic end
    every family few five forc former found four friday general go going good head held hold hous
    however increas interest july know later leader life long look mak man march monday much must my
    nation news next number off offer offic open order own past point power process project put receiv
    remain result same says school second security see set several show south still system term think
    today took until use used very within without""",
    0.0884: """able across act action activity addition again agency ago along announc appear appl arrest asked
    attrn away bank began best billion blank board bring capital caus center central challeng claim co
    committe condition consider control cost council creat current death decision demand despit develop
    different district does earlier early education effort especially event executiv experienc explain
    face far feel financial find firefox food foreign fork fund further futur give given great hand
    happen hav health here hope hour important industry information intentionally involv journal june
    keep known land larg law lead least leav led less level line littl live lot mac major market me mean
    measur media ministry money move mozilla mr near never north officer once operation opportunity org
    os party pay per percent person play policy political position possibl post present pric problem
    program quarantin question rais reach recent recently record region relat releas resident return
    road run sector seek seen serv sign six small social staff statement stop story student tak taken
    talk team th thing third thursday together too top total toward trad try tuesday turn university
    visit wall water wednesday went west whether why yet""",
    0.0625: """access account accus ad address affect agre agreement al almost although alway am america american
    amount approach approv april ask attempt attend august begin behind benefit better big body buy
    campaign cannot carry cent centr chairman children china citizen clear comment commission common
    complet conduct conferenc construction cover crim currently cut deal decad decid deputy didn't died
    discuss doing dollar done driv earn east economy effect eight election energy enough ensur enter
    establish estimat ever exampl exchang express facility fact fail fall federal field fight financ
    firm focus form forward free full global got ground grow half hard history hit hospital human impact
    improv incom instead interview investigation investment january job join kill largest late latest
    launch learn likely limit list liv loss lost low main maintain manag management mark matter men met
    might military morn name nearly night non often operat organization outsid park pass period prepar
    press prim privat product promot quarter rate real really reason reduc regard represent request
    requir research respond role sale saturday schedul secretary seem sell senior sent seven short side
    similar site situation society someth soon sourc speak special spend stand station stay step stock
    study suffer sunday target technology tell though town train travel using valu various vehicl victim
    war we'r whos woman women wsj yesterday young your""",
    0.0442: """accept achiev acquisition additional administration admit advanc affair africa african afternoon age
    air alleg annual answer anti anyon anyth application arriv associat association attack availabl
    avoid award becam biggest bill block book boost border break brief brought budget built candidat
    capacity car care certain chanc chines civil class commit compar confirm contact contain contract
    contribut cooperation corp cours covid criminal crisis cross cultur daily damag data date david de
    debt declar declin defens deliver democratic describ design detail determin difficult direct
    document doesn't door dr driver drop either employe encourag ended enjoy environment everyon everyth
    evidenc exist expand extend fac featur february figur filed final fire fourth freedom friend front
    gain game gave goal grant growth hear heard higher himself host huge hundr idea identifi immediately
    implement inc incident independent indicat individual initiativ insid institut institution
    investigat itself jobs john judg justic key kind lack leadership legal let light link locat longer
    los love lower majority manager material mayor meanwhil medical messag middl mile minut miss moment
    mother movement necessary net network nine northern noted noth november obtain opposition
    organisation owned owner paid pandemic parent participat particularly partner peac perform pick
    plant popular population potential practic presenc pressur prevent previous previously produc
    production promis property propos protect protest provinc purchas push quality rang rather read
    ready reflect regional relation remov reporter representativ respons responsibl rest reveal revenu
    review rise risk river room rose rout rule saw search seat serious sery significant singl someon son
    southern spac spokesman st stag stor strategy strengthen stress strong subject suggest supply
    suspect tax test thank thought thousand threaten throughout tourism traditional treatment trial
    tried understand union vice view violenc voic vote wait walk warn watch western whit whol wife win
    witness won word worker worth wrot york youth""",
    0.0312: """ability abov abroad abus acquir activist actually adopt advantag advocat ahead aimed allegation
    allegedly alon amid analyst announcement appeal apply approval argu armed army assembly asset
    attention attorney attract averag base basic battl below beyond bid bit black bond born bridg
    brother cabinet can't canada carri cash celebrat ceremony chair channel check child clean climat
    club collect colleg commitment communication complaint complex computer conclud conflict connect
    connection count coupl credit critical cultural customer daughter dead december deep degre deni
    depend differenc directly discover discussion division domestic doubl dozen draw drug duty eastern
    effectiv el elect emergency enforcement engag engineer english entir environmental europ european
    expert faced factor fair father fear feet fell felt fill finish foundation founder fully gas gather
    generat generation girl giv gone governor greater green hall handl happy heart heavy highest
    highlight highly highway hill hotel husband illegal importanc india indian indigenous industrial
    inform infrastructur injury insist intend introduc investor invit island isn't item jame joint jump
    kept kids la laws letter loan location london mass match meant mention merger mind mission model
    monitor mostly moved murder named natur natural nor normal note notic occur october oil onlin oppos
    option organiz outstand parliament participation particular partnership paul payment pend performanc
    personal phon photo platform poor positiv presidential priority prison probably professional
    professor profit programm progress proposal prosecutor protection prov publish pull purpos quickly
    quit rank recogniz red refer refus register regulation reject relationship remark replac republic
    requirement reserv resolv respect responsibility round rul safe safety san scal scen scienc sea
    season section secur self send sens sentenc separat september session shop shot sit skill sold
    solution sometim sought specific speech spent spok sport spot spread spring standard star status
    strategic strik struggl submit success successful summer suppos sure surpris task technical tender
    territory themselv therefor they'r threat titl tnm tour tourist track traffic transfer transport
    transportation treat trip troubl truck trust type uniqu urged usually via victory video villag
    volunteer washington ways we'v weekend welcom wide william wish won't writ""",
    0.0221: """abandon accident achievement acknowledg activ agent agricultur aid aim aims allianc alternativ
    ambassador amp angel anniversary annually ap apparently appoint arab aren't arms art articl artist
    asia assault assist assistanc assistant assum assur australia avenu awar bad balanc ban basis bear
    behalf belong bin blam blood blue bought branch brand british bureau camp canadian captur card
    career cast century ceo chain chamber choic choos church circumstanc cited clearly closely cloth
    coach coast cold combat combin command commander commerc commercial commissioner compet competition
    completely confidenc congress constitution constitutional consumer content contribution controll
    corner corporat corporation corruption counter creation criticism crowd crown cup daniel debat
    dedicat defenc defend delay democracy demonstrat destroy digital diseas disput distribut doctor
    doubt dream easy eat educational egypt electricity electronic eliminat else emerg employ enabl
    enhanc entity entry equipment ern establishment estat eventually exercis expens explor export failur
    fals famous farm fast favor federation fellow femal festival fifth file film finally fine fiscal
    fled flight floor flow framework franc french fuel function gets giant god goes grad graduat grand
    grew guard guilty headquarter honor honour hop household hurt identity imag implementation import
    impos improvement increasingly independenc inflation influenc initial initially injur insuranc
    integrat interior internal invest investigator iran israel israeli jail japan jose journalist
    journey kenya king kingdom km knew knowledg lake languag largely larger latin lawmaker lawyer leagu
    lee legislation listen lived lose machin mail mainly maintenanc maker manner manufactur massiv
    mexico michael mid minority modern moham mountain mov multipl music muslim nativ nearby negotiation
    neighbor neighborhood neighbour neither newspaper none ones ongo onto opinion organis original
    outcom overall oversea paper paris participant passenger path perhap permit personnel phas pictur
    piec player pledg pm politic politician poll port possibility pre prefer preparation primary princ
    principl prior proc procedur producer profil prompt quot race rain re reality realiz recall
    recommend recommendation recover reform regim regular relativ rely remember repair reportedly
    residenc resolution restaurant resum retir rich ris robert rock roll root ruled runs rural russia
    saudi sav save schem se seiz select sever sexual shareholder sheriff shift ship shock shoot shortly
    shown simpl simply slow solv speaker speed spirit spokesperson sponsor stability stabl stak stood
    struck structur suit sun supporter suprem surround survey surviv suspend sustainabl tabl teach
    teacher television ten texa thus ties tool touch transaction tree trend trigger troop true tv twic
    ukrain un unabl undermin updat upon valley variety ve violat violation vision visitor volum voter
    warrant wasn't wave wealth weapon wear weather websit whom wonder wors worst wouldn't writer written
    wrong zone""",
    0.0156: """academic academy accompani accusation acts add adds administrativ adult advic advis agenda
    agricultural ahmed airport alert ali ally alongsid amend animal apart apartment appearanc appli
    appointment appreciat appropriat approximately arabia argentina arrival asian asid aspect assessment
    attribut audienc author await awareness baby bar bay beach beat beautiful beij belief besid
    bilateral bottom box boys britain broadcast brok brown burn bus california camera campus carlo cars
    category catholic caught celebration certainly champion chosen christian cit civilian client clock
    closer closur coalition coastal code collaboration colleagu collection communist competitiv complain
    comply composit comprehensiv concept consequenc conservativ consideration consult contest context
    controversial convention conversation convict convinc cook cooperat coordinat core correct costa
    couldn't counterpart crack crash crew critic crucial custom cuts danc danger dangerous dark dec
    decreas deem defeat defin del delhi demonstration desert designat desir destination detain detention
    difficulty diplomatic direction disappear disaster disclos dismiss display distanc divid dividend
    dominat donation downtown drag dress drink driven drov dry earth easier edge effectively egyptian
    electric element embassy emphasiz employment enterpris entertainment equal era escap essential ex
    exactly except excit expansion expectation expensiv expression extension external extra extrem
    extremely eye facilitat factory familiar fans farmer fees fired firefighter fish fit flag flood fly
    foot football forest forget formally forum friendly fundamental garden gender generally georg
    georgia germany gift gold gov govern grown guest guid gulf gun harm hasn't haven't heat heavily
    height heritag herself hired historic historical holder holy hong ice identify ignor ii imagin
    immediat impossibl inde innovation inspir install instanc instruction intelligenc intention internet
    invasion involvement iraq islamic joe jordan juan junior kick kilometer kitchen kong korea korean
    kuwait labor labour laid landscap lane latter lay legislativ library licens lift lock male mandat
    martin mary master mayb mechanism medicin memorial memory meter method min mine minimum minor mobil
    monthly moreover mount mp ms municipal municipality museum myself nationwid negativ negotiat newly
    nobody nov nuclear numerous objectiv obligation observ occasion ocean officially ohio older operator
    opponent owns pacific pack packag page pain paint panel parliamentary patient patrol peaceful
    permanent peter physical plead pleas plot plus poverty powerful prais predict preliminary premier
    presentation preserv presidency pretty prevention prid principal pro proceed prominent prosecution
    proud provider provision publicly punish pursu qatar radio rally ran rare reaction recognis
    recognition recovery reduction regulatory reiterat relatively relevant relief religious rent reopen
    repeat republican researcher residential resign resignation resort respectively restor restriction
    restructur retain revolution rica richard ride rival royal rush russian salary salvador sanction
    santa scor screen secret sees senat sept settl settlement sex shap sheikh showcas shut sister sixth
    size sleep smaller smok soil soldier song sort sound southeast spain spark specialist spokeswoman
    squar statistic stem stev stolen storm stream strength stretch strongly styl sub subsidiary
    successfully summit superintendent surg suspension sustain taiwan talent taught taxe temperatur
    temporary tension terrorist ticket topic tough tournament tradition trail transition truth twitter
    unemployment unfortunately unity unlikely unprecedent urban user uses vast ventur version virginia
    voted vulnerabl warm wast weren't whatever widely wind window wing winner winter wood worldwid worri
    worry wound yield you'r younger zero""",
    0.011: """abdul abdullah absolutely accelerat accordanc acre actor administrator adviser advisory affiliat
    affirm afford aged aircraft aliv allocat amaz ambitious amendment analysis ancient anticipat
    argument arrangement arts asks assert assess assign atmospher attraction aug australian authoriz
    background bags ballot barely basically battery bc beauty bed begun belt benjamin bigger bike bjp
    boat bomb boom borrow brazil breach breath brian broad broken bush busy cairo calif cancell cancer
    capability carbon cargo carrier cell chairperson character charl chemical chil chos chris circl
    clash climb collaps collectiv columbia columbus commodity completion complianc complicat component
    compris compromis conclusion condemn confident confrontation conservation considerabl consist
    consolidat constant constitut construct consultant consultation consumption container continent
    continuous contrary contrast controversy conviction coordination coordinator coronavirus corridor
    coup coverag crackdown creativ criticiz crop cuba cuban cultivat curb currency custody cx deadlin
    deadly declaration defendant defender delegation delivery democrat denounc deny deserv detectiv
    developer devic dialogu dig disappoint disciplin discovery discrimination distribution diversity
    donat dougla draft dump ease easily echo ecosystem educat efficient elaborat elder elderly electoral
    elementary eligibl elsewher embrac empir ends enemy england entitl est ethnic evaluat examin
    excellent exception exclud exclusiv execut exit expir expos extensiv extraordinary eyes facebook
    faith fallen favour feb fewer fighter fixed flat forecast formal fought francisco fraud freez fresh
    fruit fulfill fun funeral gap gate gear gen german glass globally grab gross guarante guy hail halt
    hang hate healthcar healthy henry hondura hoped hot hub ill impress incentiv inch indication initiat
    innovativ inquiry inspector integrity intens intent intersection interstat iranian islam jan japanes
    jerusalem jim johnson jone joseph jr judicial jury kenyan kidnap lady launder leas lebanon legacy
    legislator legislatur lend length lesson liberal liberation lies livelihood locally logistic lots
    loved lowest ltd luis madison magistrat mainland manufacturer map maria marin marri maximum meal
    mental metr mexican mill mistak mix mixed moderat monetary motion multi namely namibia neglect
    nicaragua nice northeast nurs obama object oct olympic optimistic originally otherwis outbreak
    outlet overnight pair pakistan palestin palestinian pan partly pattern peak penalty percentag
    perfect personality personally perspectiv peru petition plastic plenty plung portion possession
    potentially pound practical prestigious primarily prisoner privileg priz progressiv prohibit
    promotion proof proper prospect protester provincial punishment qualify raid raw rd recession
    reconciliation referenc refuge registration remarkabl remind renew rep repeatedly rescu resistanc
    restrict revers richmond rid row safeguard sat scan scar scientist scott selection semi separately
    seriously seventh shanghai sharp shelter shor shortag sight signal significantly silenc singapor sky
    slightly smart smil smith soar solar solid somebody sons southwest spanish specializ specifically
    split stimulus ston strict strip stronger subsequently substantial superior supplier surfac surgery
    surveillanc survivor swim tackl takeover tear techniqu teen tehran tens tenur terrorism text thai
    thailand theft they'v thoma throw tip tom tomorrow toronto totally township trac transform translat
    trap travell treasury treaty truly turkey twenty typically uk ultimately uncertainty understood
    unknown unless unlik upcom upgrad upper urg urge urgent utility valuabl veteran virtually vital vot
    wake we'll weak weaken web weigh weight welfar widespread workshop wrap www yes""",
}

SHARES = {stem: share for share, stems in _STEMS.items() for stem in stems.split()}
