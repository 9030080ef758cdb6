"""Rounds, duties and campaigns for programs."""

from tongket.apps.dissemination.api.operations import router

__all__ = ["router"]
