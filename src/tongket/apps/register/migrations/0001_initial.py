import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("org", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchWords",
            fields=[
                (
                    "key",
                    models.BigIntegerField(db_column="rowid", primary_key=True, serialize=False),
                ),
                ("words", models.TextField(db_column="register_words")),
            ],
            options={
                "verbose_name": "words of a document",
                "db_table": "register_words",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[
                            ("incoming", "incoming"),
                            ("outgoing", "outgoing"),
                            ("referenced", "cited"),
                        ],
                        max_length=10,
                        verbose_name="direction",
                    ),
                ),
                (
                    "standard",
                    models.CharField(
                        choices=[("state", "State"), ("party", "Party")],
                        max_length=5,
                        verbose_name="standard",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("registered", "registered"),
                            ("voided", "number voided"),
                            ("recalled", "recalled"),
                        ],
                        default="registered",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "access",
                    models.CharField(
                        choices=[
                            ("agency", "everyone in the agency"),
                            ("restricted", "those who handle it"),
                        ],
                        default="agency",
                        max_length=10,
                        verbose_name="who may open it",
                    ),
                ),
                ("kind", models.CharField(blank=True, max_length=100, verbose_name="kind")),
                ("number", models.CharField(blank=True, max_length=11, verbose_name="number")),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="year in the symbol"
                    ),
                ),
                ("symbol", models.CharField(blank=True, max_length=60, verbose_name="symbol")),
                (
                    "symbol_unit",
                    models.CharField(
                        blank=True, max_length=30, verbose_name="unit or field in the symbol"
                    ),
                ),
                (
                    "code",
                    models.CharField(blank=True, max_length=80, verbose_name="number and symbol"),
                ),
                ("code_key", models.CharField(blank=True, editable=False, max_length=80)),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="date")),
                (
                    "issuer",
                    models.CharField(blank=True, max_length=200, verbose_name="issuing body"),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
                ("subject", models.CharField(blank=True, max_length=1000, verbose_name="subject")),
                ("signer", models.CharField(blank=True, max_length=200, verbose_name="signer")),
                (
                    "signer_title",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="title of the signer"
                    ),
                ),
                (
                    "signer_authority",
                    models.CharField(blank=True, max_length=5, verbose_name="signing authority"),
                ),
                (
                    "addressees",
                    models.JSONField(blank=True, default=list, verbose_name="addressees"),
                ),
                (
                    "recipients",
                    models.JSONField(blank=True, default=list, verbose_name="recipients"),
                ),
                (
                    "urgency",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "normal"), (1, "Khẩn"), (2, "Thượng khẩn"), (3, "Hỏa tốc")],
                        default=0,
                        verbose_name="urgency",
                    ),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, null=True, verbose_name="answer wanted by"),
                ),
                (
                    "arrival_number",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="arrival number"
                    ),
                ),
                ("arrived_on", models.DateField(blank=True, null=True, verbose_name="arrived on")),
                (
                    "language",
                    models.CharField(default="Tiếng Việt", max_length=30, verbose_name="language"),
                ),
                ("pages", models.PositiveIntegerField(blank=True, null=True, verbose_name="pages")),
                (
                    "copies",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="copies issued"
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                ("created_at", models.DateTimeField(verbose_name="entered")),
                ("updated_at", models.DateTimeField(verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "drafter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "drafting_unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drafted_documents",
                        to="org.unit",
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="org.unit",
                    ),
                ),
                (
                    "issuer_unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="issued_documents",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "ordering": ["-issued_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("size", models.PositiveBigIntegerField(verbose_name="bytes")),
                ("media_type", models.CharField(max_length=100, verbose_name="type")),
                ("stored_at", models.DateTimeField(verbose_name="stored")),
            ],
            options={
                "verbose_name": "stored file",
            },
        ),
        migrations.CreateModel(
            name="Allocation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period_key", models.CharField(max_length=20)),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("at", models.DateTimeField(verbose_name="given")),
                ("request_key", models.CharField(blank=True, max_length=64)),
                ("voided_at", models.DateTimeField(blank=True, null=True, verbose_name="voided")),
                (
                    "void_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="why voided"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "number given",
                "ordering": ["series", "period_key", "number"],
            },
        ),
        migrations.CreateModel(
            name="CaseFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("catalogue_year", models.PositiveSmallIntegerField(verbose_name="year formed")),
                ("notation", models.CharField(max_length=20, verbose_name="notation")),
                ("title", models.CharField(max_length=500, verbose_name="title")),
                ("retention", models.CharField(max_length=30, verbose_name="retention")),
                ("opened_on", models.DateField(verbose_name="opened")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed")),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="case_files",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "case file",
                "ordering": ["-catalogue_year", "notation"],
            },
        ),
        migrations.CreateModel(
            name="DocumentText",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="full_text",
                        serialize=False,
                        to="register.document",
                    ),
                ),
                ("text", models.TextField()),
            ],
            options={
                "verbose_name": "text of a document",
            },
        ),
        migrations.CreateModel(
            name="Dispatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("recipient", models.CharField(max_length=300, verbose_name="recipient")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("exchange", "document exchange"),
                            ("mail", "e-mail"),
                            ("post", "post"),
                            ("hand", "by hand"),
                            ("internal", "inside the agency"),
                        ],
                        max_length=10,
                        verbose_name="sent by",
                    ),
                ),
                ("sent_on", models.DateField(verbose_name="sent on")),
                ("received_on", models.DateField(blank=True, null=True, verbose_name="receipt")),
                (
                    "receipt",
                    models.CharField(blank=True, max_length=200, verbose_name="proof of receipt"),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="org.unit",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dispatches",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "dispatch",
                "ordering": ["document", "sent_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CertifiedCopy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[("SY", "Sao y"), ("SL", "Sao lục"), ("TrS", "Trích sao")],
                        max_length=3,
                        verbose_name="form",
                    ),
                ),
                ("code", models.CharField(max_length=80, verbose_name="number and symbol")),
                ("issued_on", models.DateField(verbose_name="date")),
                ("signer", models.CharField(max_length=200, verbose_name="signer")),
                (
                    "extract",
                    models.CharField(blank=True, max_length=500, verbose_name="part copied"),
                ),
                (
                    "recipients",
                    models.CharField(blank=True, max_length=500, verbose_name="recipients"),
                ),
                ("copies", models.PositiveIntegerField(default=1, verbose_name="copies")),
                (
                    "allocation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certified_copy",
                        to="register.allocation",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certified_copies",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "certified copy",
                "ordering": ["-issued_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="FacetCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("holder", models.BigIntegerField()),
                ("closed", models.BooleanField()),
                ("direction", models.CharField(max_length=10)),
                ("year", models.PositiveSmallIntegerField()),
                ("facet", models.CharField(max_length=10)),
                ("value", models.CharField(max_length=200)),
                ("count", models.IntegerField()),
            ],
            options={
                "verbose_name": "count of a facet",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("holder", "closed", "direction", "year", "facet", "value"),
                        name="register_facet_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FiledDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ordinal", models.PositiveIntegerField(verbose_name="place in the file")),
                (
                    "case_file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="filed",
                        to="register.casefile",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="filed_in",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "document in a case file",
                "ordering": ["case_file", "ordinal"],
            },
        ),
        migrations.AddField(
            model_name="casefile",
            name="documents",
            field=models.ManyToManyField(
                related_name="case_files", through="register.FiledDocument", to="register.document"
            ),
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("text", models.CharField(max_length=300, verbose_name="as written")),
                (
                    "code",
                    models.CharField(blank=True, max_length=80, verbose_name="number and symbol"),
                ),
                ("code_key", models.CharField(blank=True, max_length=80)),
                ("kind", models.CharField(blank=True, max_length=100, verbose_name="kind")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="date")),
                (
                    "issuer",
                    models.CharField(blank=True, max_length=200, verbose_name="issuing body"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("known", "in the register"),
                            ("unknown", "not in the register"),
                            ("ambiguous", "several fit"),
                            ("contradicts", "the register says otherwise"),
                        ],
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="register.document",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mentioned_by",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "citation in a text",
                "ordering": ["document", "start"],
            },
        ),
        migrations.CreateModel(
            name="NumberSeries",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("issue", "outgoing documents"),
                            ("arrival", "arrivals"),
                            ("copy", "certified copies"),
                        ],
                        default="issue",
                        max_length=10,
                        verbose_name="for",
                    ),
                ),
                (
                    "standard",
                    models.CharField(
                        choices=[("state", "State"), ("party", "Party")],
                        max_length=5,
                        verbose_name="standard",
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        choices=[("year", "each calendar year"), ("term", "each committee term")],
                        max_length=5,
                        verbose_name="begins again",
                    ),
                ),
                (
                    "is_default",
                    models.BooleanField(
                        default=False, verbose_name="takes every kind not named elsewhere"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="number_series",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "number series",
                "ordering": ["holder", "name"],
            },
        ),
        migrations.CreateModel(
            name="Counter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period_key", models.CharField(max_length=20)),
                ("last", models.PositiveIntegerField(default=0)),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="counters",
                        to="register.numberseries",
                    ),
                ),
            ],
            options={
                "verbose_name": "counter",
            },
        ),
        migrations.AddField(
            model_name="allocation",
            name="series",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="allocations",
                to="register.numberseries",
            ),
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("implements", "implements"),
                            ("answers", "answers"),
                            ("amends", "amends"),
                            ("replaces", "replaces"),
                            ("recalls", "recalls"),
                            ("corrects", "corrects"),
                            ("cites", "cites"),
                        ],
                        max_length=10,
                        verbose_name="relation",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("created_at", models.DateTimeField(verbose_name="entered")),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations_out",
                        to="register.document",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations_in",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "relation",
            },
        ),
        migrations.CreateModel(
            name="Routing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("directive", models.TextField(blank=True, verbose_name="direction")),
                ("at", models.DateTimeField(verbose_name="given")),
                ("deadline", models.DateField(blank=True, null=True, verbose_name="deadline")),
                (
                    "answer_needed",
                    models.BooleanField(default=False, verbose_name="needs an answer"),
                ),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                ("outcome", models.CharField(blank=True, max_length=500, verbose_name="outcome")),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="routings",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "routing",
                "ordering": ["-at"],
            },
        ),
        migrations.CreateModel(
            name="RoutingUnit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("is_lead", models.BooleanField(default=False, verbose_name="leads")),
                (
                    "received_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="received"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="org.person",
                    ),
                ),
                (
                    "routing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="units",
                        to="register.routing",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="org.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "unit in a routing",
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("holder", models.BigIntegerField()),
                ("closed", models.BooleanField()),
                (
                    "direction",
                    models.CharField(
                        choices=[
                            ("incoming", "incoming"),
                            ("outgoing", "outgoing"),
                            ("referenced", "cited"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("registered", "registered"),
                            ("voided", "number voided"),
                            ("recalled", "recalled"),
                        ],
                        max_length=10,
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(max_length=100)),
                ("issuer", models.CharField(max_length=200)),
                ("unit", models.BigIntegerField()),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_entry",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "verbose_name": "search entry",
                "ordering": ["-key"],
            },
        ),
        migrations.CreateModel(
            name="SeriesKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=100, verbose_name="kind")),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kinds",
                        to="register.numberseries",
                    ),
                ),
            ],
            options={
                "verbose_name": "kind in a series",
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "the document"),
                            ("annex", "annex"),
                            ("scan", "scan"),
                            ("copy", "certified copy"),
                            ("public", "public copy"),
                        ],
                        default="main",
                        max_length=10,
                        verbose_name="role",
                    ),
                ),
                ("added_at", models.DateTimeField(verbose_name="added")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="register.document",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="register.storedfile",
                    ),
                ),
            ],
            options={
                "verbose_name": "attachment",
                "ordering": ["document", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SymbolSpelling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("spelling", models.CharField(max_length=80)),
                ("symbol", models.CharField(max_length=80)),
                ("whole", models.BooleanField()),
            ],
            options={
                "verbose_name": "spelling of a symbol",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("spelling", "symbol"), name="register_spelling_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="terms",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "committee term",
                "ordering": ["holder", "first_day"],
            },
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["holder", "-issued_on", "-id"], name="register_newest"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["code_key"], name="register_by_code"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["symbol", "number"], name="register_by_symbol"),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("direction", "referenced"), ("holder__isnull", False), _connector="OR"
                ),
                name="register_document_has_holder",
                violation_error_message="An incoming or outgoing document belongs to an agency.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("direction", "incoming"), _negated=True),
                    ("arrived_on__isnull", False),
                    _connector="OR",
                ),
                name="register_incoming_has_arrived",
                violation_error_message="An incoming document has a day of arrival.",
            ),
        ),
        migrations.AddConstraint(
            model_name="fileddocument",
            constraint=models.UniqueConstraint(
                fields=("case_file", "document"), name="register_filed_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="fileddocument",
            constraint=models.UniqueConstraint(
                fields=("case_file", "ordinal"), name="register_ordinal_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.UniqueConstraint(
                fields=("holder", "catalogue_year", "notation"), name="register_case_file_once"
            ),
        ),
        migrations.AddIndex(
            model_name="mention",
            index=models.Index(fields=["code_key"], name="register_mention_code"),
        ),
        migrations.AddConstraint(
            model_name="numberseries",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_default", True)),
                fields=("holder", "standard", "purpose"),
                name="register_one_default_series",
            ),
        ),
        migrations.AddConstraint(
            model_name="counter",
            constraint=models.UniqueConstraint(
                fields=("series", "period_key"), name="register_counter_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="allocation",
            constraint=models.UniqueConstraint(
                fields=("series", "period_key", "number"), name="register_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="allocation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("request_key", ""), _negated=True),
                fields=("request_key",),
                name="register_request_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="allocation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("voided_at", None),
                    models.Q(("void_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="register_void_has_reason",
                violation_error_message="A voided number needs a reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.UniqueConstraint(
                fields=("source", "target", "kind"), name="register_relation_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", models.F("target")), _negated=True),
                name="register_relation_to_another",
                violation_error_message="A document cannot be related to itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="routingunit",
            constraint=models.UniqueConstraint(
                fields=("routing", "unit"), name="register_routed_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="routingunit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_lead", True)), fields=("routing",), name="register_one_lead"
            ),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(fields=["holder", "-key"], name="register_entry_newest"),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(
                condition=models.Q(("closed", True)),
                fields=["holder", "-key"],
                name="register_entry_closed",
            ),
        ),
        migrations.AddConstraint(
            model_name="serieskind",
            constraint=models.UniqueConstraint(
                fields=("series", "kind"), name="register_kind_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                fields=("document", "file", "role"), name="register_attachment_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="term",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("last_day", None), ("last_day__gte", models.F("first_day")), _connector="OR"
                ),
                name="register_term_days",
                violation_error_message="The last day must not come before the first.",
            ),
        ),
    ]
