"""The pages of the kit itself."""

from tongket.apps.ui.views.patterns import patterns

__all__ = ["patterns"]
