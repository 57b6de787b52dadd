import { FormContext, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { useContext } from 'preact/hooks';

const normal = option =>
  option !== null && typeof option === 'object'
    ? { ...option, label: option.label || String(option.value) }
    : { value: option, label: String(option) };

/** What a field offers. "narrowedBy" names another field: only options "of" its answer are offered, all without one. */
export function useOptions(field) {
  const form = useContext(FormContext).getService('form');
  const computed = useExpressionEvaluation(field.valuesExpression);
  const { narrowedBy } = field.properties ?? {};
  const chosen = useExpressionEvaluation(narrowedBy ? `=${narrowedBy}` : undefined);
  const source = field.valuesKey ? form._getState().initialData?.[field.valuesKey]
    : field.valuesExpression ? computed : field.values;
  const options = Array.isArray(source) ? source.map(normal) : [];
  const open = !narrowedBy || chosen === null || chosen === undefined || chosen === '';
  return open ? options : options.filter(option => option.of === undefined || option.of === String(chosen));
}

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const bare = text => ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ' ')} `;

/** The options that hold every word typed, those first that begin with them. */
export function matching(options, text) {
  const sought = bare(text).trim();
  const words = sought.split(' ').filter(Boolean);
  const ranked = options.map((option, at) => {
    const label = bare(option.label);
    if (!words.every(word => label.includes(word))) return null;
    const begins = label.trimStart().startsWith(sought) ? 0 : words.every(word => label.includes(` ${word}`)) ? 1 : 2;
    return { option, begins, at };
  }).filter(Boolean);
  return ranked.sort((one, other) => one.begins - other.begins || one.at - other.at).map(({ option }) => option);
}

export const written = (option, text) => bare(option.label) === bare(text);
