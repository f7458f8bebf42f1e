"""A model's marks in, the same with broken names mended out.

Models break names at spaces ("Ohio" "River"), at elisions and hyphens ("Dell'" "Utri")
and at "of" ("Università" di "Bologna"), and join what only stands together
("CSTO Imangali" "Tasmagambetov").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Span

from extractor.entities.names.gazetteer import Gazetteer, find_surface
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_words import NameTable, OrganisationTable
from extractor.lang.tables import load_table


def join_broken(marks: Iterable[Span]) -> Iterator[Span]:
    """Join marks of one name; the label is the first one's."""
    listed = list(marks)
    people = Counter(mark[-1].text for mark in listed if mark.label_ == "PER")
    last: Span | None = None
    for mark in listed:
        if last is None:
            last = mark
        elif (
            _is_broken(last, mark)
            or _goes_on(last, mark)
            or (_is_double_given(last, mark) and people[last[-1].text] == 1)
        ):
            last = Span(mark.doc, last.start, mark.end, label=last.label)
        else:
            yield last
            last = mark
    if last is not None:
        yield last


def cut_known(marks: Iterable[Span], gazetteer: Gazetteer) -> Iterator[Span]:
    """Cut known names off a person's name that a mark goes on with.

    That is so where initials follow ("Repubblica del Tagikistan S.S. Yatimov") or the
    next mark is a person and only a space parts them; and where a person's mark begins
    with a known name behind a preposition ("From [Kyiv Volodymyr Zelensky]").
    """
    listed = list(marks)
    for mark, following in zip(listed, [*listed, None][1:], strict=True):
        cut = mark.start + _known_length(mark, gazetteer)
        if mark.start < cut < mark.end and _begins_person(mark, cut, following):
            yield Span(mark.doc, mark.start, cut, label=mark.label)
            yield Span(mark.doc, cut, mark.end, label="PER")
        elif name := _find_prefix(mark, following, gazetteer):
            yield name
            if name.end < mark.end:
                yield Span(mark.doc, name.end, mark.end, label="PER")
        else:
            yield mark


def _find_prefix(
    mark: Span, following: Span | None, gazetteer: Gazetteer
) -> Span | None:
    """Find the place or body that a person's mark wrongly begins with, or is.

    A preposition stands before it, and two capitalised words at least follow, in the
    mark or as the next person's. Places that people are called after ("Florence") stay.
    """
    names = load_table(mark.doc.lang_, "names", NameTable)
    doc = mark.doc
    # A mark may begin with the preposition: "[From Kyiv Volodymyr Zelensky]".
    first = mark.start + _is_preposition(mark[0].text, names)
    behind = first > 0 and _is_preposition(doc[first - 1].text, names)
    if mark.label_ != "PER" or not behind or first == mark.end:
        return None
    last = _find_end(mark, following)
    words = [join_apostrophes(token.text) for token in doc[first:last]]
    surface = find_surface(gazetteer.names, words, [w.lower() for w in words], 0)
    if surface is None or not surface.sure or words[0] in names.given_places:
        return None
    end = first + len(surface.tokens)
    if end > mark.end:
        return None
    rest = words[len(surface.tokens) :]
    if len(rest) < 2 or not all(word[:1].isupper() for word in rest):
        return None
    return Span(doc, first, end, label=surface.facts[0].label)


def _find_end(mark: Span, following: Span | None) -> int:
    """Give the end of a mark, or of a person's that follows at once."""
    if following is None or following.label_ != "PER":
        return mark.end
    return following.end if following.start == mark.end else mark.end


def _is_preposition(text: str, names: NameTable) -> bool:
    return join_apostrophes(text).lower() in names.prepositions


def _known_length(mark: Span, gazetteer: Gazetteer) -> int:
    """Count the tokens of the known name that a mark begins with; not of a person."""
    if mark.label_ == "PER":
        return 0
    words = [join_apostrophes(token.text) for token in mark]
    lower = [word.lower() for word in words]
    surface = find_surface(gazetteer.names, words, lower, 0)
    if surface is None or not surface.sure:
        return 0
    # A town begins the name of a club: "Miami Marlins".
    fact = surface.facts[0]
    lent = fact.lends_name and fact.label != mark.label_
    return 0 if lent else len(surface.tokens)


def _begins_person(mark: Span, cut: int, following: Span | None) -> bool:
    """Whether initials stand at a position, or a person's mark comes after its own."""
    if is_initials(mark.doc[cut].text):
        return True
    return (
        following is not None
        and following.label_ == "PER"
        and following.start == mark.end
        and mark.doc[cut].text[:1].isupper()
    )


def is_initials(text: str) -> bool:
    """Whether a token is initials with dots.

    Examples
    --------
    >>> [is_initials(text) for text in ("S.", "N.V.", "St.", "Rossi", ".")]
    [True, True, False, False, False]
    """
    letters = text.split(".")
    return letters.pop() == "" and all(len(c) == 1 and c.isupper() for c in letters)


def _is_broken(one: Span, other: Span) -> bool:
    """Whether two capitalised marks of one label are pieces of one name.

    A space or an elision parts them, or a hyphen a person's surname ("Boutros-Ghali"
    is one person, "Bossi-Fini" and "Roma-Milano" are two names).
    """
    gap = _read_gap(one, other)
    elided = gap == "" and join_apostrophes(one[-1].text).endswith("'")
    double = one.label_ == "PER" and gap == "-" and len(one) > len(other) == 1
    return (
        one.label == other.label
        and (gap == " " or elided or double)
        and one[-1].text[:1].isupper()
        and other[0].text[:1].isupper()
    )


def _is_double_given(one: Span, other: Span) -> bool:
    """Whether a hyphen parts the first names of one person: "Kassym-Jomart Tokayev".

    The first piece must not be somebody's surname in the article, as those of two
    people are joined so too ("Sinner-Alcaraz").
    """
    return (
        one.label_ == other.label_ == "PER"
        and len(one) == 1
        and len(other) > 1
        and _read_gap(one, other) == "-"
        and other[0].text[:1].isupper()
    )


def _read_gap(one: Span, other: Span) -> str:
    """Give the text between two marks if it is at most a token and a space."""
    if other.start > one.end + 1:
        return "..."
    # The text of the whole Doc is built anew at each access, so it is not used here.
    between = "".join(token.text_with_ws for token in one.doc[one.end : other.start])
    return one[-1].whitespace_ + between


def _goes_on(one: Span, other: Span) -> bool:
    """Whether a name that needs more ends at "of", and the other mark follows it."""
    table = load_table(one.doc.lang_, "organisations", OrganisationTable)
    if other.start - one.end > 1:
        return False
    words = [join_apostrophes(token.text).lower() for token in one]
    gap = [join_apostrophes(t.text) for t in one.doc[one.end : other.start]]
    link = gap or words[-1:]
    if len(link) != 1 or link[0] not in table.of or table.of & set(words[:-1]):
        return False
    head = len(words) - 1 if gap else len(words) - 2
    return head >= 0 and words[head] in table.heads and one[head].text[0].isupper()
