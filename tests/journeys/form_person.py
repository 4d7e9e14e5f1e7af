# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who fills in the form for the browser by keyboard."""

from command import Lost

FOCUS = '''(() => {
  const at = document.activeElement;
  const card = at.closest('.item');
  const row = at.closest('.row');
  return {
    id: at.id, kind: at.type || at.localName, classes: at.className, away: 'away' in at.dataset,
    item: card ? Number(card.dataset.item) : -1, option: Number(at.dataset.option), field: Number(at.dataset.field),
    row: row ? Array.from(row.parentNode.children).indexOf(row) : -1, rows: card ? card.querySelectorAll('.row').length : 0,
  };
})()'''


class Person:
    """Goes through the page with the Tab key and answers as planned; what the page never asked has no answer afterwards."""

    def __init__(self, browser, plan):
        self.browser = browser
        self.plan = plan
        self.met = set()

    def fill(self):
        """Until the button that saves has the keyboard."""
        for _ in range(3000):
            self.browser.press('Tab')
            focus = self.browser.look(FOCUS)
            while focus['item'] >= 0 and self.meet(self.plan.items[focus['item']], focus):
                focus = self.browser.look(FOCUS)
            if focus['id'] == 'save':
                break
        else:
            raise Lost('the keyboard never came to the button that saves')
        for position, item in enumerate(self.plan.items):
            if position not in self.met:
                item.answer, item.note = None, ''

    def meet(self, item, focus):
        """Answers with what has the keyboard; True when it moved on by itself."""
        self.met.add(focus['item'])
        away = item.answer == 'n/a'
        if focus['classes'] == 'note':
            self.browser.type(item.note)
        elif focus['kind'] == 'summary' and item.note:
            self.browser.press('Enter')
        elif item.answer is None:
            pass
        elif focus['kind'] == 'radio':
            self.browser.press(' ')
            self.browser.press('ArrowDown', len(item.options) if away else item.answer)
        elif focus['kind'] == 'checkbox' and (away if focus['away'] else not away and focus['option'] in item.answer):
            self.browser.press(' ')
        elif focus['row'] >= 0 and focus['kind'] in ('text', 'select-one'):
            self.fill_cell(item, focus)
        elif focus['kind'] in ('text', 'textarea') and not away:
            self.browser.type(item.answer)
        elif 'add' in focus['classes'].split() and focus['rows'] < len(item.answer):
            self.browser.press('Enter')
            return True
        return False

    def fill_cell(self, item, focus):
        if focus['row'] >= len(item.answer):
            return
        cells = {position: (cell, options) for cell, (position, _, options) in zip(item.answer[focus['row']], item.fields)}
        cell, options = cells[focus['field']]
        if options is not None:
            self.browser.press('ArrowDown', cell + 1)
        else:
            self.browser.type(cell)
