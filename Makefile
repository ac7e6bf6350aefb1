# Clippings. `make` lists the commands; each sets up what it needs on first use.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
CONTENT ?= content
OUTPUT ?= output
INTO ?=
PORT ?= 8000
JOBS ?=
FROM ?=
DRY ?=
OUTLET ?=
SITEURL ?=
ARTICLES ?= 10000
MUTANTS ?= 20
FILES ?= 2000
KILLS ?= 50
EDITS ?= 1000
SEED ?= 12
ROOM ?=
LANGUAGES ?= en
KINDS ?=

VENV := .venv
PY := PYTHONPATH=plugins $(VENV)/bin/python
CLIPPINGS := $(PY) -m clippings
BUILD := --content "$(CONTENT)" --output "$(OUTPUT)" $(if $(JOBS),--jobs $(JOBS))
SCRIPTS := theme/static/js/search.js
STEMMERS := plugins/clippings/search/snowball/base-stemmer.js
PROGRAM := $(VENV)/bin/clippings
EDITED := tests/incremental/test_random_edits.py tests/incremental/test_plugin_on_the_spot.py
ASSETS := $(SCRIPTS) $(STEMMERS) $(PROGRAM)

.PHONY: help html serve publish offline import wheel check test lint bench soak profile mutants styleguide screenshots lighthouse pins picture words clean

help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' Makefile

$(VENV)/run.ready: requirements/run.txt
	@./setup python "$(PYTHON)" run

$(VENV)/test.ready: requirements/test.txt $(VENV)/run.ready
	@./setup python "$(PYTHON)" test

$(VENV)/mutants.ready: requirements/mutants.txt $(VENV)/test.ready
	@./setup python "$(PYTHON)" mutants

$(SCRIPTS): package-lock.json theme/outlines.js $(wildcard theme/scripts/*.js theme/scripts/*/*.js) plugins/clippings/reading/folding/table.json $(VENV)/run.ready
	@./setup browser-code

$(STEMMERS): requirements/snowball.txt $(VENV)/run.ready
	@./setup stemmers

$(PROGRAM): $(VENV)/run.ready setup
	@./setup program

html: $(VENV)/run.ready $(ASSETS)  ## build content/ into output/, to open by double click
	@$(CLIPPINGS) build $(BUILD)

serve: $(VENV)/run.ready $(ASSETS)  ## live preview on 127.0.0.1 [PORT=8000]
	@$(CLIPPINGS) serve $(BUILD) --port $(PORT)

publish: $(VENV)/run.ready $(ASSETS)  ## the hosted build, SITEURL=https://…
	@$(CLIPPINGS) publish $(BUILD) "$(SITEURL)"

offline: $(VENV)/run.ready $(ASSETS)  ## dist/<archive>-offline.zip, for reading by double click
	@$(CLIPPINGS) offline --content "$(CONTENT)" $(if $(JOBS),--jobs $(JOBS))

import: $(VENV)/run.ready  ## texts and saved pages into article files, FROM=path [OUTLET=id] [INTO=content] [DRY=1]
	@$(CLIPPINGS) import "$(FROM)" $(if $(INTO),--into "$(INTO)") $(if $(OUTLET),--outlet "$(OUTLET)") $(if $(DRY),--dry-run)

wheel: $(VENV)/run.ready $(ASSETS)  ## dist/clippings-….whl, for machines that have no clone: pip install that file
	@./setup wheel

check: $(VENV)/run.ready  ## content errors and warnings with file:line, nothing built
	@$(CLIPPINGS) check --content "$(CONTENT)"

test: $(VENV)/test.ready $(ASSETS) lint  ## everything, in a real browser
	@./setup browser
	@PATH="$$PWD/$(VENV)/bin:$$PATH" $(PY) -m pytest -n $$($(PY) -c "import os; print(1 + (os.cpu_count() or 1))") --dist worksteal  # some wait for a browser
	@PATH="$$PWD/$(VENV)/bin:$$PATH" node --test tests/js/*.test.js

lint: $(VENV)/test.ready $(ASSETS)  ## style and types
	@./setup browser-code --dev
	@$(VENV)/bin/ruff check plugins tests benchmarks theme pelicanconf.py
	@$(VENV)/bin/ruff format --check plugins tests benchmarks theme pelicanconf.py
	@$(PY) -m mypy --no-error-summary
	@$(VENV)/bin/djlint --quiet --lint theme/templates
	@PATH="$$PWD/$(VENV)/bin:$$PATH" node node_modules/eslint/bin/eslint.js theme tests benchmarks plugins
	@echo "lint: clean"

bench: $(VENV)/test.ready $(ASSETS)  ## the benchmark tables [ARTICLES=10000]
	@./setup browser-code --dev
	@./setup browser
	@./setup peers
	@PATH="$$PWD/$(VENV)/bin:$$PATH" $(PY) benchmarks/reach.py $(ARTICLES)
	@$(PY) benchmarks/growth.py --one-worker
	@PATH="$$PWD/$(VENV)/bin:$$PATH" $(PY) benchmarks/search.py $(ARTICLES)
	@PATH="$$PWD/$(VENV)/bin:$$PATH" EDITS=$(EDITS) $(PY) -m pytest -q $(EDITED)
	@PATH="$$PWD/$(VENV)/bin:$$PATH" ARTICLES=$(ARTICLES) node --test --test-reporter=spec tests/js/whole-index.test.js

soak: $(VENV)/test.ready $(ASSETS)  ## a large folder imported and killed at random, and random edits [FILES=2000 KILLS=50 EDITS=1000]
	@PYTHONPATH=plugins:tests $(VENV)/bin/python -m soak $(FILES) $(KILLS)
	@PATH="$$PWD/$(VENV)/bin:$$PATH" EDITS=$(EDITS) $(PY) -m pytest -q $(EDITED) tests/unit/test_links.py

profile: $(VENV)/run.ready $(ASSETS)  ## where the time of a build goes [CONTENT=content]
	@$(PY) benchmarks/profiling.py "$(dir $(abspath $(CONTENT)))"

mutants: $(VENV)/mutants.ready $(ASSETS)  ## which wrong changes of the code tests notice [MUTANTS=20 SEED=12 ROOM=…]
	@./setup browser
	@SEED=$(SEED) $(PY) benchmarks/mutants.py $(MUTANTS) $(ROOM)

picture: $(VENV)/test.ready $(ASSETS)  ## renew the README’s pictures
	@./setup browser
	@PATH="$$PWD/$(VENV)/bin:$$PATH" PICTURE=1 $(PY) -m pytest tests/browser tests/test_tour.py -k picture

styleguide: $(VENV)/run.ready $(ASSETS)  ## every macro of the theme with examples, in dist/styleguide
	@PYTHONPATH=plugins:theme $(VENV)/bin/python -m styleguide dist/styleguide

screenshots: $(VENV)/test.ready $(ASSETS)  ## every kind of page of 5 and of 1,500 articles [ARTICLES=1500 LANGUAGES="en ar" KINDS="events compare"]
	@./setup browser-code --dev
	@./setup browser
	@$(PY) benchmarks/screenshots.py dist/screenshots $(if $(filter file,$(origin ARTICLES)),1500,$(ARTICLES)) $(LANGUAGES) $(if $(KINDS),--kinds $(KINDS))

lighthouse: $(VENV)/run.ready $(ASSETS)  ## Lighthouse’s scores of an archive's pages [CONTENT=docs/example/content]
	@./setup lighthouse
	@./setup browser
	@$(PY) benchmarks/lighthouse.py $(if $(filter file,$(origin CONTENT)),,"$(CONTENT)")

pins: $(VENV)/test.ready  ## renew the pinned packages from pyproject.toml
	@./setup pins

words: $(VENV)/run.ready  ## new messages of the program into the catalogues of its languages, to be translated
	@./setup words

clean:  ## remove what was built and set up
	rm -rf output dist .cache $(VENV) node_modules theme/static/fonts/*.woff2 theme/static/js plugins/clippings/search/snowball
