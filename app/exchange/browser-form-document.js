/* SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* The .bellwether file (app/document/bw-document-format.h): written byte for byte as the program writes it, and read back. What surrounds
 * the answers is { id, created, title, response, started, changed, name }; an answer is { state, choice, choices, number, text, rows,
 * note, flagged }. The definition comes ready from the program, from the line that it begins on to the end of the file. */
const DocumentFile = (() => {
  /* XML 1.0, production 2: what no file may hold is replaced. */
  const makeValid = text => Array.from(text, letter =>
    (/^[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]$/.test(letter) ? '\ufffd' : letter)).join('');
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
  const escapeText = text => makeValid(text).replace(/[&<>"\r]/g, sign => entities[sign]);

  const attribute = (name, value) => (value ? ` ${name}="${escapeText(value)}"` : '');
  const element = (indent, name, text) => `${indent}<${name}>${escapeText(text)}</${name}>\n`;

  const printValue = (item, answer) => {
    if (answer.state !== 'given')
      return '';
    if (item.type === 'rating')
      return Numbers.print(item.values[answer.choice]);
    if (item.type === 'vignette' || item.type === 'choice')
      return item.options[answer.choice].id;
    if (item.type === 'multiple')
      return item.options.filter((option, position) => answer.choices[position]).map(({ id }) => id).join(' ');
    return item.type === 'number' ? Numbers.print(answer.number) : '';
  };

  const printRow = (item, row) => {
    const fields = item.fields.map(({ id }, position) => (row[position] === '' ? ''
      : `          <field id="${id}">${escapeText(row[position])}</field>\n`)).join('');
    return fields ? `        <row>\n${fields}        </row>\n` : '        <row/>\n';
  };

  const printAnswer = (item, answer) => {
    if (answer.state === 'skipped' && !answer.flagged && !answer.note)
      return '';
    const head = `      <answer item="${item.id}"` + attribute('value', printValue(item, answer)) +
      attribute('not-applicable', answer.state === 'not-applicable' ? 'true' : '') +
      attribute('flagged', answer.flagged ? 'true' : '');
    const inside = (answer.state === 'given' && item.type === 'text' ? element('        ', 'text', answer.text) : '') +
      (answer.state === 'given' && item.type === 'table' ? answer.rows.map(row => printRow(item, row)).join('') : '') +
      (answer.note ? element('        ', 'note', answer.note) : '');
    return inside ? `${head}>\n${inside}      </answer>\n` : `${head}/>\n`;
  };

  const print = (model, around, answers) => {
    const inside = (around.name ? element('      ', 'name', around.name) : '') +
      model.items.map((item, position) => printAnswer(item, answers[position])).join('');
    const head = '    <response' + attribute('id', around.response) + attribute('form', model.form) +
      attribute('started', around.started) + attribute('changed', around.changed);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<document id="${around.id}" created="${around.created}" xmlns="${model.namespace}">\n` +
      (around.title ? element('  ', 'title', around.title) : '') +
      '  <responses>\n' + (inside ? `${head}>\n${inside}    </response>\n` : `${head}/>\n`) + '  </responses>\n';
  };

  /* What this page understands: anything else may mean something to a newer program, and must not get lost here. */
  const understood = {
    document: [['id', 'created'], ['title', 'responses', 'definition']],
    title: [[], []],
    responses: [[], ['response']],
    response: [['id', 'form', 'started', 'changed'], ['name', 'answer']],
    name: [[], []],
    answer: [['item', 'value', 'not-applicable', 'flagged'], ['text', 'row', 'note']],
    text: [[], []],
    note: [[], []],
    row: [[], ['field']],
    field: [['id'], []],
    definition: [['id', 'version', 'digest'], []],
  };
  const isUnderstood = (node, namespace) => {
    const [attributes, children] = understood[node.localName] || [[], []];
    return node.namespaceURI === namespace &&
      Array.from(node.attributes).every(({ name }) => name === 'xmlns' || attributes.includes(name)) &&
      Array.from(node.children).every(child => children.includes(child.localName) && isUnderstood(child, namespace));
  };

  const child = (node, name) => Array.from(node.children).find(({ localName }) => localName === name);
  const textOf = node => (node ? node.textContent : '');

  /* A line break has no place in a field of this page. */
  const readField = text => {
    if (/[\n\r]/.test(text))
      throw new Error('not_understood');
    return text;
  };
  const readRows = (item, node) => Array.from(node.children).filter(({ localName }) => localName === 'row').map(row =>
    item.fields.map(({ id }) => readField(textOf(Array.from(row.children).find(field => field.getAttribute('id') === id)))));

  /* Throws when the value does not fit its item. */
  const readAnswer = (item, node) => {
    const value = node.getAttribute('value');
    const flagged = node.getAttribute('flagged') === 'true';
    const answer = { state: 'skipped', note: textOf(child(node, 'note')), flagged };
    if (node.getAttribute('not-applicable') === 'true')
      answer.state = 'not-applicable';
    else if (item.type === 'text' && child(node, 'text'))
      Object.assign(answer, { state: 'given', text: textOf(child(node, 'text')) });
    else if (item.type === 'table' && child(node, 'row'))
      Object.assign(answer, { state: 'given', rows: readRows(item, node) });
    else if (value !== null) {
      const ids = value.split(' ');
      Object.assign(answer, {
        state: 'given',
        choice: item.values ? item.values.indexOf(Number(value)) : (item.options || []).findIndex(({ id }) => id === value),
        choices: (item.options || []).map(({ id }) => ids.includes(id)),
        number: Numbers.read(value),
      });
      const fits = item.type === 'number' ? answer.number >= item.minimum && answer.number <= item.maximum
        : item.type === 'multiple' ? answer.choices.filter(Boolean).length === ids.length : answer.choice >= 0;
      if (!fits)
        throw new Error('not_understood');
    }
    return answer;
  };

  /* { around, answers }; the error's message is the name of a sentence that says why not. */
  const read = (model, text) => {
    const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
    const isDocument = root.localName === 'document' && /^urn:bellwether:document:/.test(root.namespaceURI);
    if (!isDocument || root.getElementsByTagName('parsererror').length > 0)
      throw new Error('not_a_document');
    const definition = child(root, 'definition');
    if (!definition || definition.getAttribute('digest') !== model.digest)
      throw new Error('other_assessment');
    const sheets = Array.from((child(root, 'responses') || root).children).filter(({ localName }) => localName === 'response');
    if (sheets.length !== 1 || !isUnderstood(root, model.namespace) || sheets[0].getAttribute('form') !== model.form)
      throw new Error('not_understood');
    const [sheet] = sheets;
    const answers = model.items.map(item => {
      const given = Array.from(sheet.children).filter(node => node.getAttribute('item') === item.id);
      if (given.length > 1)
        throw new Error('not_understood');
      return given.length > 0 ? readAnswer(item, given[0]) : { state: 'skipped', note: '', flagged: false };
    });
    const isStrange = node => node.localName === 'answer' && !model.items.some(({ id }) => id === node.getAttribute('item'));
    if (Array.from(sheet.children).some(isStrange))
      throw new Error('not_understood');
    return {
      around: {
        id: root.getAttribute('id'),
        created: root.getAttribute('created'),
        title: textOf(child(root, 'title')),
        response: sheet.getAttribute('id'),
        started: sheet.getAttribute('started'),
        changed: sheet.getAttribute('changed'),
        name: textOf(child(sheet, 'name')),
      },
      answers,
    };
  };

  return { print, read };
})();
