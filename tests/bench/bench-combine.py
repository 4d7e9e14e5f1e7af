#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand documents made one, scored and summarised, beside xmllint --noout over the same files: medians in turns, warm caches.

    bench-combine.py BELLWETHER_CLI
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

FILES = 10000
ROUNDS = 3
AIM_RATIO = 1.0
AIM_MIB = 100
NAMESPACE = '{urn:bellwether:assessment:1}'


def run(arguments, folder):
    """Seconds and MiB that a program takes."""
    begin = time.monotonic()
    process = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.monotonic() - begin
    if status != 0:
        sys.exit(f'{arguments[0]} ended with {status}')
    return elapsed, usage.ru_maxrss / 1024


def fill(program, folder):
    """Writes the files: every rating answered, another id in each."""
    definition = os.path.join(os.environ['BELLWETHER_ASSESSMENTS'], 'vuca.xml')
    items = ElementTree.parse(definition).getroot().iter(NAMESPACE + 'item')
    subprocess.run([program, 'new', definition, '-o', 'one.bellwether'], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, 'answer', 'one.bellwether', *(f'{item.get("id")}=3' for item in items)], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    with open(os.path.join(folder, 'one.bellwether'), encoding='utf-8') as file:
        before, after = re.split('(?<=<response id=")[^"]*', file.read(), maxsplit=1)
    names = []
    os.mkdir(os.path.join(folder, 'many'))
    for number in range(FILES):
        names.append(f'many/{number}.bellwether')
        with open(os.path.join(folder, names[-1]), 'w', encoding='utf-8') as file:
            file.write(f'{before}r{number}{after}')
    return names


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        names = fill(program, folder)
        floor, own, scored = [], [], []
        for turn in range(ROUNDS):
            floor.append(run(['xmllint', '--noout', *names], folder))
            own.append(run([program, 'combine', 'many', '-o', f'team{turn}.bellwether'], folder))
            scored.append(run([program, 'score', f'team{turn}.bellwether'], folder))
    floor_time, own_time, score_time = (statistics.median(time for time, _ in times) for times in (floor, own, scored))
    memory = max(memory for _, memory in own)
    score_memory = max(memory for _, memory in scored)
    print(f'xmllint --noout: median {floor_time:.2f} s; combine: median {own_time:.2f} s, {FILES} files, {ROUNDS} turns')
    print(f'score and summary of the whole, read back: median {score_time:.2f} s')
    print(f'ratio: combine {own_time / floor_time:.2f}, combine, score and summarise {(own_time + score_time) / floor_time:.2f}, '
          f'aim: at most {AIM_RATIO}')
    print(f'memory: combine {memory:.0f} MiB, score and summarise {score_memory:.0f} MiB, aim: at most {AIM_MIB}')


main()
