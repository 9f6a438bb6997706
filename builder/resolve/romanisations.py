"""How names of other alphabets are spelled in ours: a line is one name, and names of different lines are different."""

from __future__ import annotations

# A line is one name; two names of different lines are different names, however alike they sound.
ARABIC = """
mohammed muhammad mohammad mohamed mohamad muhammed mohamd mehmed mohammod muhamad
ahmed ahmad achmed ahmet akhmed
mahmoud mahmud mehmood mahmood mahmut
hamid hameed hamed hamide
hamad hammad
hamoud hammoud humoud
hamdan hemdan
hassan hasan hacene
hussein husayn hussain hossein hosein husain houssein hussien hussin husein
yusuf yousef youssef yousuf yusef yusuph youssouf yousif youcef joussef
issam essam isam esam
bashar bachar bashshar
ali aly
omar umar omer
osama usama oussama ussama
othman uthman osman ousmane usman
khalid khaled chaled halid
walid waleed oualid
rashid rasheed rachid rashed
saeed said saeid sayeed saied
saddam sadam
muammar moammar muammer moamer muamar mouammar
ibrahim ebrahim brahim ibraheem
ismail ismael esmail ismaeel smail
mustafa mostafa moustafa mustapha moustapha
hosni husni housni
anwar anouar anwer
jamal gamal djamal jamaal
jamil jameel djamil
nasser nasir naser nassir
abdul abd abdel abdoul abdal
abdullah abdallah abdulla abdoullah abdellah
abdulaziz abdelaziz
abdulrahman abdelrahman abderrahmane abdurrahman abdurahman
karim kareem
salem salim saleem selim
salman selman
sulayman suleiman sulaiman soleiman suliman
tariq tarik tareq tarek
faisal faysal feisal faysel
fahd fahad
farouk faruq farouq faruk
hafez hafiz
hamza hamzah hamze
imad emad
jaafar jafar gaafar djaafar jaffar
kamal kamel kemal
khadija khadijah khadijeh hadija
layla leila laila leyla
maryam mariam meryem miriam
mansour mansur mansoor
marwan merwan
munir mounir moneer muneer
mounia muniya
nabil nabeel
nur nour noor
qasim qassem kassem qasem kasim qassim
rafik rafiq rafic
ramadan ramzan ramadhan
sadiq sadeq sadik saddiq
samir sameer
sharif sherif shareef cherif
tamim tameem
wael wail
yasser yasir yaser yassir
yahya yehia yahia
zainab zaynab zeinab zeynep
zayd zaid zayed zeid
fatima fatema fatimah fatma fatemeh
aisha aysha ayesha aicha aishah
amina aminah amineh
habib habeeb
idris idriss driss idrees
laith layth
nuri nouri noori
riad riyad riyadh
ayman aiman aymen
aziz azeez
amr amro
bilal belal
ghassan gassan
haitham haytham haithem
hisham hicham hesham
jihad jehad djihad
"""
SLAVIC = """
sergei sergey serhiy serhii sergej siarhei sergiy
aleksandr alexander aleksander oleksandr alexandr aliaksandr alyaksandr olexander
aleksei alexei alexey oleksiy oleksii aleksey alexej aliaksei
andrei andrey andriy andrii andrej
dmitri dmitry dmitriy dmytro dimitri dmitrii dmitrij
yevgeny evgeny yevgeni evgeni yevhen evgenii evgeniy jewgeni
mikhail michail mikhailo mykhailo mihail
nikolai nikolay mykola nikolaj nikolaï
vladimir volodymyr wladimir uladzimir
volodya vova
viktor victor wiktor
yuri yury yuriy iurii yurii jurij
vasily vasili vasiliy vasyl wassily vassily
pyotr petr petro pjotr
fyodor fedor fiodor feodor
ivan iwan
igor ihor igar
oleg oleh
anatoly anatoli anatoliy anatolii
arkady arkadi arkadiy
boris borys
konstantin kostiantyn konstantyn
leonid leonyd
maxim maksim maksym
pavel pavlo pawel
valery valeri valeriy valerii
vitaly vitali vitaliy vitalii vitalij
vyacheslav viacheslav wjatscheslaw
yaroslav iaroslav jaroslav
gennady gennadi gennadiy hennadiy
georgy georgi georgiy heorhiy
grigory grigori hryhoriy grigoriy
ilya ilia illia
iosif yosif josif
timofey timofei tymofiy
yelena elena olena jelena
yekaterina ekaterina kateryna katerina
tatyana tatiana tetiana tetyana
natalya natalia nataliya nataliia natalja
yulia julia yuliya iuliia yuliia julija
anastasia anastasiya
maria mariya mariia marija
ksenia kseniya xenia
lyudmila ludmila liudmila lyudmyla
svetlana svitlana
galina halyna
darya daria dariya
sofia sofiya sofya
zoran
zeljko jeljko
"""
FAMILY = """
li lee yi rhee ri
park pak bak
choi choe
jung jeong chung
cho jo
noh roh
moon mun
yoon yun
shin sin
yoo yu ryu
lim im rim
chaudhary choudhury chowdhury chaudhry choudhary chaudhuri
mukherjee mookerjee mukerji
banerjee banerji
chatterjee chatterji
bhattacharya bhattacharyya
"""
