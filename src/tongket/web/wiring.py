"""Who offers figures, who can name a record, who keeps things waiting: lists, no discovery."""

FACT_PROVIDERS = ("tongket.apps.dissemination.facts.DisseminationFacts",)

REF_RESOLVERS = (
    "tongket.apps.accounts.refs.AccountRefs",
    "tongket.apps.org.refs.OrgRefs",
    "tongket.apps.register.refs.RegisterRefs",
    "tongket.apps.dissemination.refs.DisseminationRefs",
)

# Classes that keep the promise of ``ui.kit.waiting.Waits``; in this order on the desk.
WAITS: tuple[str, ...] = (
    "tongket.apps.register.waits.RegisterWaits",
    "tongket.apps.dissemination.waits.DisseminationWaits",
)

# Called by ``tongket-admin demo load`` as ``load_demo(folder, at)``, in this order; each returns
# how many records it added, none when it was there before.
DEMO_LOADERS: tuple[str, ...] = (
    "tongket.apps.org.services.load_demo",
    "tongket.apps.register.services.demo.load_demo",
    "tongket.apps.dissemination.services.demo.load_demo",
)

# Address below /api/v1 and the router of the app that answers there.
API_ROUTERS: tuple[tuple[str, str], ...] = (
    ("/", "tongket.apps.accounts.api.router"),
    ("/org", "tongket.apps.org.api.router"),
    ("/register", "tongket.apps.register.api.router"),
    ("/search", "tongket.apps.register.api.search.router"),
    ("/dissemination", "tongket.apps.dissemination.api.router"),
)
