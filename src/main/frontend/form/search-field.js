import { Description, Errors, FormContext, Label } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { matching, same, useOptions, written } from './choices.js';
import { classes } from './number-field.js';

const MOST = 100;
/** Longer entries may not fit into the field; they are written out below it. */
const LONG = 60;

/** One of many: type a part of its name, or open the list; arrows, Enter and Escape work as everywhere. */
export function SearchField(props) {
  const { field, value, onChange, errors = [], domId, disabled, readonly } = props;
  const { say } = useContext(FormContext).getService('reader');
  const options = useOptions(field);
  const chosen = options.find(option => same(option.value, value));
  const [text, setText] = useState(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [lost, setLost] = useState(false);

  // an answer that is no longer offered would otherwise be sent unseen
  useEffect(() => {
    if (value !== null && value !== undefined && !chosen) onChange({ value: null });
  }, [value, chosen]);
  useEffect(() => {
    if (open && active >= 0) document.getElementById(`${domId}_${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);

  const typed = text ?? '';
  const found = text === null ? options : matching(options, typed);
  const offered = found.slice(0, MOST);
  const closed = disabled || readonly;

  function show(event) {
    if (open || closed) return;
    setOpen(true);
    setActive(text === null && chosen ? offered.indexOf(chosen) : -1);
    const onPhone = matchMedia('(pointer: coarse) and (max-width: 40rem)').matches;
    if (onPhone) event.target.closest('.search-field').scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  function choose(option) {
    onChange({ value: option.value });
    setText(null);
    setOpen(false);
    setLost(false);
  }

  function type(event) {
    setText(event.target.value);
    setOpen(true);
    setActive(event.target.value.trim() ? 0 : -1);
    setLost(false);
    if (value !== null && value !== undefined) onChange({ value: null });
  }

  function leave() {
    setOpen(false);
    if (text !== null && !chosen) {
      const only = typed.trim() ? found.filter(option => written(option, typed)) : [];
      const one = only.length === 1 ? only[0] : typed.trim() && found.length === 1 ? found[0] : null;
      if (one) choose(one);
      else if (typed.trim()) setTimeout(() => setLost(true), 400); // later than the click that leaves the field
      else setText(null);
    }
    props.onBlur?.();
  }

  function key(event) {
    if (closed) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return show(event);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + (active < 0 && step < 0 ? 1 : 0) + offered.length) % (offered.length || 1));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (offered[active]) choose(offered[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  }

  const problems = errors.length ? errors : lost && !chosen && typed.trim() ? [say('forms.ui.notInList')] : [];
  return h('div', { class: `${classes('select', problems, disabled, readonly)} search-field` },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('div', { class: 'search-box' },
      h('input', {
        id: domId, class: 'fjs-input', type: 'text', role: 'combobox', autoComplete: 'off', spellcheck: false,
        value: text ?? chosen?.label ?? '', placeholder: closed ? '' : say('forms.ui.typeToFind'),
        disabled, readOnly: readonly, required: field.validate?.required,
        'aria-expanded': String(open), 'aria-controls': `${domId}_list`, 'aria-autocomplete': 'list',
        'aria-activedescendant': open && offered[active] ? `${domId}_${active}` : undefined,
        'aria-invalid': problems.length > 0,
        'aria-describedby': `${domId}-description ${domId}-error-message`,
        onInput: type, onClick: show, onKeyDown: key, onBlur: leave, onFocus: props.onFocus,
      }),
      h('ul', { id: `${domId}_list`, role: 'listbox', class: 'search-list', hidden: !open,
        'aria-label': open ? field.label : undefined },
        open ? offered.map((option, n) => h('li', {
          id: `${domId}_${n}`, key: String(option.value), role: 'option', 'data-value': String(option.value),
          'aria-selected': String(option === chosen), class: n === active ? 'search-active' : '',
          onMouseDown: event => event.preventDefault(), // the field keeps the focus
          onClick: () => choose(option),
        }, option.label)) : null,
        open && found.length > MOST
          ? h('li', { role: 'presentation', class: 'search-note' }, say('forms.ui.moreFound', found.length - MOST)) : null,
        open && !found.length
          ? h('li', { role: 'presentation', class: 'search-note' }, say('forms.ui.noResults')) : null)),
    h('p', { class: 'visually-hidden', 'aria-live': 'polite' }, open && text !== null ? say('forms.ui.found', found.length) : ''),
    chosen && text === null && chosen.label.length > LONG ? h('p', { class: 'search-chosen' }, chosen.label) : null,
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors: problems }));
}
