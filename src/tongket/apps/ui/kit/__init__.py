"""What every app's views lean on: guards and the request they get."""
