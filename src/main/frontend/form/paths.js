// Three names of one field: the path in the answers (services.0.hours), the id in the schema with its row numbers,
// and the element on the page.

const control = 'input:not([type=hidden]), select, textarea, button';

export function elementOf(form, id, indexes) {
  const domId = [`fjs-form-${form._id}-${id}`, ...indexes].join('_');
  const exact = document.getElementById(domId);
  if (exact?.matches(control)) return exact;
  // a choice has one element per answer, a date one per part, a list only its frame
  return document.querySelector(`[id^="${domId}-"]:is(${control})`)
    ?? exact?.closest('.fjs-form-field')?.querySelector(control)
    ?? exact;
}

/** The fields on the page that stand at that path. */
export function fieldAt(form, path) {
  return form.get('formFieldInstanceRegistry').getAll()
    .filter(instance => instance.valuePath?.length && instance.valuePath.join('.') === path)
    .map(instance => ({ id: instance.id, indexes: Object.values(instance.indexes ?? {}) }))[0];
}

export function labelOf(form, id, indexes) {
  const field = form.get('formFieldRegistry').get(id);
  const label = field?.label || field?.dateLabel || field?.timeLabel || '';
  return [label.replace(/\s*\*\s*$/, ''), ...indexes.map(index => index + 1)].join(' ').trim();
}

/** form-js keeps errors by field id, then by row numbers. */
export function* flattened(errors) {
  for (const [id, held] of Object.entries(errors)) yield* within(id, held, []);
}

function* within(id, held, indexes) {
  if (!held || typeof held !== 'object') return;
  if (Array.isArray(held) && held.length && held.every(message => typeof message === 'string')) {
    yield { id, indexes, messages: held };
    return;
  }
  for (const [index, inner] of Object.entries(held)) yield* within(id, inner, [...indexes, Number(index)]);
}

export function put(errors, { id, indexes }, message) {
  const path = [id, ...indexes];
  let holder = errors;
  path.slice(0, -1).forEach(step => (holder = holder[step] ??= {}));
  (holder[path.at(-1)] ??= []).push(message);
}

/** First segments of everything that the form asks for; the rest of its data is context. Computed values are not kept. */
export function rootKeys(components, found = new Set()) {
  for (const component of components ?? []) {
    const key = component.key ?? component.path;
    if (component.type === 'expression') continue;
    if (key) found.add(key.split('.')[0]);
    else rootKeys(component.components, found);
  }
  return found;
}
