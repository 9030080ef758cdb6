"""SARIF 2.1.0, so that review tools can show findings beside the text."""

import os
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from tongket import __version__
from tongket.cli.positions import position
from tongket.core.check.finding import Finding, Rule, Severity
from tongket.core.check.rules import RULES
from tongket.core.text.words import Language

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

Json = Mapping[str, object]


def log(results: Iterable[object]) -> Json:
    """The whole log: one run over all files; ``results`` holds a list for each file."""
    flat = [result for of_file in results if isinstance(of_file, list) for result in of_file]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "tongket",
                        "version": __version__,
                        "rules": [_rule(rule) for rule in RULES],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": flat,
            }
        ],
    }


def result_objects(
    name: str, text: str, findings: Sequence[Finding], language: Language
) -> list[Json]:
    """The results of one file."""
    return [_result(name, text, finding, language) for finding in findings]


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.title.vi},
        "fullDescription": {"text": rule.why.vi},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(name: str, text: str, finding: Finding, language: Language) -> Json:
    message = f"{finding.message.into(language)} {finding.remedy.into(language)}"
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(name)}}
    if finding.span is not None:
        place["region"] = _region(text, finding.span.start, finding.span.end)
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
    }


def _uri(name: str) -> str:
    """A relative name stays relative; its bytes are escaped, whatever they are."""
    prefix = "file://" if name.startswith("/") else ""
    return prefix + quote(os.fsencode(name))


def _region(text: str, start: int, end: int) -> Json:
    """Lines and columns from 1; the end column is the first one after."""
    first, behind = position(text, start), position(text, end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": behind.line,
        "endColumn": behind.column,
        "charOffset": start,
        "charLength": end - start,
    }
