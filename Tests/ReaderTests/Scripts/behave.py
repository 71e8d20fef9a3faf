"""Does with a page what readers do, and prints what they find.

behave.py FOLDER ACT PAGE...  runs one of the functions below on pages of a site.
"""

import sys
from pathlib import Path
from chromium import ORIGIN, address, browser, serve

folder, act, pages = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
paste = "navigator.clipboard.readText()"


def said(page):
    # Not `wait_for_function`, which runs a text as a script: the policy of the page stops it.
    page.locator("[role=status]:not(:empty)").wait_for(state="attached")
    return page.text_content("[role=status]")


def copying(page, names=("BibTeX", "RIS")):
    """Copies a citation, the files for reference managers, and a paragraph's address."""
    # What is said disappears after two seconds, so a slow machine could miss it.
    page.clock.install(time=0)
    page.clock.pause_at(1)
    page.click(".how-to-cite .citation .copy")
    print(said(page), "|", page.evaluate(paste))
    for name in names:
        page.clock.run_for(2000)
        print(page.text_content("[role=status]"), end="")
        page.get_by_role("button", name=name).click()
        print(said(page), "|", page.evaluate(paste).splitlines()[0])
    page.clock.run_for(2000)
    page.hover("#p3")
    page.click("#p3 .para")
    said(page)
    print(page.get_attribute("#p3 .para", "data-copied"), "|", page.evaluate(paste))
    print(page.url.removeprefix(ORIGIN))


def twice(page):
    """Copies two citations within two seconds, and waits until the page has nothing more to say."""
    page.clock.install(time=0)
    page.clock.pause_at(1)
    buttons = page.locator("main .citation .copy")
    buttons.nth(0).click()
    said(page)
    page.clock.run_for(1500)
    page.locator("details").evaluate_all("all => all.forEach(each => (each.open = true))")
    buttons.nth(1).click()
    print(said(page), "|", *buttons.all_text_contents()[:2])
    for _ in range(2):
        page.clock.run_for(1000)
        print(page.text_content("[role=status]"), "|", *buttons.all_text_contents()[:2])


def buttons(page):
    """Lists the buttons of the text by name, those in what is folded too."""
    page.locator("details").evaluate_all("all => all.forEach(each => (each.open = true))")
    for button in page.get_by_role("main").get_by_role("button").all():
        print(button.get_attribute("aria-label") or button.text_content())


def escape(page):
    """Points at the first citation or note, and presses Escape; then leaves and comes back."""
    host = page.locator(".prose :is(.cite, .note-ref)").first
    card = page.locator(".prose :is(.cite-card, .margin-note)").first
    host.hover()
    print(card.is_visible())
    page.keyboard.press("Escape")
    print(card.is_visible())
    page.mouse.move(0, 0)
    host.hover()
    print(card.is_visible())


def bridge(page):
    """Points at each citation and note, and goes straight down to its card: says which card does not wait."""
    page.set_viewport_size({"width": 700, "height": 900})
    for host in page.locator(".prose :is(.cite, .note-ref)").all():
        page.mouse.move(0, 0)
        host.scroll_into_view_if_needed()
        line = host.evaluate("host => [...host.getClientRects()].at(-1).toJSON()")
        x, y = line["x"] + line["width"] / 2, line["y"] + line["height"] / 2
        page.mouse.move(x, y)
        inside = "host => host.querySelector('.cite-card') || host.nextElementSibling"
        card = host.evaluate_handle(inside).as_element()
        box = card and card.bounding_box()
        if not box:
            continue
        while card.is_visible() and y < box["y"] + 4:
            y += 1
            page.mouse.move(x, y)
        print(card.is_visible())


def numbers(page):
    """Reaches the numbers of paragraphs by keyboard."""
    stops = "[...document.querySelectorAll('.para')].filter(link => link.tabIndex === 0).length"
    focused = "document.activeElement.getAttribute('aria-label')"
    print(page.evaluate(stops), "of", page.locator(".para").count())
    page.focus("#p1 .para")
    for key in ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
    print(page.evaluate(focused))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    print(page.url.removeprefix(ORIGIN), page.evaluate(stops))


def names(page):
    """Listens to the text: the names of its headings, and the links that come before paragraphs."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = [node for node in nodes if not node["ignored"]]
    said = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in heard]
    print([name for role, name in said if role == "heading" and "#" in name])
    print([name for role, name in said if role == "link" and name.startswith("Paragraph")])


def table(page):
    """Scrolls a table by keyboard."""
    region = page.get_by_role("region").filter(has=page.locator("table")).first
    region.focus()
    print(page.evaluate("document.activeElement.className"))
    print(bool(region.get_attribute("aria-labelledby") or region.get_attribute("aria-label")))
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    # Not `wait_for_function`, which runs a text as a script: the policy of the page stops it.
    for _ in range(20):
        if region.evaluate("element => element.scrollLeft > 0"):
            break
        page.wait_for_timeout(100)
    print(region.evaluate("element => element.scrollLeft > 0"))


def contents(page):
    """Reads on, and looks at the contents."""
    details = page.locator(".contents details")
    print("open" if details.get_attribute("open") is not None else "folded")
    current = page.locator(".contents [aria-current]")
    for heading in page.locator(".prose h2").all()[:2]:
        heading.evaluate("element => element.scrollIntoView({ behavior: 'instant' })")
        page.wait_for_timeout(100)
        print(current.get_attribute("href"), heading.get_attribute("id"))


def fit(page):
    """Looks for sideways scrolling, also with the spacing of text that readers may set (1.4.12)."""
    spacing = """* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
        line-height: 1.5 !important; } p { margin-block-end: 2em !important; }"""
    over = "document.documentElement.scrollWidth > innerWidth"
    for note in ["", " with text spacing"]:
        if note:
            page.add_style_tag(content=spacing)
        if page.evaluate(over):
            print(page.url.removeprefix(ORIGIN) + note)


# A reader's own style is not the page's, so its policy is not asked.
settings = {
    "fit": {"viewport": {"width": 320, "height": 800}, "bypass_csp": True},
    "fit-wider": {"viewport": {"width": 360, "height": 800}, "bypass_csp": True},
    "table": {"viewport": {"width": 320, "height": 800}},
    "contents-narrow": {"viewport": {"width": 800, "height": 800}},
    "buttons-without-script": {"java_script_enabled": False},
}
with browser() as chromium:
    context = chromium.new_context(reduced_motion="reduce", **settings.get(act, {}))
    if act != "buttons-from-file":
        serve(context, folder)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=ORIGIN)
    page = context.new_page()
    if act == "buttons-without-clipboard":
        page.add_init_script("delete Navigator.prototype.clipboard")
    run = globals()[act.split("-")[0]]
    for name in pages:
        is_file = act == "buttons-from-file"
        page.goto((folder / name).as_uri() if is_file else address(name))
        run(page)
