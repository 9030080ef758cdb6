"""Traces of the people who wrote a file, and words that are in it but not on the paper."""

from collections import Counter

from lxml.etree import _Element as Element

from tongket.files.docx_read.measures import is_on
from tongket.files.docx_read.names import PPR, RPR, VAL, P, R, w
from tongket.files.docx_redact.trees import remove, remove_all, unwrap_all

_COMMENTS = tuple(
    w(name)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")
)
_WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
# Who may edit where, and the records that content controls point to.
_TIES = (
    *(w(name) for name in ("permStart", "permEnd", "proofErr", "dataBinding", "tag", "alias")),
    f"{_WORD_2012}dataBinding",
)
_WRAPPERS = (w("customXml"), w("smartTag"))
_WRAPPER_PROPS = (w("customXmlPr"), w("smartTagPr"))
_SETTINGS = (
    *(
        w(name)
        for name in (
            *(
                "rsids",
                "docVars",
                "attachedTemplate",
                "mailMerge",
                "trackRevisions",
                "revisionView",
            ),
            *("saveThroughXslt", "activeWritingStyle", "linkStyles", "readModeInkLockDown"),
        )
    ),
    f"{_WORD_2012}docId",
    f"{_WORD_2010}docId",
)
_SAVE_MARK = w("rsid")
_VANISH = w("vanish")
_NOTES = {w("footnote"): w("footnoteReference"), w("endnote"): w("endnoteReference")}
_ID = w("id")


def wipe_traces(root: Element, removed: Counter[str]) -> None:
    """Take out comments, editors, bindings and marks of saving from one part."""
    removed["comments"] += len([*root.iter(w("commentReference"))])
    remove_all(root, (*_COMMENTS, *_TIES, *_WRAPPER_PROPS, *_SETTINGS))
    unwrap_all(root, _WRAPPERS)
    for element in root.iter():
        for name in [name for name in element.attrib if str(name).startswith(_SAVE_MARK)]:
            del element.attrib[name]


def hidden_styles(styles: Element | None) -> frozenset[str]:
    """The ids of styles whose letters are not shown."""
    if styles is None:
        return frozenset()
    parents: dict[str, str | None] = {}
    told: dict[str, bool] = {}
    for style in styles.iter(w("style")):
        id_ = style.get(w("styleId"), "")
        based = style.find(w("basedOn"))
        parents[id_] = None if based is None else based.get(VAL)
        vanish = style.find(f"{RPR}/{_VANISH}")
        if vanish is not None:
            told[id_] = bool(is_on(vanish))
    return frozenset(id_ for id_ in parents if _hides(id_, parents, told))


def _hides(id_: str, parents: dict[str, str | None], told: dict[str, bool]) -> bool:
    seen: set[str] = set()
    at: str | None = id_
    while at is not None and at not in seen:
        if at in told:
            return told[at]
        seen.add(at)
        at = parents.get(at)
    return False


def drop_hidden(root: Element, styles: frozenset[str], removed: Counter[str]) -> None:
    """Take out letters that the paper does not show."""
    for paragraph in root.iter(P):
        by_style = _style(paragraph.find(PPR), w("pStyle")) in styles
        for run in [*paragraph.iter(R)]:
            if _is_hidden(run.find(RPR), styles, by_style=by_style):
                removed["hidden-text"] += 1
                remove(run)


def _is_hidden(letters: Element | None, styles: frozenset[str], *, by_style: bool) -> bool:
    if letters is None:
        return by_style
    vanish = letters.find(_VANISH)
    if vanish is not None:
        return bool(is_on(vanish))
    return by_style or _style(letters, w("rStyle")) in styles


def _style(properties: Element | None, name: str) -> str | None:
    style = None if properties is None else properties.find(name)
    return None if style is None else style.get(VAL)


def drop_orphans(notes: Element, stories: list[Element]) -> None:
    """Take out notes that no word refers to any more."""
    for name, reference in _NOTES.items():
        called = {mark.get(_ID) for story in stories for mark in story.iter(reference)}
        for note in notes.findall(name):
            if note.get(w("type")) is None and note.get(_ID) not in called:
                remove(note)
