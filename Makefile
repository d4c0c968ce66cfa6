# Everything starts from Python >= 3.11, make and git; the first command sets up .venv by itself.

DEVELOPMENT ?= ../shared
# development data that lies beside the repository; what needs it says so when it is absent
ADDRESS ?= 127.0.0.1:8000
JUDGED := tests/gold/judged.yml
FRESH := tests/gold/fresh.yml
PAIRS := ar-hi,ar-sw,hi-sw,ar-en,hi-en,sw-en
UV := uv==0.13.8
AUDIT := # what to measure, such as "axe width --editions ar"; all of it if empty
AUDIT_TOOLS := tests/audit/node_modules

BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
PIP := $(BIN)/python -m pip --disable-pip-version-check
READY := .venv/ready
READY_DEV := .venv/ready-dev

# PYTHON if given, else the newest Python that the locked requirements are made for and that can make a virtual environment.
FIND_PYTHON = for name in $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3; do \
	if "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo "$$name"; exit 0; fi; done; \
	echo "make: no Python >= 3.11 with venv found (install it, for example: apt-get install python3 python3-venv)" >&2; \
	exit 1

.PHONY: help setup serve build test check evaluate weights ablation catalogs bench bench-search slow audit audit-tools pictures clean lock

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## virtual environment in .venv with everything locked by hash

serve: $(READY) ## build the site and serve it while you edit
	$(BIN)/synoptic serve --address $(ADDRESS)

build: $(READY) ## build the site into site/html; a warning is an error
	$(BIN)/mkdocs build --strict

test: check ## check, then the whole suite
	$(BIN)/pytest -n 2 --dist loadfile -m "not slow"

slow: audit-tools $(READY_DEV) ## the tests that take minutes in a browser: axe, widths, shifts, keyboard, print, twenty languages, dark pictures
	SYNOPTIC_BROWSER=required $(BIN)/pytest -n 2 --dist loadfile -m slow

check: $(READY_DEV) ## lint, format and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

evaluate: $(READY) ## rows, their focus and groups against people's judgement, retrieval of translations, the lexicon
	$(BIN)/synoptic evaluate stories $(JUDGED)
	$(BIN)/synoptic evaluate misses $(JUDGED)
	$(BIN)/synoptic evaluate focus $(JUDGED)
	$(BIN)/synoptic evaluate grouping $(JUDGED)
	$(BIN)/synoptic evaluate states $(JUDGED)
	$(BIN)/synoptic evaluate differences $(JUDGED)
	$(BIN)/synoptic evaluate lineages $(JUDGED)
	$(BIN)/synoptic evaluate stories $(FRESH)
	$(BIN)/synoptic evaluate states $(FRESH)
	$(BIN)/synoptic evaluate differences $(FRESH)
	$(BIN)/synoptic evaluate lineages $(FRESH)
	@$(NEEDS_DEVELOPMENT)
	$(BIN)/synoptic compare $(DEVELOPMENT)/seeds/*.txt -o build/evaluation
	$(BIN)/synoptic evaluate story $(DEVELOPMENT)/gold/kim-leaves-russia.yml $(DEVELOPMENT)/seeds build/evaluation/story.json
	$(BIN)/synoptic evaluate verdicts tests/gold/seeds-verdicts.yml $(DEVELOPMENT)/gold/kim-leaves-russia.yml $(DEVELOPMENT)/seeds build/evaluation/story.json
	$(BIN)/synoptic evaluate sentences $(DEVELOPMENT)/dev/flores --pairs $(PAIRS)
	$(BIN)/synoptic evaluate sentences $(DEVELOPMENT)/dev/flores
	$(BIN)/synoptic lexicon check --sentences $(DEVELOPMENT)/dev/flores

NEEDS_DEVELOPMENT = test -d $(DEVELOPMENT) || { echo "make: $(DEVELOPMENT) is absent (set DEVELOPMENT=folder)" >&2; exit 1; }

weights: $(READY) ## fit the weights of the aligner to the judged stories
	mkdir -p build
	$(BIN)/synoptic evaluate weights $(JUDGED) > build/weights.json
	mv build/weights.json generator/align/weights.json

ablation: $(READY) ## measure what each kind of evidence and each step is worth, into docs/ablation.md
	@$(NEEDS_DEVELOPMENT)
	mkdir -p build
	awk '/^\|/ { exit } { print }' docs/ablation.md > build/ablation.md
	$(BIN)/synoptic evaluate ablation $(JUDGED) --sentences $(DEVELOPMENT)/dev/flores >> build/ablation.md
	mv build/ablation.md docs/ablation.md

catalogs: $(READY) ## take new sentences into the catalogs of all languages (LANGUAGE=de begins one)
	mkdir -p build
	$(BIN)/pybabel -q extract -F generator/locales/babel.cfg -k message:1 -k counted:2,3 -k _:1 --no-default-keywords \
		--sort-output --no-location --omit-header -o build/synoptic.pot .
	test -z "$(LANGUAGE)" || $(BIN)/pybabel init -D synoptic -i build/synoptic.pot -d generator/locales -l $(LANGUAGE)
	$(BIN)/pybabel -q update -D synoptic -i build/synoptic.pot -d generator/locales --no-fuzzy-matching --ignore-obsolete \
		--omit-header --width 110

bench: $(READY) ## time and memory of whole commands, and the speed of one core
	$(BIN)/python -m tests.bench

bench-search: $(READY_DEV) ## size and speed of the search at 1,000 stories, in Chromium
	$(BIN)/python -m tests.bench_search
audit: build audit-tools $(READY_DEV) ## measure the built pages: Lighthouse, axe, widths, shifts, requests, speed
	$(BIN)/python -m tests.audit $(AUDIT)

audit-tools: $(AUDIT_TOOLS)/.package-lock.json # Lighthouse and axe-core as locked, by npm

$(AUDIT_TOOLS)/.package-lock.json: tests/audit/package.json tests/audit/package-lock.json
	@command -v npm >/dev/null || { echo "make: no npm found (install it, for example: apt-get install npm)" >&2; exit 1; }
	cd tests/audit && npm ci --silent

pictures: $(READY_DEV) ## take what the main pages look like now as the pictures that tests compare with
	$(BIN)/pytest -q tests/browser/test_pictures.py -k looks_as_it_did --accept

clean: ## remove what was built; .venv stays
	rm -rf build dist site/html .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

lock: ## write requirements*.txt from pyproject.toml (UPGRADE=--upgrade moves every pin)
	python="$$($(FIND_PYTHON))" && "$$python" -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check install --quiet $(UV)
	$(LOCK) pyproject.toml --output-file requirements.txt
	$(LOCK) --extra dev --constraint requirements.txt pyproject.toml --output-file requirements-dev.txt

LOCK = build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group build \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock" $(UPGRADE)

.venv/bin/python:
	python="$$($(FIND_PYTHON))" && "$$python" -m venv .venv

$(READY): .venv/bin/python requirements.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements.txt
	$(PIP) install --quiet --no-build-isolation --no-deps -e .
	touch $@

$(READY_DEV): $(READY) requirements-dev.txt
	$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	touch $@
