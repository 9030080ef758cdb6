"""An import-linter contract: an app is entered from outside through its front rooms only."""

from typing import Any

from importlinter import Contract, ContractCheck, fields, output


class PrivateRooms(Contract):
    """Breaks where a module outside an app imports one of the app's back rooms."""

    container = fields.StringField()
    front_rooms = fields.ListField(subfield=fields.StringField())

    def check(self, graph: Any, verbose: bool) -> ContractCheck:  # noqa: FBT001
        """Every import that walks past the front rooms of an app."""
        leaks = [
            (visitor, room)
            for app in sorted(graph.find_children(self.container))
            for room in sorted(graph.find_descendants(app))
            if room.removeprefix(f"{app}.").split(".")[0] not in self.front_rooms  # type: ignore[operator]
            for visitor in sorted(graph.find_modules_that_directly_import(room))
            if not f"{visitor}.".startswith(f"{app}.")
        ]
        return ContractCheck(kept=not leaks, metadata={"leaks": leaks})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """One line for each leak."""
        for visitor, room in check.metadata["leaks"]:
            output.print_error(f"{visitor} walks into {room}")
