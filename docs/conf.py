"""The handbook: Sphinx, MyST and furo. ``make docs`` builds it into docs/_build."""

from pygments.lexer import RegexLexer
from pygments.token import Generic, Text
from sphinx.application import Sphinx

project = "Tổng kết"
author = "Tổng kết"
project_copyright = "Apache-2.0"
language = "vi"
extensions = ["myst_parser"]
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "examples"]
html_theme = "furo"
html_title = "Tổng kết"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True, "top_of_page_buttons": []}
pygments_style = "friendly"


class MarkedLexer(RegexLexer):
    """Examples of the rules: what stands in ⟦ ⟧ is what a rule points at."""

    name = "marked"
    aliases = ("marked",)
    tokens = {  # noqa: RUF012 - the shape that Pygments asks for
        "root": [(r"⟦[^⟧]*⟧", Generic.Error), (r"[^⟦]+", Text), (r"⟦", Text)]
    }


def setup(app: Sphinx) -> None:
    """Give Sphinx the language of the examples."""
    app.add_lexer("marked", MarkedLexer)
