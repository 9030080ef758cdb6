"""The rooms of the site, all on one plan: models, queries, services, permissions, forms, views."""
