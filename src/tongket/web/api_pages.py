"""The description of the API: for programs, and as a page for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from tongket.apps.accounts.api import BearerToken
from tongket.apps.ui.kit.guard import public
from tongket.web.api import api


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as the page shows it."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    scope: str
    parameters: list[dict[str, Any]]


@public
def schema(request: HttpRequest) -> HttpResponse:
    """OpenAPI 3.1."""
    return JsonResponse(api.get_openapi_schema())


@public
def reference(request: HttpRequest) -> HttpResponse:
    """Every operation, without a line of script."""
    said = api.get_openapi_schema()
    shown = {"title": said["info"]["title"], "operations": list(operations(said))}
    return render(request, "web/api.html", shown)


def operations(schema: dict[str, Any]) -> Iterator[Operation]:
    """The operations of a schema, by path."""
    for path, methods in sorted(schema["paths"].items()):
        for method, said in methods.items():
            yield Operation(
                id=said["operationId"],
                method=method.upper(),
                path=path,
                summary=said["summary"],
                description=said.get("description", ""),
                scope=" ".join(said["security"][0][BearerToken.__name__]),
                parameters=said["parameters"],
            )
