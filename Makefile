# Every target sets up what it needs; nothing has to be run before. `make help` lists them.
PYTHON ?= python3
PIP_COMPILE ?= pip-compile
BIN := .venv/bin
STAMP := .venv/.installed
LOCKS := requirements/test.txt requirements/lint.txt
# Directories of Python that is checked for types; tools/ and bench/ once they hold any.
TYPED := src tests $(sort $(patsubst %/,%,$(dir $(wildcard tools/*.py bench/*.py))))
ARGS ?=

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help setup demo test sim crash check bench bench-peers screens vectors lock clean

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)$$/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: $(STAMP)  ## make .venv with the locked libraries and this program
	@:

# Only setuptools builds the program, and it is locked like the rest: no isolation, no second download.
$(STAMP): $(LOCKS) pyproject.toml setup.py
	@rm -f $(STAMP)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=...")'
	@echo "setting up .venv (once)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --no-input --disable-pip-version-check --require-hashes $(LOCKS:%=-r %)
	@$(BIN)/python -m pip install -qq --no-input --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: setup  ## two desks and a tour; without a terminal all scenarios by itself (ARGS= for options)
	@$(BIN)/detente demo $(ARGS)

test: setup  ## all tests
	@$(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

sim: setup  ## worlds that fail and lie: SEED=n replays one, SEEDS=n tries many (ARGS=--trace, --long)
	@$(BIN)/python -m tests.sim $(if $(SEED),--seed $(SEED)) $(if $(SEEDS),--seeds $(SEEDS)) $(ARGS)

crash: setup  ## kill two centers on a line 200 times, and compare (ARGS="--seed N --kills N")
	@$(BIN)/python -m tests.crash.line $(ARGS)

check: setup  ## format, lint, types, and that tree and documents are tidy
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary $(TYPED)
	@$(BIN)/python -m pytest -q -n 2 --dist worksteal tests/tidy tests/docs

bench: setup  ## measure, and compare with the budgets
	@$(BIN)/python -m bench.run $(ARGS)

bench-peers: setup  ## send the same messages through Synapse and NNCP, where they can be had
	@$(BIN)/python -m bench.peers.run $(ARGS)

screens: setup  ## pictures of every page of the desk in build/screens (needs Chromium)
	@$(BIN)/python -m pytest -q -n 2 tests/browser/test_looks.py -k axe $(ARGS)

vectors: setup  ## make the test vectors of vectors/ anew, and run all of them
	@$(BIN)/python -m tools.make_vectors
	@$(BIN)/python -m pytest tests/vectors $(ARGS)

lock:  ## compile requirements/*.in anew (needs pip-tools)
	@for name in base desk test lint bench-peers; do \
	  CUSTOM_COMPILE_COMMAND="make lock" $(PIP_COMPILE) --quiet --generate-hashes --strip-extras --allow-unsafe \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	    --output-file requirements/$$name.txt requirements/$$name.in || exit 1; \
	done

clean:  ## remove .venv and caches
	@rm -rf .venv build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
