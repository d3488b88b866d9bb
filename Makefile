# Hongtou. `make run` writes the example documents and serves; `make test` proves the project.
# Both install what they need, once: a stamp inside .venv says which requirements it holds.

PYTHON ?= python3
PORT ?= 8000

# python3-uno: how the service speaks with LibreOffice, and how the tests edit templates in Writer as their keeper would.
OFFICE_PACKAGES := libreoffice-writer-nogui python3-uno
# libatomic1: the Node.js inside Playwright needs it.
TEST_PACKAGES := chromium libatomic1 $(OFFICE_PACKAGES) poppler-utils

BIN := .venv/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.DEFAULT_GOAL := help
# apt takes one caller at a time.
.NOTPARALLEL:
.PHONY: help setup run test search lint bench office fonts pictures lock

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/runtime.stamp  ## Install what the service needs, into .venv

run: setup  ## Write the example documents to out/, then serve on port $$PORT (8000)
	@$(BIN)/python -m generator make fixtures/*.json -o out/
	@echo "在浏览器中打开 Open in a browser: http://127.0.0.1:$(PORT)/"
	@exec $(BIN)/gunicorn --bind 127.0.0.1:$(PORT) --workers 2 --threads 8 --no-control-socket "app:create_app()"

test: lint fonts tools/ooxml/node_modules/.package-lock.json tools/axe/node_modules/.package-lock.json  ## Install every tool of the tests, then lint and test
	@tools/install-debian-packages.sh $(TEST_PACKAGES)
	$(BIN)/pytest

search: .venv/dev.stamp  ## Look for faults with documents drawn at random
	$(BIN)/pytest --hypothesis-profile default tests/properties tests/model tests/wording tests/layout tests/fill tests/web

lint: .venv/dev.stamp  ## Check style, format and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: .venv/dev.stamp office benchmarks/peers/node_modules/.package-lock.json  ## Measure how fast documents are planned, made and drawn
	@tools/install-debian-packages.sh wrk
	$(BIN)/python -m benchmarks.plan
	$(BIN)/python -m benchmarks.filling
	$(BIN)/python -m benchmarks.http
	$(BIN)/python -m benchmarks.pdf
	$(BIN)/python -m benchmarks.check

office: fonts  ## Install LibreOffice, from which PDFs and pictures of pages come (root)
	@tools/install-debian-packages.sh $(OFFICE_PACKAGES)

fonts:  ## Install the fonts that stand in for the official typefaces (root)
	@tools/install-fonts.sh

pictures: .venv/dev.stamp fonts  ## Draw the pictures of the documentation anew
	@tools/install-debian-packages.sh $(TEST_PACKAGES)
	@$(BIN)/python -m tools.pictures
	@$(BIN)/python -m tools.desk_pictures

# Away from the machine's own pip settings, whose indexes would leave their addresses and hashes in the files.
lock: export CUSTOM_COMPILE_COMMAND = make lock
lock:  ## Choose versions anew: requirements*.in into requirements*.txt
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/python -m pip install --quiet pip-tools
	for name in requirements requirements-dev; do \
	  env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null .venv/lock/bin/pip-compile --quiet --upgrade \
	    --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
	    --output-file $$name.txt $$name.in || exit; \
	done

# --clear: nothing that the file no longer names stays behind and hides that it is missing.
.venv/runtime.stamp: requirements.txt
	@$(PYTHON) -c "import ensurepip" 2>/dev/null || tools/install-debian-packages.sh python3-venv
	$(PYTHON) -m venv --clear .venv
	$(PIP_INSTALL) -r requirements.txt
	@touch $@

.venv/dev.stamp: .venv/runtime.stamp requirements-dev.txt
	$(PIP_INSTALL) -r requirements-dev.txt
	@touch $@

# npm's own record of what it installed; --no-save because the lock holds only the platforms that the registry had.
%/node_modules/.package-lock.json: %/package-lock.json
	@command -v npm >/dev/null || tools/install-debian-packages.sh nodejs npm
	cd $* && npm install --no-save --no-audit --no-fund --loglevel=error
	@touch $@

# Node.js and the engines written for it are measured where they are at hand.
benchmarks/peers/node_modules/.package-lock.json: benchmarks/peers/package-lock.json
	@! command -v npm >/dev/null || (cd benchmarks/peers && npm install --no-save --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json)
