// Numbers as people write them. WrittenNumber.java reads them alike; forms/parity.json holds both to it.

const SPACES = /[\s\u00a0\u2007\u2009\u202f'’]/g;
const WHOLE = /^\d+[.,]?$/;
const SPACED = /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d*))?$/;
const DOTTED = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d*))?$/;
const COMMAED = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d*))?$/;
const DECIMAL = /^(\d*)[.,](\d+)$/;

/**
 * The number meant, as plain digits with a point, or null where it cannot be told: "1.200" is twelve hundred where no
 * three decimals may be, and unclear where they may.
 */
export function plain(text, decimals) {
  const [, sign, body] = text.replace(SPACES, ' ').trim().match(/^([-+−]?) ?(.*)$/);
  const digits = unsigned(body, decimals);
  if (digits === null) return null;
  return `${sign && sign !== '+' ? '-' : ''}${digits}`;
}

function unsigned(body, decimals) {
  if (WHOLE.test(body)) return joined(body.replace(/[.,]/, ''), '');
  const unclear = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
  if (unclear && !(decimals >= 0 && decimals < 3)) return null;
  const grouped = body.match(SPACED) ?? body.match(DOTTED) ?? body.match(COMMAED);
  if (grouped) return joined(grouped[1].replace(/\D/g, ''), grouped[2]);
  const decimal = body.match(DECIMAL);
  return decimal ? joined(decimal[1], decimal[2]) : null;
}

function joined(whole, fraction = '') {
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${kept && '.'}${kept}`;
}

/** The answer in the form: a number, its digits where a number would lose some, or the text that could not be read. */
export function answer(text, field) {
  if (typeof text === 'number') return Number.isFinite(text) ? text : null;
  if (typeof text !== 'string' || !text.trim()) return null;
  const digits = plain(text, digitsOf(field));
  if (digits === null) return text;
  return field.serializeToString || !exact(digits) ? digits : Number(digits);
}

function exact(digits) {
  return digits.replace(/\D/g, '').replace(/^0+/, '').length <= 15;
}

const digitsOf = field => (field.decimalDigits === '' || field.decimalDigits == null ? undefined
  : Number(field.decimalDigits));

export const unread = (value, field) => typeof value === 'string' && plain(value, digitsOf(field)) === null;

/** As it is shown to be read: grouped, in the reader's way. Four digits stay together, they may be a year. */
export function shown(value, field, language) {
  if (value === null || value === undefined) return '';
  if (unread(value, field)) return value;
  const digits = typeof value === 'string' ? plain(value, digitsOf(field)) : value;
  const cents = field.decimalDigits === 2 && String(digits).includes('.');
  return new Intl.NumberFormat(language, {
    useGrouping: 'min2', minimumFractionDigits: cents ? 2 : 0, maximumFractionDigits: 20,
  }).format(digits);
}

/** As it is shown to be changed: without groups. */
export function editable(value, field, language) {
  if (value === null || value === undefined) return '';
  if (unread(value, field)) return value;
  const digits = typeof value === 'string' ? plain(value, digitsOf(field)) : String(answerDigits(value));
  return language.startsWith('fr') ? digits.replace('.', ',') : digits;
}

const answerDigits = value => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
