"""From what paragraph, list level, styles and defaults say to how a paragraph is set."""

from tongket.core.doc.source import Align, LineRule, Setting
from tongket.core.layout.units import Pt
from tongket.files.docx_read import para_props
from tongket.files.docx_read.para_props import ParaProps
from tongket.files.docx_read.styles import Styles

# What the standard says where the file is silent.
_LAST_RESORT = ParaProps(
    align=Align.LEFT,
    left=0.0,
    right=0.0,
    first_line=0.0,
    before=0.0,
    after=0.0,
    line=1.0,
    line_rule=LineRule.MULTIPLE,
)
AUTO_SPACE_PT = 14.0  # what Word and LibreOffice make of "auto" above and below
_LINE_PT = 12.0  # beforeLines and afterLines count in these where there is no grid


class SettingBook:
    """Works out settings, remembering every combination it has met."""

    def __init__(self, styles: Styles, character_pt: float) -> None:
        self._styles = styles
        self._character_pt = character_pt
        self._seen: dict[tuple[ParaProps, ...], tuple[ParaProps, Setting]] = {}

    def setting(
        self, table: ParaProps, level: ParaProps, direct: ParaProps
    ) -> tuple[ParaProps, Setting]:
        """``level`` is what the list level says; the style's id stands in ``direct``."""
        key = (table, level, direct)
        found = self._seen.get(key)
        if found is None:
            props = self._resolved(*key)
            found = self._seen[key] = (props, self._settled(props))
        return found

    def _resolved(self, table: ParaProps, level: ParaProps, direct: ParaProps) -> ParaProps:
        resolved = para_props.over(self._styles.default_paragraph, _LAST_RESORT)
        resolved = para_props.over(table, resolved)
        listed_by_hand = direct.numbering is not None
        for link in self._styles.paragraph(direct.style).links:
            # A style that brings its own list keeps its own indents over the list's.
            if link.numbering is not None and not listed_by_hand:
                resolved = para_props.over(level, resolved)
            resolved = para_props.over(link, resolved)
        if listed_by_hand:
            resolved = para_props.over(level, resolved)
        return para_props.over(direct, resolved)

    def _settled(self, props: ParaProps) -> Setting:
        return Setting(
            align=props.align,
            first_line_mm=self._length(props.first_line, props.first_line_chars),
            left_mm=self._length(props.left, props.left_chars),
            right_mm=self._length(props.right, props.right_chars),
            before_pt=AUTO_SPACE_PT
            if props.before_auto
            else _space(props.before, props.before_lines),
            after_pt=AUTO_SPACE_PT if props.after_auto else _space(props.after, props.after_lines),
            line_rule=props.line_rule,
            line_value=None if props.line is None else round(props.line, 4),
            rule_above=bool(props.rule_above),
            rule_below=bool(props.rule_below),
            style=self._styles.name(props.style),
            page_break_before=bool(props.page_break_before),
        )

    def _length(self, length_pt: float | None, chars: int | None) -> float:
        if chars:
            return round(Pt(chars / 100 * self._character_pt).mm, 3)
        return round(Pt(length_pt or 0.0).mm, 3)


def _space(length_pt: float | None, lines: int | None) -> float:
    return lines / 100 * _LINE_PT if lines else length_pt or 0.0
