"""Readers of what a site is made of, and of what commands print of it.

A reader is given the path of a file, its text, and a page of Chromium that parses markup and styles. It yields
what in the file is more than text; what it cannot parse it raises.
"""

import csv
import hashlib
import io
import json
import re
from xml.etree import ElementTree
import feedparser
from pybtex.database.input import bibtex
import rispy

# MARK: Addresses


def is_unsafe(address):
    """Whether an address has a scheme, as browsers read it, of which we write none."""
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\t\r\n]|^[\0- ]+", "", address), re.I)
    return scheme and scheme[1].lower() not in ("http", "https", "mailto", "tel", "urn")


ADDRESSES = {
    "url", "@id", "contentUrl", "sameAs", "image", "item", "icon", "favicon", "license", "urlTemplate",
    "mainEntityOfPage", "home_page_url", "feed_url", "external_url", "URL", "href", "src", "uri", "link",
    "loc", "template", "urls", "resource",
}


def of_address(name, value):
    if name in ADDRESSES and value and is_unsafe(value):
        yield f"{name} leads to {value}"


def of_data(value, name=""):
    if isinstance(value, dict):
        for key, item in value.items():
            yield from of_data(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from of_data(item, name)
    elif isinstance(value, str):
        yield from of_address(name, value)


# MARK: Pages


def read_html(path, text, page):
    seen = page.evaluate("text => lookAtMarkup(text)", text)
    yield from seen["found"]
    for name in seen["scripts"]:
        if ":" in name or name.startswith("//") or not (path.parent / name).is_file():
            yield f"the script {name}"
    for data in seen["data"]:
        yield from of_data(json.loads(data))
    for policy in seen["policies"]:
        yield from of_policy(policy)


def of_fragment(text, page):
    """Of markup that a feed holds."""
    seen = page.evaluate("text => lookAtMarkup(text)", text)
    yield from seen["found"]
    if seen["scripts"] or seen["data"] or seen["policies"]:
        yield f"a script or a policy: {text[:160]}"


POLICY = """
    default-src script-src style-src img-src media-src font-src connect-src form-action base-uri""".split()
ONLY_OF_HOSTS = "require-trusted-types-for trusted-types frame-ancestors".split()
SOURCE = r"'self'|'none'|'script'|data:|briefpress|https://[\w.*-]+(:\d+)?"


def of_policy(text):
    directives = [directive.split() for directive in text.split(";")]
    if [name for name, *_ in directives] not in (POLICY, POLICY + ONLY_OF_HOSTS):
        yield f"a policy with directives of others: {text}"
    for source in (source for _, *sources in directives for source in sources):
        if not re.fullmatch(SOURCE, source):
            yield f"a policy that allows {source}"


def read_css(path, text, page):
    for address in page.evaluate("text => lookAtSheet(text)", text):
        if address.startswith("//") or ":" in address.split("/")[0] and not address.startswith("data:image/"):
            yield f"a style that loads {address}"
    if "@import" in text:
        yield "a style that imports another"


def read_index(path, text, page):
    """A file of the search index is one call with a name and a value, in JSON but for tabs."""
    if path.parent.name == "search":
        call = re.fullmatch(r"briefpressIndex\((.*)\)\s*", text, re.DOTALL)
        yield from of_data(json.loads(f"[{call[1]}]".replace("\t", " ")))


# MARK: Feeds and records


def read_xml(path, text, page):
    for element in ElementTree.fromstring(text.encode()).iter():
        name = element.tag.split("}")[-1]
        for key, value in [(name, element.text), *element.attrib.items()]:
            yield from of_address(key, value)
        if element.get("type") == "html":
            yield from of_fragment(element.text, page)
    if path.name == "feed.xml" and feedparser.parse(text.encode()).bozo:
        yield "no feed"


def read_json(path, text, page):
    data = json.loads(text)
    yield from of_data(data)
    for item in data.get("items", []) if path.name == "feed.json" else []:
        yield from of_fragment(item["content_html"], page)


def read_bib(path, text, page):
    entries = bibtex.Parser(person_fields=[]).parse_string(text).entries
    if len(entries) != 1:
        yield f"{len(entries)} entries"
    for entry in entries.values():
        yield from of_data(dict(entry.fields))


def read_ris(path, text, page):
    records = rispy.loads(text)
    if len(records) != 1:
        yield f"{len(records)} records"
    yield from of_data(records)
    yield from of_lines(text.replace("\r\n", "\n"), r"[A-Z][A-Z0-9]  - .*")


# MARK: Files of lines


def of_lines(text, *forms):
    """Lines in a form that we do not write."""
    for line in text.removesuffix("\n").split("\n"):
        if line and not any(re.fullmatch(form, line) for form in forms):
            yield f"the line {line!r}"
        if re.search(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", line):
            yield f"a control character: {line!r}"


def read_headers(path, text, page):
    names = "X-Content-Type-Options Referrer-Policy Content-Security-Policy Cache-Control Content-Type Link"
    header = rf"  ({names.replace(' ', '|')}): [ -~]+"
    yield from of_lines(text, "# Written by Briefpress.", r"/[!-~]*", header)
    for policy in re.findall(r"Content-Security-Policy: (.*)", text):
        yield from of_policy(policy)


def read_robots(path, text, page):
    yield from of_lines(text, "User-agent: [*]", "(Allow|Disallow):[ /]*", "Sitemap: https?://[!-~]+")


def read_redif(path, text, page):
    """Templates of ReDIF: each begins with its type and has one handle."""
    fields = """
        Name Maintainer-Name Maintainer-Email Description URL Provider-Name Provider-Homepage Type ISSN Author-Name
        Author-Name-First Author-Name-Last Author-Workplace-Name Title Abstract Keywords Creation-Date Revision-Date
        Number Language Note DOI File-URL File-Format""".split()
    text = text.removeprefix("\ufeff")
    yield from of_lines(
        text, "Template-Type: ReDIF-(Archive|Series|Paper) 1.0", r"Handle: RePEc:[a-z0-9]{3}(:\S+)*",
        f"({'|'.join(fields)}): .*")
    for template in text.strip().split("\n\n") if text.strip() else []:
        if not template.startswith("Template-Type: ") or template.count("\nHandle: ") != 1:
            yield f"a template in pieces: {template[:160]}"
    for address in re.findall(r"(?m)^(?:File-)?URL: (.*)", text):
        yield from of_address("url", address)


def read_csv(path, text, page):
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    if len(rows) != len(json.loads(path.with_suffix(".json").read_text())):
        yield f"{len(rows)} rows"
    for row in rows:
        if len(row) != len(head):
            yield f"a row of {len(row)} cells: {row}"
        yield from (f"a formula: {cell}" for cell in row if cell[:1] and cell[0] in "=+-@\t\r")


def read_messages(path, text, page):
    yield from of_lines(text, r".+: (error|warning): .+ \[[a-z0-9-]+\]", "  help: .+", "… and .+")


def read_workflow(path, text, page):
    yield from of_lines(text, r"::(error|warning) [^:]*::.+", "::notice::… and .+")


def files(site):
    paths = (path for path in site.rglob("*") if path.is_file())
    return {str(path.relative_to(site)) for path in paths if ".briefpress" not in path.parts}


def read_sums(path, text, page):
    site, named = path.parent.parent, set()
    for line in text.removesuffix("\n").split("\n"):
        sum, name = re.fullmatch(r"\\?([0-9a-f]{64})  (.+)", line).groups()
        name = name.replace("\\\\", "\\") if line.startswith("\\") else name
        named.add(name)
        if hashlib.sha256((site / name).read_bytes()).hexdigest() != sum:
            yield f"another sum: {name}"
    yield from (f"only here or there: {name}" for name in named ^ files(site))


def read_manifest(path, text, page):
    entry = r"[0-9a-f]+ \d+ \d+ (?:-|[0-9a-f]+) (.+)"
    named = set(re.findall(rf"(?m)^{entry}$", text))
    yield from (f"only here or there: {name}" for name in named ^ files(path.parent.parent))
    yield from of_lines(text, entry, "briefpress.*", "complete", "(from|also) .*")


# MARK: Which reader reads what

BY_NAME = {
    "_headers": read_headers, "robots.txt": read_robots, "sha256": read_sums, "manifest": read_manifest,
    "messages.txt": read_messages, "messages.github": read_workflow,
}
BY_END = {
    ".html": read_html, ".css": read_css, ".js": read_index, ".xml": read_xml, ".svg": read_xml,
    ".json": read_json, ".bib": read_bib, ".ris": read_ris, ".rdf": read_redif, ".csv": read_csv,
}


def is_copied(path):
    """Whether a file is the author's own, as it was."""
    return path.suffix in (".png", ".txt") and path.name not in BY_NAME


def problems(path, page):
    reader = BY_NAME.get(path.name) or BY_END.get(path.suffix)
    if not reader:
        yield "there is no reader"
        return
    try:
        yield from reader(path, path.read_bytes().decode(), page)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
