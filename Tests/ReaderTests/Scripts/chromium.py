"""Chromium and a site for the scripts beside this one."""

import mimetypes
import shutil
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit
from playwright.sync_api import sync_playwright

# A name that leads nowhere, over HTTPS as on a real host: the clipboard asks for that.
ORIGIN = "https://reader.test"


@contextmanager
def browser():
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


def serve(context, folder):
    """Answers for ORIGIN with the files of a folder; everything else is refused."""

    def answer(route):
        url = route.request.url
        path = Path(folder) / unquote(urlsplit(url).path).lstrip("/")
        if not url.startswith(ORIGIN + "/"):
            route.abort()
        elif path.is_file():
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            route.fulfill(body=path.read_bytes(), content_type=kind)
        else:
            route.fulfill(status=404, body="")

    context.route("**/*", answer)


def address(name):
    return f"{ORIGIN}/{name}"
