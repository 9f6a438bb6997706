"""Given names and what they are shortened and translated to, and family names that come first at home."""

from __future__ import annotations

NICKNAMES = """
william bill billy will willie liam
robert bob bobby rob robbie bert
richard rick ricky dick rich
james jim jimmy jamie
john jack johnny
joseph joe joey
thomas tom tommy
michael mike mick mickey
edward ed eddie ted teddy ned
david dave davey
daniel dan danny
charles charlie chuck
christopher chris
anthony tony
andrew andy drew
alexander alex sandy alec
benjamin ben benny benji bibi
samuel sam sammy
matthew matt
nicholas nick nicky
peter pete
stephen steve
steven steve
gregory greg
kenneth ken kenny
ronald ron ronnie
donald don donnie
timothy tim
jeffrey jeff
geoffrey geoff
frederick fred freddie
francis frank
patrick pat paddy
philip phil
raymond ray
lawrence larry
leonard len leo lenny
gerald gerry jerry
henry harry hank
harold harry hal
theodore ted theo
walter walt wally
wilfred wilf
albert bert al
alfred alf fred
arthur art
ernest ernie
eugene gene
vincent vince
victor vic
zachary zach
elizabeth liz beth betty lizzie eliza bess libby
margaret maggie meg peggy marge greta
catherine cathy kate katie cate
katherine kathy kate katie kit
susan sue susie
deborah deb debbie
jennifer jen jenny
jessica jess
patricia pat patty trish
barbara barb babs
dorothy dot dottie
florence flo florrie
judith judy
kimberly kim
nancy nan
pamela pam
rebecca becky
sandra sandy
teresa terry tess
victoria vicky tori
virginia ginny
abigail abby
amanda mandy
christina chris tina
jacqueline jackie
josephine jo josie
martha marty
mary molly polly
sarah sally
jose pepe
francisco paco pancho
antonio tono
ignacio nacho
manuel manolo
enrique quique
giuseppe beppe
luigi gigi
johannes hans
friedrich fritz
josef sepp
nikolaos nikos
konstantinos kostas
georgios giorgos yorgos
ioannis giannis yannis yiannis
dimitrios dimitris
"""
# One name in several languages, of which a newspaper may write either.
COGNATES = """
martin maarten marten martijn morten martino martti
john jan johan johann juan joao giovanni jean johannes ivan
peter pieter petr pedro pietro pierre per peder petros piotr
henry hendrik heinrich henri enrique enrico henrik henryk
william willem wilhelm guillermo guillaume guglielmo
charles karl carl carlos carlo karel
michael michel miguel michele mikael michal
paul pablo paolo paulo pavel pawel pal
james jaime jacques giacomo jakob
joseph jose giuseppe josef jozef
george georg georges jorge giorgio jerzy giorgos georgios yorgos
benjamin binyamin
isaac yitzhak itzhak
simon shimon
moses moshe
jacob yaakov
edward eduard eduardo edouard
francis francisco francesco francois franz
catherine katarina katharina caterina catalina katarzyna
elizabeth elisabeth elisabetta isabel
helen helena helene elena elin
stephen stefan stefano etienne esteban istvan
nicholas nicolas nikolaus nicola niklas
philip felipe philippe filip filippo
andrew andre andreas andrea anders andrzej andres
lawrence laurens lorenzo laurent lars
louis luis luigi ludwig lodewijk
matthew mateo matteo matthias mats
"""
FAMILY_NAMES_FIRST = """
li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie song tang deng han
feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan jin
shi liao jia xia fu fang zou xiong bai meng qin qiu hou lei long shao mao wan gu qian hao kong xi mo
chou chiang chang hsu tsai teng chao hsieh chu tsao kuo lee wong chan cheung lau leung ng chow khoo tan lim goh ong
kim park pak choi choe jung jeong chung cho yoon jang shin kwon hwang ahn hong moon noh roh yoo rhee yi kang ban seo
nguyen tran le pham huynh phan vu vo dang bui do ngo duong ly ho
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto
inoue kimura hayashi shimizu saito abe kishida koizumi ishiba suga fukuda noda kan hatoyama aso mori obuchi hashimoto
murakami ohtani otani miyazaki kurosawa oe ono mishima kawabata
nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz orban lakatos meszaros
simon racz fekete szilagyi torok feher gal kis magyar antall medgyessy gyurcsany
"""
