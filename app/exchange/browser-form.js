/* SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* The page comes with everything that is asked; this keeps count, shows what applies, and writes the file. The answers live in the form's
 * own fields and nowhere else. */
(() => {
  const model = JSON.parse(document.getElementById('assessment').textContent);
  const { words } = model;
  const find = id => document.getElementById(id);
  const form = find('form');
  const cards = Array.from(form.querySelectorAll('.item'));
  const rowModels = cards.map(card => {
    const row = card.querySelector('.row');
    return row ? row.cloneNode(true) : null;
  });

  const today = () => {
    const now = new Date();
    const two = number => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  /* RFC 4122, 4.4 */
  const makeId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
  const say = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  const tell = (element, text) => {
    if (element.textContent !== text)
      element.textContent = text;
  };

  let around = { id: makeId(), created: today(), title: '', response: makeId(), started: '', changed: '', name: '' };
  let flags = model.items.map(() => false);
  let unsaved = false;

  /* What stands in the fields */

  const typesOf = { rating: 'choice', vignette: 'choice' };
  const numberOf = input => {
    const number = Numbers.read(input.value);
    const fits = number >= Number(input.dataset.minimum) && number <= Number(input.dataset.maximum) &&
      (!('whole' in input.dataset) || Number.isInteger(number));
    return fits ? number : NaN;
  };
  const readField = input => {
    if ('minimum' in input.dataset)
      return isNaN(numberOf(input)) ? '' : Numbers.print(numberOf(input));
    return input.value;
  };
  const readRow = (row, item) => {
    const texts = item.fields.map(() => '');
    for (const input of row.querySelectorAll('[data-field]'))
      if (input.localName !== 'output')
        texts[input.dataset.field] = readField(input);
    return texts;
  };

  const readers = {
    choice: (card, answer) => {
      const chosen = card.querySelector('[data-option]:checked');
      if (chosen)
        Object.assign(answer, { state: 'given', choice: Number(chosen.dataset.option) });
    },
    multiple: (card, answer) => {
      answer.choices = Array.from(card.querySelectorAll('[data-option]'), ({ checked }) => checked);
      answer.state = answer.choices.includes(true) ? 'given' : 'skipped';
    },
    number: (card, answer) => {
      answer.number = numberOf(card.querySelector('[data-minimum]'));
      answer.state = isNaN(answer.number) ? 'skipped' : 'given';
    },
    text: (card, answer) => {
      answer.text = card.querySelector('.text').value;
      answer.state = answer.text ? 'given' : 'skipped';
    },
    table: (card, answer, item) => {
      answer.rows = Array.from(card.querySelectorAll('.row'), row => readRow(row, item)).filter(row => row.some(text => text !== ''));
      answer.state = answer.rows.length > 0 ? 'given' : 'skipped';
    },
  };
  const readAnswers = () => model.items.map((item, position) => {
    const card = cards[position];
    const answer = { state: 'skipped', note: card.querySelector('.note').value, flagged: flags[position] };
    const away = card.querySelector('[data-away]');
    if (away && away.checked)
      answer.state = 'not-applicable';
    else
      readers[typesOf[item.type] || item.type](card, answer, item);
    return answer;
  });

  /* What follows from it */

  const stemOf = position => cards[position].querySelector('.stem').textContent.trim();
  const findOpen = (answers, asked) => model.items.map((item, position) => position).filter(position => asked[position] &&
    (cards[position].querySelector('[aria-invalid=true]') || (model.items[position].counts && answers[position].state === 'skipped')));

  const showOpen = open => {
    const list = find('open-list');
    const key = open.join(' ');
    tell(find('open-count'), open.length > 0 ? say(words.open, { n: open.length }) : words.all_answered);
    find('open').classList.toggle('none', open.length === 0);
    if (list.dataset.key === key)
      return;
    list.dataset.key = key;
    list.textContent = '';
    for (const position of open) {
      const link = list.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
      link.href = '#' + cards[position].id;
      link.textContent = stemOf(position);
    }
  };

  const showDerived = (card, item) => {
    for (const row of card.querySelectorAll('.row')) {
      const texts = readRow(row, item);
      const evaluation = new RowEvaluation(item.fields, texts);
      const filled = texts.some(text => text !== '');
      for (const output of row.querySelectorAll('output'))
        tell(output, (filled && evaluation.getText(Number(output.dataset.field))) || '–');
    }
  };

  const isOf = section => position => model.items[position].section === section;
  const showCounts = (answers, asked) => {
    const counted = model.items.map((item, position) => position).filter(position => model.items[position].counts && asked[position]);
    const count = positions => ({ n: positions.filter(position => answers[position].state !== 'skipped').length, all: positions.length });
    const whole = count(counted);
    find('bar').max = Math.max(whole.all, 1);
    find('bar').value = whole.n;
    tell(find('bar-text'), say(words.progress, whole));
    for (const entry of document.querySelectorAll('nav [data-section]')) {
      const own = count(counted.filter(isOf(Number(entry.dataset.section))));
      tell(entry.querySelector('.count'), own.all > 0 ? say(words.progress, own) : '');
    }
  };

  const update = () => {
    const answers = readAnswers();
    const evaluation = new Evaluation(model, answers);
    const asked = model.items.map((item, position) => evaluation.isAsked(position));
    cards.forEach((card, position) => {
      card.hidden = !asked[position];
      card.classList.toggle('doubtful', evaluation.doubts.has(model.items[position].relevant));
      const clear = card.querySelector('.clear');
      if (clear)
        clear.hidden = answers[position].state === 'skipped';
      if (model.items[position].type === 'table')
        showDerived(card, model.items[position]);
    });
    for (const part of document.querySelectorAll('[data-section]')) {
      part.hidden = !evaluation.isSectionAsked(Number(part.dataset.section));
      part.classList.toggle('doubtful', evaluation.doubts.has(model.sections[part.dataset.section].relevant));
    }
    showCounts(answers, asked);
    showOpen(findOpen(answers, asked));
  };

  const touch = () => {
    around.started = around.started || today();
    around.changed = today();
    unsaved = true;
    update();
  };

  /* Fields that need a hand */

  const check = (input, isDone) => {
    const wrong = input.value.trim() !== '' && isNaN(numberOf(input));
    const error = input.closest('.field').querySelector('.error');
    if (wrong && !isDone && input.getAttribute('aria-invalid') !== 'true')
      return;
    input.setAttribute('aria-invalid', String(wrong));
    tell(error, wrong ? error.dataset.text : '');
  };
  const keepApart = (card, target) => {
    const away = card.querySelector('[type=checkbox][data-away]');
    if (!away)
      return;
    if (target !== away)
      away.checked = false;
    else if (away.checked)
      for (const other of card.querySelectorAll('[data-option], [data-minimum]')) {
        other.checked = false;
        if (other.type === 'text') {
          other.value = '';
          check(other, true);
        }
      }
  };
  const clearCard = card => {
    for (const field of card.querySelectorAll('[data-option], [data-away]'))
      field.checked = false;
    for (const input of card.querySelectorAll(':scope > .field [data-minimum]')) {
      input.value = '';
      check(input, true);
    }
  };

  const numberRows = card => {
    const rows = card.querySelectorAll('.row');
    const position = Number(card.dataset.item);
    rows.forEach((row, number) => {
      tell(row.querySelector('legend'), say(words.row, { n: number + 1 }));
      const remove = row.querySelector('.remove');
      tell(remove, say(words.remove_row, { n: number + 1 }));
      remove.hidden = rows.length === 1;
    });
    card.querySelector('.add').disabled = rows.length >= model.items[position].rows;
  };
  const addRow = card => {
    const row = rowModels[Number(card.dataset.item)].cloneNode(true);
    card.querySelector('.rows').appendChild(row);
    numberRows(card);
    return row;
  };
  const removeRow = (card, row) => {
    const next = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    numberRows(card);
    next.querySelector('input, select').focus();
  };

  /* Out of the page, and back into it */

  const decode = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const printHead = () => DocumentFile.print(model, Object.assign({}, around, { name: find('name').value.trim() }), readAnswers());
  const saveFile = () => {
    const link = document.createElement('a');
    const name = model.file.replace('0000-00-00', today());
    link.href = URL.createObjectURL(new Blob([printHead(), decode(model.definition)], { type: 'application/octet-stream' }));
    link.download = name;
    document.body.appendChild(link).click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell(find('saved'), say(words.saved, { file: name }));
    unsaved = false;
  };
  const copyText = () => {
    const area = find('as-text');
    area.value = printHead() + new TextDecoder('utf-8', { ignoreBOM: true }).decode(decode(model.definition));
    find('as-text-field').hidden = false;
    area.select();
    const copied = document.execCommand('copy');
    tell(find('copied'), copied ? words.copied : words.not_copied);
    unsaved = unsaved && !copied;
  };

  const fillRows = (card, rows, item) => {
    card.querySelectorAll('.row').forEach(row => row.remove());
    for (const texts of rows.length > 0 ? rows : [[]]) {
      const row = addRow(card);
      for (const input of row.querySelectorAll('input, select, textarea'))
        input.value = texts[input.dataset.field] || '';
    }
    while (rows.length === 0 && card.querySelectorAll('.row').length < item.first_rows)
      addRow(card);
  };
  const fillCard = (card, item, answer) => {
    clearCard(card);
    card.querySelector('.note').value = answer.note;
    card.querySelector('details').open = answer.note !== '';
    const away = card.querySelector('[data-away]');
    if (away)
      away.checked = answer.state === 'not-applicable';
    if (item.type === 'text')
      card.querySelector('.text').value = answer.text || '';
    else if (item.type === 'table')
      fillRows(card, answer.rows || [], item);
    else if (answer.state === 'given' && item.type === 'number')
      card.querySelector('[data-minimum]').value = Numbers.print(answer.number);
    else if (answer.state === 'given')
      card.querySelectorAll('[data-option]').forEach((field, option) => {
        field.checked = item.type === 'multiple' ? answer.choices[option] : answer.choice === option;
      });
  };
  const openText = text => {
    const read = DocumentFile.read(model, text);
    around = read.around;
    flags = read.answers.map(({ flagged }) => flagged);
    find('name').value = around.name;
    read.answers.forEach((answer, position) => fillCard(cards[position], model.items[position], answer));
    unsaved = false;
    update();
  };
  const openFile = async input => {
    const [file] = input.files;
    if (!file || (unsaved && !confirm(words.replace)))
      return;
    try {
      openText(await file.text());
      tell(find('opened'), words.opened);
    } catch (error) {
      tell(find('opened'), words[error.message] || words.not_a_document);
    }
    input.value = '';
  };

  /* Everything begins here */

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    const card = target.closest('.item');
    if (target.type === 'file')
      return;
    if ('minimum' in target.dataset)
      check(target, false);
    if (card && !target.matches('.note'))
      keepApart(card, target);
    touch();
  });
  form.addEventListener('change', ({ target }) => {
    if ('minimum' in target.dataset) {
      check(target, true);
      update();
    }
  });
  form.addEventListener('click', ({ target }) => {
    const card = target.closest('.item');
    if (!target.matches('button') || !card)
      return;
    if (target.matches('.clear')) {
      clearCard(card);
      card.querySelector('[data-option], [data-minimum]').focus();
    } else if (target.matches('.add'))
      addRow(card).querySelector('input, select').focus();
    else if (target.matches('.remove'))
      removeRow(card, target.closest('.row'));
    touch();
  });
  find('save').addEventListener('click', saveFile);
  find('copy').addEventListener('click', copyText);
  find('file').addEventListener('change', ({ target }) => openFile(target));
  window.addEventListener('beforeunload', event => {
    if (!unsaved)
      return;
    event.preventDefault();
    event.returnValue = '';
  });
  for (const card of cards)
    if (card.querySelector('.rows'))
      numberRows(card);
  update();
  document.documentElement.classList.add('ready');
})();
