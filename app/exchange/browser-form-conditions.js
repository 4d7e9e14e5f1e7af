/* SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* What the conditions of a definition say of answers: the same as app/scoring says of a response. @model is the definition as the page has
 * it, @answers an entry per item: { state, choice, choices, number, rows }. Each figure is worked out when it is first needed; one that is
 * asked for while it is being worked out counts as asked, or has no value. */
class Evaluation {
  constructor(model, answers) {
    this.model = model;
    this.answers = answers;
    this.known = new Map();
    this.doubts = new Set();
    this.call = (name, values) => {
      if (!Object.prototype.hasOwnProperty.call(Evaluation.functions, name))
        throw new Error('no function ' + name);
      return Evaluation.functions[name](this, values.map(value => (typeof value === 'string' ? value : '')), values);
    };
  }

  /* What @make returns, made once; @open while it is being made. */
  once(key, open, make) {
    if (!this.known.has(key)) {
      this.known.set(key, open);
      this.known.set(key, make());
    }
    return this.known.get(key);
  }

  /* A condition that cannot be read hides nothing, and becomes one of the doubts. */
  holds(condition) {
    if (!condition)
      return true;
    try {
      return Expression.toTruth(Evaluation.compile(condition)(this.call));
    } catch (error) {
      this.doubts.add(condition);
      return true;
    }
  }

  isSectionAsked(section) {
    return this.once('section ' + section, true, () => this.holds(this.model.sections[section].relevant));
  }

  isAsked(item) {
    const { section, relevant } = this.model.items[item];
    return this.once('item ' + item, true, () => this.isSectionAsked(section) && this.holds(relevant));
  }

  /* The item of that name when it is asked, else -1. */
  findAsked(id) {
    const item = this.model.items.findIndex(other => other.id === id);
    return item >= 0 && this.isAsked(item) ? item : -1;
  }

  /* The value of the chosen point, keyed; NaN without one. */
  getRaw(item) {
    const { values, reverse } = this.model.items[item];
    const { state, choice } = this.answers[item];
    if (!values || state !== 'given')
      return NaN;
    return reverse ? values[0] + values[values.length - 1] - values[choice] : values[choice];
  }

  /* As it stands on the sheet. */
  getPoint(item) {
    const { values, reverse } = this.model.items[item];
    const raw = this.getRaw(item);
    return reverse ? values[0] + values[values.length - 1] - raw : raw;
  }

  getPercent(item) {
    const { values } = this.model.items[item];
    const raw = this.getRaw(item);
    const least = values ? values[0] : NaN;
    const most = values ? values[values.length - 1] : NaN;
    return most > least ? (100 * (raw - least)) / (most - least) : NaN;
  }

  isChosen(item, option) {
    const { type } = this.model.items[item];
    const { state, choice, choices } = this.answers[item];
    return state === 'given' && (type === 'multiple' ? choices[option] : choice === option);
  }

  getCredit(item) {
    const options = this.model.items[item].options || [];
    const chosen = options.filter((option, position) => this.isChosen(item, position));
    const carried = options.some(({ credit }) => credit !== null);
    return carried && chosen.length > 0 ? chosen.reduce((sum, { credit }) => sum + (credit || 0), 0) : NaN;
  }

  getDimension(dimension) {
    const none = { score: NaN, raw: NaN, nItems: 0, nAnswered: 0 };
    return this.once('dimension ' + dimension, none, () => {
      const { items, share, mixed } = this.model.dimensions[dimension];
      const asked = items.filter(item => this.isAsked(item));
      const given = asked.filter(item => !isNaN(this.getRaw(item)));
      const sum = given.reduce((total, item) => total + this.getRaw(item), 0);
      const n = given.length;
      const score = { score: NaN, raw: NaN, nItems: asked.length, nAnswered: n };
      if (n === 0)
        return score;
      if (!mixed)
        score.raw = Evaluation.settle(sum / n);
      if (n < Math.min(Math.max(Math.ceil(share * asked.length - 1e-9), 2), asked.length))
        return score;
      const { values } = this.model.items[items[0]];
      const least = values[0];
      const most = values[values.length - 1];
      score.score = Evaluation.settle(mixed ? given.reduce((total, item) => total + this.getPercent(item), 0) / n
        : (100 * (sum - n * least)) / (n * (most - least)));
      return score;
    });
  }

  /* The weighted mean of [score, weight], where at least 70 % of the weight has a score. */
  static mean(parts) {
    const valid = parts.filter(([score]) => !isNaN(score));
    const add = (list, pick) => list.reduce((sum, part) => sum + pick(part), 0);
    const weight = add(valid, part => part[1]);
    const share = add(valid, part => Math.abs(part[1])) - 0.7 * add(parts, part => Math.abs(part[1]));
    return valid.length > 0 && weight > 0 && share >= -1e-9
      ? Evaluation.settle(add(valid, ([score, own]) => own * score) / weight) : NaN;
  }

  getIndex(index) {
    return this.once('index ' + index, NaN, () => {
      const { parts, calculate, relevant, unit } = this.model.indices[index];
      if (!this.holds(relevant))
        return NaN;
      const score = calculate ? Evaluation.settle(Expression.toNumber(Evaluation.compile(calculate)(this.call)))
        : Evaluation.mean(parts.filter(({ index: own, ref }) => own || this.getDimension(ref).nItems > 0)
          .map(({ index: own, ref, weight }) => [own ? this.getIndex(ref) : this.getDimension(ref).score, weight]));
      return unit || isNaN(score) ? score : Math.min(Math.max(score, 0), 100);
    });
  }

  getOverall(kind) {
    const index = this.model.indices.findIndex(({ id }) => id === kind);
    if (index >= 0)
      return this.getIndex(index);
    return this.once(kind, NaN, () => Evaluation.mean(this.model.dimensions
      .map((dimension, position) => ({ own: dimension.kind === kind, score: this.getDimension(position) }))
      .filter(({ own, score }) => own && score.nItems > 0)
      .map(({ score }) => [score.score, 1])));
  }

  getGap(dimension) {
    const { paired, kind } = this.model.dimensions[dimension];
    if (kind === 'exposure')
      return NaN;
    const exposure = paired.length === 0 ? this.getOverall('exposure')
      : Evaluation.mean(paired.map(other => this.getDimension(other)).filter(({ nItems }) => nItems > 0)
        .map(({ score }) => [score, 1]));
    return Evaluation.settle(exposure - this.getDimension(dimension).score);
  }

  /* A dimension or index by its id: { score, raw }. */
  getScore(id) {
    const dimension = this.model.dimensions.findIndex(other => other.id === id);
    if (dimension >= 0)
      return this.getDimension(dimension);
    const index = this.model.indices.findIndex(other => other.id === id);
    return { score: index >= 0 ? this.getIndex(index) : NaN, raw: NaN };
  }

  /* [asked, answered] of the section with that id, else of the dimension. */
  count(id) {
    const section = this.model.sections.findIndex(other => other.id === id);
    const dimension = this.model.dimensions.findIndex(other => other.id === id);
    if (section >= 0) {
      const asked = this.model.items.map((item, position) => position).filter(position =>
        this.model.items[position].section === section && this.model.items[position].counts && this.isAsked(position));
      return [asked.length, asked.filter(item => this.answers[item].state === 'given').length];
    }
    if (dimension < 0)
      return [NaN, NaN];
    const { nItems, nAnswered } = this.getDimension(dimension);
    return [nItems, nAnswered];
  }

  getRows(id) {
    const item = this.findAsked(id);
    return item >= 0 ? this.answers[item].rows || [] : [];
  }

  /* Scores are kept to nine decimals; halves go to the even one, as in C. */
  static settle(score) {
    const grains = score * 1e9;
    const rounded = Math.round(grains);
    if (!isFinite(score))
      return NaN;
    return (Math.abs(grains - Math.trunc(grains)) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded) / 1e9;
  }

  static compile(source) {
    if (!Evaluation.compiled.has(source))
      Evaluation.compiled.set(source, Expression.compile(source));
    return Evaluation.compiled.get(source);
  }
}
Evaluation.compiled = new Map();

/* @texts are the arguments that are texts, "" for others; @values all as they are. */
Evaluation.functions = {
  score: (own, [id]) => own.getScore(id).score,
  'is-valid': (own, [id]) => !isNaN(own.getScore(id).score),
  raw: (own, [id]) => (isNaN(own.getScore(id).score) ? NaN : own.getScore(id).raw),
  exposure: own => own.getOverall('exposure'),
  readiness: own => own.getOverall('readiness'),
  gap: (own, [id]) => {
    const dimension = own.model.dimensions.findIndex(other => other.id === id);
    return dimension >= 0 ? own.getGap(dimension) : NaN;
  },
  value: (own, [id]) => {
    const item = own.findAsked(id);
    if (item >= 0 && own.model.items[item].type === 'number')
      return own.answers[item].state === 'given' ? own.answers[item].number : NaN;
    return item >= 0 ? Evaluation.settle(own.getPercent(item)) : NaN;
  },
  answer: (own, [id]) => {
    const item = own.findAsked(id);
    return item >= 0 ? own.getPoint(item) : NaN;
  },
  credit: (own, [id]) => {
    const item = own.findAsked(id);
    return item >= 0 ? own.getCredit(item) : NaN;
  },
  'sum-credit': (own, [id]) => {
    const section = own.model.sections.findIndex(other => other.id === id);
    return section < 0 ? NaN : own.model.items.reduce((sum, item, position) =>
      sum + (item.section === section && own.isAsked(position) ? own.getCredit(position) || 0 : 0), 0);
  },
  'count-answered': (own, [id]) => own.count(id)[1],
  'count-items': (own, [id]) => own.count(id)[0],
  'count-at-least': (own, [id], [, value]) => {
    const dimension = own.model.dimensions.find(other => other.id === id);
    const least = typeof value === 'string' ? NaN : Number(value);
    return !dimension || isNaN(least) ? NaN
      : dimension.items.filter(item => own.isAsked(item) && own.getPoint(item) >= least).length;
  },
  chosen: (own, [id, option]) => {
    const item = own.findAsked(id);
    const position = item >= 0 ? (own.model.items[item].options || []).findIndex(other => other.id === option) : -1;
    return position >= 0 && own.isChosen(item, position);
  },
  'count-rows': (own, [id]) => own.getRows(id).filter(row => row.some(text => text !== '')).length,
  'sum-field': (own, [id, column, keyColumn, key], values) => {
    const rows = own.getRows(id);
    const fields = (own.model.items.find(other => other.id === id) || {}).fields || [];
    const field = fields.findIndex(other => other.id === column);
    const keyField = fields.findIndex(other => other.id === keyColumn);
    if (rows.length === 0)
      return 0;
    if (field < 0 || (values.length > 2 && keyField < 0))
      return NaN;
    const numbers = rows.map(row => new RowEvaluation(fields, row))
      .filter(row => values.length < 3 || row.getText(keyField) === (key || ''))
      .map(row => row.getValue(field))
      .map(value => (typeof value !== 'string' && isFinite(value) ? Number(value) : 0));
    return Evaluation.settle(numbers.reduce((sum, number) => sum + number, 0));
  },
  field: () => NaN,
};

/* A row of a table with its derived fields. It knows itself and nothing else. */
class RowEvaluation {
  constructor(fields, row) {
    this.fields = fields;
    this.row = row;
    this.derived = new Map();
  }

  getValue(field) {
    const { type, calculate } = this.fields[field];
    if (type === 'text')
      return this.row[field];
    if (type !== 'derived')
      return Numbers.read(this.row[field]);
    if (!this.derived.has(field)) {
      this.derived.set(field, NaN);
      this.derived.set(field, Evaluation.compile(calculate)((name, [id]) => {
        const other = name === 'field' && typeof id === 'string' ? this.fields.findIndex(own => own.id === id) : -1;
        return other >= 0 ? this.getValue(other) : NaN;
      }));
    }
    return this.derived.get(field);
  }

  /* As a person reads it; "" for none. */
  getText(field) {
    const value = this.getValue(field);
    if (typeof value === 'string')
      return value;
    return isFinite(value) ? Numbers.format(Number(value), 10) : '';
  }
}
