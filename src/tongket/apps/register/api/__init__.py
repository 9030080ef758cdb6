"""The register for programs."""

from tongket.apps.register.api.documents import router

__all__ = ["router"]
