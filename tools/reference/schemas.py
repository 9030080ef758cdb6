"""What the commands print for other programs, from the schemas that ship with them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.reference.markdown import block, code, page, plain, table
from tools.transcripts import Scene

SCHEMAS = Path(__file__).parents[2] / "src/tongket/cli/schemas"
_HEAD = """\
Mọi lệnh có `--json` in một đối tượng cho mỗi tệp; nhiều tệp (hoặc một thư mục) thì in một danh sách. Trường `schema` ghi tên và
phiên bản; trong một phiên bản, tên và nghĩa của trường không đổi. Vị trí là số điểm mã Unicode tính từ đầu `text`; `start`
nằm trong, `end` là ký tự đầu tiên nằm ngoài. Tệp lược đồ (JSON Schema 2020-12) đi kèm chương trình, trong `tongket/cli/schemas`.
`check --sarif` in SARIF 2.1.0.

*With `--json` a command prints one object a file, or a list when several files or a folder were given. `schema` names the shape
and its version, inside which no field changes its name or meaning. Offsets count code points of `text`; `start` is inside, `end`
is the first one after. The schemas (JSON Schema 2020-12) ship with the program in `tongket/cli/schemas`. `check --sarif` prints
SARIF 2.1.0.*"""
# A short call for each shape; lists are cut so that the shape can be seen.
EXAMPLES = {
    "read": "tongket read --json thong-bao.txt",
    "cite": "tongket cite --json thong-bao.txt",
    "check": "tongket check --json thong-bao.txt",
    "diff": "tongket diff --json thong-bao.txt thong-bao-moi.txt",
    "typeset": "tongket typeset --json thong-bao.txt --out ket-qua",
    "draft": "tongket draft --json demo --out ket-qua --name bao-cao",
    "facts": "cat ket-qua/bao-cao.facts.json",
    "redact": "tongket redact --json thong-bao.txt --out cong-khai",
}
_MOST_ITEMS = 2


def schemas() -> dict[str, Any]:
    """Every schema by its short name, in the order of the examples, then of the alphabet."""
    found = {_short(path): json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.json")}
    order = list(EXAMPLES)
    return dict(sorted(found.items(), key=lambda pair: (_place(order, pair[0]), pair[0])))


def _short(path: Path) -> str:
    return path.name.removeprefix("tongket.").rsplit("-", 1)[0]


def _place(order: list[str], name: str) -> int:
    return order.index(name) if name in order else len(order)


def schemas_page() -> str:
    """Every shape with its fields and a real example."""
    blocks = [_HEAD]
    with Scene() as scene:
        for name, schema in schemas().items():
            blocks += _section(name, schema, scene)
    return page("JSON cho chương trình khác · JSON for other programs", *blocks)


def _section(name: str, schema: Any, scene: Scene) -> Iterator[str]:
    yield f"## {schema['properties']['schema']['const']}"
    call, _, title = schema["title"].partition(": ")
    about = f"{title[0].upper()}{title[1:]}. {schema.get('description', '')}"
    yield f"`{call}`: {plain(about)}"
    rows = [_row(path, field) for path, field in _fields(schema, schema, "")]
    yield table(["Trường · Field", "Kiểu · Type", "Nghĩa · Meaning"], rows)
    if name in EXAMPLES:
        printed = scene.run(EXAMPLES[name])
        yield f"`{EXAMPLES[name]}`"
        yield block("json", json.dumps(_cut(json.loads(printed)), ensure_ascii=False, indent=1))


def _cut(value: Any) -> Any:
    """The same with lists cut after a few items."""
    if isinstance(value, dict):
        return {key: _cut(one) for key, one in value.items()}
    if isinstance(value, list):
        rest = ["…"] if len(value) > _MOST_ITEMS else []
        return [_cut(one) for one in value[:_MOST_ITEMS]] + rest
    return value


def _fields(whole: Any, schema: Any, path: str, seen: tuple[str, ...] = ()) -> Iterator[Any]:
    """Every field with its path, references followed; a shape inside itself is told once."""
    for name, field in schema.get("properties", {}).items():
        here = f"{path}.{name}" if path else name
        yield here, _told(whole, field)
        yield from _inside(whole, field, here, seen)


def _inside(whole: Any, field: Any, path: str, seen: tuple[str, ...]) -> Iterator[Any]:
    reference = field.get("$ref", "")
    if reference in seen:
        return
    if reference:
        yield from _inside(whole, _target(whole, reference), path, (*seen, reference))
    elif "items" in field:
        yield from _inside(whole, field["items"], f"{path}[]", seen)
    else:
        yield from _fields(whole, field, path, seen)


def _target(whole: Any, reference: str) -> Any:
    """What a reference points at; in another schema only its name is told."""
    place, _, pointer = reference.partition("#/$defs/")
    return {} if place else whole["$defs"][pointer]


def _told(whole: Any, field: Any) -> Any:
    """The field with what its reference adds."""
    reference = field.get("$ref")
    return {**_target(whole, reference), **field} if reference else field


def _row(path: str, field: Any) -> list[str]:
    return [code(path), _type(field), plain(field.get("description", ""))]


def _type(field: Any) -> str:
    if "const" in field:
        return code(json.dumps(field["const"], ensure_ascii=False))
    if "enum" in field:
        return ", ".join(code(str(value)) for value in field["enum"])
    named = field.get("type", "object")
    kinds = " | ".join(named) if isinstance(named, list) else named
    if "items" not in field:
        return plain(kinds)
    return f"array of {_of(field['items'])}"


def _of(items: Any) -> str:
    reference = items.get("$ref", "")
    if reference.startswith("urn:"):
        place, _, pointer = reference.partition("#/$defs/")
        return f"{pointer} ({code('tongket.' + place.split(':')[2] + '/1')})"
    return str(items.get("type", "object")) if not reference else reference.rsplit("/", 1)[-1]
