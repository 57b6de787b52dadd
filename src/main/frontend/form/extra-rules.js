// Rules that the server keeps and form-js does not check by itself.
import { unread } from './written-number.js';

/**
 * form-js reads conditions as unary tests, where "nothing" hides too; here and on the server only true does.
 */
export function readConditionsPlainly(form) {
  const language = form.get('expressionLanguage');
  language.evaluateUnaryTest = (expression, data) =>
    language.isExpression(expression) ? language.evaluate(expression, data) === true : null;
}

/**
 * Adds them to form-js' validator, so that they show as its own do. Nothing is found fault with before the form was
 * sent a first time: a message that appears as a field is left moves the page under the next click.
 */
export function addRules(form, say, today) {
  const validator = form.get('validator');
  const registry = form.get('formFieldRegistry');
  const original = validator.validateFieldInstance.bind(validator);
  validator.silent = true;
  validator.validateFieldInstance = (instance, value) => {
    if (validator.silent) return [];
    const field = registry.get(instance.id);
    if (field?.type === 'number' && unread(value, field)) return [say('forms.number')];
    const errors = original(instance, value)
      .map(message => (message === say('forms.required') ? say(requiredKey(field)) : message));
    return errors.length ? errors : extra(field, instance, value);
  };

  function extra(field, instance, value) {
    if (field?.validate?.required && typeof value === 'string' && !value.trim()) return [say(requiredKey(field))];
    if (field?.type === 'number') return yearRules(field, value, say, today);
    return field?.type === 'datetime' && typeof value === 'string'
      ? dateRules(field, value, say, today, other(form, instance, field)) : [];
  }
}

const REQUIRED = {
  number: 'number', datetime: 'date', checkbox: 'tick', radio: 'one', select: 'one', checklist: 'several',
  taglist: 'several', filepicker: 'file',
};

function requiredKey(field) {
  const kind = field.subtype === 'time' ? 'time' : REQUIRED[field.type];
  return kind ? `forms.required.${kind}` : 'forms.required';
}

function yearRules(field, value, say, today) {
  const year = today.slice(0, 4);
  const late = field.properties?.latest === 'thisYear' && value !== null && Number(value) > Number(year);
  return late ? [say('forms.max', year)] : [];
}

/** The answer of the date that this one may not come before. */
function other(form, instance, field) {
  const { notBefore } = field.properties ?? {};
  if (!notBefore) return null;
  const around = instance.valuePath.slice(0, -1).reduce((held, step) => held?.[step], form._getState().data);
  return around?.[notBefore] ?? null;
}

function dateRules(field, value, say, today, earliest) {
  const day = /^\d{4}-/.test(value) ? value.slice(0, 10) : null;
  if (day && field.disallowPassedDates && day < today) return [say('forms.past')];
  if (day && field.properties?.latest === 'today' && day > today) return [say('forms.future')];
  if (day && typeof earliest === 'string' && day < earliest.slice(0, 10)) return [say('forms.endsBeforeStart')];
  const [, hours, minutes] = value.match(/(?:^|T)(\d\d):(\d\d)/) ?? [];
  const step = Number(field.timeInterval) || 0;
  const shifted = value.endsWith('Z') && 60 % step !== 0;
  return step && hours && !shifted && (60 * hours + Number(minutes)) % step ? [say('forms.interval', step)] : [];
}

/** Lists may ask for a least and a most number of rows that were filled in. */
export function rowErrors(form, say) {
  const registry = form.get('formFieldRegistry');
  const data = form._getState().data;
  return form.get('formFieldInstanceRegistry').getAll().flatMap(instance => {
    const field = registry.get(instance.id);
    if (field?.type !== 'dynamiclist') return [];
    const rows = (instance.valuePath.reduce((held, step) => held?.[step], data) ?? []).filter(filled).length;
    const { minRows, maxRows } = field.properties ?? {};
    const message = minRows && rows < Number(minRows) ? say('forms.minRows', minRows)
      : maxRows && rows > Number(maxRows) ? say('forms.maxRows', maxRows) : null;
    return message ? [{ id: instance.id, indexes: Object.values(instance.indexes ?? {}), message }] : [];
  });
}

function filled(value) {
  if (Array.isArray(value)) return value.some(filled);
  if (value && typeof value === 'object') return Object.values(value).some(filled);
  return value !== null && value !== undefined && value !== '' && value !== false;
}
