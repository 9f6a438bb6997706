# `make site` builds the sample archive; `make test` runs every check. Both set up all that they need.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
TYPESCRIPT := tests/browser/node_modules/.package-lock.json

.PHONY: site serve contact-sheet test chromium typescript lint format clean

site: $(VENV)/installed
	$(BIN)/backfile build
	@echo
	@echo "The sample archive is in site/: open site/index.html,"
	@echo "or run \`make serve\` and look at http://127.0.0.1:8000/ to search it too."

serve: $(VENV)/installed
	$(BIN)/backfile serve

# Every kind of page at three widths, light and dark, on one sheet to look at.
contact-sheet: $(VENV)/installed-test
	$(BIN)/backfile build
	$(BIN)/python -m tests.browser.contact_sheet site build/contact-sheet

test: $(VENV)/installed-test lint chromium typescript
	$(BIN)/python -m pytest

# The browser tests ask a real one: yours, or one that apt-get brings where it may. CI=true fails without.
chromium:
	@$(PYTHON) tests/browser/chromium.py

# TypeScript reads the types of the site's scripts, where npm can bring it. CI=true fails without.
typescript: $(TYPESCRIPT)

$(TYPESCRIPT): tests/browser/package-lock.json
	@npm ci --prefix tests/browser --no-audit --no-fund --silent || \
		{ echo "no TypeScript: the site's scripts go unchecked (npm ci in tests/browser mends that)"; test "$$CI" != true; }

lint: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) site .backfile

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Backfile needs Python 3.11 or newer: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/installed
