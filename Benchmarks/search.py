"""Measures what a reader's browser loads for a search in a built site.

search.py SITE-FOLDER QUERY...  types each query into a new search page, opened from the disk, and prints
the size of all loaded scripts in bytes, their number, the time until results were shown, and the number of
results. Needs Chromium and the Python package playwright (`make test-tools`).
"""

import shutil
import sys
from pathlib import Path
from time import perf_counter
from urllib.parse import quote
from playwright.sync_api import sync_playwright

folder = Path(sys.argv[1])


def size(address):
    return Path(address.split("?")[0].removeprefix("file://")).stat().st_size


with sync_playwright() as driver:
    chromium = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    print("   bytes  files  seconds  query: results")
    for query in sys.argv[2:]:
        page = chromium.new_page()
        loaded = []
        page.on("request", lambda request: loaded.append(request))
        start = perf_counter()
        page.goto((folder / "search/index.html").as_uri() + "?q=" + quote(query))
        page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        seconds = perf_counter() - start
        scripts = [r.url for r in loaded if r.resource_type == "script"]
        status = page.locator("[role=status]").inner_text()
        print(f"{sum(map(size, scripts)):8,} {len(scripts):6} {seconds:8.2f}  {query}: {status}")
        page.close()
    chromium.close()
