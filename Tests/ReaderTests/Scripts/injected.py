"""Looks through sites whose every text holds a payload, and prints what is more than text.

injected.py read FOLDER  parses each file of the sites in the folder
injected.py show FOLDER  opens pages of theirs in Chromium, where nothing may run or be loaded
"""

import json
import re
import sys
from pathlib import Path
from xml.parsers import expat
import pybtex.database
import rispy
from chromium import ORIGIN, address, browser, serve

act, sites = sys.argv[1], sorted(Path(sys.argv[2]).glob("*/site"))

# What only the program itself may write into a page, and how; the scripts that it names are listed.
LOOK = """
() => void (window.look = page => {
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const never = "base,iframe,frame,object,embed,applet,portal,template,style,foreignObject,animate,set,use,x";
  const holders = ["href", "src", "action", "formaction", "poster", "data", "cite", "ping", "xlink:href"];
  const found = [];
  const say = (problem, element) => found.push(problem + ": " + element.outerHTML.slice(0, 160));
  const scheme = value => {
    try { return new URL(value, "https://reader.test/a/b").protocol; } catch { return "https:"; }
  };
  for (const element of page.querySelectorAll("*")) {
    if (element.matches(never)) say("a foreign element", element);
    if (element.matches("script:not([src], [type='application/ld+json'])")) say("a script", element);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") say("a handler", element);
      if (!holders.includes(name) || schemes.includes(scheme(value))) continue;
      const isPicture = element.matches("img, link") && /^data:image\\//.test(value);
      if (!isPicture) say("an address", element);
    }
    if (element.matches("meta[http-equiv]")) {
      const isPolicy = element.matches("[http-equiv=Content-Security-Policy i]");
      const target = element.content.split(/url=/i)[1];
      if (!isPolicy && !(target && /^https?:$/.test(scheme(target)))) say("a refresh", element);
    }
  }
  const scripts = [...page.scripts].filter(script => script.src);
  const data = [...page.scripts].filter(script => !script.src);
  return {
    found, scripts: scripts.map(script => script.getAttribute("src")),
    data: data.map(script => script.textContent),
  };
})
"""
PARSE = "text => look(new DOMParser().parseFromString(text, 'text/html'))"


def read_html(path, text, page):
    seen = page.evaluate(PARSE, text)
    yield from seen["found"]
    for name in seen["scripts"]:
        if ":" in name or name.startswith("//") or not (path.parent / name).is_file():
            yield f"the script {name}"
    for data in seen["data"]:
        json.loads(data)


def read_xml(path, text, page):
    expat.ParserCreate().Parse(text.encode(), True)
    return []


def read_json(path, text, page):
    json.loads(text)
    return []


def read_index(path, text, page):
    """A file of the search index is one call with a name and a value, in JSON but for tabs."""
    if path.parent.name == "search":
        call = re.fullmatch(r"briefpressIndex\((.*)\)\s*", text, re.DOTALL)
        json.loads(f"[{call[1]}]".replace("\t", " "))
    return []


def read_bib(path, text, page):
    if len(pybtex.database.parse_string(text, "bibtex").entries) != 1:
        yield "not one entry"


def read_ris(path, text, page):
    if len(rispy.loads(text)) != 1:
        yield "not one record"


READERS = {
    ".html": read_html, ".xml": read_xml, ".svg": read_xml, ".json": read_json,
    ".js": read_index, ".bib": read_bib, ".ris": read_ris,
}


def problems(path, page):
    try:
        text = path.read_bytes().decode()
        yield from READERS.get(path.suffix, lambda *_: [])(path, text, page)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"


def read(chromium):
    page = chromium.new_page()
    page.evaluate(f"({LOOK})()")
    for site in sites:
        for path in sorted(site.rglob("*")):
            if path.is_file() and ".briefpress" not in path.parts:
                for problem in problems(path, page):
                    print(f"{path.relative_to(site.parent.parent)}: {problem}"[:400])


SHOWN = [
    "index.html", "briefs/first/index.html", "briefs/second/index.html", "briefs/text/index.html",
    "briefs/withdrawn/index.html", "people/safe-author/index.html", "sources/index.html",
    "about/index.html", "search/index.html?q=water",
]


def show(chromium):
    """Opens pages without their policy, so that what it would stop is seen."""
    for site in sites:
        context = chromium.new_context(bypass_csp=True)
        serve(context, site)
        context.add_init_script("window.hit = () => console.error('hit')")
        context.add_init_script(f"({LOOK})()")
        page = context.new_page()
        heard = []
        page.on("console", lambda message: message.text == "hit" and heard.append("it ran"))
        page.on("dialog", lambda dialog: (heard.append("a dialog"), dialog.dismiss()))
        page.on("pageerror", lambda error: heard.append(f"an error: {error}"))
        page.on("request", lambda request: ours(request.url) or heard.append(request.url))
        for name in SHOWN:
            if not (site / name.split("?")[0]).is_file():
                continue
            page.goto(address(name))
            if "?" in name:
                page.wait_for_selector("main li")
            heard += page.evaluate("look(document)")["found"]
            for problem in heard:
                print(f"{site.parent.name}/{name}: {problem}"[:400])
            heard.clear()
        context.close()


def ours(url):
    """Whether a request goes to the site, or to the host that the texts name as one for pictures."""
    return url.startswith((ORIGIN + "/", "https://e.example/", "data:image/"))


with browser() as chromium:
    {"read": read, "show": show}[act](chromium)
