"""Bytes to core objects and back; third-party format libraries live here and nowhere else."""
