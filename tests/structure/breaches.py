#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that every rule of structure.py can fail: breaks each in a tree of its own and looks for the complaint. TAP.

    breaches.py STRUCTURE_PY
"""

import pathlib
import subprocess
import sys
import tempfile

LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
LATER = 'TO' + 'DO'

# What breaks a rule: the start of the rule's description, a file, its text, and a part of the complaint.
BREACHES = [
    ('Only the agreed', 'src/x.txt', '', 'src: not one of'),
    ('Every folder', 'app/xml/utils/bw-x.h', LICENCE, 'utils'),
    ('Inside app/', 'app/xml/bw-x.c', LICENCE + '#include "app/document/bw-document.h"\n', 'bw-x.c:2'),
    ('Inside app/', 'app/xml/bw-x.c', LICENCE + '#include "../document/bw-document.h"\n', 'bw-x.c:2'),
    ('Inside app/', 'app/other/bw-x.c', LICENCE, 'app/other'),
    ('app/ knows', 'app/cli/bw-x.c', LICENCE + '#include <gtk/gtk.h>\n', 'gtk/gtk.h'),
    ('app/ knows', 'app/cli/bw-x.c', LICENCE + '#include "ui/bw-window.h"\n', 'ui/bw-window.h'),
    ('libxml2', 'app/document/bw-x.c', LICENCE + '#include <libxml/tree.h>\n', 'libxml/tree.h'),
    ('libxml2', 'ui/bw-x.c', LICENCE + '#include <libxml/tree.h>\n', 'libxml/tree.h'),
    ('The core asks', 'app/xml/bw-x.c', LICENCE + 'int x = g_getenv ("HOME") != NULL;\n', 'g_getenv'),
    ('What the window does', 'ui/x/bw-x.c', LICENCE + '  g_task_run_in_thread (task, f);\n', 'bw-x.c:2'),
    ('No file', 'app/xml/bw-x.c', LICENCE + '\n' * 500, '501 lines'),
    ('No file', 'ui/x.ui', '<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n' + '\n' * 250, '251 lines'),
    ('No function', 'app/xml/bw-x.c', LICENCE + 'int\nx (int a)\n{\n' + '  a++;\n' * 51 + '}\n', 'x has 51 lines'),
    ('Every source', 'app/xml/bw-x.c', 'int x;\n', 'bw-x.c'),
    ('Every source', 'tests/run', '#!/bin/bash\n', 'tests/run'),
    ('Nothing is left', 'README.md', f'{LATER}: all of it\n', 'README.md:1'),
    ('po/POTFILES.in', 'app/xml/bw-x.c', LICENCE + 'f (_("word"));\n', 'bw-x.c: has words'),
    ('po/POTFILES.in', 'ui/x.ui', '<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n<p translatable="yes"/>', 'x.ui: has'),
    ('po/POTFILES.in', 'po/POTFILES.in', 'app/gone.c\n', 'app/gone.c is not there'),
    ('What translators', 'app/xml/bw-x.c', LICENCE + 'f (_ ("Byte %" G_GSIZE_FORMAT "."));\n', 'bw-x.c:2'),
    ('Every public', 'app/xml/bw-x.h', LICENCE + '\nint bw_x_do (int a,\n             int b);\n', 'bw_x_do'),
]


def complains(structure, file, text, rule, part):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / 'po').mkdir()
        (root / 'po' / 'POTFILES.in').touch()
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
        run = subprocess.run([sys.executable, structure, folder], capture_output=True, text=True, check=False)
    inside = False
    for line in run.stdout.splitlines():
        if 'ok ' in line[:7]:
            inside = line.startswith('not ok') and rule in line
        elif inside and part in line:
            return run.returncode != 0
    return False


def main():
    print(f'1..{len(BREACHES)}')
    failed = 0
    for number, (rule, file, text, part) in enumerate(BREACHES, 1):
        good = complains(sys.argv[1], file, text, rule, part)
        failed += not good
        print(f'{"ok" if good else "not ok"} {number} {rule} …: {file}, {part}')
    return 1 if failed else 0


sys.exit(main())
