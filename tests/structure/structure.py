#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the source tree to its own rules. Each function below whose name starts with "rule_" is one rule: it yields a
complaint per breach, and its first line of documentation is what the report says. TAP on standard output.

    structure.py SOURCE_ROOT
    structure.py SOURCE_ROOT --words     what po/POTFILES.in should hold
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1]).resolve()

TOP_LEVEL = {
    'app', 'ui', 'resources', 'assessments', 'tests', 'po', 'meson.build', 'meson_options.txt', 'README.md', 'COPYING',
    '.gitignore', '.gitattributes', '.clang-format', '.editorconfig', '.ci',
}
# Data flows from left to right; a folder includes only from those left of it.
FLOW = ['xml', 'definition', 'document', 'scoring', 'chart', 'report', 'exchange', 'cli']
VAGUE_FOLDERS = {'utils', 'util', 'common', 'misc', 'core', 'helpers', 'lib'}
MAX_LINES_C = 500
MAX_LINES_C_GOOD = 400
MAX_LINES_UI = 250
MAX_LINES_FUNCTION = 50
SOURCE_SUFFIXES = {'.c', '.h', '.py', '.build', '.css', '.js', '.ui', '.bash', '.its', '.loc'}
# Public functions whose name is their whole contract.
SELF_EVIDENT = re.compile(r'_(free|ref|unref|clear|get_type|quark)$')


def walk():
    for path in sorted(ROOT.rglob('*')):
        parts = path.relative_to(ROOT).parts
        if parts[0] == '.git' or parts[0].startswith(('_build', 'build')) or '__pycache__' in parts:
            continue
        if path.is_file() and not path.name.endswith(('~', '.swp')):
            yield path


FILES = list(walk())


def name_of(path):
    return str(path.relative_to(ROOT))


def below(*folders, suffixes=('.c', '.h')):
    for path in FILES:
        parts = path.relative_to(ROOT).parts
        if parts[0] in folders and path.suffix in suffixes:
            yield path


def text_of(path):
    return path.read_text(encoding='utf-8')


def without_comments(text):
    """The code, with comments and the insides of strings blanked out; line numbers stay."""
    def blank(found):
        return re.sub(r'[^\n]', ' ', found.group(0))
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', blank, text, flags=re.DOTALL)


def includes_of(path):
    for number, line in enumerate(text_of(path).splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if found:
            yield number, found.group(1)


def rule_top_level():
    """Only the agreed entries lie at the top of the tree."""
    for name in sorted({path.relative_to(ROOT).parts[0] for path in FILES} - TOP_LEVEL):
        yield f'{name}: not one of {", ".join(sorted(TOP_LEVEL))}'


def rule_folder_names():
    """Every folder of the program is named for what it holds."""
    for path in FILES:
        folders = path.relative_to(ROOT).parts[:-1]
        if folders and folders[0] in ('app', 'ui') and set(folders) & VAGUE_FOLDERS:
            yield f'{name_of(path)}: a folder called {", ".join(set(folders) & VAGUE_FOLDERS)} says nothing'


def rule_flow():
    """Inside app/, a folder includes only from itself and from folders before it."""
    for path in below('app'):
        here = path.relative_to(ROOT).parts[1]
        if here not in FLOW:
            yield f'{name_of(path)}: app/{here} has no place in {" → ".join(FLOW)}'
            continue
        for number, include in includes_of(path):
            there = include.split('/')[1] if include.startswith('app/') else here
            if '..' in include.split('/'):
                yield f'{name_of(path)}:{number}: include from the root of the tree, not through ..'
            elif there not in FLOW or FLOW.index(there) > FLOW.index(here):
                yield f'{name_of(path)}:{number}: app/{here} includes {include}, against the flow'


def rule_no_window_in_app():
    """app/ knows of no window."""
    for path in below('app'):
        for number, include in includes_of(path):
            if include.startswith(('gtk/', 'gdk/', 'gsk/', 'adwaita', 'ui/')) or '/ui/' in include:
                yield f'{name_of(path)}:{number}: includes {include}'


def rule_one_door_to_xml():
    """libxml2 is used in app/xml only."""
    for path in below('app', 'ui'):
        if path.relative_to(ROOT).parts[:2] == ('app', 'xml'):
            continue
        for number, include in includes_of(path):
            if include.startswith('libxml'):
                yield f'{name_of(path)}:{number}: includes {include}'
    for path in below('app', suffixes=('.h',)):
        for number, include in includes_of(path):
            if include.startswith('libxml') and not path.name.endswith('-private.h'):
                yield f'{name_of(path)}:{number}: a header others read includes {include}'


def rule_nothing_from_outside():
    """The core asks neither the environment, nor the clock, nor chance, nor a singleton; the command line may."""
    asks = re.compile(r'\b(g_getenv|getenv|g_get_environ|g_get_home_dir|g_get_user_\w+_dir|g_get_user_name|g_get_real_name'
                      r'|g_get_host_name|g_get_real_time|g_date_time_new_now\w*|g_application_get_default|g_random_\w+'
                      r'|g_uuid_string_random|time \(NULL\)|rand \()')
    for path in below('app'):
        if path.relative_to(ROOT).parts[1] == 'cli':
            continue
        for number, line in enumerate(without_comments(text_of(path)).splitlines(), 1):
            found = asks.search(line)
            if found:
                yield f'{name_of(path)}:{number}: {found.group(1)}'


def rule_awaited_work():
    """What the window does beside the main loop goes through ui/bw-worker.h, so that the end of the program waits for it."""
    for path in below('ui'):
        if path.name == 'bw-worker.c':
            continue
        for number, line in enumerate(without_comments(text_of(path)).splitlines(), 1):
            if 'g_task_run_in_thread (' in line or 'g_thread_new (' in line:
                yield f'{name_of(path)}:{number}: {line.strip()}'


def rule_file_sizes():
    """No file is too long to be read in one sitting."""
    for path in FILES:
        limit = {'.c': MAX_LINES_C, '.js': MAX_LINES_C, '.ui': MAX_LINES_UI}.get(path.suffix)
        if limit is None:
            continue
        lines = text_of(path).count('\n')
        if lines > limit:
            yield f'{name_of(path)}: {lines} lines, more than {limit}'
        elif path.suffix == '.c' and lines > MAX_LINES_C_GOOD:
            print(f'# {name_of(path)}: {lines} lines, more than the {MAX_LINES_C_GOOD} to aim at')


def functions_of(path):
    """(line, name, length of the body) of each function; they open and close with a brace in the first column."""
    lines = without_comments(text_of(path)).split('\n')
    start = None
    for number, line in enumerate(lines, 1):
        if line.rstrip() == '{':
            head = next((l for l in reversed(lines[:number - 1]) if l.strip()), '')
            start = number if head.rstrip().endswith(')') else None
            if start:
                above = '\n'.join(lines[max(0, number - 12):number - 1])
                names = re.findall(r'^(\w+) \(', above, flags=re.MULTILINE)
                name = names[-1] if names else '?'
        elif line.startswith('}') and start:
            yield start, name, number - start - 1
            start = None


def rule_function_sizes():
    """No function is longer than a screen."""
    for path in below('app', 'ui', 'tests', suffixes=('.c',)):
        for line, name, length in functions_of(path):
            if length > MAX_LINES_FUNCTION:
                yield f'{name_of(path)}:{line}: {name} has {length} lines, more than {MAX_LINES_FUNCTION}'


def rule_licence_lines():
    """Every source file names its licence in its first lines."""
    for path in FILES:
        first = path.relative_to(ROOT).parts[0]
        if path.suffix in SOURCE_SUFFIXES and first != 'assessments' or path.name == 'run':
            if path.is_relative_to(ROOT / 'tests' / 'data') or path.is_relative_to(ROOT / 'tests' / 'fuzz' / 'corpus'):
                continue
            if 'SPDX-License-Identifier: GPL-3.0-or-later' not in ''.join(text_of(path).splitlines(True)[:4]):
                yield f'{name_of(path)}: no line SPDX-License-Identifier: GPL-3.0-or-later'


def rule_no_marks():
    """Nothing is left for later."""
    marks = re.compile(r'\b(' + '|'.join(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK']) + r')\b')
    for path in FILES:
        if path.suffix in {'.png', '.svg', '.po', '.pot', '.ttf', '.pdf', '.xcf'} or path.name == 'COPYING':
            continue
        if path.is_relative_to(ROOT / 'tests' / 'fuzz') or path.is_relative_to(ROOT / 'tests' / 'data'):
            continue
        for number, line in enumerate(text_of(path).splitlines(), 1):
            if marks.search(line):
                yield f'{name_of(path)}:{number}: {line.strip()}'


def has_strings(path):
    text = text_of(path)
    if path.suffix in ('.c', '.h'):
        return re.search(r'(?<!\w)(_|N_|C_|NC_|gettext|ngettext|g_dngettext|g_dpgettext2) ?\(\s*"', re.sub(
            r'/\*.*?\*/', '', text, flags=re.DOTALL)) is not None
    return 'translatable="yes"' in text


def files_with_strings():
    found = [name_of(path) for path in below('app', 'ui', suffixes=('.c', '.h', '.ui')) if has_strings(path)]
    found += [name_of(path) for path in FILES if name_of(path).startswith('resources/')
              and (path.name.endswith(('.desktop.in', '.metainfo.xml.in')) or path.suffix == '.ui')]
    return sorted(found)


def rule_potfiles():
    """po/POTFILES.in names every file with words for people, in order, and no other."""
    potfiles = ROOT / 'po' / 'POTFILES.in'
    if not potfiles.exists():
        yield 'po/POTFILES.in is missing'
        return
    listed = [line for line in text_of(potfiles).splitlines() if line and not line.startswith('#')]
    found = files_with_strings()
    for name in sorted(set(found) - set(listed)):
        yield f'{name}: has words for people, and is not in po/POTFILES.in'
    for name in sorted(set(listed) - set(found)):
        yield f'po/POTFILES.in: {name} is not there, or has no words for people'
    if listed != sorted(set(listed)):
        yield 'po/POTFILES.in: not sorted, or with a line twice'


def rule_whole_words():
    """What translators get is whole: no string is pieced together from macros."""
    pieced = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|ngettext) ?\([^()]*?"\s*(?:G_\w+|PRI\w+)')
    for path in below('app', 'ui', suffixes=('.c', '.h')):
        text = text_of(path)
        for found in pieced.finditer(text):
            yield f'{name_of(path)}:{text.count(chr(10), 0, found.end()) + 1}: xgettext sees only the part before the macro'


def declarations_of(path):
    """(line, name, documented) of each function a header declares. A comment documents the run of lines it heads."""
    text = text_of(path)
    comments = set()
    for found in re.finditer(r'/\*.*?\*/', text, flags=re.DOTALL):
        first = text.count('\n', 0, found.start())
        comments.update(range(first, first + found.group(0).count('\n') + 1))
    code = without_comments(text).split('\n')
    raw = text.split('\n')
    for found in re.finditer(r'^[a-zA-Z_][\w \*]*?\b((?:bw|_bw)_\w+) \([^;{]*\)[^;{()]*(?:\([^;]*\))?;', '\n'.join(code),
                             flags=re.MULTILINE):
        if found.group(0).startswith(('typedef', 'return')):
            continue
        number = '\n'.join(code).count('\n', 0, found.start())
        last = number + found.group(0).count('\n')
        documented = any(line in comments for line in range(number, last + 1))
        above = number - 1
        while not documented and above >= 0 and raw[above].strip():
            documented = above in comments
            above -= 1
        yield number + 1, found.group(1), documented


def rule_contracts():
    """Every public function of the core has a comment that states its contract."""
    for path in below('app', suffixes=('.h',)):
        if path.name.endswith('-private.h'):
            continue
        for line, name, documented in declarations_of(path):
            if not documented and not SELF_EVIDENT.search(name):
                yield f'{name_of(path)}:{line}: {name} has no comment'


def main():
    if '--words' in sys.argv:
        print('\n'.join(files_with_strings()))
        return 0
    rules = [value for name, value in globals().items() if name.startswith('rule_')]
    print(f'1..{len(rules)}')
    failed = 0
    for number, rule in enumerate(rules, 1):
        complaints = list(rule())
        failed += bool(complaints)
        print(f'{"not ok" if complaints else "ok"} {number} {rule.__doc__.splitlines()[0]}')
        for complaint in complaints:
            print(f'#   {complaint}')
    return 1 if failed else 0


sys.exit(main())
