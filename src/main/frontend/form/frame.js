import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { French } from 'flatpickr/dist/l10n/fr.js';
import { Drafts } from './drafts.js';
import { addRules, readConditionsPlainly } from './extra-rules.js';
import { modules } from './fields.js';
import { rootKeys } from './paths.js';
import { Sending } from './sending.js';
import { Summary } from './summary.js';
import { translator, words } from './words.js';

export function mountAll(root) {
  const frames = [...root.querySelectorAll?.('[data-form]') ?? []];
  if (root.matches?.('[data-form]')) frames.push(root);
  frames.filter(frame => !frame.dataset.mounted).forEach(mount);
}

const block = (frame, name) => JSON.parse(frame.querySelector(`script[data-form-${name}]`).textContent);
const part = (frame, name) => frame.querySelector(`[data-form-${name}]`);

async function mount(frame) {
  frame.dataset.mounted = 'true';
  const say = words(block(frame, 'texts'));
  const summary = new Summary(part(frame, 'summary'), say);
  try {
    await draw(frame, say, summary);
  } catch (error) {
    console.error(error);
    summary.showMessage(say('forms.ui.broken'));
  }
}

async function draw(frame, say, summary) {
  const { formKey, formId, owner, savedAt, draftUrl } = frame.dataset;
  const language = frame.dataset.language === 'en' ? 'en-GB' : frame.dataset.language;
  const schema = block(frame, 'schema');
  const data = block(frame, 'data');
  const storageKey = `uptake.form.${owner}.${formKey}`;
  const keys = [...rootKeys(schema.components)];
  const left = Drafts.left(storageKey, savedAt, picked(data, keys));
  if (language.startsWith('fr')) flatpickr.localize(French);

  const uploads = {
    url: frame.dataset.evidenceUrl, formKey, language, say, running: 0,
    megabytes: Number(frame.dataset.fileMegabytes),
  };
  const form = new Form({
    container: part(frame, 'canvas'),
    debounce: false, // what is typed is in the form at once: a redraw in between would take it back
    additionalModules: modules({ translate: translator(say), uploads, reader: { say, language } }),
  });
  readConditionsPlainly(form);
  addRules(form, say, frame.dataset.today);
  await form.importSchema(schema, { ...data, ...left });
  frame.uptakeForm = form;

  const drafts = new Drafts({
    url: draftUrl, formId, storageKey, savedAt, say, language,
    answers: () => picked(form._getState().data, keys),
    status: part(frame, 'status'),
  });
  drafts.begin();
  if (left) {
    drafts.show(say('forms.ui.restored'));
    drafts.kept = '';
  }
  form.on('changed', () => drafts.changed());
  frame.addEventListener('focusout', () => setTimeout(() => drafts.flush()));
  new Sending({ frame, form, drafts, summary, say, uploads, url: frame.dataset.submit }).begin();
  nameRowButtons(frame, say);
  drafts.changed();
}

function picked(data, keys) {
  return Object.fromEntries(keys.filter(key => key in data).map(key => [key, data[key]]));
}

/** form-js names these buttons in English only, and leaves a list without rows an empty box. */
function nameRowButtons(frame, say) {
  const name = () => {
    rowButtons(frame, say);
    frame.querySelectorAll('.fjs-repeat-render-footer').forEach(footer => {
      const list = footer.closest('.fjs-form-field-dynamiclist');
      footer.dataset.none = list?.querySelector('.fjs-repeat-row-container') ? '' : say('forms.ui.noneYet');
    });
  };
  name();
  new MutationObserver(name).observe(frame, { childList: true, subtree: true });
}

function rowButtons(frame, say) {
  frame.querySelectorAll('.fjs-repeat-row-remove').forEach(button => {
    const rows = [...button.parentElement.parentElement.parentElement.children];
    const label = say('forms.ui.removeRow', rows.indexOf(button.parentElement.parentElement) + 1);
    if (button.getAttribute('aria-label') !== label) button.setAttribute('aria-label', label);
  });
}
