/* SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/* Numbers as files write them: the shortest text that reads back as the same number, in C's notation. */
const Numbers = {
  /* @number, which is not negative, in so many digits: [the digits, the power of ten of the first one]. */
  round(number, digits) {
    const split = length => {
      const [, first, rest, exponent] = /^(\d)\.?(\d*)e(.*)$/.exec(number.toExponential(length - 1));
      return [first + rest, Number(exponent)];
    };
    const [all, exponent] = split(digits + 40);
    /* Half-way between two, C takes the even digit and JavaScript the higher one. */
    const isHalf = /^50*$/.test(all.slice(digits));
    return isHalf && Number(all[digits - 1]) % 2 === 0 ? [all.slice(0, digits), exponent] : split(digits);
  },

  /* As printf() writes %.{digits}g. */
  format(number, digits) {
    const [all, exponent] = Numbers.round(Math.abs(number), digits);
    const sign = number < 0 ? '-' : '';
    const figures = all.replace(/0+$/, '') || '0';
    const join = (whole, fraction) => sign + whole + (fraction ? '.' + fraction : '');
    if (exponent < -4 || exponent >= digits)
      return join(figures[0], figures.slice(1)) + 'e' + (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0');
    if (exponent < 0)
      return join('0', '0'.repeat(-exponent - 1) + figures);
    return join(figures.slice(0, exponent + 1).padEnd(exponent + 1, '0'), figures.slice(exponent + 1));
  },

  print(number) {
    if (Number.isInteger(number) && Math.abs(number) < 1e15)
      return String(number + 0);
    return Numbers.format(number, [15, 16].find(digits => Number(Numbers.format(number, digits)) === number) || 17);
  },

  /* NaN unless @text is a number and nothing else. A comma may stand where the point does. */
  read(text) {
    const trimmed = text.trim().replace(/^([^.,]*),([^.,]*)$/, '$1.$2').replace(/^−/, '-');
    const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : NaN;
    return isFinite(number) ? number : NaN;
  },
};
