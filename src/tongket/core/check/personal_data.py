"""All personal data of one document, found once for every rule and for the public copy."""

from collections.abc import Iterable, Iterator, Sequence

from tongket.core.check.passages import Passage
from tongket.core.check.personal_kinds import PersonalData, PersonalFound, PersonalKind
from tongket.core.check.personal_numbers import find_numbers
from tongket.core.check.personal_online import find_online
from tongket.core.check.personal_people import judge, see_names
from tongket.core.check.personal_places import find_births, find_homes
from tongket.core.check.personal_scene import Scene
from tongket.core.check.personal_stretches import read_stretches
from tongket.core.doc.model import Document
from tongket.core.text.nfc import Cleaned

_FINDERS = (find_online, find_numbers, find_homes, find_births)
_ORDER = {kind: place for place, kind in enumerate(PersonalKind)}


def read_personal(
    passages: Sequence[Passage], document: Document, cleaned: Cleaned
) -> PersonalData:
    """Every place of personal data, none overlapping another, and the names that may stay."""
    scenes = [Scene(stretch, see_names(stretch)) for stretch in read_stretches(passages)]
    everyone = [one for scene in scenes for one in scene.seen]
    people, left = judge(everyone, _signers(document), cleaned)
    others = [found for scene in scenes for found in _others(scene, cleaned)]
    return PersonalData(tuple(_apart([*people, *others])), tuple(left))


def _signers(document: Document) -> Iterator[str]:
    for signer in (document.signer, *document.other_signers):
        if signer is not None and signer.name:
            yield signer.name


def _others(scene: Scene, cleaned: Cleaned) -> Iterator[PersonalFound]:
    """Everything but names, with its place in the text as read."""
    stretch = scene.stretch
    for finder in _FINDERS:
        for struck in finder(scene):
            if struck.end <= stretch.lead:
                continue
            place = stretch.cleaned(struck.start, struck.end)
            yield PersonalFound(
                struck.kind,
                cleaned.back(place),
                place.cut(cleaned.text),
                struck.sure,
                scene.company.grave(struck.start, struck.end),
                struck.everywhere,
            )


def _apart(found: Iterable[PersonalFound]) -> Iterator[PersonalFound]:
    """Of places that overlap the longest, then the first kind of the table; in order."""
    end = 0
    for one in sorted(found, key=_rank):
        if one.span.start >= end:
            yield one
            end = one.span.end


def _rank(one: PersonalFound) -> tuple[int, int, int]:
    return one.span.start, -one.span.end, _ORDER[one.kind]
