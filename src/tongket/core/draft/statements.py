"""An entry of the log as a verb phrase that a sentence or a list item can be made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tongket.core.doc.model import Figure, Text
from tongket.core.doc.ref import Ref
from tongket.core.draft.phrases import (
    OTHER_PAPER,
    OWN_PAPER,
    RELATION_AFTER,
    RELATION_BEFORE,
    STEADY,
)
from tongket.core.draft.pieces import Mention, Pieces, joined, letters, stripped, text
from tongket.core.draft.wording import (
    BODY,
    Entry,
    filled,
    places,
    shown,
    unplaced_documents,
    unplaced_figures,
)
from tongket.core.facts.records import Activity, RegisteredDocument, Relation

# A mention is not yet in its form; in full it takes about this many letters.
_MENTION_LENGTH = 150


@dataclass(frozen=True, slots=True)
class Statement:
    """What was done, as a verb phrase in lower case, and what a sentence must know of it."""

    activity: Activity
    core: Pieces  # without the other body
    tail: Pieces  # amounts in brackets

    @property
    def under_way(self) -> bool:
        """Whether it is still going on."""
        return self.activity.state == "under_way"

    @property
    def steady(self) -> bool:
        """Whether its own words say that it goes on all the time."""
        return self.activity.wording.lower().startswith(STEADY)

    @property
    def partner(self) -> tuple[Relation, str] | None:
        """The other body and how it stands to this, unless the words name it already."""
        body = self.activity.body
        if not body or body in self.activity.wording or BODY in places(self.activity.wording):
            return None
        return self.activity.relation, body

    @property
    def alone(self) -> Pieces:
        """The phrase without its partner, for a list that names it once above."""
        return (*self.core, *self.tail)

    @property
    def phrase(self) -> Pieces:
        """The whole phrase: partner, work, amounts."""
        if self.partner is None:
            return self.alone
        relation, body = self.partner
        before = RELATION_BEFORE.get(relation, "").format(body=body)
        after = RELATION_AFTER.get(relation, "").format(body=body)
        return (*text(before), *self.core, *text(after), *self.tail)

    @property
    def cites(self) -> bool:
        """Whether it mentions a document."""
        return any(isinstance(piece, Mention) for piece in self.core)

    @property
    def length(self) -> int:
        """About how many letters it will have."""
        mentions = sum(len(piece.documents) for piece in self.core if isinstance(piece, Mention))
        return len(letters(self.phrase)) + _MENTION_LENGTH * mentions


def statements(
    entries: Iterable[Entry], register: Mapping[str, RegisteredDocument], own_name: str
) -> tuple[Statement, ...]:
    """The entries as phrases; those that only name different documents are told as one."""
    return _one_verb_many_documents([statement(entry, register, own_name) for entry in entries])


def statement(
    entry: Entry, register: Mapping[str, RegisteredDocument], own_name: str = ""
) -> Statement:
    """One entry as a phrase. Documents without a place come behind: ``tại`` own, ``theo`` others'."""
    activity = entry.activity
    core = stripped(filled(entry, register))
    rest = unplaced_documents(activity)
    if rest:
        own = all(register[ref.id].issuer == own_name for ref in rest)
        core = (*core, Text(OWN_PAPER if own else OTHER_PAPER), Mention(rest))
    return Statement(activity, core, _bracketed(entry))


def _bracketed(entry: Entry) -> Pieces:
    """Amounts for which the words have no place."""
    figures = [shown(given, entry.sources) for given in unplaced_figures(entry.activity)]
    if entry.repeated is not None:
        figures.insert(0, entry.repeated)
    inner = joined([(given,) for given in figures], ", ")
    return (Text(" ("), *inner, Text(")")) if inner else ()


def _one_verb_many_documents(found: Sequence[Statement]) -> tuple[Statement, ...]:
    """``ban hành A`` and ``ban hành B`` become ``ban hành A; B`` under one kind word."""
    out: dict[object, Statement] = {}
    for statement in found:
        key = _without_documents(statement)
        if key in out:
            out[key] = _both(out[key], statement)
        else:
            out[key] = statement
    return tuple(out.values())


def _without_documents(statement: Statement) -> object:
    activity = statement.activity
    mentions = [piece for piece in statement.core if isinstance(piece, Mention)]
    figures = any(isinstance(piece, Figure) for piece in statement.alone)
    if len(mentions) != 1 or figures or not isinstance(statement.core[-1], Mention):
        return activity.ref
    bare = replace(activity, ref=_ANY, day=None, wording="", documents=(), logged=None, figures=())
    words = tuple(piece for piece in statement.core if not isinstance(piece, Mention))
    return bare, words


_ANY = Ref("", "")


def _both(first: Statement, second: Statement) -> Statement:
    mine, theirs = first.core[-1], second.core[-1]
    assert isinstance(mine, Mention)
    assert isinstance(theirs, Mention)
    documents = tuple(dict.fromkeys((*mine.documents, *theirs.documents)))
    return replace(first, core=(*first.core[:-1], replace(mine, documents=documents)))
