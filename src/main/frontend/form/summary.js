/** The list of what is wrong, above the form: takes the focus, each entry leads to its field. */
export class Summary {
  constructor(element, say) {
    this.element = element;
    this.say = say;
  }

  /** problems: [{label, message, find}], find giving the control on the page or nothing. */
  showProblems(problems) {
    const n = problems.length;
    const list = document.createElement('ul');
    list.append(...problems.map(problem => this.entry(problem)));
    this.show(n === 1 ? this.say('forms.ui.error') : this.say('forms.ui.errors', n), list);
  }

  showMessage(message, ...more) {
    this.show(message, ...more);
  }

  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  show(title, ...content) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    this.element.replaceChildren(heading, ...content);
    this.element.hidden = false;
    this.element.focus();
    this.element.scrollIntoView({ block: 'start' });
  }

  entry({ label, message, find }) {
    const entry = document.createElement('li');
    const text = label ? `${label}${/[?:!]$/.test(label) ? '' : ':'} ${message}` : message;
    const target = find?.();
    if (!target) {
      entry.textContent = text;
      return entry;
    }
    const link = document.createElement('a');
    link.href = `#${target.id}`;
    link.textContent = text;
    link.addEventListener('click', event => {
      event.preventDefault();
      const control = find() ?? target;
      control.scrollIntoView({ block: 'center' });
      control.focus({ preventScroll: true });
    });
    entry.append(link);
    return entry;
  }
}
