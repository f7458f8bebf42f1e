"""What a schema file may hold, as pydantic models: strict, frozen, hashable."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)

from extractor.lang.argument_roles import ROLES
from extractor.schemas.marked import ARGUMENTS, read_marked

Label = Literal["PER", "ORG", "LOC"]
Lang = Literal["it", "en"]
TypeName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$")]
# Kinds of organisations, as in the tables of the world, that a type may leave out.
BodyKind = Literal[
    "agency", "association", "central-bank", "church", "club", "company", "court",
    "finance", "institute", "media", "ngo", "parliament", "party", "sport",
    "supreme-court", "university",
]  # fmt: skip
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _role(value: object) -> object:
    if value not in ROLES:
        raise ValueError(f"unknown role; allowed are {', '.join(ROLES)}")
    return value


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Role = Annotated[str, BeforeValidator(_role)]
Labels = Annotated[tuple[Label, ...], BeforeValidator(_listed)]
Roles = Annotated[tuple[Role, ...], BeforeValidator(_listed), Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pattern(_Part):
    """One way a relation is said in one language.

    ``trigger`` are lemmas, or sequences of words ("fare parte"); ``mention`` instead
    lets any name of these labels be the trigger, or any demonym (``form``). ``subject``
    and ``object`` are neutral roles, the first that is filled wins. ``complement`` are
    nouns of which one must be the object of the trigger; ``without`` are roles that
    must be empty; ``reflexive`` asks for, or forbids, a reflexive pronoun; ``pos``
    limits the part of speech; ``topics`` lets nouns stand between the trigger and "of"
    ("ministro degli Esteri di ..."); ``aspects`` lets what somebody does, says or wants
    stand for him as the object ("backs Rossi's plan"); ``outside_sports`` leaves out
    pairs of bodies or states in reports on sports, where they are teams ("Milan meet
    Inter"), and every pair of a pattern one of whose labels is people alone;
    ``in_sports`` leaves out any pair elsewhere ("destroyed"), ``posts_in_sports`` those
    there that name no post ("replaced X as coach", not "on the hour"); ``whole`` keeps
    a part from standing for the whole as the object ("leads the Polish delegation"),
    ``bodies`` all that is no body, as its people ("joined EU leaders");
    ``one_of`` asks for an office of several, or forbids it ("a senior commander of the
    army"). ``literal`` words tell of deeds alone, so that the type's ``not_by`` is not
    asked ("gang war"). ``freely`` leaves out what is owed or somebody is made to do
    ("was ordered to pay"), ``demands`` what is only asked to be known ("asked X why").
    ``unless`` are words that the trigger's name must not have,
    or that must not be its object, predicate, adverb ("arrived third") or adjective
    ("padre spirituale"), or the agent of its passive; ``beside`` are nouns that no
    phrase of it may have ("titolare del ministero"). ``asserted`` leaves out what the
    text denies ("did not warn X"). ``negated`` says that the trigger denies the
    relation ("licenziare"). ``subject_label`` and ``object_label`` narrow what the
    relation allows. ``score`` is in [0, 1].
    """

    id: RuleId
    lang: Lang
    trigger: tuple[Words, ...] = ()
    mention: tuple[Label, ...] = ()
    form: Literal["name", "demonym"] = "name"
    complement: tuple[Words, ...] = ()
    pos: tuple[str, ...] = ()
    subject: Roles
    object: Roles
    without: tuple[Role, ...] = ()
    unless: tuple[Words, ...] = ()
    beside: tuple[Words, ...] = ()
    asserted: bool = False
    reflexive: bool | None = None
    topics: bool = False
    aspects: bool = False
    outside_sports: bool = False
    in_sports: bool = False
    posts_in_sports: bool = False
    freely: bool = False
    demands: bool = False
    literal: bool = False
    whole: bool = False
    bodies: bool = False
    one_of: bool | None = None
    negated: bool = False
    subject_label: Labels = ()
    object_label: Labels = ()
    score: float = Field(default=0.9, ge=0.0, le=1.0)
    examples: tuple[str, ...] = Field(min_length=1)
    counterexamples: tuple[str, ...] = Field(min_length=1)

    @cached_property
    def arguments(self) -> frozenset[str]:
        """Roles that subject and object may fill."""
        return frozenset((*self.subject, *self.object))

    @cached_property
    def roles(self) -> frozenset[str]:
        """Every role that is read for this pattern."""
        return self.arguments.union(self.without)

    @model_validator(mode="after")
    def _has_trigger(self) -> Pattern:
        if bool(self.trigger) == bool(self.mention):
            raise ValueError("needs either trigger (lemmas) or mention (labels)")
        return self

    @field_validator("examples")
    @classmethod
    def _are_marked(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for sentence in value:
            found = {mark.argument for mark in read_marked(sentence)[1]}
            missing = [name for name in ARGUMENTS if name not in found]
            if missing:
                raise ValueError(
                    f"{sentence!r} marks no {' and no '.join(missing)}; mark both, "
                    f"as in '[Eni:subject] ha acquisito [Versalis:object].'"
                )
        return value

    @field_validator("counterexamples")
    @classmethod
    def _are_readable(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for sentence in value:
            read_marked(sentence)
        return value


class Names(_Part):
    """What a relation is called, for people, in each language."""

    it: str
    en: str


class Edge(_Part):
    """Which argument is the source and which the target of the graph's edge."""

    source: Literal["subject", "object"] = "subject"
    target: Literal["subject", "object"] = "object"

    @model_validator(mode="after")
    def _differ(self) -> Edge:
        if self.source == self.target:
            raise ValueError("source and target must differ")
        return self


class RelationType(_Part):
    """A relation: what it means, what it holds between, how it is said.

    ``date`` and ``place`` are optional (found where the text has them), close (only
    words that depend on the trigger itself) or never. With ``nations`` false, no
    adjective of nationality is the subject ("the Turkish base is in Syria").
    ``attempts``: what somebody tries to do is planned, or a fact as if it were done
    (who tries to mediate mediates), or never a relation (who is said to have been
    nearly killed somewhere did not die there). ``not_by`` are kinds of organisations,
    as in the tables of the world, that are never its subject: parties and firms attack
    in words. ``yields_to`` are types that say more of the same pair in the same
    sentence: beside one of them it is left out; ``excluded_by`` are types that the same
    words never say as well ("bought by X" is not from X). A code of ``wikidata`` with
    ``^`` before it reads from object to subject.
    """

    subject: tuple[Label, ...] = Field(min_length=1)
    object: tuple[Label, ...] = Field(min_length=1)
    label: Names
    definition: str = ""
    symmetric: bool = False
    inverse: TypeName | None = None
    nations: bool = True
    attempts: Literal["planned", "fact", "never"] = "planned"
    not_by: tuple[BodyKind, ...] = ()
    yields_to: tuple[TypeName, ...] = ()
    excluded_by: tuple[TypeName, ...] = ()
    wikidata: tuple[str, ...] = ()
    plover: str | None = None
    cameo: tuple[str, ...] = ()
    date: Literal["optional", "close", "never"] = "optional"
    place: Literal["optional", "close", "never"] = "optional"
    edge: Edge = Edge()
    pattern: tuple[Pattern, ...] = ()

    @model_validator(mode="after")
    def _symmetric_labels(self) -> RelationType:
        if self.symmetric and set(self.subject) != set(self.object):
            raise ValueError("a symmetric relation needs the same labels on both sides")
        return self


class PatternsOnly(_Part):
    """Patterns added to a type that another file defines."""

    pattern: tuple[Pattern, ...]


class SchemaFile(_Part):
    """One schema file; ``extends`` names the schema it adds to."""

    extends: str | None = None
    relation: Mapping[TypeName, RelationType]


class PatternFile(_Part):
    """One language's patterns for types that a schema defines."""

    relation: Mapping[TypeName, PatternsOnly]


class Schema(_Part):
    """All relation types of a run, by name.

    ``hash`` is the same for the same content, whatever file or order it came from.
    """

    name: str
    relations: Mapping[str, RelationType]

    @cached_property
    def hash(self) -> str:
        """First 16 hexadecimal digits of the SHA-256 of the content."""
        content = self.model_dump(mode="json", exclude={"name"})
        text = json.dumps(content, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def __hash__(self) -> int:
        return hash((self.name, self.hash))

    def find_patterns(self, lang: str) -> tuple[tuple[str, Pattern], ...]:
        """Give (type, pattern) of one language, in the order of the files."""
        return tuple(
            (name, pattern)
            for name, relation in self.relations.items()
            for pattern in relation.pattern
            if pattern.lang == lang
        )
