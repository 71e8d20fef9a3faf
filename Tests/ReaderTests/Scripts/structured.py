"""Reads the JSON-LD of each page of a site, and prints what is wrong with it.

structured.py FOLDER ADDRESS PAGE...  ADDRESS is that of the site: what begins with it has to be there.
"""

import json
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

folder, base = Path(sys.argv[1]), sys.argv[2]

NEEDED = {
    "Report": {"headline", "author", "publisher", "datePublished", "inLanguage", "url"},
    "Person": {"name"}, "Organization": {"name"}, "WebSite": {"name", "url", "potentialAction"},
    "ProfilePage": {"mainEntity"}, "CollectionPage": {"name", "url"},
    "BreadcrumbList": {"itemListElement"}, "ListItem": {"position", "name", "item"},
    "CreativeWorkSeries": {"name"}, "MediaObject": {"contentUrl", "encodingFormat"},
    "CorrectionComment": {"text", "datePublished"}, "PropertyValue": {"propertyID", "value"},
    "SearchAction": {"target", "query-input"},
}


class Blocks(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.blocks, self.inside = [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.inside = tag == "script" and ("type", "application/ld+json") in attributes
        if self.inside:
            self.blocks.append("")

    def handle_data(self, data):
        if self.inside:
            self.blocks[-1] += data

    def handle_endtag(self, tag):
        self.inside = False


def problems(value, key=""):
    if isinstance(value, list):
        if not value:
            yield f"{key} is an empty list"
        for item in value:
            yield from problems(item, key)
    elif isinstance(value, dict):
        kind = value.get("@type")
        if kind is None and "@graph" not in value:
            yield f"{key} has no type"
        # A translation and a cited work are named in short.
        needed = set() if key in ("workTranslation", "citation") else NEEDED.get(kind, set())
        for name in sorted(needed - value.keys()):
            yield f"a {kind} has no {name}"
        for name, item in value.items():
            yield from problems(item, name)
    elif isinstance(value, str):
        if not value.strip():
            yield f"{key} is empty"
        if "<" in value and key != "urlTemplate":
            yield f"{key} has markup: {value}"
        if value.startswith(base) and key != "urlTemplate":
            path = unquote(value.removeprefix(base)).lstrip("/")
            if not (folder / path).exists():
                yield f"{key} leads nowhere: {value}"


for name in sys.argv[3:]:
    blocks = Blocks((folder / name).read_text(encoding="utf-8")).blocks
    if len(blocks) > 1:
        print(f"{name}: {len(blocks)} blocks")
    for block in blocks:
        for problem in problems(json.loads(block)):
            print(f"{name}: {problem}")
