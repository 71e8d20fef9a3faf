"""Searches a site from the disk, as a reader does, and prints what is wrong.

search.py SITE-FOLDER STEP  where STEP is one of the functions below; nothing is printed when all is well.
search.py SITE-FOLDER terms TEXT...  prints the terms that the script cuts each text into, a line each.
"""

import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from chromium import browser

folder, step = Path(sys.argv[1]), sys.argv[2]
address = (folder / "search/index.html").as_uri()
page = None


def expect(what, found, expected):
    if found != expected:
        print(f"{what}: found {found!r}, expected {expected!r}")


def field():
    return page.locator("main [type=search]")


def settle():
    """Waits until no search is running, and two looks at the page, a while apart, are the same."""
    last = None
    while (now := (page.url, page.locator("main").inner_text())) != last or is_busy():
        last = now
        page.wait_for_timeout(400)


def is_busy():
    return page.locator("[aria-busy=true]").count() > 0


def ask(query):
    field().fill(query)
    settle()


def slugs():
    links = page.locator(".results h3 a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    return [link.removeprefix("../").removeprefix("briefs/").removesuffix("/index.html") for link in links]


def marks(result=0):
    return page.locator(".results li").nth(result).locator("mark").all_inner_texts()


def asked():
    return parse_qs(urlsplit(page.url).query)


def status():
    return page.locator("[role=status]").inner_text()


def english():
    page.goto(address)
    ask("canal turns")
    expect("first", slugs()[:1], ["canal-water-by-the-hour"])
    expect("marks", {"canal", "turns"} <= {m.lower() for m in marks()}, True)
    expect("address", asked(), {"q": ["canal turns"]})
    ask("groundw")
    expect("beginning", "groundwater-needs-a-ledger" in slugs(), True)
    ask("ledgers karez")
    expect("other ending", slugs()[:1], ["groundwater-needs-a-ledger"])
    ask("Gulalai Yarkand")
    expect("author", "heat-and-the-working-day" in slugs(), True)
    ask("xylophone canal")
    expect("some words", page.locator(".search-note").is_visible(), True)
    ask("xylophones")
    expect("nothing", (slugs(), status()), ([], "Nothing was found."))
    ask('"canal water by the hour"')
    expect("phrase", slugs()[:1], ["canal-water-by-the-hour"])
    ask('"hour the by water canal"')
    expect("no phrase", slugs(), [])


def urdu():
    page.goto(address)
    # Arabic letters, with harakat and a tatweel, for what the brief writes with Urdu ones.
    ask("گـرمِي")
    expect("first", slugs()[:1], ["garmi-aur-kaam-ka-din"])
    expect("marks", marks()[:1], ["گرمی"])
    expect("direction", page.locator(".results article").first.get_attribute("dir"), "rtl")
    expect("Urdu address", asked(), {"q": ["گـرمِي"]})
    ask("مزدور گرمی")
    expect("two words", slugs()[:1], ["garmi-aur-kaam-ka-din"])


def spaceless():
    """A site with a brief in Chinese and one in Thai."""
    page.goto(address)
    ask("饮水")
    expect("Chinese", (slugs(), marks()), (["jing"], ["饮水", "饮水"]))
    ask("雨季之前")
    expect("Chinese words", (slugs(), marks()), (["jing"], ["雨季之前"]))
    ask("井")
    expect("one letter", (slugs(), marks()), (["jing"], ["井"]))
    ask("บ่อน้ำ")
    expect("Thai", (slugs(), "บ่อน้ำ" in marks()), (["bo-nam"], True))
    ask("水饮")
    expect("not together", slugs(), [])


def facets():
    page.goto(address)
    ask("water")
    everything = slugs()
    page.click("[data-facet=series] summary")
    box = page.locator("[data-facet=series] label", has_text="Policy Paper")
    box.locator("input").check()
    settle()
    expect("narrowed", "groundwater-needs-a-ledger" in slugs() and len(slugs()) < len(everything), True)
    expect("count", status(), f"Results: {box.locator('.quiet').inner_text()}")
    expect("address", set(asked()), {"q", "series"})
    kept = (page.url, slugs())
    page.click("[data-facet=year] summary")
    settle()
    page.locator("[data-facet=year] input").first.check()
    settle()
    expect("both", set(slugs()) <= set(kept[1]) and len(slugs()) > 0, True)
    page.goto(kept[0])
    settle()
    expect("kept address", slugs(), kept[1])
    expect("kept box", page.locator("[data-facet=series] input:checked").count(), 1)
    page.goto(address + "?language=ur")
    settle()
    expect("facet alone", slugs(), ["garmi-aur-kaam-ka-din"])


def history():
    page.goto((folder / "briefs/burning-season/index.html").as_uri())
    page.fill(".menu [type=search]", "canal")
    page.press(".menu [type=search]", "Enter")
    settle()
    expect("from another page", (asked(), field().input_value()), ({"q": ["canal"]}, "canal"))
    first = slugs()
    ask("burning")
    field().press("Enter")
    page.select_option("select", "date")
    settle()
    expect("order", asked(), {"q": ["burning"], "order": ["date"]})
    page.go_back()
    settle()
    expect("back", (asked(), field().input_value()), ({"q": ["burning"]}, "burning"))
    page.go_back()
    settle()
    expect("back again", (asked(), slugs()), ({"q": ["canal"]}, first))
    page.go_forward()
    settle()
    expect("forward", asked(), {"q": ["burning"]})


def keyboard():
    page.goto(address)
    page.keyboard.press("/")
    expect("slash", field().evaluate("e => e === document.activeElement"), True)
    page.keyboard.type("water", delay=30)
    settle()
    expect("told", status().startswith("Results: "), True)
    focused = "document.activeElement.closest('li') && [...document.querySelectorAll('.results li')].indexOf(document.activeElement.closest('li'))"
    for key, place in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)]:
        page.keyboard.press(key)
        expect(key, page.evaluate(focused), place)
    page.keyboard.press("Escape")
    expect("escape", field().evaluate("e => e === document.activeElement"), True)
    page.keyboard.press("Escape")
    settle()
    expect("empty", (field().input_value(), slugs(), asked()), ("", [], {}))
    ask("canal")
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect("enter", page.url.endswith("briefs/canal-water-by-the-hour/index.html"), True)


def without_script():
    page.goto(address + "?q=water")
    expect("said", "JavaScript" in page.locator("main").inner_text(), True)
    expect("no form", field().is_visible(), False)
    ways = page.locator("main .ways a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    expect("ways", {"../briefs/index.html", "../series/index.html", "../topics/index.html", "../people/index.html"} - set(ways), set())


def policy():
    """All scripts are the site's own, and make no other from text: a policy against that breaks nothing."""
    path = folder / "search/index.html"
    source = path.read_text(encoding="utf-8")
    strict = folder / "search/strict.html"
    meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; script-src 'self' file:; require-trusted-types-for 'script'; trusted-types briefpress\">"
    strict.write_text(source.replace("<head>", f"<head>{meta}"), encoding="utf-8")
    page.goto(strict.as_uri() + "?q=canal")
    settle()
    strict.unlink()
    expect("under a policy", slugs()[:1], ["canal-water-by-the-hour"])


def accessible():
    from axe_playwright_python.sync_playwright import Axe

    for width in [360, 1280]:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address + "?q=water&series=policy-papers")
        settle()
        page.click("[data-facet=topic] summary")
        settle()
        rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": rules}})
        for violation in found.response["violations"]:
            print(width, violation["id"], [node["target"] for node in violation["nodes"]])
        expect(f"width {width}", page.evaluate("document.documentElement.scrollWidth"), width)


def terms():
    page.goto(address)
    for text in sys.argv[3:]:
        found = page.evaluate("text => document.getElementById('_search').terms(text).map(t => t.term)", text)
        print(" ".join(found))


with browser() as chromium:
    page = chromium.new_page(java_script_enabled=step != "without_script")
    page.on("pageerror", lambda error: print(f"error in the script: {error}"))
    # What axe-core asks for itself is refused to a page from the disk.
    if step != "accessible":
        page.on("console", lambda message: message.type == "error" and print(message.text))
    globals()[step]()
