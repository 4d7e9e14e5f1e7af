#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a report as an OpenDocument text through LibreOffice: it opens it without repair, makes pages and a Word document of it, and nothing
is lost on the way. TAP.

    office.py SOFFICE BELLWETHER_CLI DEFINITION…
"""

import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'


def squeeze(text):
    """All white space as single spaces, and what is only a way to write one."""
    return re.sub(r'\s+', ' ', text.replace('\u00a0', ' ')).strip()


def odt_headings(path):
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read('content.xml'))
    for spaces in root.iter(TEXT + 's'):
        spaces.text = ' '
    return [squeeze(''.join(heading.itertext())) for heading in root.iter(TEXT + 'h')]


def odt_notes(path):
    with zipfile.ZipFile(path) as package:
        return re.findall(r'Remark on [^<]*', html.unescape(package.read('content.xml').decode()))


def docx_facts(path):
    """Its text, the headings, how many tables and how many pictures."""
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read('word/document.xml'))
        pictures = [name for name in package.namelist() if name.startswith('word/media/')]
    headings = []
    for paragraph in root.iter(WORD + 'p'):
        style = paragraph.find(f'{WORD}pPr/{WORD}pStyle')
        if style is not None and re.match(r'Heading\d$', style.get(WORD + 'val', '')):
            headings.append(squeeze(''.join(run.text or '' for run in paragraph.iter(WORD + 't'))))
    text = squeeze(' '.join(run.text or '' for run in root.iter(WORD + 't')))
    return text, headings, len(list(root.iter(WORD + 'tbl'))), len(pictures)


def convert(office, folder, source, kind):
    home = pathlib.Path(folder, 'office').as_uri()
    subprocess.run([office, f'-env:UserInstallation={home}', '--headless', '--convert-to', kind, '--outdir', folder, source],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=100,
                   env={**os.environ, 'HOME': folder})
    return pathlib.Path(source).with_suffix('.' + kind)


def fill(command, definition, folder):
    """A document with an answer to every statement, and a note to every fifth."""
    document = str(pathlib.Path(folder, 'filled.bellwether'))
    items = [item.get('id') for item in ElementTree.parse(definition).iter('{urn:bellwether:assessment:1}item')]
    notes = [f'--note={item}=Remark on {item} & what follows, word for word.' for item in items[::5]]
    subprocess.run([command, 'new', definition, '-o', document], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([command, 'answer', document, *notes, *[f'{item}=4' for item in items]], check=True,
                   stdout=subprocess.DEVNULL)
    return document


def check(office, command, definition, folder):
    """Yields what is wrong."""
    document = fill(command, definition, folder)
    report = pathlib.Path(folder, 'report.odt')
    subprocess.run([command, 'report', document, '--date', '2026-11-22', '-o', report], check=True,
                   stdout=subprocess.DEVNULL)
    headings = odt_headings(report)
    notes = odt_notes(report)
    word_text, word_headings, tables, pictures = docx_facts(convert(office, folder, report, 'docx'))
    pages = subprocess.run(['pdftotext', '-layout', convert(office, folder, report, 'pdf'), '-'], check=True,
                           capture_output=True, text=True).stdout
    if word_headings != headings:
        yield f'headings differ: {headings} became {word_headings}'
    if not headings or tables < 3 or pictures < 3:
        yield f'{len(headings)} headings, {tables} tables, {pictures} pictures'
    if not notes:
        yield 'no note was written'
    for note in notes:
        if squeeze(note) not in word_text:
            yield f'a note is not there: {note}'
    if not re.search(r'2 of \d+', pages):
        yield 'no page says its number'
    for heading in headings:
        if heading.split()[0] not in pages:
            yield f'not on the pages: {heading}'


def main():
    office, command, *definitions = sys.argv[1:]
    command = str(pathlib.Path(command).resolve())
    os.environ['BELLWETHER_DATA'] = str(pathlib.Path(definitions[0]).resolve().parent.parent)
    print(f'1..{len(definitions)}')
    failed = False
    for number, definition in enumerate(definitions, 1):
        with tempfile.TemporaryDirectory() as folder:
            complaints = list(check(office, command, definition, folder))
        failed = failed or bool(complaints)
        print(f'{"not ok" if complaints else "ok"} {number} {pathlib.Path(definition).name}')
        for complaint in complaints:
            print(f'# {complaint}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
