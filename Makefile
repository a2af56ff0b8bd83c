# The set-up and the daily work. `make demo` and `make test` are all that a newcomer needs.
# Another Python: `make demo PYTHON=python3.12`. Written for make 3.81 and later (macOS) and a plain sh.

PYTHON ?= python3
VENV ?= .venv
PYTEST_FLAGS ?= -n auto --dist worksteal
# Which mutants `make mutation` tries, for instance MUTANTS="fonds.rulebook.prove*"; all of them when empty.
MUTANTS ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
OFFLINE_HINT := { echo "Installeren lukt niet; werkt het internet?  ·  Installing failed; does the internet work?" >&2; exit 1; }

# CPython 3.13 dropped a function that durable-rules calls; its successor takes the same two arguments. On 3.11 and 3.12
# the headers define the old name themselves, and the flag changes nothing.
DURABLE_FLAG := -DPyEval_CallObject=PyObject_CallObject

# The version is part of the stamps, so that another Python (or an upgraded one) gets a fresh environment.
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null)
READY := $(VENV)/.ready-$(VERSION)
DEVELOPER := $(VENV)/.developer-$(VERSION)
MUTATING := $(VENV)/.mutating-$(VERSION)
INSTALLED := $(VENV)/.installed-$(VERSION)
# Folders are listed too: their time changes when a file goes away.
SOURCES := $(shell find fonds rules cli.py pyproject.toml README.md LICENSE -name __pycache__ -prune -o -print 2>/dev/null)

.PHONY: help demo test check proof mutation lock sbom audit-deps clean preflight
.DEFAULT_GOAL := help

help:
	@echo "make demo     de hele weg van een casus, in een proeffonds   ·  the whole road of a case, in a trial fund"
	@echo "make test     alle snelle tests                              ·  all quick tests"
	@echo "make proof    de trage tests                                 ·  the slow tests"
	@echo "make mutation merken de tests kleine fouten? (uur)           ·  do the tests notice small faults? (an hour)"
	@echo "make check    opmaak, stijl, types en lagen                  ·  format, style, types and layers"
	@echo "make lock     nieuwe versies van bibliotheken vastleggen     ·  pin new versions of libraries"
	@echo "make sbom     lijst van de bibliotheken, voor machines      ·  list of the libraries, for machines (CycloneDX)"
	@echo "make audit-deps  is er een zwakke plek in een bibliotheek bekend?  ·  is a weakness known in a library?"
	@echo "make clean    alles wat gebouwd is weghalen                  ·  remove everything that was built"

demo: $(INSTALLED)
	@$(BIN)/fonds demo
	@echo
	@echo "Met deze regel kunt u zelf 'fonds' typen  ·  After this line you can type 'fonds' yourself:"
	@echo "  . '$$(cd "$(VENV)" && pwd)/bin/activate'"

test: $(DEVELOPER) $(INSTALLED)
	$(BIN)/python -m pytest $(PYTEST_FLAGS)

proof: $(DEVELOPER) $(INSTALLED)
	$(BIN)/python -m pytest $(PYTEST_FLAGS) -m proof -rP

check: $(DEVELOPER)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What the lock holds, and nothing of this machine or this moment: the same lock gives the same bytes.
sbom: $(DEVELOPER)
	@mkdir -p dist
	@$(BIN)/python -W ignore::UserWarning -m cyclonedx_py requirements requirements/run.txt --pyproject pyproject.toml \
		-i https://pypi.org/simple --output-reproducible -o dist/casusfonds.cdx.json
	@echo "dist/casusfonds.cdx.json"

audit-deps: $(DEVELOPER)
	@$(BIN)/python tools/audit_dependencies.py

# Small faults are put in fonds/rulebook, one by one, and the quick tests must notice (docs/decisions/mutation-testing.md).
mutation: $(MUTATING)
	rm -rf mutants
	$(BIN)/python tools/mutation.py $(MUTANTS)

preflight:
	@sh tools/preflight.sh "$(PYTHON)"

# `--clear`: after an interrupted installation or a changed lock file nothing old is left behind.
# The second installation is for a durable-rules that pip built earlier without the flag and kept in its cache.
$(READY): requirements/build.txt requirements/run.txt
	@sh tools/preflight.sh "$(PYTHON)"
	@echo "[1/3] Virtuele omgeving ($(VENV), Python $(VERSION))  ·  Virtual environment"
	@$(PYTHON) -m venv --clear "$(VENV)"
	@echo "[2/3] Bibliotheken; dit duurt een minuut  ·  Libraries; this takes a minute"
	@$(PIP) install -q --require-hashes --only-binary :all: -r requirements/build.txt || $(OFFLINE_HINT)
	@export CPPFLAGS="$$CPPFLAGS $(DURABLE_FLAG)"; \
	locked="--require-hashes --no-build-isolation --only-binary :all: --no-binary durable-rules -r requirements/run.txt"; \
	$(PIP) install -q $$locked || $(OFFLINE_HINT); \
	$(BIN)/python -c "import durable_rules_engine" 2>/dev/null || $(PIP) install -q --force-reinstall --no-cache-dir $$locked
	@touch "$@"

$(INSTALLED): $(READY) $(SOURCES)
	@echo "[3/3] Casusfonds zelf  ·  Casusfonds itself"
	@$(PIP) install -q --no-index --no-deps --no-build-isolation --force-reinstall .
	@touch "$@"

$(DEVELOPER): $(READY) requirements/dev.txt
	@echo "[+] Gereedschap voor ontwikkelaars  ·  Tools for developers"
	@$(PIP) install -q --require-hashes --only-binary :all: -r requirements/dev.txt || $(OFFLINE_HINT)
	@touch "$@"

$(MUTATING): $(DEVELOPER) requirements/mutation.txt
	@$(PIP) install -q --require-hashes --only-binary :all: -r requirements/mutation.txt || $(OFFLINE_HINT)
	@touch "$@"

# One lock for every platform and for Python 3.11 to 3.14. Settings of this machine are set aside, so that no index or
# folder that only exists here finds its way into the files.
UV = env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS $(VENV)-lock/bin/uv --no-config -q pip compile --universal --python-version 3.11 \
	--generate-hashes --upgrade --custom-compile-command "make lock" --no-emit-index-url --no-emit-find-links
lock:
	@sh tools/preflight.sh "$(PYTHON)"
	@$(PYTHON) -m venv --clear "$(VENV)-lock"
	@"$(VENV)-lock/bin/python" -m pip --disable-pip-version-check install -q uv
	@$(UV) requirements/build.in -o requirements/build.txt
	@$(UV) pyproject.toml -c requirements/build.txt -o requirements/run.txt
	@$(UV) --group dev -c requirements/build.txt -c requirements/run.txt -o requirements/dev.txt
	@$(UV) --group mutation -c requirements/build.txt -c requirements/run.txt -c requirements/dev.txt -o requirements/mutation.txt
	@rm -rf "$(VENV)-lock"

clean:
	rm -rf .venv .venv-* build dist mutants .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	find . -name __pycache__ -prune -exec rm -rf {} +
