"""Common given names that most bearers of one gender have, so that "Ms Osei" is not given to "Daniel Osei"."""

from __future__ import annotations

# Names that are common for both (Andrea, Ashley, Jean, Kim, Nikita, Robin, Sasha) are left out on purpose.
MASCULINE_NAMES = frozenset(
    """aaron abdul abdullah abraham adam ahmad ahmed akira alan albert alejandro aleksandr alexander alfred ali amir
    andrei andrew andrzej anthony antoine antonio arthur ashraf barack bashar benjamin bernard bill bob boris brian
    bruce carl carlos charles christopher cyril daniel david dennis diego dmitry donald edward emeka emmanuel eric
    ernest felipe ferdinand fernando francis francois frank frederick
    george gerald gordon gregory hamid hans harold harry
    hassan henry herbert hiroshi hugo hussein ibrahim igor isaac ismail issam ivan jack jacob jacques jakob james
    javier jeremy jerome jim joao john jonathan jorge jose joseph juan kenneth kenji kevin khalid kofi konstantin kwame
    lars laurent leonard louis luis mahmoud marco mario mark martin matthew michael miguel mikhail mohamed mohammad
    mohammed moses mustafa nelson nicholas nicolas nigel oleg oliver omar osama oscar otto pablo patrick paul pavel
    pedro peter philip pierre piotr rafael raymond richard robert roberto roger ronald samuel sanjay sebastian sergei
    sergey simon stanislav stefan stephen steven suleiman tariq thomas timothy tomasz vaclav victor viktor vincent
    vladimir walter wilhelm william winston xavier yosef youssef yuri yusuf zoltan""".split()
)
FEMININE_NAMES = frozenset(
    """abigail ada adele agnes agnieszka aisha alice amelia amina amy ana angela anita anna anne annette asma audrey
    barbara beatrice beatriz bernadette bridget camila carmen carolina caroline catherine cecilia charlotte chiara
    christina christine claire clara claudia constance cristina daniela deborah diana dolores dorothy efua eleanor elena
    elisabeth elizabeth ellen emily emma esther eva evelyn fatima fatou fiona florence frances gabriela genevieve
    georgina gloria grace greta hannah harriet heather helen helena hilary hillary imelda indira ines ingrid irene irina
    isabel isabella jacqueline jane janet jennifer jessica johanna josephine judith julia julie karen kate
    katarzyna katherine khadija kristina larissa laura layla leila lena linda lisa louise lucia lucy magdalena margaret
    maria mariam marie marina martha mary maryam megan melissa mercy michelle miriam monica nadia nancy natalia natasha
    ngozi nicole nina nora olga olivia patricia paula pauline penelope priya rachel rebecca rosa rosemary ruth sara
    sarah silvia sofia sonia sophie stella svetlana susan sylvia tatiana teresa theresa ursula valentina vanessa
    vera veronica victoria virginia wanjiru yasmin yuliya zainab zeynep zofia zsuzsanna""".split()
)


# These are borne as family names too, or by a few of the other gender: with a family name behind them they tell.
_MORE_MASCULINE = frozenset(
    """abbas abdullahi abebe abel abhijit abiodun abubakar adebayo adel adewale adil adnan adolfo adrian agustin
    ahmet aidan ajay akash akinwumi akio alain alan alasdair alastair albin alec aleksander aleksei alessandro
    alexandre alexandros alexei alexey alf alfonso alfredo alistair allan allen alois alvaro amadou amar amit amos
    anand anatoly anders andre andreas andres andy angus anil ansgar anthonio anton antonin antonis anwar aras
    archie arjun arkady armando arne arno arnold artem arthur arturo arun arvid asad asher ashok asif atif augusto
    augustus axel ayman aziz babatunde baltasar baptiste barney barry bart bartosz basil bastian ben benedict benito
    benjamim benny bernardo bernd bernhard bert bertrand bilal billy bjorn blaise bogdan boniface bram brandon
    brendan brent brett bronislaw bruno bryan burak byron cameron carlo carsten casper cedric cem cesar chad charlie
    chas chinedu chris christian christoph christophe christos chuck claes claudio claus clement clifford clive
    clyde colin conor constantin cornelius craig curtis cuthbert cyrus dag damian damien dan danilo danny dario
    darius darren dave davide dean deepak denis denzel derek derrick dev dieter dietrich dilip dimitri dimitris
    dinesh dirk dominic dominik don doug douglas duncan dusan dwight dylan eamon earl eberhard ed eddie edgar edmund
    edoardo eduard eduardo edwin efraim egil einar eitan ekrem eli elias elijah eliot elliott elmer emanuel emil
    emile emiliano emilio emmet emre enrico enrique erdogan erhard erich erik ernesto ernst erwin esteban ethan
    etienne eugene eugenio evan ezekiel fabian fabio fabrice faisal farhan farid farouk fausto federico felix ferenc
    fergus fernand fidel filip finlay finn flavio florian francesco franco franz fraser fred freddie frederic
    fredrik friedrich fritz fumio gabriel gareth garry gary gaspard gaston gavin gene geoff geoffrey gerard gerardo
    gerhard gert ghassan gilbert giles gilles giorgio giorgos giovanni giulio giuseppe glenn godfrey gonzalo graeme
    graham greg gregor gregorio grigory guido guillaume guillermo gunnar gunther gus gustav gustavo hakan hakeem
    hakim hakon hamza hannes harald hari harish haruki harvey hasan hashim hector heinrich heinz helmut helmuth
    hendrik henri henrik herbie herman hermann hernan hideki hilal hillel hisham horace horacio horst howard hubert
    hugh humphrey huw iain ian ibrahima idris ignacio igor ilan ilias ilya imran ingmar innocent ivo ivor iwan jaan
    jaap jabir jake jakub jalal jamal jan jared jaroslav jason jasper javad jay jed jeff jeffrey jens jeroen jerome
    jerry jerzy jesus jim jimmy jindrich jiri joachim joakim joaquin joe joel joerg johan johannes johnny jon jonas
    jonny joost jordi jorg joris josef joshua josip jozef juergen juha jukka jules julian julien julio julius
    junichi juraj jurgen justin kamal kamil karan karel karim karl karsten kaspar kazuo keith ken kent kerim khaled
    kieran kishore klaas klaus knut koji konrad konstantinos kristian kristof krzysztof kunal kurt kyle kyrylo
    lachlan ladislav lamar lance larry lasse laszlo laurence lawrence leif len lenny leo leon leonardo leonid
    leopold leroy les leslaw lester lev levi liam lionel lloyd lorenzo lothar lou lubomir lucas luciano lucien
    ludwig luigi luka lukas lukasz luke luther lyndon maciej magnus mahdi mahesh mahmud malcolm malik mamadou
    manfred manish manoj manuel marcel marcello marcelo marcin marcos marcus marek mariano marius markku markus
    marlon marshall marten martijn martti marvin masahiro massimo mat mateo mateus mathias mathieu mats matt matteo
    matthias matti maurice mauricio maurizio max maximilian mehdi mehmet melvin merv michal michel mick mikael mike
    mikko mikolaj milan milos milton miroslav mitch mitchell mohamad mohammad mohan moritz morris morten moshe
    mubarak muhammad mukesh munir murat murray musa mustapha mykola nabil nadav nadeem naoki narendra nasser nate
    nathan nathaniel naveen ned neil nelson neville niall nick nicolae nicolaj niels nigel nikhil nikolai nikolaos
    nikolay nils nitin noah norbert norman obafemi octavio ogden olaf olav olivier olle olof olu oluwaseun omer
    ondrej orhan orlando oscar oskar osman oswald otis otto ousmane owen pascal patrik paulo peder pedrag pekka per
    percy perry pete petr petros petteri phil philipp pieter pietro prakash pranav prasad przemyslaw quentin rabih
    rafael rafal rafe raffaele rafiq raghav rahul raimo rainer raj rajan rajesh rajiv rakesh ralf ralph ramesh ramin
    ramiro ramon randall randy raoul rashid rasmus raul ravi ray reece reg reggie reginald reinhard rene reuben
    reuven rex ricardo riccardo rich richie rick ricky robbie rod roderick rodney rodolfo rodrigo rohan rohit roland
    rolf roman ron ronan ronnie rory ross roy ruben rudolf rudy rufus rupert russ russell ryan ryszard saad saeed
    said salim salman salvador salvatore sam sameer sami samir samson samuli sandeep sandro sanjeev santiago sassou
    scott seamus sean sebastiao sebastien seiji sepp serge sergio sergiu seth shane shaun shinji shinzo sid
    siegfried sigmund sigurd simeon sipho slavko slobodan sofiane soren spencer stan stanley stefano steffen steinar
    stellan sten steve steven stewart stig stuart sunil suresh sven sylvain sylvester tadeusz takashi takeshi tamas
    tareq tariku tarun taylan ted teddy terence terje terry thabo theo theodor theodore thiago thibault thierry
    thilo thor thorsten tim timo timothee timothy timur tobias toby todd tom tomas tomasz tommaso tommy tony torben
    torsten travis trevor tristan truls tyler tyrone ulf uli ulrich umar umberto urs uwe vaclav valdis valentin
    valery vasily vassilis venkatesh vernon vic vicente vijay vikas vikram ville vince vincenzo vinod vinoth viorel
    virgil vitaly vito vivek vlad vladislav volker volodymyr vuk wade wael waldemar walid wallace wally walt warren
    wayne wendell werner wes wesley wilbur wilf wilfred will willem willi willy wim winfried winston wojciech
    wolfgang xander yaakov yann yannick yannis yaser yasin yasser yehuda yigal yitzhak yoav yohannes yonas yoshihide
    yuriy yves zachary zack zaid zakaria zbigniew zdenek zeev ziad zlatko zoran zubin""".split()
)
_MORE_FEMININE = frozenset(
    """abbie abena ada adaeze adela adelaide adelina aditi adriana adrienne aerin afua agata agathe agneta aida
    aileen aino aisling aissatou akosua alanna alba alejandra aleksandra alena alessandra alessia alexandra alia
    alicia alina alisa alison aliyah alma alyssa amal amanda amara amber amelie amira anahit anais anastasia
    angelica angelina angelique anika anisa anja ann annabel anneke anneli annelies annemarie annette annika antje
    antoinette antonella antonia anya aoife ariane arianna arlene aroha asa asli astrid athena audra augusta aurelia
    aurelie aurora ava aya ayesha aylin ayse azadeh barbro bea becky belinda bella benedicta bente berit bernice
    bertha beryl bess beth bethany betsy betty beverley beverly bianca birgit birgitta birgitte blanca blanche
    bonnie bozena brenda bria brigid brigitte britt britta brittany bronwyn caitlin candice cara carina carla
    carlotta carly carmel carol carole carrie caryn cassandra catalina cate caterina cathrine cathy cecile cecily
    celeste celia celine chandrika charlene charlotte chelsea cherie cheryl chiamaka chidinma chimamanda chloe
    christa christelle christiane cindy clarissa claudette claudia claudine clementine cleo colette colleen connie
    consuelo cora coral cordelia corinna corinne cornelia courtney cristiana cynthia dafna dagmar dagny daisy dalia
    danielle danuta daphne dara daria darlene dawn debbie debra deirdre delia delphine denise dervla desiree diane
    dilek dina dinah divya dolly dominika donna dora dorcas doreen doris dorota dorothea dorte edie edith edna
    edwina eileen eilidh eirini ekaterina elaine eleni eleonora elif elin elina elise eliza elke ella ellie elly
    elsa else elsie elspeth elvira ema emilia emilie enid erica erika erin erna ernestine esmeralda esperanza
    estelle eszter etta eugenia eugenie eunice evelina evgenia ewa ewelina fabiana fanny farah fatemeh fathiya
    fatoumata faye federica felicia felicity felicja femke fern fiammetta filipa flavia fleur floor flora flore
    franca francesca francine francisca frauke freda frederica freya frida funmilayo gaia gail galina gemma
    genevieve georgia georgina geraldine germaine gertrude ghada gilda gillian gina ginevra ginny gisela giselle
    gita gitta giulia giuliana gladys glenda greta gretchen gro guadalupe gudrun gunilla gwen gwendolyn gwyneth
    hadiza hadley haley halima halina hana hanan hanna hanne harsha hatice hattie hazel heather heba hedda hedwig
    heidi heidrun heike helene helga henrietta henriette hermione hester hiba hilda hildegard holly huda ida ieva
    ilana ilaria ilona ilse imogen ina inga inge ingeborg inger inna ioana iona irma isabell isabelle isadora isha
    ishbel isla isobel iva ivana ivanka ivy iwona izabela jacinda jacinta jackie jacqui jade jamila jana janelle
    janice janina janine jasmin jasmine jaya jeanette jeanne jemima jen jenna jenni jennie jenny jess jessie jill
    jillian joan joana joann joanna joanne jocelyn jodie johanne jolanta jordana josefa josefina josephina josie joy
    joyce juana juanita judi judy juliana juliane julianna juliet juliette june justine justyna kaja kamala kamila
    karin karina karine karla karoline kasia kat katarina katerina kathi kathleen kathryn kathy kati katie katja
    katrin katrina katya kavita kay kayla keiko kerstin khadijah kiki kinga kirsten kirstie kirstin kirsty klara
    klaudia krista kristen kristi kristin kristine krystyna kyoko lana lara larisa lata latifa laure lauren laurie
    lavinia lea leah leanne lene lenore leona leonie leonor leticia lia liane libby lidia liesbeth lieselotte lila
    lili lilia lilian liliana lilla lillian lily lina linnea lisbeth lise liselotte lisette liv livia liz liza
    lizzie lois lola lora loredana loretta lori lorna lorraine lotta lotte lottie louisa louise lourdes lucie
    lucienne lucille lucinda lucrezia ludmila luisa luise lulu lupe lydia lyn lynda lynette lynne lyudmila mabel
    macarena maddie madeleine madeline madhuri madison mae maeve magali magda maggie mahsa maia maj maja malala
    malgorzata malin manal mandy manon manuela mara marcela marcella marcia mareike margarita margaux margit margot
    margrethe marguerite mari mariana mariane marianna marianne maribel mariel marielle marijke marika marilyn
    marina marion marisa marisol marita maritza marja marjorie marketa marlene marta martina martine mathilde
    matilda maud maude maura maureen mavis maxine maya medea meera meghan mehreen melania melanie melinda melissa
    mengmeng meredith merete mette mia michaela micheline michiko mildred milena mimi mina minako mindy minnie mira
    miranda miren miriama misaki mitsuko moira molly mona monika monique morag muriel myra myriam myrna nada
    nadezhda nadine nadja naoko naomi nasrin natacha natalie nathalie neha nell nellie nelly nermin nessa nettie
    neus niamh nicola nicolette nikki nkechi noelle noemi nomvula nora noreen norma nour nuala odette odile ofelia
    oksana olena olive olivera oona oonagh oprah ornella padma paige paloma pam pamela paola parisa parvati patsy
    patti patty paulette paulina pauline pearl peggy pernille petra phoebe phyllis pia pilar pippa polina polly
    portia prisca priscilla prudence quynh rabia rachael rachelle rafaela raheela raisa ramona rana rania raquel
    rasha reba rebeca rebekah regina regine reina rena renata renate renee reyhan rhea rhoda rhona rhonda rhoswen
    rianne ricarda rima rina rita roberta rocio roisin romina romy rona roos rosalia rosalie rosalind rosalyn
    rosamund rosana rosanna rosario rose roseanne rosie rosita roswitha roxana roxane roya ruby rukhsana rukmini rut
    ruta ruthie sabina sabine sabrina sadie safiya sahar saida sakina sally salma saloni samantha samia samira
    sandra sandrine sanna saoirse saori sarai saskia savannah selena selin selma senka serena setsuko shabnam
    shakira shalini shanti sharon sheila shelley sheryl shirin shirley shreya sibylle sidsel sienna sigrid sigrun
    silje silke simona simone sinead siobhan siri sita siti snezana solange solveig sonja soraya sorcha stacey stacy
    stefania stefanie steffi stephanie sue suhair sukanya sumaya sunita susana susanna susannah susanne susie
    suzanna suzanne suzette svenja swati swetlana sybil sylvie tabitha tahmina taisiya tamara tamsin tania tanja
    tanya tara taslima tatjana tatyana teodora terezie teri tess tessa thandiwe thea thelma theodora therese thora
    tilda tilly tina tiphaine tonje tova tracey tracy trina trine trinh trish trisha trude trudy tsitsi tuba tyra
    ulla ulrike una ursulina urszula uta ute valeria valerie valeriya vanda vania velma verena verity verna veronika
    veronique vesna vicki vicky vida vidya vigdis viktoria vilma viola violet violeta violetta virginie vita viv
    viviana vivien vivienne wafa wanda wangari waris wendy whitney wiebke wilhelmina wilma winifred winnie xiomara
    yaa yael yasmine yelena yesim yetunde yoko yolanda yulia yumi yuriko yvette yvonne zadie zahra zara zarina
    zdenka zelda zeynab zita ziva zoe zohra zora zuleika zuzana zuzanna""".split()
)


def gender_of(given: str) -> str:
    """``m``, ``f``, or nothing for a folded given name that is not listed."""
    return "m" if given in MASCULINE_NAMES else "f" if given in FEMININE_NAMES else ""


def likely_gender(given: str) -> str:
    """``m``, ``f``, or nothing for a folded given name with a family name behind it: of many more names."""
    return gender_of(given) or ("m" if given in _MORE_MASCULINE else "f" if given in _MORE_FEMININE else "")
