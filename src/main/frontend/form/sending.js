import { rowErrors } from './extra-rules.js';
import { elementOf, fieldAt, flattened, labelOf, put } from './paths.js';
import { send } from './server.js';

/** Sends the form once, when everything typed has arrived in it, and shows what became of it. */
export class Sending {
  constructor({ frame, form, drafts, summary, say, uploads, url }) {
    Object.assign(this, { frame, form, drafts, summary, say, uploads, url });
    this.button = frame.querySelector('[data-form-submit]');
    this.label = this.button.textContent;
    this.busy = false;
  }

  begin() {
    const element = this.frame.querySelector('form');
    element.id = `form-${this.form._id}`;
    this.button.setAttribute('form', element.id);
    this.button.disabled = false;
    this.frame.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
      this.submit();
    }, true);
    // there Enter takes over a date or time; it must not send the form as well
    this.frame.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target.closest('.fjs-form-field-datetime')) event.preventDefault();
    });
  }

  async submit() {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.arrived();
      this.form.get('validator').silent = false;
      const { data } = this.form.submit();
      const problems = this.problems();
      if (problems.length) this.summary.showProblems(problems);
      else await this.post(data);
    } finally {
      this.busy = false;
      this.waiting(false);
    }
  }

  /** Leaving a date or a number settles it; drawing settles what is hidden. */
  async arrived() {
    const active = document.activeElement;
    if (this.frame.contains(active) && active !== this.button) active.blur();
    await new Promise(resolve => setTimeout(resolve, 60));
  }

  problems() {
    const found = [...flattened(this.form._getState().errors)].flatMap(({ id, indexes, messages }) =>
      messages.map(message => ({ id, indexes, message })));
    found.push(...rowErrors(this.form, this.say));
    const problems = found.map(problem => this.shown(problem)).sort(byPlace);
    if (this.uploads.running) problems.push({ message: this.say('forms.ui.file.busy') });
    return problems;
  }

  shown({ id, indexes, message }) {
    return {
      label: labelOf(this.form, id, indexes), message,
      find: () => elementOf(this.form, id, indexes),
    };
  }

  async post(answers) {
    this.waiting(true);
    this.summary.clear();
    await this.drafts.pause();
    const { kind, body } = await send('POST', this.url, {
      formId: this.frame.dataset.formId, answers,
    });
    if (kind === 'done' && body.location) {
      this.drafts.forgetHere();
      location.assign(body.location);
      return new Promise(() => {}); // stay busy until the page is gone
    }
    this.drafts.resume();
    if (kind === 'rejected') this.rejected(body.errors ?? []);
    else if (kind === 'stale') this.summary.showMessage(body.message ?? this.say('forms.ui.failed'));
    else this.kept(kind);
  }

  rejected(list) {
    const errors = {};
    const problems = list.map(({ path, message }) => {
      const field = fieldAt(this.form, path);
      if (!field) return { message };
      put(errors, field, message);
      return this.shown({ ...field, message });
    });
    this.form._setState({ errors });
    this.summary.showProblems(problems);
  }

  /** Nothing was sent: the text stays in the form and in this browser. */
  kept(kind) {
    this.drafts.keepHere();
    if (kind === 'signedOut') {
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = this.say('forms.ui.signIn');
      this.summary.showMessage(this.say('forms.ui.signedOut'), link);
      this.drafts.signedOut();
    } else {
      this.summary.showMessage(this.say(kind === 'offline' ? 'forms.ui.notSent' : 'forms.ui.failed'));
    }
  }

  waiting(sending) {
    this.button.setAttribute('aria-disabled', String(sending));
    this.button.textContent = sending ? this.say('forms.ui.submitting') : this.label;
  }
}

function byPlace(one, other) {
  const [first, second] = [one.find(), other.find()];
  if (!first || !second) return first ? -1 : 1;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
