"""Loads each page of a site, and prints those that are too heavy or ask for too much.

weigh.py FOLDER BYTES SENT REQUESTS PAGE...  prints `page: what is wrong`, and nothing when all is well.
Bytes are those of the page, its style sheets and scripts, without the pictures that stand in them: as they
are, and as hosts send them, which compress texts (gzip, level 6). Requests are all that the page makes until
it has loaded, pictures included. Lazy pictures below the first screen do not count: how early a browser
fetches them is its own choice.
"""

import gzip
import re
import sys
from pathlib import Path
from chromium import ORIGIN, address, browser, serve

later = """[...document.querySelectorAll('img[loading=lazy]')]
    .filter(image => image.getBoundingClientRect().top > innerHeight).map(image => image.src)"""
folder = Path(sys.argv[1])
most_bytes, most_sent, most_requests = (int(argument) for argument in sys.argv[2:5])

with browser() as chromium:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    serve(context, folder)
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request))
    for name in sys.argv[5:]:
        requests.clear()
        page.goto(address(name), wait_until="load")
        waiting = page.evaluate(later)
        asked = [r for r in requests if not r.url.startswith("data:") and r.url not in waiting]
        others = [r.url for r in asked if not r.url.startswith(ORIGIN + "/")]
        own = [r for r in asked if r.url not in others]
        missing = [r.url for r in own if not (folder / r.url[len(ORIGIN) + 1 :]).is_file()]
        texts = [r for r in own if r.resource_type != "image" and r.url not in missing]
        files = [(folder / r.url[len(ORIGIN) + 1 :].split("?")[0]).read_bytes() for r in texts]
        files = [re.sub(rb"data:image/[^\"')]*", b"", file) for file in files]
        size = sum(len(file) for file in files)
        sent = sum(len(gzip.compress(file, 6)) for file in files)
        if others:
            print(f"{name}: asks elsewhere for {', '.join(others)}")
        if missing:
            print(f"{name}: asks for what is not there: {', '.join(missing)}")
        if len(asked) > most_requests:
            print(f"{name}: {len(asked)} requests: {', '.join(r.url for r in asked)}")
        if size > most_bytes:
            print(f"{name}: {size} bytes")
        if sent > most_sent:
            print(f"{name}: {sent} bytes to send")
