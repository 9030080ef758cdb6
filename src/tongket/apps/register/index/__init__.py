"""The index of the register: kept in step by whoever writes, asked by ``search``."""
