import { Description, Errors, FilePicker, FormContext, Label } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { MOST_FILES, accepted, readable, size, upload } from './upload.js';

/** Files: sent as soon as they are chosen; the answer is the list of what the server keeps. */
export function UploadField(props) {
  const { field, onChange, errors = [], domId, disabled, readonly } = props;
  const page = useContext(FormContext).getService('uploads');
  const { say } = page;
  const files = Array.isArray(props.value) ? props.value : [];
  const current = useRef(files);
  current.current = files;
  const [progress, setProgress] = useState([]);
  const [notes, setNotes] = useState({ failed: [], said: '' });
  const most = field.multiple === true ? MOST_FILES : 1;
  const closed = disabled || readonly;

  async function add(chosen) {
    const failed = [];
    const added = [];
    for (const file of chosen) {
      const refusal = refused(file, current.current.length);
      if (refusal) failed.push(refusal);
      else await one(file, failed, added);
      setNotes(before => ({ ...before, failed: [...failed] }));
    }
  }

  function refused(file, count) {
    if (count >= most) return say('forms.ui.file.tooMany', most, file.name);
    if (!accepted(file, field.accept)) return say('forms.ui.file.wrongType', file.name);
    if (file.size > page.megabytes * 1024 * 1024) return say('forms.ui.file.tooBig', file.name, page.megabytes);
    return null;
  }

  async function one(file, failed, added) {
    page.running += 1;
    const { file: kept, message } = await upload(page.url, file, page.formKey, percent =>
      setProgress([say('forms.ui.file.uploading', file.name, percent)]));
    page.running -= 1;
    setProgress([]);
    if (kept) {
      current.current = [...current.current, kept];
      onChange({ value: current.current });
      added.push(file.name);
      setNotes(before => ({ ...before, said: say('forms.ui.file.added', added.join(', ')) }));
    } else {
      failed.push(message ? `${file.name}: ${message}` : say('forms.ui.file.failed', file.name));
    }
  }

  function remove(file) {
    onChange({ value: files.filter(other => other !== file) });
    setNotes({ failed: [], said: say('forms.ui.file.removed', file.name) });
    document.getElementById(domId)?.focus();
  }

  const types = readable(field.accept, say) || say('forms.ui.file.any');
  const rules = most > 1 ? say('forms.ui.file.rules', types, page.megabytes, most)
    : say('forms.ui.file.ruleOne', types, page.megabytes);
  return h('div', { class: `fjs-form-field fjs-form-field-filepicker ${errors.length ? 'fjs-has-errors' : ''}` },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h(Description, { description: field.description }),
    h('p', { class: 'fjs-form-field-description', id: `${domId}-rules` }, rules),
    h('ul', { class: 'upload-files' }, files.map(file => h('li', { key: file.id },
      h('span', { class: 'upload-name' }, file.name),
      file.size ? h('span', { class: 'upload-size' }, size(file.size, page.language)) : null,
      closed ? null : h('button', {
        type: 'button', class: 'upload-remove', 'aria-label': say('forms.ui.file.remove', file.name),
        onClick: () => remove(file),
      }, '×')))),
    h('input', {
      id: domId, type: 'file', class: 'upload-input', accept: field.accept || undefined,
      multiple: most > 1, disabled: closed || files.length >= most, required: field.validate?.required,
      'aria-describedby': `${domId}-rules ${domId}-error-message`, 'aria-invalid': errors.length > 0,
      onChange: event => {
        const chosen = [...event.target.files];
        event.target.value = '';
        add(chosen);
      },
    }),
    closed || files.length >= most ? null
      : h('label', { for: domId, class: 'upload-button' },
        say(most > 1 ? 'forms.ui.file.choose' : 'forms.ui.file.chooseOne')),
    h('p', { class: 'upload-progress' }, progress.join(' ')),
    h('p', { class: 'upload-said', 'aria-live': 'polite' }, notes.said),
    h('div', { class: 'fjs-form-field-error', 'aria-live': 'polite' }, notes.failed.length
      ? h('ul', null, notes.failed.map(message => h('li', null, message))) : null),
    h(Errors, { id: `${domId}-error-message`, errors }));
}
UploadField.config = { ...FilePicker.config, emptyValue: [], sanitizeValue: ({ value }) => (Array.isArray(value) ? value : []) };
