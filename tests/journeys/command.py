# SPDX-License-Identifier: GPL-3.0-or-later
"""The command beside the window and the browser: asks it, makes documents by it, and says what differs."""

import pathlib
import re
import subprocess
import tempfile
import traceback


class Lost(Exception):
    """Something was not as it should be, or was waited for in vain."""


def expect(what, wanted, found):
    if wanted != found:
        raise Lost(f'{what}: {found!r}, not {wanted!r}')


def expect_text(what, wanted, found):
    """Names the first line that differs."""
    for number, (line, other) in enumerate(zip(wanted.splitlines() + [''], found.splitlines() + ['']), 1):
        expect(f'{what}, line {number}', line, other)
    expect(what, wanted, found)


class Command:
    def __init__(self, program):
        self.program = program

    def ask(self, *arguments):
        """What it prints."""
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Lost(f'{arguments}: {done.stderr}')
        return done.stdout

    def make_document(self, folder, assessment, plan, form=None, name=None):
        """The same answers, given to the command."""
        path = folder / 'given.bellwether'
        path.unlink(missing_ok=True)
        self.ask('new', assessment, '-o', path, *(['--form', form] if form else []), *(['--name', name] if name else []))
        self.ask('answer', path, *plan.arguments())
        return path

    def definition_in(self, folder, assessment):
        """The definition as it travels in documents: with the items that it borrows."""
        path = folder / 'empty.bellwether'
        self.ask('new', assessment, '-o', path)
        text = path.read_text(encoding='utf-8')
        path.unlink()
        return re.search(r'<definition [^>]*>(?:<!\[CDATA\[)(.*)\]\]></definition>', text, flags=re.DOTALL).group(1) \
            .replace(']]]]><![CDATA[>', ']]>').encode()


def run(journeys):
    """Runs journeys, each a name and a function of a folder of its own, as TAP."""
    print(f'1..{len(journeys)}', flush=True)
    failed = 0
    for number, (name, journey) in enumerate(journeys, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                journey(pathlib.Path(folder))
                print(f'ok {number} {name}', flush=True)
            except Exception as problem:  # whatever it is, the next one may still go well
                failed += 1
                print(f'not ok {number} {name}\n# {type(problem).__name__}: ' + str(problem).replace('\n', '\n# '), flush=True)
                if not isinstance(problem, Lost):
                    print('# ' + traceback.format_exc().replace('\n', '\n# '), flush=True)
    return 1 if failed else 0
