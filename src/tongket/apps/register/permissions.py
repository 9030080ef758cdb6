"""Who may read, enter, number, route: pure questions about a desk, and about a record at hand."""

from typing import TYPE_CHECKING

from tongket.apps.org.queries import Role

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk
    from tongket.apps.register.models import Document, Routing

# Those who work with documents; contest teams and administrators do not, by these roles alone.
STAFF = (
    Role.SPECIALIST,
    Role.HEAD_OF_DIVISION,
    Role.CLERK,
    Role.OFFICE_HEAD,
    Role.DIRECTOR,
    Role.RECEIVING_OFFICER,
)
# Those before whom nothing of the agency's register is closed.
KEEPERS = (Role.CLERK, Role.OFFICE_HEAD, Role.DIRECTOR)


def may_read(desk: "Desk") -> bool:
    """The register is open to everybody who works in the agency."""
    return desk.holds(*STAFF)


def may_draft(desk: "Desk") -> bool:
    """Whoever works with documents may draft one."""
    return desk.holds(*STAFF)


def may_register(desk: "Desk") -> bool:
    """Numbers, entries, voids, recalls, copies and sending are the records clerk's."""
    return desk.holds(Role.CLERK, Role.OFFICE_HEAD)


def may_route(desk: "Desk") -> bool:
    """The leader directs; the clerk and the head of the office enter what was directed."""
    return desk.holds(*KEEPERS)


def may_keep_series(desk: "Desk") -> bool:
    """Which kinds share a series is for the head of the agency to decide."""
    return desk.holds(*KEEPERS)


def may_print(desk: "Desk") -> bool:
    """Registers are printed by those who keep them."""
    return desk.holds(*KEEPERS)


def may_have_studied(desk: "Desk") -> bool:
    """Those who speak for the agency or a division have others study a document."""
    return desk.holds(*KEEPERS, Role.HEAD_OF_DIVISION)


def sees_all(desk: "Desk") -> bool:
    """Whether drafts and restricted documents of the agency are open to this desk."""
    return desk.holds(*KEEPERS)


def may_edit(desk: "Desk", document: "Document") -> bool:
    """A draft: who drafted it and the keepers; an entry: the clerk, in the agency's own register."""
    if document.state == "draft":
        return document.holder_id == desk.agency_id and (
            document.drafter_id == desk.user_id or may_register(desk)
        )
    if document.state != "registered":
        return False
    if document.holder_id is None:
        return may_register(desk)
    return document.holder_id == desk.agency_id and may_register(desk)


def may_handle(desk: "Desk", routing: "Routing") -> bool:
    """Those in the units it was given to, and those who route; its ``units`` are read once."""
    if may_route(desk):
        return True
    return any(unit.unit_id in desk.unit_ids for unit in routing.units.all())
