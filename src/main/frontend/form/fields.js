import { SelectField } from './select-field.js';
import { UploadField } from './upload-field.js';

/** Our own fields in place of form-js', and its words in the reader's language. */
export function modules({ translate, uploads }) {
  class Fields {
    constructor(formFields) {
      formFields.register('select', SelectField);
      formFields.register('filepicker', UploadField);
    }
  }
  Fields.$inject = ['formFields'];
  return [{
    __init__: ['uptakeFields'],
    uptakeFields: ['type', Fields],
    uploads: ['value', uploads],
    translate: ['value', translate],
  }];
}
