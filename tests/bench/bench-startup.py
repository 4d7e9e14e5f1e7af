#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up to the first frame, beside that of an empty libadwaita window: medians in turns, warm caches.

    bench-startup.py FLOOR_PROGRAM APP_PROGRAM
"""

import statistics
import subprocess
import sys
import time

ROUNDS = 21
AIM = 1.5


def start(program):
    """Milliseconds from the start of a program to its first frame."""
    begin = time.monotonic()
    with subprocess.Popen([program], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL) as process:
        line = process.stdout.readline()
        elapsed = time.monotonic() - begin
    if line != b'frame\n':
        sys.exit(f'{program} ended without a frame')
    return elapsed * 1000


def main():
    floor_program, app_program = sys.argv[1:]
    for program in sys.argv[1:]:
        start(program)
    floor, app = [], []
    for _ in range(ROUNDS):
        floor.append(start(floor_program))
        app.append(start(app_program))
    ratio = statistics.median(app) / statistics.median(floor)
    for name, times in (('empty window', floor), ('Bellwether', app)):
        print(f'{name}: median {statistics.median(times):.0f} ms, from {min(times):.0f} to {max(times):.0f} ms, {ROUNDS} starts')
    print(f'ratio: {ratio:.2f}, aim: at most {AIM}')


main()
