# SPDX-License-Identifier: GPL-3.0-or-later
"""A browser that nobody sees, used by keyboard. It is Chromium, spoken to in its DevTools protocol through a pipe, so nothing but Python
itself is needed. Its home is its own and goes with it; what it asks the network for is written down.
"""

import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile
import time

from command import Lost

PATIENCE = float(os.environ.get('JOURNEY_PATIENCE', '60'))
FLAGS = [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars',
]
# What a key is called, what it types, and its number on Windows, by which browsers still know keys.
KEYS = {'Tab': ('', 9), 'Enter': ('\r', 13), ' ': (' ', 32), 'ArrowDown': ('', 40), 'ArrowUp': ('', 38)}


class Browser:
    """Opens a page on entering; `requests` holds the addresses that it asked for, `complaints` what its console said."""

    def __init__(self, page, width=1000, height=900):
        self.page = pathlib.Path(page)
        self.width, self.height = width, height
        self.requests = []
        self.complaints = []
        self.dialogs = []
        self.finished = {}
        self.last = 0
        self.text = b''
        self.session = None

    def __enter__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='browser-'))
        self.downloads = self.home / 'downloads'
        self.downloads.mkdir()
        theirs_in, self.write_end = os.pipe()
        self.read_end, theirs_out = os.pipe()

        def arrange():
            # The protocol's pipe is on 3 and 4, whatever these were.
            first, second = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(first, 3)
            os.dup2(second, 4)

        environment = {**os.environ, 'HOME': str(self.home), 'XDG_RUNTIME_DIR': str(self.home), 'DBUS_SESSION_BUS_ADDRESS': 'disabled:'}
        self.process = subprocess.Popen(
            ['chromium', *FLAGS, f'--user-data-dir={self.home / "profile"}', '--remote-debugging-pipe',
             'about:blank'],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, preexec_fn=arrange,
            close_fds=False, start_new_session=True)
        os.close(theirs_in)
        os.close(theirs_out)
        try:
            self.open()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exception):
        os.close(self.write_end)
        os.close(self.read_end)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def open(self):
        """Opens the page anew."""
        if self.session is None:
            target = next(info['targetId'] for info in self.ask('Target.getTargets')['targetInfos'] if info['type'] == 'page')
            self.session = self.ask('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
            for domain in ('Network', 'Page', 'Runtime', 'Log', 'DOM'):
                self.ask(f'{domain}.enable')
            self.ask('Emulation.setDeviceMetricsOverride', width=self.width, height=self.height, deviceScaleFactor=1,
                     mobile=self.width < 600)
            self.ask('Browser.setDownloadBehavior', behavior='allowAndName', downloadPath=str(self.downloads), eventsEnabled=True)
        self.loaded = False
        self.ask('Page.navigate', url=self.page.as_uri())
        self.wait('the page', lambda: self.loaded)

    # The protocol

    def receive(self, patience):
        """Reads what has come, waiting for it as long as that; takes note of events and returns answers."""
        answers = []
        if select.select([self.read_end], [], [], patience)[0]:
            text = os.read(self.read_end, 1 << 20)
            if not text:
                raise Lost('the browser is gone')
            *messages, self.text = (self.text + text).split(b'\0')
            for message in map(json.loads, messages):
                if 'id' in message:
                    if 'error' in message:
                        raise Lost(message['error']['message'])
                    answers.append(message)
                else:
                    self.hear(message['method'], message['params'])
        return answers

    def hear(self, method, params):
        if method == 'Network.requestWillBeSent':
            self.requests.append(params['request']['url'])
        elif method == 'Page.loadEventFired':
            self.loaded = True
        elif method == 'Log.entryAdded':
            self.complaints.append(params['entry']['text'])
        elif method == 'Runtime.exceptionThrown':
            self.complaints.append(params['exceptionDetails'].get('exception', {}).get('description', 'an exception'))
        elif method == 'Page.javascriptDialogOpening':
            self.dialogs.append(params['type'])
            self.send('Page.handleJavaScriptDialog', accept=True)
        elif method == 'Browser.downloadWillBegin':
            self.finished[params['guid']] = (params['suggestedFilename'], False)
        elif method == 'Browser.downloadProgress' and params['state'] == 'completed':
            self.finished[params['guid']] = (self.finished[params['guid']][0], True)

    def send(self, method, **params):
        self.last += 1
        message = {'id': self.last, 'method': method, 'params': params}
        if self.session is not None and not method.startswith(('Target.', 'Browser.')):
            message['sessionId'] = self.session
        data = json.dumps(message).encode() + b'\0'
        while data:
            data = data[os.write(self.write_end, data):]
        return self.last

    def ask(self, method, **params):
        return self.wait_for(self.send(method, **params), method)

    def wait_for(self, number, method):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for answer in self.receive(max(0, end - time.monotonic())):
                if answer['id'] == number:
                    return answer['result']
        raise Lost(f'no answer to {method}')

    def wait(self, what, look):
        end = time.monotonic() + PATIENCE
        while not look():
            if time.monotonic() > end:
                raise Lost(f'waited in vain for {what}')
            self.receive(0.05)

    # What a person does

    def press(self, key, times=1):
        text, code = KEYS.get(key, (key, 0))
        common = {'key': key, 'windowsVirtualKeyCode': code, 'nativeVirtualKeyCode': code}
        if code not in (0, 32):
            common['code'] = key
        for _ in range(times):
            self.send('Input.dispatchKeyEvent', type='keyDown' if text else 'rawKeyDown', text=text, **common)
            self.ask('Input.dispatchKeyEvent', type='keyUp', **common)

    def type(self, text):
        for letter in text:
            self.ask('Input.dispatchKeyEvent', type='char', text=letter)

    def choose_file(self, selector, path):
        root = self.ask('DOM.getDocument', depth=0)['root']['nodeId']
        node = self.ask('DOM.querySelector', nodeId=root, selector=selector)['nodeId']
        self.ask('DOM.setFileInputFiles', files=[str(path)], nodeId=node)

    def take_download(self):
        """(the name that was offered, the bytes) of the file that the page saves next."""
        self.wait('a file', lambda: any(done for _, done in self.finished.values()))
        guid, (name, _) = next((guid, entry) for guid, entry in self.finished.items() if entry[1])
        del self.finished[guid]
        return name, (self.downloads / guid).read_bytes()

    # What a test looks at

    def look(self, expression):
        """The value of a JavaScript expression."""
        found = self.ask('Runtime.evaluate', expression=expression, returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in found:
            raise Lost(f'{expression}: {found["exceptionDetails"]}')
        return found['result'].get('value')

    def read_aloud(self):
        """(role, name) of everything that a screen reader comes across, in order."""
        nodes = {node['nodeId']: node for node in self.ask('Accessibility.getFullAXTree')['nodes']}
        rest = [node for node in nodes.values() if 'parentId' not in node]
        while rest:
            node = rest.pop()
            rest += [nodes[child] for child in reversed(node.get('childIds', [])) if child in nodes]
            if not node['ignored']:
                yield node['role']['value'], node.get('name', {}).get('value', '')
