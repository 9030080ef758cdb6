"""The page of the REST API, from the schema that the site serves."""

import os
from importlib import import_module
from typing import Any

import django

from tools.reference.markdown import code, page, plain, table


def api_page() -> str:
    """Every operation with its scope, parameters and answer, and the shapes they speak of."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tongket.web.settings.test")
    django.setup()
    schema: dict[str, Any] = import_module("tongket.web.api").api.get_openapi_schema()
    operations = [
        _operation(method.upper(), path, said)
        for path, methods in sorted(schema["paths"].items())
        for method, said in methods.items()
    ]
    shapes = [_shape(name, said) for name, said in sorted(schema["components"]["schemas"].items())]
    return page("Giao diện cho phần mềm · REST API", _HEAD, *operations, "## Shapes", *shapes)


_HEAD = """\
OpenAPI 3.1 at `/api/v1/openapi.json`, this page as a page of the site at `/api/`. A program shows an access token
(`Authorization: Bearer tk_…`), made by its owner with scopes and a last day. Lists come page by page: `limit` says how many, `next`
of one page is `after` of the next. Every refusal is a `Problem` (RFC 9457, `application/problem+json`): 401, 403, 404, 409, 422, 429.
Add `?donvi=<id>` to work in another agency of the owner's."""


def _operation(method: str, path: str, said: dict[str, Any]) -> str:
    scopes = " ".join(next(iter(said["security"][0].values()))) or "any token"
    lines = [f"## {method} {path}", f"{_words(said.get('description', said['summary']))}"]
    lines.append(f"Scope: {code(scopes)}. Answer: {_answer(said)}.")
    if said["parameters"]:
        heads = ("parameter", "in", "type", "meaning")
        lines.append(table(heads, (_parameter(one) for one in said["parameters"])))
    if body := said.get("requestBody"):
        lines.append(f"Body: {_type(next(iter(body['content'].values()))['schema'])}.")
    return "\n\n".join(lines)


def _answer(said: dict[str, Any]) -> str:
    status, answer = next(
        (status, one) for status, one in said["responses"].items() if status.startswith("2")
    )
    content = next(iter(answer.get("content", {}).values()), None)
    return f"{status} {_type(content['schema'])}" if content else status


def _parameter(one: dict[str, Any]) -> tuple[str, ...]:
    name = code(one["name"]) + (" *" if one["required"] else "")
    return name, one["in"], _type(one["schema"]), _words(one.get("description", ""))


def _shape(name: str, said: dict[str, Any]) -> str:
    fields = said.get("properties", {})
    rows = (
        (code(field), _type(one), _words(one.get("description", "")))
        for field, one in fields.items()
    )
    described = _words(said.get("description", ""))
    return "\n\n".join(
        (f"### {name}", described, table(("field", "type", "meaning"), rows))
        if fields
        else (f"### {name}", described, " ".join(code(str(one)) for one in said.get("enum", ())))
    )


def _words(text: str) -> str:
    """What a docstring says; its marks of code stay marks of code."""
    return plain(text).replace(r"\`\`", "`")


def _type(schema: dict[str, Any]) -> str:
    """A type in a word: ``array of Unit``, ``string or null``."""
    if ref := schema.get("$ref"):
        return code(str(ref).rpartition("/")[2])
    if parts := schema.get("anyOf") or schema.get("allOf"):
        return " or ".join(_type(part) for part in parts)
    if schema.get("type") == "array":
        return f"array of {_type(schema.get('items', {}))}"
    return str(schema.get("format", schema.get("type", "any")))
