"""Reads what each brief of a site says of itself, in every vocabulary, with the readers that others use.

metadata.py FOLDER SLUG...  prints `slug vocabulary title | authors | editors | series | number` for each; a
vocabulary that has no word for something prints `-` there.
"""

import json
import sys
from html.parser import HTMLParser
from pathlib import Path

import pybtex.database
import rispy


class Head(HTMLParser):
    """The metadata and the JSON-LD of a page."""

    def __init__(self, text):
        super().__init__()
        self.metas, self.data, self.inside = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "meta" and "name" in attributes:
            self.metas.append((attributes["name"], attributes.get("content", "")))
        self.inside = tag == "script" and attributes.get("type") == "application/ld+json"
        if self.inside:
            self.data.append("")

    def handle_data(self, data):
        if self.inside:
            self.data[-1] += data

    def handle_endtag(self, tag):
        self.inside = False

    def all(self, name):
        return [content for key, content in self.metas if key == name]

    def one(self, name):
        return (self.all(name) or [""])[0]


def joined(names):
    return "; ".join(names)


def turned(name):
    """`Family, Given` as it is said."""
    return " ".join(reversed(name.split(", ", 1)))


def highwire(head, folder, slug):
    return (head.one("citation_title"), joined(head.all("citation_author")), "-",
            head.one("citation_series_title"), head.one("citation_technical_report_number"))


def dublin_core(head, folder, slug):
    series = head.one("dcterms.isPartOf").split(", ", 1)[0]
    return (head.one("dcterms.title"), joined(head.all("dcterms.creator")),
            joined(head.all("dcterms.contributor")), series, "-")


def json_ld(head, folder, slug):
    [block] = head.data
    report = json.loads(block)
    assert report["@context"] == "https://schema.org" and report["@type"] == "Report"
    for person in report["author"] + report.get("editor", []):
        assert person["@type"] in ("Person", "Organization"), person
    separator = " " if report["headline"].endswith(("?", "!")) else ": "
    title = separator.join(filter(None, [report["headline"], report.get("alternativeHeadline")]))
    return (title, joined(p["name"] for p in report["author"]),
            joined(p["name"] for p in report.get("editor", [])),
            report.get("isPartOf", {}).get("name", ""), report.get("reportNumber", ""))


def bibtex(head, folder, slug):
    entry = pybtex.database.parse_file(str(folder / f"{slug}.bib"), "bibtex").entries[slug]

    def names(role):
        return joined(
            " ".join(p.first_names + p.middle_names + p.prelast_names + p.last_names + p.lineage_names)
            for p in entry.persons.get(role, []))

    return (entry.fields["title"].strip("{}"), names("author"), names("editor"),
            entry.fields.get("series", ""), entry.fields.get("number", ""))


def ris(head, folder, slug):
    [entry] = rispy.loads((folder / f"{slug}.ris").read_text(encoding="utf-8"))
    # rispy knows the tags of its own list alone, which calls M1 a note and has no ED.
    editors = entry.get("unknown_tag", {}).get("ED", [])
    return (entry.get("title") or entry["primary_title"],
            joined(turned(n) for n in entry.get("authors", [])),
            joined(turned(n) for n in editors), entry.get("secondary_title", ""),
            str(entry.get("note", "")))


def csl_json(head, folder, slug):
    [entry] = json.loads((folder / f"{slug}.json").read_text(encoding="utf-8"))

    def names(role):
        return joined(
            n.get("literal") or " ".join(filter(None, [
                n.get("given"), n.get("dropping-particle"), n.get("non-dropping-particle"),
                n.get("family"), n.get("suffix")]))
            for n in entry.get(role, []))

    return (entry["title"], names("author"), names("editor"), entry.get("collection-title", ""),
            str(entry.get("number", "")))


readers = {
    "Highwire": highwire, "Dublin Core": dublin_core, "JSON-LD": json_ld, "BibTeX": bibtex,
    "RIS": ris, "CSL-JSON": csl_json,
}

for slug in sys.argv[2:]:
    folder = Path(sys.argv[1]) / "briefs" / slug
    head = Head((folder / "index.html").read_text(encoding="utf-8"))
    for name, read in readers.items():
        print(slug, name, " | ".join(read(head, folder, slug)))
