"""Who offers figures, who can name a record: explicit lists, no discovery."""

FACT_PROVIDERS = ("tongket.apps.dissemination.facts.DisseminationFacts",)

REF_RESOLVERS = (
    "tongket.apps.org.refs.OrgRefs",
    "tongket.apps.register.refs.RegisterRefs",
    "tongket.apps.dissemination.refs.DisseminationRefs",
)
