import { NumberField } from './number-field.js';
import { SelectField } from './select-field.js';
import { UploadField } from './upload-field.js';

/** Our own fields in place of form-js', and its words in the reader's language. */
export function modules({ translate, uploads, reader }) {
  class Fields {
    constructor(formFields) {
      formFields.register('number', NumberField);
      formFields.register('select', SelectField);
      formFields.register('filepicker', UploadField);
    }
  }
  Fields.$inject = ['formFields'];
  return [{
    __init__: ['uptakeFields'],
    uptakeFields: ['type', Fields],
    uploads: ['value', uploads],
    reader: ['value', reader],
    translate: ['value', translate],
  }];
}
