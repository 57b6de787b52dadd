import { send } from './server.js';

const WAIT = 800;
const RETRY = 15_000;

/** Keeps what is typed: on the server as it is typed, in this browser while the server cannot be reached. */
export class Drafts {
  constructor({ url, formId, storageKey, savedAt, answers, status, say, language }) {
    Object.assign(this, { url, formId, storageKey, savedAt, answers, status, say, language });
    this.kept = JSON.stringify(answers());
    this.running = null;
    this.paused = false;
    addEventListener('online', () => this.flush());
    addEventListener('beforeunload', () => (this.going = true));
    addEventListener('pageshow', () => (this.going = false));
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => (document.hidden ? this.leave() : this.backAgain()));
  }

  begin() {
    if (this.savedAt) this.show(this.say('forms.ui.saved', this.clock(this.savedAt)));
    else this.show(this.say('forms.ui.notSaved'));
  }

  /** Text that never reached the server, from an earlier visit of the same person. */
  static left(storageKey, savedAt, serverAnswers) {
    try {
      const copy = JSON.parse(localStorage.getItem(storageKey));
      if (!copy) return null;
      if (JSON.stringify(copy.answers) === JSON.stringify(serverAnswers)) {
        localStorage.removeItem(storageKey);
        return null;
      }
      const newer = copy.base === (savedAt ?? null) || copy.at > (savedAt ?? '');
      return newer ? copy.answers : null;
    } catch {
      return null;
    }
  }

  get dirty() {
    return JSON.stringify(this.answers()) !== this.kept;
  }

  changed() {
    if (this.paused || !this.dirty) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), WAIT);
  }

  /** Saves now what is not saved; one request at a time. */
  async flush(options) {
    clearTimeout(this.timer);
    if (this.running && !options?.keepalive) await this.running;
    if (this.paused || !this.dirty) return;
    this.running = this.save(options);
    await this.running;
    this.running = null;
  }

  async save(options) {
    const answers = this.answers();
    const text = JSON.stringify(answers);
    if (options?.keepalive) this.keepHere(answers);
    const { kind, body } = await send('PUT', this.url, { formId: this.formId, answers }, options);
    if (kind === 'done' && body.savedAt) {
      this.kept = text;
      this.savedAt = body.savedAt;
      // the page that comes next may have been drawn before this arrived; it will need the copy
      if (!options?.keepalive && !this.going) this.forgetHere();
      this.show(this.say('forms.ui.saved', this.clock(body.savedAt)));
      this.changed();
      return;
    }
    this.keepHere(answers);
    if (kind === 'signedOut') this.signedOut();
    else if (kind === 'rejected') this.show(body.message ?? this.say('forms.ui.tooMuch'), 'form-status-warning');
    else this.offline();
  }

  offline() {
    this.show(this.say('forms.ui.offline'), 'form-status-warning');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), RETRY);
  }

  /** The page as it is asked for again leads through the sign-in and back here, where the copy waits. */
  signedOut() {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = this.say('forms.ui.signIn');
    this.show(this.say('forms.ui.signedOut') + ' ', 'form-status-warning', link);
  }

  leave() {
    document.activeElement?.closest?.('[data-form]') && document.activeElement.blur();
    const text = JSON.stringify(this.answers());
    if (this.paused || !this.dirty || text === this.leaving) return;
    this.leaving = text;
    this.flush({ keepalive: true });
  }

  backAgain() {
    if (!this.dirty) this.forgetHere();
  }

  /** While the form is being sent no draft may overtake it. */
  async pause() {
    clearTimeout(this.timer);
    this.paused = true;
    await this.running;
  }

  resume() {
    this.paused = false;
    this.changed();
  }

  keepHere(answers = this.answers()) {
    try {
      const copy = { answers, at: new Date().toISOString(), base: this.savedAt ?? null };
      localStorage.setItem(this.storageKey, JSON.stringify(copy));
    } catch {
      // a full or forbidden storage must not stop the typing
    }
  }

  forgetHere() {
    try {
      localStorage.removeItem(this.storageKey);
    } catch {
      // as above
    }
  }

  clock(at) {
    const then = new Date(at);
    const sameDay = then.toDateString() === new Date().toDateString();
    const format = sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
    return new Intl.DateTimeFormat(this.language, format).format(then);
  }

  show(text, mark = '', link = null) {
    this.status.className = `form-status ${mark}`;
    this.status.replaceChildren(text, ...(link ? [link] : []));
  }
}
