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


def gender_of(given: str) -> str:
    """``m``, ``f``, or nothing for a folded given name that is not listed."""
    return "m" if given in MASCULINE_NAMES else "f" if given in FEMININE_NAMES else ""
