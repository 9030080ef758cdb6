"""Commands of the register for whoever runs the site."""
