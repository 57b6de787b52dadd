import { Description, Errors, FormContext, Label, Numberfield } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { answer, editable, shown, unread } from './written-number.js';

/** A number as people write it: while it is typed the text stays as it is, on leaving it shows what was understood. */
export function NumberField(props) {
  const { field, value, onChange, errors = [], domId, disabled, readonly } = props;
  const { say, language } = useContext(FormContext).getService('reader');
  const [typing, setTyping] = useState(null);
  const [left, setLeft] = useState(true);
  const timer = useRef();

  const problems = errors.length ? errors : left && unread(value, field) ? [say('forms.number')] : [];
  const { prefixAdorner, suffixAdorner } = field.appearance ?? {};
  return h('div', { class: classes('number', problems, disabled, readonly) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('div', { class: `fjs-input-group ${problems.length ? 'hasErrors' : ''}` },
      prefixAdorner ? h('span', { class: 'fjs-input-adornment border-radius-left' }, prefixAdorner) : null,
      h('input', {
        id: domId,
        class: 'fjs-input',
        type: 'text',
        inputMode: field.decimalDigits === 0 ? 'numeric' : 'decimal',
        autoComplete: 'off',
        maxLength: 60,
        disabled,
        readOnly: readonly,
        required: field.validate?.required,
        value: typing ?? shown(value, field, language),
        onInput: event => {
          setTyping(event.target.value);
          onChange({ value: answer(event.target.value, field) });
        },
        onFocus: event => {
          clearTimeout(timer.current);
          if (!readonly) ungroup(event.target, editable(value, field, language), setTyping);
          props.onFocus?.();
        },
        onBlur: () => {
          setTyping(null);
          setLeft(false);
          // a message that appeared at once would move the page under the click that leaves the field
          timer.current = setTimeout(() => setLeft(true), 400);
          props.onBlur?.();
        },
        'aria-invalid': problems.length > 0,
        'aria-describedby': `${domId}-description ${domId}-error-message`,
      }),
      suffixAdorner ? h('span', { class: 'fjs-input-adornment border-radius-right' }, suffixAdorner) : null),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors: problems }));
}
/** Once the browser has set its selection, which stays: what was all selected can be typed over. */
function ungroup(input, text, done) {
  const before = input.value;
  setTimeout(() => {
    if (document.activeElement !== input || input.value !== before) return;
    const all = input.selectionEnd - input.selectionStart === before.length;
    input.value = text;
    if (all) input.select();
    done(text);
  });
}

NumberField.config = {
  ...Numberfield.config,
  sanitizeValue: ({ value, formField }) => answer(value, formField),
};

export function classes(type, errors, disabled, readonly) {
  return [`fjs-form-field fjs-form-field-${type}`, errors.length && 'fjs-has-errors',
    disabled && 'fjs-disabled', readonly && 'fjs-readonly'].filter(Boolean).join(' ');
}
