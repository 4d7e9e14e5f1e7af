#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what `meson test` logged in a build folder: prints the output of what failed, and a line per suite.

The totals go as two numbers into the file named second. Every case of a TAP test counts. A test that ran no case, and a case that was skipped, count as failed.
"""

import collections
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree


def read_suites(folder):
    """The suite of each test program, by name."""
    tests = json.loads((folder / 'meson-info' / 'intro-tests.json').read_text(encoding='utf-8'))
    return {test['name']: test['suite'][0].split(':')[-1] for test in tests}


def read_results(folder):
    """(name, suite, result, output) of each test program, in the order they ended."""
    path = folder / 'meson-logs' / 'testlog.json'
    if not path.exists():
        return
    suites = read_suites(folder)
    for line in path.read_text(encoding='utf-8', errors='replace').splitlines():
        entry = json.loads(line)
        name = entry['name'].split(' / ')[-1]
        output = entry.get('stdout', '') + '\n' + entry.get('stderr', '')
        yield name, suites[name], entry['result'], output.strip()


def count_cases(output, result):
    """How many cases of one program passed and failed."""
    good = bad = 0
    for line in output.splitlines():
        found = re.match(r'(not )?ok\b(.*)', line)
        if not found:
            continue
        if found.group(1) or re.search(r'#\s*(skip|todo)', found.group(2), re.IGNORECASE):
            bad += 1
        else:
            good += 1
    if result != 'OK' and bad == 0:
        bad = 1  # it crashed, or took too long, or broke its plan
    if good + bad == 0:
        bad = 1
    return good, bad


def main():
    suites = collections.defaultdict(lambda: [0, 0])
    for name, suite, result, output in read_results(pathlib.Path(sys.argv[1])):
        good, bad = count_cases(output, result)
        suites[suite][0] += good
        suites[suite][1] += bad
        if bad:
            print(f'── {name}: {result}')
            print(output or '(no output)')
    if not suites:
        print('No test ran.')
        suites['nothing'] = [0, 1]
    for suite, (good, bad) in sorted(suites.items()):
        print(f'  {suite}: {good} passed, {bad} failed')
    totals = [sum(counts) for counts in zip(*suites.values())]
    pathlib.Path(sys.argv[2]).write_text(f'{totals[0]} {totals[1]}\n', encoding='utf-8')


main()
