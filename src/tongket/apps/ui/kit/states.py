"""States as every page shows them: one shape each, never colour alone."""

from typing import Final, NamedTuple


class Look(NamedTuple):
    """The symbol of a state and the kind of its colour (good, link, warn, bad, or none)."""

    icon: str
    tone: str = ""


LOOKS: Final = {
    "done": Look("circle-check", "good"),
    "doing": Look("circle-dot", "link"),
    "waiting": Look("clock", "warn"),
    "outside": Look("hourglass"),
    "late": Look("triangle-alert", "bad"),
    "idle": Look("circle-dashed"),
    "nothing": Look("circle-slash"),
    "closed": Look("lock"),
    "draft": Look("pencil-line"),
    "reading": Look("book-open", "link"),
    "unsure": Look("circle-help", "warn"),
    "differs": Look("circle-alert", "warn"),
    "bad": Look("circle-alert", "bad"),
    "returned": Look("undo-2", "bad"),
    "signed": Look("stamp", "good"),
    "sent": Look("send", "good"),
    "replaced": Look("replace", "link"),
    "past": Look("history"),
    "no_file": Look("file-x"),
}
