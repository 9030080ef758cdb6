"""Tracked changes made final: a public copy shows one text, and no trace of another."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from tongket.files.docx_read.names import (
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SECT_PR,
    TC,
    TR,
    P,
    w,
)
from tongket.files.docx_redact.trees import remove, remove_all, unwrap
from tongket.files.options import Tracked

# What stands when changes are accepted, and what goes; the other way round when rejected.
_STANDS = {Tracked.ACCEPTED: (INS, MOVE_TO), Tracked.REJECTED: (DEL, MOVE_FROM)}
_GOES = {Tracked.ACCEPTED: (DEL, MOVE_FROM), Tracked.REJECTED: (INS, MOVE_TO)}
_CELL_GOES = {Tracked.ACCEPTED: w("cellDel"), Tracked.REJECTED: w("cellIns")}
_CELL_MARKS = (w("cellIns"), w("cellDel"), w("cellMerge"))
_OLD_PROPS = tuple(
    w(f"{name}Change")
    for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "numbering")
)
# What the old properties of a paragraph do not tell: they stay as they are.
_NOT_TOLD = frozenset({RPR, SECT_PR, w("pPrChange")})
_RANGES = tuple(
    w(f"{name}Range{end}")
    for name in (
        "moveFrom",
        "moveTo",
        "customXmlIns",
        "customXmlDel",
        "customXmlMoveFrom",
        "customXmlMoveTo",
    )
    for end in ("Start", "End")
)
_RENAMED = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_PASSED_OVER = frozenset({w("bookmarkStart"), w("bookmarkEnd"), w("proofErr")})


def settle_changes(root: Element, choice: Tracked) -> None:
    """Accept or reject every tracked change of one part."""
    _settle_props(root, choice)
    _settle_tables(root, choice)
    marks = [*_lost_marks(root, choice)]
    _settle_content(root, choice)
    for paragraph in marks:
        _join_to_next(paragraph)
    remove_all(root, _RANGES)


def _settle_props(root: Element, choice: Tracked) -> None:
    for change in [*root.iter(*_OLD_PROPS)]:
        owner = change.getparent()
        if choice is Tracked.REJECTED and owner is not None and len(change):
            _restore(owner, change[0])
        remove(change)


def _restore(owner: Element, old: Element) -> None:
    kept = [child for child in owner if owner.tag == PPR and child.tag in _NOT_TOLD]
    for child in [*owner]:
        if child not in kept:
            owner.remove(child)
    for at, child in enumerate([*old]):
        owner.insert(at, child)


def _settle_tables(root: Element, choice: Tracked) -> None:
    gone, standing = _GOES[choice][0], _STANDS[choice][0]
    for row in [*root.iter(TR)]:
        properties = row.find(w("trPr"))
        if properties is None:
            continue
        if properties.find(gone) is not None:
            remove(row)
        for mark in properties.findall(standing):
            properties.remove(mark)
    for cell in [*root.iter(TC)]:
        properties = cell.find(w("tcPr"))
        if properties is not None and properties.find(_CELL_GOES[choice]) is not None:
            remove(cell)
    remove_all(root, _CELL_MARKS)


def _lost_marks(root: Element, choice: Tracked) -> Iterator[Element]:
    """Paragraphs whose mark a change takes away: they go on in the next."""
    for paragraph in root.iter(P):
        letters = paragraph.find(f"{PPR}/{RPR}")
        if letters is not None and any(letters.find(name) is not None for name in _GOES[choice]):
            yield paragraph


def _settle_content(root: Element, choice: Tracked) -> None:
    # A mark inside properties says something about the paragraph; it holds no words.
    for element in [*root.iter(*_GOES[choice])]:
        remove(element)
    for element in [*root.iter(*_STANDS[choice])]:
        unwrap(element)
    for old, new in _RENAMED.items():
        for element in root.iter(old):
            element.tag = new


def _join_to_next(paragraph: Element) -> None:
    following = paragraph.getnext()
    while following is not None and following.tag in _PASSED_OVER:
        following = following.getnext()
    if following is None or following.tag != P or paragraph.find(f"{PPR}/{SECT_PR}") is not None:
        return
    properties = following.find(PPR)
    at = 0 if properties is None else 1
    for child in [*paragraph]:
        if child.tag != PPR:
            following.insert(at, child)
            at += 1
    remove(paragraph)
