#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the desktop's own programs what they think of the files we give them. TAP on standard output.

    resources.py SOURCE_ROOT BUILD_ROOT APPLICATION_ID BELLWETHER_CLI
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(sys.argv[1]) / 'resources'
BUILD = pathlib.Path(sys.argv[2]) / 'resources'
ID = sys.argv[3]
CLI = sys.argv[4]
TYPE = 'application/x-bellwether+xml'
SEALED = 'application/x-bellwether-sealed'


def ask(*command, **options):
    """A program's complaint, or '' when it has none."""
    run = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    return '' if run.returncode == 0 else f'{run.stdout}{run.stderr}' or f'exit status {run.returncode}'


def case_menu_entry():
    """The menu entry is valid, in every language"""
    complaint = ask('desktop-file-validate', str(BUILD / f'{ID}.desktop'))
    text = (BUILD / f'{ID}.desktop').read_text(encoding='utf-8')
    if f'MimeType={TYPE};{SEALED};' not in text:
        complaint += 'does not open its own documents'
    return complaint


def case_description():
    """The description for software centres is valid"""
    return ask('appstreamcli', 'validate', '--no-net', '--strict', '--pedantic', '--no-color', str(BUILD / f'{ID}.metainfo.xml'))


def case_settings():
    """The settings compile, and every default is what it should be"""
    complaint = ask('glib-compile-schemas', '--strict', '--dry-run', str(SOURCE))
    listing = subprocess.run(['gsettings', 'list-recursively', ID], capture_output=True, text=True, check=False,
                             env={**os.environ, 'GSETTINGS_SCHEMA_DIR': str(BUILD)}).stdout
    if f"{ID} paper-size 'automatic'" not in listing:
        complaint += f'not found in the build folder: {listing}'
    return complaint


def case_manual():
    """The manual pages have no mistakes"""
    complaint = ''
    for page in sorted(SOURCE.glob('*.1')):
        run = subprocess.run(['groff', '-man', '-mdoc', '-Tutf8', '-ww', '-z', str(page)], capture_output=True, text=True, check=False)
        complaint += run.stderr
    return complaint


def case_icons():
    """The icons are there, under the name that the menu entry uses, and are pictures"""
    complaint = ''
    for name, size in ((f'scalable/apps/{ID}.svg', '128'), (f'symbolic/apps/{ID}-symbolic.svg', '16')):
        root = ElementTree.parse(SOURCE / 'icons' / 'hicolor' / name).getroot()
        if not root.tag.endswith('}svg') or root.get('width') != size or root.get('height') != size:
            complaint += f'{name} is not an SVG of {size} by {size}\n'
    entry = (BUILD / f'{ID}.desktop').read_text(encoding='utf-8')
    if not re.search(f'^Icon={ID}$', entry, flags=re.MULTILINE):
        complaint += 'the menu entry uses another icon'
    return complaint


def case_example():
    """The assessment shown in README.md leaves nothing to mend"""
    readme = (SOURCE.parent / 'README.md').read_text(encoding='utf-8')
    example = re.search(r'```xml\n(.*?)```', readme, flags=re.DOTALL).group(1)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'meetings.xml'
        path.write_text(example, encoding='utf-8')
        return ask(CLI, 'check', str(path), env={**os.environ, 'BELLWETHER_DATA': str(SOURCE.parent)})


def guess(folder, name, content):
    path = folder / name
    path.write_text(content, encoding='utf-8')
    run = subprocess.run(['gio', 'info', '--attributes', 'standard::content-type', str(path)], capture_output=True, text=True,
                         check=False, env={**os.environ, 'XDG_DATA_HOME': str(folder / 'none'), 'XDG_DATA_DIRS': str(folder)})
    found = re.search(r'standard::content-type: (\S+)', run.stdout)
    return found.group(1) if found else run.stdout + run.stderr


def case_file_type():
    """Documents are recognised by name and by content, and nothing else is"""
    document = '<?xml version="1.0" encoding="UTF-8"?>\n<document xmlns="urn:bellwether:document:1" id="a"/>\n'
    later = document.replace(':document:1', ':document:2')
    definition = '<?xml version="1.0"?>\n<assessment xmlns="urn:bellwether:assessment:1"/>\n'
    wanted = [
        ('plan.bellwether', document, TYPE), ('plan', document, TYPE), ('later', later, TYPE),
        ('plan.bellwether-sealed', 'BELLWETHERSEALED', SEALED), ('sealed', 'BELLWETHERSEALED', SEALED),
        ('definition.xml', definition, 'application/xml'), ('other.xml', '<other/>', 'application/xml'),
    ]
    complaint = ''
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / 'mime' / 'packages').mkdir(parents=True)
        shutil.copy('/usr/share/mime/packages/freedesktop.org.xml', folder / 'mime' / 'packages')
        shutil.copy(SOURCE / f'{ID}.xml', folder / 'mime' / 'packages')
        complaint += ask('update-mime-database', str(folder / 'mime'))
        for file, content, kind in wanted:
            found = guess(folder, file, content)
            if found != kind:
                complaint += f'{file} is taken for {found}, not {kind}\n'
    return complaint


def main():
    cases = [value for name, value in globals().items() if name.startswith('case_')]
    print(f'1..{len(cases)}')
    failed = 0
    for number, case in enumerate(cases, 1):
        complaint = case().strip()
        failed += bool(complaint)
        print(f'{"not ok" if complaint else "ok"} {number} {case.__doc__}')
        for line in complaint.splitlines():
            print(f'#   {line}')
    return 1 if failed else 0


sys.exit(main())
