"""Doubles one kind of input after another, and shows how time and memory grow.

    python Benchmarks/bounds.py --briefpress .build/release/briefpress [WORD ...]

builds a small site with each input at n, 2n and 4n, and prints seconds, megabytes and how much longer the
last build took than the one before: about 2 is linear growth, 4 is quadratic. With words, only inputs whose
names contain one of them are measured. The exit status is 1 if any input grows faster than allowed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Callable

HEAD = "---\ntitle: One\ndate: 2020-01-01\nauthor: Ann Bee\n"
STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>H</title><id>h</id>'
    "<updated>2026-01-01T00:00:00+00:00</updated></info>{macros}<citation>{sort}<layout>{layout}</layout></citation>"
    "</style>"
)
#: Anything above this is not linear growth; it leaves room for a busy machine.
ALLOWED_RATIO = 3.0
#: Shorter runs say nothing about growth.
SHORTEST = 0.5


@dataclass
class Input:
    name: str
    n: int
    files: Callable[[int], dict[str, str]]


def brief(text: str, keys: str = "") -> dict[str, str]:
    return {"briefs/one.md": f"{HEAD}{keys}---\n{text}\n"}


def cited(bibliography: str, name: str = "references.bib") -> dict[str, str]:
    return brief("x [@a]") | {name: bibliography}


def titled(title: str) -> dict[str, str]:
    return cited("@book{a,title={" + title + "}}")


def styled(layout: str, macros: str = "", sort: str = "") -> dict[str, str]:
    style = STYLE.format(layout=layout or '<text variable="title"/>', macros=macros, sort=sort)
    return cited("@book{a,title={T},author={Ann Bee}}") | {
        "styles/h.csl": style,
        "site.yml": "title: M\nurl: https://x.example/\ncitation-style: h\n",
    }


def strings(n: int) -> str:
    """Abbreviations, each of which contains the previous one twice."""
    lines = ['@string{s0 = "x"}'] + [f"@string{{s{i + 1} = s{i} # s{i}}}" for i in range(n)]
    return "\n".join(lines + [f"@book{{a, title = s{n}}}"])


def partials(n: int) -> dict[str, str]:
    """Templates that each contain the next one twice."""
    files = {f"templates/t{i}.mustache": f"{{{{> t{i + 1}}}}}{{{{> t{i + 1}}}}}" for i in range(n)}
    return brief("x") | files | {f"templates/t{n}.mustache": "x", "templates/footer.mustache": "{{> t0}}"}


def configured(keys: str) -> dict[str, str]:
    return brief("x") | {"site.yml": f"title: M\nurl: https://x.example/\n{keys}"}


def macros(n: int) -> str:
    """Macros that each call the next one twice."""
    call = '<macro name="m{0}"><text macro="m{1}"/><text macro="m{1}"/></macro>'
    return "".join(call.format(i, i + 1) for i in range(n)) + f'<macro name="m{n}"><text value="x"/></macro>'


CHOICE = '<choose><if type="map"><text variable="title"/></if><else><text value="x"/></else></choose>'

INPUTS = [
    Input("bibtex: strings that double", 13, lambda n: cited(strings(n))),
    Input("bibtex: strings in a chain", 20_000, lambda n: cited(
        '@string{s0 = "x"}\n' + "\n".join(f'@string{{s{i + 1} = s{i} # "x"}}' for i in range(n))
        + f"\n@book{{a, title = s{n}}}")),
    Input("bibtex: parts joined by #", 100_000, lambda n: cited("@book{a, title = {x}" + ' # "y"' * n + "}")),
    Input("bibtex: cross-references in a chain", 4_000, lambda n: cited("@book{a, title={T}}\n" + "\n".join(
        f"@book{{k{i}, title={{T}}, f{i}={{x}}, crossref={{k{i + 1}}}}}" for i in range(n)))),
    Input("bibtex: unknown cross-references", 4_000, lambda n: cited("@book{a, title={T}}\n" + "\n".join(
        f"@book{{k{i}, title={{T}}, crossref={{nobody{i}}}}}" for i in range(n)))),
    Input("bibtex: unknown abbreviations", 4_000, lambda n: cited("@book{a, title={T}}\n" + "\n".join(
        f"@string{{month{i} = {{x}}}}\n@book{{k{i}, title={{T}}, note=mohth{i}}}" for i in range(n)))),
    Input("title: words", 8_000, lambda n: titled("Word Of The " * n)),
    Input("title: braces", 4_000, lambda n: titled("Word {Of} the " * n)),
    Input("title: nested braces", 20_000, lambda n: titled("{" * n + "x" + "}" * n)),
    Input("title: accents", 8_000, lambda n: titled("\\'e\\`{a} " * n)),
    Input("title: accents on accents", 10_000, lambda n: titled("\\'" * n + "e")),
    Input("title: formulas", 8_000, lambda n: titled("$x^2$ " * n)),
    Input("title: dollars", 20_000, lambda n: titled("\\$ " * n + "$")),
    Input("title: quotation marks", 8_000, lambda n: titled("``a'' `b' " * n)),
    Input("title: fonts", 8_000, lambda n: titled("\\emph{a} \\textbf{b} " * n)),
    Input("title: fonts within each other", 4_000, lambda n: titled("\\emph{" * n + "x" + "}" * n)),
    Input("authors", 8_000, lambda n: cited("@book{a,title={T},author={" + " and ".join(
        f"Ann Bee{i}" for i in range(n)) + "}}")),
    Input("style: choices", 2_000, lambda n: styled(CHOICE * n)),
    Input("style: texts", 4_000, lambda n: styled('<text value="x"/>' * n)),
    Input("style: groups", 4_000, lambda n: styled('<group><text value="x"/></group>' * n)),
    Input("style: branches", 4_000, lambda n: styled(
        "<choose>" + '<if type="map"/>' + '<else-if type="map"/>' * n + "</choose>")),
    Input("style: substitutes", 4_000, lambda n: styled(
        '<names variable="editor"><substitute>' + '<names variable="translator"/>' * n + "</substitute></names>")),
    Input("style: sort keys", 4_000, lambda n: styled("", sort="<sort>" + '<key variable="title"/>' * n + "</sort>")),
    Input("style: macros", 4_000, lambda n: styled(
        "".join(f'<text macro="m{i}"/>' for i in range(n)),
        "".join(f'<macro name="m{i}"><text value="x"/></macro>' for i in range(n)))),
    Input("style: macros that double", 13, lambda n: styled('<text macro="m0"/>', macros(n))),
    Input("style: unknown macros", 4_000, lambda n: styled(
        "".join(f'<text macro="other{i}"/>' for i in range(n)),
        "".join(f'<macro name="mother{i}"><text value="x"/></macro>' for i in range(n)))),
    Input("style: macros in a circle", 2_000, lambda n: styled(
        '<text macro="m0"/>',
        "".join(f'<macro name="m{i}"><text macro="m{(i + 1) % n}"/></macro>' for i in range(n)))),
    Input("style: terms", 4_000, lambda n: styled('<text term="and"/>', '<locale><terms>' + "".join(
        f'<term name="t{i}">x</term>' for i in range(n)) + "</terms></locale>")),
    Input("style: attributes", 4_000, lambda n: styled(
        "<text value='x' " + " ".join(f"a{i}='x'" for i in range(n)) + "/>")),
    Input("style: words in an attribute", 20_000, lambda n: styled(
        '<names variable="' + " ".join(f"v{i}" for i in range(n)) + '"/>')),
    Input("style: attributes of a term", 20_000, lambda n: styled('<text term="and"/>', (
        '<locale><terms><term name="and" ' + " ".join(f"a{i}='x'" for i in range(n)) + ">x</term></terms></locale>"))),
    Input("style: types in a condition", 20_000, lambda n: styled(
        '<choose><if type="' + " ".join(f"t{i}" for i in range(n)) + '"><text value="x"/></if></choose>')),
    Input("templates: partials that double", 13, partials),
    Input("templates: nested sections", 20_000, lambda n: brief("x") | {
        "templates/footer.mustache": "{{#site}}" * n + "x" + "{{/site}}" * n}),
    Input("templates: sections", 10_000, lambda n: brief("x") | {
        "templates/footer.mustache": "{{#site}}x{{/site}}\n" * n}),
    Input("templates: lists within each other", 6, lambda n: brief("x", "extra: {ten: [0,1,2,3,4,5,6,7,8,9]}\n") | {
        "templates/brief.mustache": "{{#brief}}" + "{{#extra.ten}}" * n + "x" + "{{/extra.ten}}" * n + "{{/brief}}"}),
    Input("templates: unknown names", 4_000, lambda n: brief("x") | {
        "templates/footer.mustache": "".join(f"{{{{titel{i}}}}}\n" for i in range(n))}),
    Input("text: inline note of many lines", 50_000, lambda n: brief("x^[" + "a\n" * n + "]")),
    Input("text: inline notes", 5_000, lambda n: brief("x^[a b c] and\n" * n)),
    Input("text: notes", 5_000, lambda n: brief("".join(f"x[^{i}]\n\n[^{i}]: y\n\n" for i in range(n)))),
    Input("text: broken fragments", 1_600, lambda n: brief("".join(
        f"## H{i}\n\n[a](#g{i})\n\n" for i in range(n)))),
    Input("text: broken fragments of another page", 1_600, lambda n: brief("".join(
        f"[a](two.md#g{i})\n\n" for i in range(n))) | {
            "briefs/two.md": HEAD + "---\n" + "".join(f"## H{i}\n\n" for i in range(n))}),
    Input("text: broken links", 1_600, lambda n: brief("".join(f"[a](no{i}.md) " for i in range(n)))),
    Input("text: unknown notes", 4_000, lambda n: brief("".join(
        f"x[^nate{i}] y[^note{i}]\n\n[^note{i}]: y\n\n" for i in range(n)))),
    Input("text: unknown works", 3_000, lambda n: cited("\n".join(
        f"@book{{key{i}, title={{T}}}}" for i in range(n))) | brief("".join(f"x [@kay{i}]\n" for i in range(n)))),
    Input("text: signs of HTML", 50_000, lambda n: brief("a < b & c\n" * n)),
    Input("text: entities", 50_000, lambda n: brief("a &lt; b &amp; c\n" * n)),
    Input("text: raw tags", 20_000, lambda n: brief("a <b>b</b>\n" * n)),
    Input("text: open tags", 20_000, lambda n: brief("a <b>b\n" * n)),
    Input("text: brackets", 50_000, lambda n: brief("[" * n)),
    Input("text: quotation marks", 50_000, lambda n: brief('"a\n' * n)),
    Input("text: headings", 10_000, lambda n: brief("## Same\n\n" * n)),
    Input("text: table rows", 10_000, lambda n: brief("|a|b|\n|-|-|\n" + "|x|y|\n" * n)),
    Input("text: tables", 2_000, lambda n: brief("|a|b|\n|-|-|\n|x|y|\n\n" * n)),
    Input("text: emphasis", 50_000, lambda n: brief("*a **b " * n)),
    Input("text: struck through", 50_000, lambda n: brief("~~a~~ ~~" * n)),
    Input("text: citations", 2_000, lambda n: cited("@book{a,title={T},author={Ann Bee}}") | brief("x [@a, p. 3]\n" * n)),
    Input("text: works", 2_000, lambda n: cited("\n".join(
        f"@book{{k{i}, title={{T{i}}}, author={{Ann Bee}}, year=2001}}" for i in range(n)))
        | brief("".join(f"x [@k{i}]\n" for i in range(n)))),
    Input("text: sites cited", 20_000, lambda n: brief("".join(f"x[^{i}]\n\n[^{i}]: https://a{i}.example/p\n\n" for i in range(n)))),
    Input("front matter: topics", 1_200, lambda n: brief("x", "topics:\n" + "".join(f"  - Topic {i}\n" for i in range(n)))),
    Input("front matter: authors", 1_200, lambda n: {
        "briefs/one.md": "---\ntitle: One\ndate: 2020-01-01\nauthors:\n"
        + "".join(f"  - Ann Bee {i}x\n" for i in range(n)) + "---\nx\n"}),
    Input("front matter: unknown keys", 4_000, lambda n: brief("x", "".join(f"kay{i}: x\n" for i in range(n)))),
    Input("front matter: keys under extra", 4_000, lambda n: brief("x", "extra:\n" + "".join(
        f"  k{i}: x\n" for i in range(n)))),
    Input("front matter: aliases", 4_000, lambda n: brief("x", "aliases:\n" + "".join(f"  - /old/{i}/\n" for i in range(n)))),
    Input("text: bare addresses", 20_000, lambda n: brief("".join(f"x https://a{i}.example/p y\n\n" for i in range(n)))),
    Input("site: unknown keys", 4_000, lambda n: configured("".join(f"kay{i}: x\n" for i in range(n)))),
    Input("site: pages of a list", 400, lambda n: configured("page-size: 1\n") | {
        f"briefs/b{i}.md": HEAD.replace("One", f"B{i}") + "---\nx\n" for i in range(n)}),
    Input("site: topics", 20, lambda n: {
        f"briefs/b{i}.md": HEAD + "topics:\n" + "".join(f"  - Topic {i} of {j}\n" for j in range(25)) + "---\nx\n"
        for i in range(n)}),
    Input("people: unknown keys", 4_000, lambda n: brief("x") | {"people.yml": "".join(
        f"p{i}:\n  name: P{i}\n  kay{i}: x\n" for i in range(n))}),
    Input("site: menu entries that are not there", 2_000, lambda n: brief("x") | {
        "site.yml": "title: M\nurl: https://x.example/\nmenu:\n" + "".join(f"  - none-{i}\n" for i in range(n))}),
    Input("site: briefs", 400, lambda n: {
        f"briefs/b{i}.md": f"---\ntitle: B{i}\ndate: 2020-01-01\nauthor: Ann Bee\ntopics: [T]\n---\nx\n" for i in range(n)}),
]


def measured(briefpress: str, files: dict[str, str]) -> tuple[float, float, int]:
    """Returns the seconds of processor time, megabytes, and the exit status of one build."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in ({"site.yml": "title: M\nurl: https://x.example/\n"} | files).items():
            place = os.path.join(folder, path)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "w", encoding="utf-8") as file:
                file.write(text)
        process = subprocess.Popen(
            [briefpress, "build", folder, "-o", os.path.join(folder, "out")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 120
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                process.kill()
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(0.005)
        kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        return usage.ru_utime + usage.ru_stime, kilobytes / 1024, os.waitstatus_to_exitcode(status)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures how time and memory grow with the input.")
    parser.add_argument("--briefpress", default=".build/release/briefpress")
    parser.add_argument("words", nargs="*", help="measure only inputs whose names hold one of these")
    arguments = parser.parse_args()
    failures = 0
    print(f"{'input':42} {'n':>7}  {'seconds at n, 2n, 4n':>22}  {'MB at n, 2n, 4n':>18}  ratio")
    for input in INPUTS:
        if arguments.words and not any(word in input.name for word in arguments.words):
            continue
        runs = [measured(arguments.briefpress, input.files(input.n * factor)) for factor in (1, 2, 4)]
        seconds, megabytes, statuses = zip(*runs)
        ratio = seconds[2] / max(seconds[1], 0.01)
        memory = megabytes[2] / megabytes[1]
        problems = []
        if seconds[2] > SHORTEST and ratio > ALLOWED_RATIO:
            problems.append("time")
        if megabytes[2] > 100 and memory > ALLOWED_RATIO:
            problems.append("memory")
        if any(status not in (0, 1, 2) for status in statuses):
            problems.append(f"ended by {statuses}")
        failures += bool(problems)
        print(
            f"{input.name:42} {input.n:7}  " + " ".join(f"{value:7.2f}" for value in seconds) + "  "
            + " ".join(f"{value:5.0f}" for value in megabytes) + f"  {ratio:5.1f}  {', '.join(problems)}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
