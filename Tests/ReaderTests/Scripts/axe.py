"""Runs axe-core on pages of a site, and prints what violates WCAG 2.2 AA.

axe.py FOLDER WIDTH,WIDTH... PAGE...  prints `page at WIDTH, SCHEME: rule: element: what is wrong`.
Each page is held against all rules light and dark, at each width.
"""

import sys
from itertools import product
from pathlib import Path
from axe_playwright_python.base import AXE_FILE_PATH
from chromium import address, browser, serve

folder, widths = Path(sys.argv[1]), [int(width) for width in sys.argv[2].split(",")]
levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
everything = {"runOnly": {"type": "tag", "values": levels}}
run = """async options => {
    const found = await axe.run({ ...options, resultTypes: ['violations'] });
    return found.violations.flatMap(rule => rule.nodes.map(node => [
        rule.id, node.target.join(' '), node.failureSummary.split(/\\s+/).join(' ')]));
}"""

with browser() as chromium:
    # Redirect pages lead on at once, and what they lead to is looked at under its own name.
    context = chromium.new_context(reduced_motion="reduce")
    serve(context, folder)
    page = context.new_page()
    page.add_init_script(path=AXE_FILE_PATH)
    for name in sys.argv[3:]:
        page.goto(address(name))
        for scheme, width in product(["light", "dark"], widths):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 900})
            for rule, element, failure in page.evaluate(run, everything):
                print(f"{name} at {width}, {scheme}: {rule}: {element}: {failure}")
