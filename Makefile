# Every verb of the project. Bare `make` explains them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

PYTHON ?= python3
PORT ?= 8000
# Browsers wait more than they work: two processes of the tests for each core.
PROCESSES ?= $(shell $(PYTHON) -c 'import os; print(min(8, 2 * (os.cpu_count() or 1)))')
VENV := .venv
BIN := $(VENV)/bin
# Nothing that the tools would send or fetch on their own.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYDEVD_DISABLE_FILE_VALIDATION := 1
export JUPYTER_PLATFORM_DIRS := 1

.PHONY: help book slides serve lab notebooks check places new-item schema zip workshop pdf handouts test bench format pins pins-check clean

help: ## Explain the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# The environment is made again whenever the pins or the package's metadata change.
$(VENV)/.book: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3,11) <= sys.version_info < (3,14) else \
	  "Two Rings needs Python 3.11, 3.12 or 3.13; this is %s. Say: make PYTHON=python3.12 …" % sys.version.split()[0])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	touch $@

$(VENV)/.test: $(VENV)/.book requirements-test.txt
	$(BIN)/python -m pip install --quiet --requirement requirements-test.txt
	touch $@

book: notebooks ## Build the whole book, and say how to open it
	$(BIN)/tworings check
	$(BIN)/jupyter-book build . -W --keep-going
	@echo
	@echo "The book is ready. Open _build/html/index.html, or say: make serve"

slides: book ## Build the book, and say where its decks of slides are
	@echo "The decks, and how to use them: _build/html/book/educators/slides.html"
	@echo "Each plays with the network cut. To carry them on a stick: make zip"

serve: book ## Build, then serve the book on this machine only
	@echo "http://127.0.0.1:$(PORT)/  (stop with Ctrl-C)"
	@$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory _build/html

lab: $(VENV)/.book ## Open JupyterLab on the notebooks
	$(BIN)/jupyter lab --config=jupyter_server_config.py --notebook-dir=book

notebooks: $(VENV)/.book ## Run the notebooks whose content has changed
	$(BIN)/tworings notebooks

check: $(VENV)/.book ## Check every item, claim, module and link; prints every fault
	$(BIN)/tworings check

places: $(VENV)/.book ## List where each country file sends people, how old it is, what is missing
	$(BIN)/tworings places

new-item: $(VENV)/.book ## Ask for the parts of an item, and write it into a bank
	$(BIN)/tworings new-item

schema: $(VENV)/.book ## Write the JSON Schemas that editors use
	$(BIN)/tworings schema

zip: notebooks ## Pack the book into one archive that works with the network cut
	rm -rf _build/html _build/.doctrees
	$(BIN)/tworings check
	$(BIN)/jupyter-book build . -W --keep-going
	$(BIN)/tworings zip

workshop: zip handouts ## Pack all that an educator needs: the book, slides, keys, sheets to print, and a guide
	$(BIN)/tworings zip --handouts _build/handouts --to _build/workshop.zip

pdf: notebooks ## Print the whole book as one PDF (needs a Chromium)
	$(BIN)/tworings check
	$(BIN)/jupyter-book build . -W --keep-going --builder custom --custom-builder singlehtml
	$(BIN)/tworings pdf

handouts: $(VENV)/.book ## Make every sheet to print: handouts, forms, cards (BASE=https://… adds QR codes)
	rm -rf _build/handouts
	$(BIN)/tworings check
	$(BIN)/tworings handouts $(if $(BASE),--base "$$BASE")

test: $(VENV)/.test ## Run every test (gets a browser when there is none)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python tests/chromium.py
	$(BIN)/python tests/engines/engines.py
	$(BIN)/python -m pytest --numprocesses $(PROCESSES) --dist loadfile --no-loadscope-reorder \
	  --nbval tests book

# The stock peer has an environment of its own: its theme and its quiz are not ours.
.venv-bench/.ready: requirements-bench.txt
	test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --requirement requirements-bench.txt
	touch $@

bench: $(VENV)/.test notebooks .venv-bench/.ready ## Measure this book beside a stock one (about 8 minutes; ARGS="--quick")
	$(BIN)/python tests/chromium.py
	$(BIN)/python -m bench $(ARGS)

format: $(VENV)/.test ## Put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# No index, no links: the pins say what, not from where.
PIN := uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links \
  --no-annotate --no-header pyproject.toml
pins: $(VENV)/.test ## Make the requirements files anew from pyproject.toml
	{ echo "# Made by \`make pins\` from pyproject.toml; do not edit."; \
	  $(BIN)/$(PIN) --extra book --extra lab --extra print; echo "-e ."; } > requirements.txt.part
	mv requirements.txt.part requirements.txt
	grep -v '^-e' requirements.txt > .venv/constraints.txt
	{ echo "# Made by \`make pins\` from pyproject.toml; do not edit."; echo "-r requirements.txt"; \
	  $(BIN)/$(PIN) --extra test --constraint .venv/constraints.txt; } > requirements-test.txt.part
	mv requirements-test.txt.part requirements-test.txt
	{ echo "# Made by \`make pins\` from pyproject.toml; do not edit."; \
	  $(BIN)/$(PIN) --extra bench --constraint .venv/constraints.txt; } > requirements-bench.txt.part
	mv requirements-bench.txt.part requirements-bench.txt

pins-check: $(VENV)/.test ## Prove that the pins resolve for every Python we name
	@for version in 3.11 3.12 3.13; do \
	  grep -hv '^-' requirements.txt requirements-test.txt | sort -u > .venv/pins.txt; \
	  $(BIN)/uv pip compile --quiet --python-version $$version --no-emit-index-url .venv/pins.txt > /dev/null \
	    && echo "the pins resolve for Python $$version" || exit 1; done

clean: ## Remove what was built
	rm -rf _build test-artifacts
