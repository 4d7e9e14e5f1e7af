/* SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* The language of conditions (assessments/assessment.xsd, "expression"): XPath 1.0 over functions, without nodes. An expression becomes a
 * function that takes the calls of the definition's own functions; what cannot be read is an error. */
const Expression = (() => {
  const token = /\s*(?:(\d+\.?\d*|\.\d+)|'([^']*)'|"([^"]*)"|([A-Za-z_][\w.-]*)|(<=|>=|!=|[-+*=<>(),])|($))/y;

  /* XPath 1.0, 4.4, digit by digit as libxml2 adds them up. */
  const toNumber = value => {
    if (typeof value !== 'string')
      return Number(value);
    const found = /^[ \t\r\n]*(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?[ \t\r\n]*$/.exec(value);
    if (!found || !(found[2] || found[3]))
      return NaN;
    const fraction = found[3] ? Number(found[3]) / Math.pow(10, found[3].length) : 0;
    const number = (Number(found[2]) + fraction) * Math.pow(10, Number(found[4] || 0));
    return found[1] ? -number : number;
  };
  /* NaN is false, and so are 0 and "". */
  const toTruth = value => Boolean(value);

  const equal = (a, b) => {
    if (typeof a === 'boolean' || typeof b === 'boolean')
      return toTruth(a) === toTruth(b);
    if (typeof a === 'number' || typeof b === 'number')
      return toNumber(a) === toNumber(b);
    return a === b;
  };
  const operators = [
    { or: (a, b, call) => toTruth(a(call)) || toTruth(b(call)) },
    { and: (a, b, call) => toTruth(a(call)) && toTruth(b(call)) },
    { '=': (a, b, call) => equal(a(call), b(call)), '!=': (a, b, call) => !equal(a(call), b(call)) },
    {
      '<': (a, b, call) => toNumber(a(call)) < toNumber(b(call)),
      '>': (a, b, call) => toNumber(a(call)) > toNumber(b(call)),
      '<=': (a, b, call) => toNumber(a(call)) <= toNumber(b(call)),
      '>=': (a, b, call) => toNumber(a(call)) >= toNumber(b(call)),
    },
    {
      '+': (a, b, call) => toNumber(a(call)) + toNumber(b(call)),
      '-': (a, b, call) => toNumber(a(call)) - toNumber(b(call)),
    },
    {
      '*': (a, b, call) => toNumber(a(call)) * toNumber(b(call)),
      div: (a, b, call) => toNumber(a(call)) / toNumber(b(call)),
      mod: (a, b, call) => toNumber(a(call)) % toNumber(b(call)),
    },
  ];

  /* min, max and mean leave NaN out. */
  const keep = values => values.map(toNumber).filter(number => !isNaN(number));
  const fold = (values, step) => {
    const there = keep(values);
    return there.length > 0 ? there.reduce(step) : NaN;
  };
  const builtIn = {
    sqrt: ([x]) => Math.sqrt(toNumber(x)),
    abs: ([x]) => Math.abs(toNumber(x)),
    floor: ([x]) => Math.floor(toNumber(x)),
    ceiling: ([x]) => Math.ceil(toNumber(x)),
    round: ([x]) => Math.round(toNumber(x)),
    number: ([x]) => toNumber(x),
    not: ([x]) => !toTruth(x),
    true: () => true,
    false: () => false,
    min: values => fold(values, (a, b) => (b < a ? b : a)),
    max: values => fold(values, (a, b) => (b > a ? b : a)),
    mean: values => fold(values, (a, b) => a + b) / keep(values).length,
    if: ([condition, yes, no]) => (toTruth(condition) ? yes : no),
  };

  const split = source => {
    const tokens = [];
    token.lastIndex = 0;
    for (;;) {
      const found = token.exec(source);
      if (!found)
        throw new Error('not an expression: ' + source);
      if (found[6] !== undefined)
        return tokens;
      if (found[1] !== undefined)
        tokens.push({ literal: Number(found[1]) });
      else if (found[2] !== undefined || found[3] !== undefined)
        tokens.push({ literal: found[2] !== undefined ? found[2] : found[3] });
      else
        tokens.push({ word: found[4] || found[5], isName: found[4] !== undefined });
    }
  };

  class Reader {
    constructor(source) {
      this.source = source;
      this.tokens = split(source);
      this.at = 0;
    }

    fail() {
      throw new Error('not an expression: ' + this.source);
    }

    /* The word at hand, "" for a literal or the end. */
    peek() {
      return this.at < this.tokens.length ? this.tokens[this.at].word || '' : '';
    }

    take(word) {
      if (this.peek() !== word)
        this.fail();
      this.at++;
    }

    /* Operators of that level, loosest first; all lean to the left. */
    readLevel(level) {
      if (level === operators.length)
        return this.readUnary();
      let left = this.readLevel(level + 1);
      while (Object.prototype.hasOwnProperty.call(operators[level], this.peek())) {
        const apply = operators[level][this.tokens[this.at++].word];
        const a = left;
        const b = this.readLevel(level + 1);
        left = call => apply(a, b, call);
      }
      return left;
    }

    readUnary() {
      if (this.peek() !== '-')
        return this.readValue();
      this.at++;
      const value = this.readUnary();
      return call => -toNumber(value(call));
    }

    readValue() {
      if (this.at === this.tokens.length)
        this.fail();
      const { literal, isName } = this.tokens[this.at];
      if (literal !== undefined) {
        this.at++;
        return () => literal;
      }
      if (isName)
        return this.readCall();
      this.take('(');
      const inner = this.readLevel(0);
      this.take(')');
      return inner;
    }

    readCall() {
      const name = this.tokens[this.at++].word;
      const values = [];
      this.take('(');
      while (this.peek() !== ')') {
        if (values.length > 0)
          this.take(',');
        values.push(this.readLevel(0));
      }
      this.take(')');
      const own = Object.prototype.hasOwnProperty.call(builtIn, name) ? builtIn[name] : null;
      return call => {
        const given = values.map(value => value(call));
        return own ? own(given) : call(name, given);
      };
    }
  }

  return {
    /* A function that takes call(name, values) and returns a number, a text or a truth. */
    compile(source) {
      const reader = new Reader(source);
      const value = reader.readLevel(0);
      if (reader.at < reader.tokens.length)
        reader.fail();
      return value;
    },
    toNumber,
    toTruth,
  };
})();
