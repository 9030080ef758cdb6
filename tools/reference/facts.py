"""The figures that the site's sub-systems offer to reports."""

import os
from collections.abc import Iterable
from typing import Any

import django
from django.utils.module_loading import import_string

from tongket.core.facts.model import Combine, DerivedSpec
from tongket.core.text.words import Words
from tongket.web.wiring import FACT_PROVIDERS
from tools.reference.markdown import code, page, plain, table

_HEAD = """\
Mỗi phân hệ của trang cung cấp số liệu cho báo cáo dưới những mã sau. Số liệu luôn kèm nguồn: bấm vào con số trong báo cáo
thì mở được từng bản ghi đã cộng thành nó. Một kỳ lấy số liệu như đã biết đến ngày chốt.

*Each sub-system of the site offers figures to reports under these keys. A figure never travels without its sources, and is
given as it was known on the day asked for.*"""
_COMBINE = {
    Combine.SUM: Words("cộng", "added up"),
    Combine.MAX: Words("lấy số lớn nhất", "the largest"),
    Combine.LATEST: Words("lấy số mới nhất", "the latest"),
    Combine.NEVER: Words("không cộng giữa các cơ quan", "never across bodies"),
}


def facts_page() -> str:
    """Every key by its provider, then the ratios."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tongket.web.settings.test")
    django.setup()
    blocks = [_HEAD]
    for path in FACT_PROVIDERS:
        blocks += _provider(import_string(path)())
    return page("Chỉ tiêu số liệu · Figures", *blocks)


def _provider(provider: Any) -> Iterable[str]:
    yield f"## {provider.name}"
    rows = [
        [code(spec.key), plain(spec.label), plain(spec.unit), _words(spec.combine)]
        for spec in provider.specs()
    ]
    yield table(["Mã · Key", "Chỉ tiêu", "Đơn vị", "Tổng hợp · Combined"], rows)
    derived = [_ratio(spec) for spec in provider.derived()]
    if derived:
        yield table(["Tỷ lệ · Ratio", "Chỉ tiêu", "Đơn vị", "Cách tính"], derived)


def _ratio(spec: DerivedSpec) -> list[str]:
    rule = f"{code(spec.numerator)} : {code(spec.denominator)} \u00d7 {spec.scale}"
    return [code(spec.key), plain(spec.label), plain(spec.unit), rule]


def _words(combine: Combine) -> str:
    return f"{_COMBINE[combine].vi}<br>*{_COMBINE[combine].en}*"
