// Rules that the server keeps and form-js does not check by itself.

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
    const errors = original(instance, value);
    return errors.length ? errors : extra(registry.get(instance.id), value, say, today);
  };
}

function extra(field, value, say, today) {
  if (field?.validate?.required && typeof value === 'string' && !value.trim()) return [say('forms.required')];
  return field?.type === 'datetime' && typeof value === 'string' ? dateRules(field, value, say, today) : [];
}

function dateRules(field, value, say, today) {
  if (field.disallowPassedDates && /^\d{4}-/.test(value) && value.slice(0, 10) < today) return [say('forms.past')];
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
