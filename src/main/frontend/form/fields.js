import { Textfield } from '@bpmn-io/form-js-viewer';
import { NumberField } from './number-field.js';
import { proposing } from './proposal.js';
import { SelectField } from './select-field.js';
import { UploadField } from './upload-field.js';

/** Our own fields in place of form-js', and its words in the reader's language. */
export function modules({ translate, uploads, reader }) {
  class Fields {
    constructor(formFields) {
      formFields.register('number', NumberField);
      formFields.register('select', proposing(SelectField));
      formFields.register('textfield', proposing(Textfield));
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
