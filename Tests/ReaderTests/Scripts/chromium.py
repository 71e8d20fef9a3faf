"""Chromium with a page, for the scripts beside this one."""

import shutil
from contextlib import contextmanager
from playwright.sync_api import sync_playwright


@contextmanager
def browser():
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()
