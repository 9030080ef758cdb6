"""The checker: rules with stable codes that point at exact characters."""
