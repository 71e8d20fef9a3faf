"""Loads each page of a site, and prints those that are too heavy or ask for too much.

weigh.py FOLDER BYTES REQUESTS PAGE...  prints `page: what is wrong`, and nothing when all is well.
"""

import sys
from pathlib import Path
from chromium import browser

folder, most_bytes, most_requests = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])

with browser() as chromium:
    page = chromium.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request))
    for name in sys.argv[4:]:
        requests.clear()
        page.goto((folder / name).as_uri(), wait_until="networkidle")
        addresses = [r.url for r in requests if not r.url.startswith("data:")]
        others = [a for a in addresses if not a.startswith(folder.as_uri())]
        texts = [r.url for r in requests if r.resource_type != "image" and r.url in addresses]
        size = sum(Path(a.split("?")[0].removeprefix("file://")).stat().st_size for a in texts)
        if others:
            print(f"{name}: asks elsewhere for {', '.join(others)}")
        if len(addresses) > most_requests:
            print(f"{name}: {len(addresses)} requests: {', '.join(addresses)}")
        if size > most_bytes:
            print(f"{name}: {size} bytes without pictures")
