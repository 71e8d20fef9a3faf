"""Runs axe-core on pages of a site, and prints what violates WCAG 2.2 AA.

axe.py FOLDER light|dark WIDTH PAGE...  prints `page: rule: element: what is wrong`.
"""

import sys
from pathlib import Path
from axe_playwright_python.sync_playwright import Axe
from chromium import browser

folder, scheme, width = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
options = {"runOnly": {"type": "tag", "values": rules}, "resultTypes": ["violations"]}

with browser() as chromium:
    page = chromium.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    for name in sys.argv[4:]:
        page.goto((folder / name).as_uri())
        # A redirect page leads on at once: what it leads to is looked at under its own name.
        if page.locator("meta[http-equiv=refresh]").count():
            continue
        for violation in Axe().run(page, options=options).response["violations"]:
            for node in violation["nodes"]:
                text = " ".join(node["failureSummary"].split())
                print(f"{name}: {violation['id']}: {' '.join(node['target'])}: {text}")
