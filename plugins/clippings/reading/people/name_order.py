"""Where the family name stands in names that are not written as English ones: before the given name, or in two parts.

Only what is nearly certain is said; whoever knows better writes the name with its comma among the aliases of the entry:
``Orbán, Viktor``.
"""

import re

_CHINESE = frozenset(
    "Bai Bo Cai Cao Chen Cheng Cui Dai Deng Ding Dong Du Fan Feng Gao Guo Han He Hou Hu Huang Jia Jiang Kang Li Liang "
    "Lin Liu Lu Luo Ma Mao Pan Peng Qian Qin Shi Song Su Sun Tang Wang Wei Wen Wu Xi Xia Xiao Xie Xu Xue Yan Yang Ye "
    "Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou".split()
)
"""Chinese family names in pinyin; so few have nearly all people."""
_SYLLABLE = (
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:i?a(?:ng?|i|o)?|ia?ng?|i(?:e|u|n|ng|a|ao|an|ong)?|e(?:i|ng?|r)?|"
    r"o(?:u|ng)?|u(?:a|o|i|n|e|ai|an|ang)?|üe?)|a(?:i|n|o)|e[nr]?|ou?)"
)
_CHINESE_GIVEN = re.compile(rf"{_SYLLABLE}[-’']?{_SYLLABLE}", re.IGNORECASE)
"""A Chinese given name of two syllables in pinyin; one of one syllable may be a family name as well."""
_KOREAN = frozenset("Ahn Ban Chang Cho Choi Chung Han Hong Hwang Jang Jeong Jung Kang Kim Kwon Lee Lim Moon Noh Oh "
                    "Park Roh Ryu Seo Shin Son Song Suh Yang Yoo Yoon Yun".split())  # fmt: skip
"""Korean family names, as press articles write them."""
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A Korean given name as press articles write it: Jae-in."""
_KOREAN_SYLLABLE = re.compile(
    r"(?:ch|kk|sh|[bdghjkmnprsty])?[wy]?(?:ae|eo|eu|oo|ee|oe|ui|[aeiou])(?:ng|ck|[hklmnpt])?", re.IGNORECASE
)
"""One of the two syllables of a Korean given name that is written as two words: Jong Un."""
_VIETNAMESE = frozenset(
    "Đặng Đinh Đỗ Dương Ho Hoàng Hồ Huỳnh Lê Lý Ngô Nguyễn Nguyen Phạm Phan Trần Trịnh Võ Vũ".split()
)
"""Vietnamese family names, which stand first."""
_SPANISH = re.compile(r"García|Garcia|Vargas|Ruiz|Muñoz|Díaz|Torres|Ramos|Castro|Ortega|Reyes|\w{2,}[eé]z")
"""Spanish family names that are no given names: one in the middle of a name is the first of two."""


def family_before_given(words: list[str]) -> bool:
    """Whether the first word of a name is the family name: of ``Xi Jinping``, ``Ban Ki-moon``, ``Nguyễn Văn An``."""
    first, last = words[0], words[-1]
    if first in _VIETNAMESE:
        return len(words) > 2 and last not in _VIETNAMESE
    if len(words) == 3 and first in _KOREAN:
        return all(_KOREAN_SYLLABLE.fullmatch(word) for word in words[1:])
    if len(words) != 2:
        return False
    chinese = first in _CHINESE and last not in _CHINESE and _CHINESE_GIVEN.fullmatch(last)
    return bool(chinese or (first in _KOREAN and _KOREAN_GIVEN.fullmatch(last)))


def family_start(words: list[str], start: int) -> int:
    """Where the family name begins whose last part begins at ``start``: in ``Gabriel García Márquez`` at García."""
    return start - 1 if start and _SPANISH.fullmatch(words[start - 1]) else start
