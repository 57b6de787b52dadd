// What form-js says in English, by the message key under which the server says the same in the reader's language.
const KEYS = {
  'Field is required.': ['forms.required'],
  'Field must match pattern {value}.': ['forms.pattern'],
  'Field must have minimum value of {value}.': ['forms.min', 'value'],
  'Field must have maximum value of {value}.': ['forms.max', 'value'],
  'Min validation value is not a valid number.': ['forms.number'],
  'Max validation value is not a valid number.': ['forms.number'],
  'Field must have minimum length of {value}.': ['forms.minLength', 'value'],
  'Field must have maximum length of {value}.': ['forms.maxLength', 'value'],
  'Field must be a valid international phone number. (e.g. +4930664040900)': ['forms.phone'],
  'Field must be a valid email.': ['forms.email'],
  'Value is not a number.': ['forms.number'],
  'Value is expected to be an integer.': ['forms.integer'],
  'Value is expected to have at most 1 decimal digit.': ['forms.decimals', '=1'],
  'Value is expected to have at most {value} decimal digits.': ['forms.decimals', 'value'],
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    ['forms.step', 'previousValue', 'nextValue'],
  'Date and time must both be entered.': ['forms.dateAndTime'],
  'Search': ['forms.ui.search'],
  'No results': ['forms.ui.noResults'],
  'All values selected': ['forms.ui.allSelected'],
  'Remove tag': ['forms.ui.removeTag'],
  'Skip to search': ['forms.ui.skipToSearch'],
  'Increment': ['forms.ui.increment'],
  'Decrement': ['forms.ui.decrement'],
  'Add new': ['forms.ui.addNew'],
  'Expand all ({value})': ['forms.ui.expandAll', 'value'],
  'Collapse': ['forms.ui.collapse'],
};

/** The message of that key with its arguments filled in. */
export function words(texts) {
  return (key, ...args) =>
    args.reduce((text, arg, n) => text.replace(`{${n}}`, String(arg)), texts[key] ?? key);
}

/** form-js' translate function in the reader's language. */
export function translator(say) {
  return (template, values = {}) => {
    const [key, ...names] = KEYS[template] ?? [];
    if (key) {
      return say(key, ...names.map(name => (name.startsWith('=') ? name.slice(1) : values[name])));
    }
    return template.replace(/{([^}]+)}/g, (whole, name) => values[name] ?? whole);
  };
}
