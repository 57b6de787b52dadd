import { Description, Errors, Label, Select } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useEffect } from 'preact/hooks';
import { same, useOptions } from './choices.js';
import { classes } from './number-field.js';
import { SearchField } from './search-field.js';

/** One of several: a list to type into where the form says "searchable", else the browser's own. */
export function SelectField(props) {
  return h(props.field.searchable ? SearchField : ListField, props);
}
SelectField.config = { ...Select.config, sanitizeValue: ({ value }) => value ?? null };

/** The browser's own list works with every keyboard, phone and screen reader, as long as it is short. */
function ListField(props) {
  const { field, value, onChange, onBlur, onFocus, errors = [], domId, disabled, readonly } = props;
  const options = useOptions(field);
  const chosen = options.findIndex(option => same(option.value, value));

  // an answer that is no longer offered would otherwise be sent unseen
  useEffect(() => {
    if (value !== null && value !== undefined && chosen < 0) onChange({ value: null });
  }, [value, chosen]);

  return h('div', { class: classes('select', errors, disabled, readonly) },
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
