"""News agencies, as articles credit them: in a credit line, a byline, or the dateline's brackets."""

from __future__ import annotations

import re

from builder.model import Article

_AGENCIES = {
    "Reuters": "Thomson Reuters|Reuters",
    "Associated Press": "Associated Press|AP",
    "Agence France-Presse": "Agence France[- ]Presse|AFP",
    "United Press International": "United Press International|UPI",
    "Press Association": "PA Media|Press Association|PA",
    "Deutsche Presse-Agentur": "Deutsche Presse-Agentur|dpa|DPA",
    "Xinhua": "Xinhua",
    "TASS": "ITAR-TASS|TASS",
    "Interfax": "Interfax",
    "Kyodo": "Kyodo News|Kyodo",
    "Yonhap": "Yonhap",
    "Press Trust of India": "Press Trust of India|PTI",
    "Asian News International": "Asian News International|ANI",
    "Bernama": "Bernama",
    "Antara": "Antara",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "Anadolu": "Anadolu Agency|Anadolu",
    "Australian Associated Press": "Australian Associated Press|AAP",
    "Canadian Press": "The Canadian Press|Canadian Press",
    "Bloomberg": "Bloomberg News|Bloomberg",
    "Inter Press Service": "Inter Press Service|IPS",
    "NAN": "News Agency of Nigeria|NAN",
}
_CREDITED = {name: re.compile(rf"(?<![\w.])(?:{words})(?![\w.]*\w)") for name, words in _AGENCIES.items()}
_BRACKETS = re.compile(r"[^\n.!?]{0,60}?\(([^()\n]{2,40})\)\s*(?:[-–—]+|:)\s")


def credited(article: Article) -> str | None:
    """The agency that an article credits with its text, by its full name; None where it credits none."""
    opening = _BRACKETS.match(article.text)
    lines = [*article.credits, *article.byline, article.dateline or "", opening[1] if opening else ""]
    for line in lines:
        found = [(match.start(), name) for name, words in _CREDITED.items() if (match := words.search(line))]
        if found:
            return min(found)[1]
    return None
