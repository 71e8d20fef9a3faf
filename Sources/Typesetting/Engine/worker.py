# Sets documents with Typst, one after another: each line of the input is a JSON object, and each line
# of the output is the answer to one.
import sys

# Nothing is imported from the folder in which the program was called.
sys.path = [path for path in sys.path if path not in ("", ".")]

import json  # noqa: E402

root, fonts, memory = sys.argv[1:]


def answer(**members):
    print(json.dumps(members), flush=True)


try:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
except (ImportError, OSError, ValueError):
    pass  # Not every system can limit memory.

try:
    from importlib.metadata import version

    import typst
except ImportError:
    answer(missing=True)
    sys.exit()

answer(version=version("typst"))
compiler = typst.Compiler(root=root, font_paths=[fonts])

for line in sys.stdin:
    job = json.loads(line)
    try:
        # Strings are paths below the root.
        made, warnings = compiler.compile_with_warnings(
            input=job["input"],
            format=job["format"],
            ppi=72,
            pdf_standards=job["standards"],
            timestamp=job["time"],
        )
        with open(job["output"], "wb") as file:
            file.write(made)
        answer(warnings=[warning.message for warning in warnings])
    except typst.TypstError as error:
        answer(error=error.message, hints=list(error.hints))
    except Exception as error:
        answer(error=f"{type(error).__name__}: {error}", hints=[])
