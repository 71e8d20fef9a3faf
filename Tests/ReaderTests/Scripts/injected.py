"""Looks through sites whose every text holds a payload, and prints what is more than text.

injected.py read FOLDER  parses each file of the sites in the folder
injected.py show FOLDER  opens pages of theirs in Chromium, where nothing may run or be loaded

Prints how many files were read or pages shown, and what was found.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from chromium import ORIGIN, address, browser, serve
from formats import is_copied, problems

act, folder = sys.argv[1], Path(sys.argv[2])
LOOK = (Path(__file__).parent / "look.js").read_text()


def read(chromium):
    page = chromium.new_page()
    page.evaluate(LOOK)
    for path in [*folder.glob("*/site/**/*"), *folder.glob("*/printed/*")]:
        if path.is_file() and not is_copied(path):
            counts[path.suffix or path.name] += 1
            found.extend(f"{path.relative_to(folder)}: {problem}" for problem in problems(path, page))


ALWAYS = ("index.html", "briefs/text/index.html", "search/index.html")
UNLIKE_OTHERS = ("2020", "first", "second", "text", "withdrawn")


def shown(site, number):
    """The pages of a site that are shown: always those where most texts meet, and of the other kinds one of four,
    by turns, so that each kind is shown with every fourth payload. Redirects show nothing."""
    kinds = {}
    for path in sorted(site.rglob("*.html")):
        parts = path.relative_to(site).parts
        is_alone = len(parts) < 3 or path.parent.name in UNLIKE_OTHERS
        kind = parts if is_alone else (parts[0], len(parts))
        if 'http-equiv="refresh"' not in path.read_text():
            kinds.setdefault(kind, str(path.relative_to(site)))
    for turn, name in enumerate(sorted(kinds.values())):
        if name in ALWAYS or (turn + number) % 4 == 0:
            yield f"{name}?q=water" if name == "search/index.html" else name


def show(chromium):
    """Opens pages without their policy, so that what it would stop is seen."""
    for number, site in enumerate(sorted(folder.glob("*/site"))):
        context = chromium.new_context(bypass_csp=True)
        serve(context, site)
        context.add_init_script("window.hit = () => console.error('hit')")
        context.add_init_script(LOOK)
        page = context.new_page()
        heard = []
        page.on("console", lambda message: message.text == "hit" and heard.append("it ran"))
        page.on("dialog", lambda dialog: (heard.append("a dialog"), dialog.dismiss()))
        page.on("pageerror", lambda error: heard.append(f"an error: {error}"))
        page.on("request", lambda request: is_ours(request.url) or heard.append(request.url))
        for name in shown(site, number):
            page.goto(address(name))
            if "?" in name:
                page.wait_for_selector("main li")
            heard += page.evaluate("look(document)")["found"]
            counts[name] += 1
            found.extend(f"{site.parent.name}/{name}: {problem}" for problem in heard)
            heard.clear()
        context.close()


def is_ours(url):
    """Whether a request goes to the site, or to the host that the texts name as one for pictures."""
    return url.startswith((ORIGIN + "/", "https://e.example/", "data:image/"))


counts, found = Counter(), []
with browser() as chromium:
    {"read": read, "show": show}[act](chromium)
found = [problem[:400] for problem in found]
print(json.dumps({"count": counts.total(), "kinds": counts, "problems": found}))
