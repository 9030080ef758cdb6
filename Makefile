.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
POSTGRES ?= postgres://postgres@127.0.0.1:5432/postgres
SRC := src tests tools benchmarks fuzz

.PHONY: help demo test fmt lint types contracts unit bench docs fonts lock clean

help: ## what can be made
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

.venv/bin/python:
	@$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11)' 2>/dev/null \
	  || { echo "Python 3.11 or newer is needed (try: make PYTHON=python3.12 ...)"; exit 2; }
	$(PYTHON) -m venv .venv \
	  || { rm -rf .venv; echo "The venv module is missing: apt install python3-venv"; exit 2; }
	$(BIN)/pip install --quiet --disable-pip-version-check uv

.venv/base.stamp: requirements/base.txt requirements/build.txt pyproject.toml | .venv/bin/python
	$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes \
	  -r requirements/base.txt -r requirements/build.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src
	@touch $@

.venv/web.stamp: requirements/web.txt .venv/base.stamp
	$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r $<
	@touch $@

.venv/%.stamp: requirements/%.txt .venv/web.stamp
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r $<
	@touch $@

demo: .venv/web.stamp ## the demo department's report, then the demo province's site (SERVE=0: files only)
	$(BIN)/tongket draft demo --out var/demo --name bao-cao-6-thang-2024 --force
	@test "$(SERVE)" = 0 || $(MAKE) --no-print-directory site

.PHONY: site
site: .venv/web.stamp
	$(BIN)/python -m tools.messages --compile
	$(BIN)/tongket-admin migrate --verbosity 0
	$(BIN)/tongket-admin demo load
	$(BIN)/tongket-admin serve --port $(PORT)

test: fmt-check lint types contracts unit ## everything that must hold before a commit

fmt: .venv/dev.stamp ## format the code
	$(BIN)/ruff format $(SRC)
	$(BIN)/ruff check --fix --quiet $(SRC)

.PHONY: fmt-check
fmt-check: .venv/dev.stamp
	$(BIN)/ruff format --check $(SRC)

lint: .venv/dev.stamp ## ruff
	$(BIN)/ruff check $(SRC)

types: .venv/dev.stamp ## mypy, strict, tests included
	$(BIN)/mypy

contracts: .venv/dev.stamp ## who may import whom
	$(BIN)/lint-imports

.PHONY: i18n
i18n: .venv/dev.stamp ## gather what the site says into the Vietnamese catalogues, and compile them
	$(BIN)/python -m tools.messages

.PHONY: front
front: front/node_modules/.package-lock.json ## what the browser runs and what checks it, where there is npm

front/node_modules/.package-lock.json: front/package-lock.json
	@if command -v npm >/dev/null; then cd front && npm ci --ignore-scripts --silent || test -z "$$CI"; \
	  else echo "no npm: the browser tests go without axe"; fi

.PHONY: browser
browser: .venv/dev.stamp front ## journeys in a real browser only
	$(BIN)/python -m tools.messages --compile
	$(BIN)/pytest -q -m browser tests/browser

.PHONY: screens
screens: .venv/dev.stamp ## a picture of every page, wide and narrow, in var/screens
	$(BIN)/python -m tools.screens

unit: .venv/dev.stamp front ## house, unit, property and browser tests
	$(BIN)/python -m tools.messages --compile
	$(BIN)/pytest -n 2 -q

.PHONY: postgres
postgres: .venv/dev.stamp ## the tests of the apps on PostgreSQL (POSTGRES=its address)
	$(BIN)/python -m tools.messages --compile
	DATABASE_URL=$(POSTGRES) $(BIN)/pytest -n 2 -q tests/apps tests/house/test_access.py

bench: .venv/dev.stamp .venv/bench.stamp ## the yardsticks, as ratios in one run
	$(BIN)/python -m benchmarks

.PHONY: alone
alone: .venv/base.stamp
	rm -rf var/alone && mkdir -p var/alone
	$(BIN)/uv build --quiet --wheel --no-build-isolation --out-dir var/alone .
	$(BIN)/uv venv --quiet var/alone/venv
	$(BIN)/uv pip install --quiet --python var/alone/venv/bin/python --require-hashes -r requirements/base.txt
	$(BIN)/uv pip install --quiet --python var/alone/venv/bin/python --no-deps var/alone/*.whl
	cd var/alone && printf 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.\n' \
	  | venv/bin/tongket cite --json - | grep -q '"category": "normative"'
	cd var/alone && venv/bin/tongket draft ../../demo --out out >/dev/null
	cd var/alone && { venv/bin/tongket check out/*.docx >/dev/null || test $$? = 1; }

docs: .venv/dev.stamp .venv/docs.stamp ## generated pages and the handbook (docs/_build)
	$(BIN)/python -m tools.pages
	$(BIN)/sphinx-build -W -q docs docs/_build

fonts: .venv/dev.stamp ## remake the width tables from the shipped fonts
	$(BIN)/python -m tools.advances

lock: .venv/bin/python ## remake the hashed lock files
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate pyproject.toml -o requirements/base.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate pyproject.toml --extra web -o requirements/web.txt
	for group in build dev bench docs; do \
	  $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --no-header --no-annotate pyproject.toml --group $$group \
	    -c requirements/web.txt -o requirements/$$group.txt || exit 1; \
	done

clean: ## forget everything that can be made again
	rm -rf .venv var docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis
