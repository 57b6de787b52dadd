import { Description, Errors, Label, Select, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { FormContext } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

const normal = option =>
  option !== null && typeof option === 'object'
    ? { value: option.value, label: option.label || String(option.value) }
    : { value: option, label: String(option) };

/** One of several, as the browser's own list: it works with every keyboard, phone and screen reader. */
export function SelectField(props) {
  const { field, value, onChange, onBlur, onFocus, errors = [], domId, disabled, readonly } = props;
  const options = useOptions(field);
  const chosen = options.findIndex(option => same(option.value, value));

  // an answer that is no longer offered would otherwise be sent unseen
  useEffect(() => {
    if (value !== null && value !== undefined && chosen < 0) onChange({ value: null });
  }, [value, chosen]);

  const classes = ['fjs-form-field fjs-form-field-select', errors.length && 'fjs-has-errors',
    disabled && 'fjs-disabled', readonly && 'fjs-readonly'].filter(Boolean).join(' ');
  return h('div', { class: classes },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('select', {
      id: domId,
      class: 'fjs-input form-select-native',
      disabled: disabled || readonly,
      required: field.validate?.required,
      onChange: event => onChange({ value: options[Number(event.target.value)]?.value ?? null }),
      onBlur,
      onFocus,
      'aria-invalid': errors.length > 0,
      'aria-describedby': `${domId}-description ${domId}-error-message`,
    },
    h('option', { value: '', selected: chosen < 0 }, ''),
    options.map((option, n) => h('option', { key: n, value: String(n), selected: n === chosen }, option.label))),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }));
}
SelectField.config = { ...Select.config };

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function useOptions(field) {
  const form = useContext(FormContext).getService('form');
  const computed = useExpressionEvaluation(field.valuesExpression);
  const source = field.valuesKey ? form._getState().initialData?.[field.valuesKey]
    : field.valuesExpression ? computed : field.values;
  return Array.isArray(source) ? source.map(normal) : [];
}
