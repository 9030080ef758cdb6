"""The REST API: the routers of the apps in one frame. OpenAPI 3.1, tokens, one shape of error."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.core.exceptions import ValidationError as Invalid
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, Throttled, ValidationError
from ninja.openapi.schema import OpenAPISchema

from tongket.apps.accounts.api import BadCursor, BearerToken, MissingScope, PerMinute
from tongket.apps.audit.services import StaleEdit
from tongket.web.wiring import API_ROUTERS

CALLS_A_MINUTE: Final = 600
PROBLEM: Final = "application/problem+json"
REFUSALS: Final = {
    "401": "No token, or one that is void.",
    "403": "The token lacks the scope, or its owner may not do this.",
    "404": "No such record, or none that the owner may know of.",
    "409": "Somebody else saved first.",
    "422": "Something in the call cannot be understood; `errors` says where.",
    "429": "Too many calls; `Retry-After` says when to go on.",
}


class Problem(Schema):
    """What went wrong, as RFC 9457 writes it; ``errors`` names the places of a 422."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    errors: Sequence[dict[str, str]] = ()


class OfficeApi(NinjaAPI):
    """Every operation says which scope it needs and how it refuses."""

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """Valid OpenAPI 3.1."""
        schema = super().get_openapi_schema(**kwargs)
        refused = {
            status: {
                "description": text,
                "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
            }
            for status, text in REFUSALS.items()
        }
        for path in schema["paths"].values():
            for operation in path.values():
                said = {str(status): answer for status, answer in operation["responses"].items()}
                operation["responses"] = said | refused
        schema["components"].setdefault("schemas", {})["Problem"] = Problem.model_json_schema()
        self._name_scopes(schema["paths"])
        return schema

    def _name_scopes(self, paths: Mapping[str, Any]) -> None:
        for operation in self.operations():
            scopes = [one.scope for one in operation.auth_callbacks if one.scope]
            for path in paths.values():
                for said in path.values():
                    if said["operationId"] == self.get_openapi_operation_id(operation):
                        said["security"] = [{BearerToken.__name__: scopes}]

    def operations(self) -> list[Any]:
        """Every operation of every router."""
        return [
            operation
            for router in self._get_bound_routers()
            for view in router.path_operations.values()
            for operation in view.operations
        ]


def problem(
    status: HTTPStatus, detail: str = "", errors: Sequence[dict[str, str]] = ()
) -> HttpResponse:
    """An answer that says no."""
    said = Problem(title=status.phrase, status=status, detail=detail, errors=errors)
    response = JsonResponse(said.model_dump(), status=status, content_type=PROBLEM)
    if status is HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = "Bearer"
    return response


api = OfficeApi(
    title="Tổng kết",
    version="1.0.0",
    description="The same services as the pages, for programs. Days are ISO 8601, text is NFC.",
    urls_namespace="api",
    openapi_url=None,
    docs_url=None,
    auth=BearerToken(),
    throttle=PerMinute(CALLS_A_MINUTE),
)
for prefix, path in API_ROUTERS:
    api.add_router(prefix, import_string(path))


@api.exception_handler(HttpError)
def http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    """401 above all."""
    return problem(HTTPStatus(error.status_code), str(error))


@api.exception_handler(Throttled)
def throttled(request: HttpRequest, error: Throttled) -> HttpResponse:
    """429; ninja adds ``Retry-After``."""
    return problem(HTTPStatus.TOO_MANY_REQUESTS)


@api.exception_handler(MissingScope)
def missing_scope(request: HttpRequest, error: MissingScope) -> HttpResponse:
    """403, naming the scope."""
    said = _("The token has not the scope %(scope)s.") % {"scope": error.scope}
    response = problem(HTTPStatus.FORBIDDEN, said)
    response["WWW-Authenticate"] = f'Bearer error="insufficient_scope", scope="{error.scope}"'
    return response


@api.exception_handler(PermissionDenied)
def denied(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    """403: the owner of the token may not do this."""
    return problem(HTTPStatus.FORBIDDEN, str(error))


@api.exception_handler(Http404)
def missing(request: HttpRequest, error: Http404) -> HttpResponse:
    """404."""
    return problem(HTTPStatus.NOT_FOUND)


@api.exception_handler(StaleEdit)
def stale(request: HttpRequest, error: StaleEdit) -> HttpResponse:
    """409."""
    return problem(HTTPStatus.CONFLICT, _("Somebody else saved this record first. Read it again."))


@api.exception_handler(ValidationError)
def misread(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """422: the call does not fit the schema."""
    places = [
        {"field": ".".join(str(part) for part in one["loc"]), "message": str(one["msg"])}
        for one in error.errors
    ]
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, errors=places)


@api.exception_handler(Invalid)
def invalid(request: HttpRequest, error: Invalid) -> HttpResponse:
    """422: the services say why."""
    said = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    places = [
        {"field": field, "message": message} for field, found in said.items() for message in found
    ]
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, errors=places)


@api.exception_handler(BadCursor)
def bad_cursor(request: HttpRequest, error: BadCursor) -> HttpResponse:
    """422: ``after`` was made up."""
    said = {"field": "query.after", "message": _("This is not a cursor that a page has named.")}
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, errors=[said])
