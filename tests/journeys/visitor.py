# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor: somebody who uses the program by keyboard and reads it as a screen reader does.

Runs inside tests/session. It never waits for a time to pass, only for something to be there, and says what was there
instead when it waited in vain.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402  (the version has to be asked for first)

PATIENCE = float(os.environ.get('JOURNEY_PATIENCE', '30'))  # seconds; sanitizers and busy machines are slow
BEAT = 0.03


class Lost(Exception):
    """Something was waited for in vain."""


def wait_for(what, look, patience=PATIENCE):
    """The first true value of look(), or Lost."""
    end = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise Lost(f'waited in vain for {what}')
        time.sleep(BEAT)


def children_of(node):
    """Its children as they are now: nothing is remembered from before."""
    node.clear_cache()
    for position in range(node.get_child_count()):
        child = node.get_child_at_index(position)
        if child is not None:
            yield child


def states_of(node):
    return node.get_state_set()


def is_showing(node):
    # GTK 4.8 calls only windows "showing"; what is hidden inside them, such as the other pages of a stack, is not "visible".
    return states_of(node).contains(Atspi.StateType.VISIBLE)


def walk(node, depth=0):
    """Every accessible that shows, with its depth, in reading order."""
    yield depth, node
    for child in children_of(node):
        if is_showing(child):
            yield from walk(child, depth + 1)


def role_of(node):
    return node.get_role_name()


def name_of(node):
    return node.get_name() or ''


def tree_of(root):
    lines = []
    try:
        for depth, node in walk(root):
            focus = ' ←' if states_of(node).contains(Atspi.StateType.FOCUSED) else ''
            lines.append(f'{"  " * depth}{role_of(node)} “{name_of(node)}”{focus}')
    except gi.repository.GLib.GError as error:
        lines.append(f'({error.message})')
    return '\n'.join(lines)


class Visitor:
    def __init__(self, program, environment=None):
        self.program = program
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='home-', dir=os.environ['HOME']))
        (self.home / 'Documents').mkdir()
        self.environment = {**os.environ, 'HOME': str(self.home), 'GTK_A11Y': 'atspi', 'GSETTINGS_BACKEND': 'keyfile',
                            'GTK_IM_MODULE': 'gtk-im-context-simple', **(environment or {})}
        self.process = None
        self.log = open(self.home / 'program.log', 'w+', encoding='utf-8')

    def start(self, *files):
        self.process = subprocess.Popen([self.program, *map(str, files)], env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log)
        wait_for('the program on the accessibility bus', self.application)
        wait_for('a window with the keyboard', self.has_keyboard)

    def application(self):
        if self.process.poll() is not None:
            raise Lost(f'the program ended with {self.process.returncode}: {self.said()}')
        desktop = Atspi.get_desktop(0)
        for node in children_of(desktop):
            try:
                if node.get_process_id() == self.process.pid and node.get_child_count() > 0:
                    return node
            except gi.repository.GLib.GError:
                continue
        return None

    def said(self):
        return (self.home / 'program.log').read_text(encoding='utf-8', errors='replace')

    def has_keyboard(self):
        done = subprocess.run(['xdotool', 'getactivewindow', 'getwindowpid'], capture_output=True, text=True, check=False)
        return done.stdout.strip() == str(self.process.pid)

    # Seeing

    def see_all(self, role=None, name=None):
        """Every accessible on the screen with that role, and that name or a part of it."""
        application = self.application()
        if application is None:
            return []
        try:
            return [node for _, node in walk(application)
                    if (role is None or role_of(node) == role) and (name is None or name in name_of(node))]
        except gi.repository.GLib.GError:
            return []  # it changed while it was read

    def find(self, role=None, name=None):
        """Waits for it."""
        return wait_for(f'{role or "something"} “{name or "whatever"}”', lambda: self.see_all(role, name))[0]

    def gone(self, role=None, name=None):
        wait_for(f'no {role or "thing"} “{name}”', lambda: not self.see_all(role, name))

    def focused(self):
        for node in reversed(self.see_all()):
            if states_of(node).contains(Atspi.StateType.FOCUSED):
                return node
        return None

    def page(self):
        application = self.application()
        return tree_of(application) if application else '(no window)'

    def screenshot(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], check=False)

    # Acting

    def press(self, *keys):
        for key in keys:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '0', key], check=True)

    def write(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '5', text], check=True)

    def go_to(self, role, name, key='Tab', limit=80):
        """Moves the keyboard there, as people do who have no mouse; Lost when no number of presses gets there."""
        self.find(role, name)
        seen = []
        for _ in range(limit):
            node = self.focused()
            if node is not None:
                if role_of(node) == role and name in name_of(node):
                    return node
                seen.append(f'{role_of(node)} “{name_of(node)}”')
            before = node.path if node is not None else None
            self.press(key)
            self.settle(before)
        raise Lost(f'{key} does not lead to {role} “{name}”, but to: {", ".join(dict.fromkeys(seen))}')

    def settle(self, before):
        """Waits until the keyboard is somewhere else, or a moment when it stays."""
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            node = self.focused()
            if node is not None and node.path != before:
                return
            time.sleep(BEAT)

    def activate(self, role, name, key='Return'):
        self.go_to(role, name)
        self.press(key)

    # Leaving

    def close(self):
        """Closes the window, and waits for the program to end."""
        self.press('alt+F4')
        self.process.wait(PATIENCE)
        if self.process.returncode != 0:
            raise Lost(f'the program ended with {self.process.returncode}: {self.said()}')

    def kill(self):
        """The power goes."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def leave(self):
        if self.process and self.process.poll() is None:
            self.kill()
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)


def run(journeys):
    """Runs journeys, each a function of (program, folder), as TAP. Arguments: PROGRAM … ; the last is given to all."""
    manager = subprocess.Popen(['openbox', '--sm-disable'], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    print(f'1..{len(journeys)}', flush=True)
    failed = 0
    try:
        for number, journey in enumerate(journeys, 1):
            complaint = ''
            try:
                journey(*sys.argv[1:])
            except Exception:  # whatever it is, the other journeys are made
                complaint = traceback.format_exc()
            failed += bool(complaint)
            print(f'{"not ok" if complaint else "ok"} {number} {journey.__doc__.splitlines()[0]}', flush=True)
            for line in complaint.splitlines():
                print(f'#   {line}', flush=True)
    finally:
        manager.terminate()
        manager.wait()
    return 1 if failed else 0
