"""Taking elements out of a tree of XML without losing what stands beside them."""

from collections.abc import Iterable

from lxml.etree import _Element as Element


def remove(element: Element) -> None:
    """Take an element out with everything inside it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put what stands inside an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in reversed(element):
        parent.insert(at, child)
    parent.remove(element)


def remove_all(root: Element, names: Iterable[str]) -> int:
    """Take out every element of these names; returns how many there were."""
    found = [*root.iter(*names)]
    for element in found:
        remove(element)
    return len(found)


def unwrap_all(root: Element, names: Iterable[str]) -> None:
    """Put what stands inside every element of these names in its place."""
    for element in [*root.iter(*names)]:
        unwrap(element)
