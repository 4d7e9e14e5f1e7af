#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the catalogues to what the sources say, and the assessments to what a translator can reach. TAP on standard output.

    translation.py SOURCE_ROOT
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(sys.argv[1]).resolve()
ASSESSMENTS = sorted((ROOT / 'assessments').glob('*.xml'))
XML_LANG = '{http://www.w3.org/XML/1998/namespace}lang'
# Leaves of a definition that are figures or references, and attributes that are words.
NO_WORDS = {'minutes', 'of', 'condition', 'completeness'}
WORDS = {('dimension', 'symbol'), ('index', 'unit'), ('point', 'symbol')}
MARK = '¿'


class Complaint(Exception):
    pass


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise Complaint(f'{command[0]}: {done.stdout}{done.stderr}')
    return done.stdout


def normalised(text):
    return ' '.join((text or '').split())


def marked(text):
    return MARK + (text[1:] if len(text) == 3 else text)


def kind_of(path):
    """"assessment" or "profile": what the rules and the schema of the file are called."""
    return ElementTree.parse(path).getroot().tag.rpartition('}')[2]


def rules_of(path):
    return ROOT / 'po' / 'its' / f'bellwether-{kind_of(path)}.its'


def texts_of(path):
    """Every text for people in a definition, in the order of the file."""
    for element in ElementTree.parse(path).getroot().iter():
        name = element.tag.rpartition('}')[2]
        if len(element) == 0 and name not in NO_WORDS and normalised(element.text):
            yield normalised(element.text)
        for attribute, value in element.attrib.items():
            if (name, attribute) in WORDS and normalised(value):
                yield normalised(value)


def messages_of(catalogue):
    """The msgids of a catalogue, unescaped twice: from its own quoting, and from XML's."""
    text = run('msgcat', '--no-wrap', '--no-location', catalogue)
    for found in re.finditer(r'^msgid ((?:"(?:\\.|[^"\\])*"\n)+)', text, flags=re.MULTILINE):
        message = ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', found.group(1)))
        message = message.replace('\\"', '"').replace('\\n', '\n').replace('\\\\', '\\')
        yield message.replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&amp;', '&')


def case_extraction(folder):
    """A translator is given every text of every assessment, and nothing that is not one"""
    for path in ASSESSMENTS:
        catalogue = folder / f'{path.stem}.pot'
        run('xgettext', '-o', catalogue, path, env={'GETTEXTDATADIRS': str(ROOT / 'po'), 'PATH': '/usr/bin:/bin', 'LC_ALL': 'C.UTF-8'})
        wanted, found = set(texts_of(path)), set(messages_of(catalogue)) - {''}
        if wanted != found:
            raise Complaint(f'{path.name}: not extracted: {sorted(wanted - found)[:5]}; not a text: {sorted(found - wanted)[:5]}')
        if len(wanted) < 20:
            raise Complaint(f'{path.name}: only {len(wanted)} texts')


def case_joining(folder):
    """A translated assessment is valid, says it is in that language, and has no text left in the other"""
    for path in ASSESSMENTS:
        catalogue, translated = folder / 'fr.po', folder / f'{path.stem}.fr.xml'
        run('itstool', '-i', rules_of(path), '-o', folder / 'messages.pot', path)
        run('msgen', '-o', folder / 'same.po', folder / 'messages.pot')
        # A symbol has room for three letters only.
        run('msgfilter', '-i', folder / 'same.po', '-o', catalogue,
            'sed', '-e', f'1s/^.\\(..\\)$/{MARK}\\1/;t', '-e', f'1s/^/{MARK}/', env={**os.environ, 'LC_ALL': 'C.UTF-8'})
        catalogue.write_text(catalogue.read_text(encoding='utf-8').replace(MARK, '', 1), encoding='utf-8')  # the header
        run('msgfmt', '--check', '-o', folder / 'fr.mo', catalogue)
        run('itstool', '-i', rules_of(path), '-m', folder / 'fr.mo', '-l', 'fr', '-o', translated, path)
        run('xmllint', '--noout', '--schema', ROOT / 'assessments' / f'{kind_of(path)}.xsd', translated)
        before, after = list(texts_of(path)), list(texts_of(translated))
        if [marked(text) for text in before] != after:
            odd = next((pair for pair in zip(before, after) if marked(pair[0]) != pair[1]), (len(before), len(after)))
            raise Complaint(f'{path.name}: {odd[0]!r} became {odd[1]!r}')
        if ElementTree.parse(translated).getroot().get(XML_LANG) != 'fr':
            raise Complaint(f'{path.name}: does not say that it is in French')


def main():
    cases = [value for name, value in globals().items() if name.startswith('case_')]
    print(f'1..{len(cases)}')
    failed = 0
    for number, case in enumerate(cases, 1):
        complaint = ''
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(pathlib.Path(folder))
            except Complaint as error:
                complaint = str(error)
        failed += bool(complaint)
        print(f'{"not ok" if complaint else "ok"} {number} {case.__doc__}')
        for line in complaint.splitlines():
            print(f'#   {line}')
    return 1 if failed else 0


sys.exit(main())
