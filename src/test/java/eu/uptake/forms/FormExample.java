package eu.uptake.forms;

/** A form with every kind of field, to be filled in and looked at. */
final class FormExample {

    static final String COMPONENTS = """
            {'type': 'text', 'id': 't', 'text': '## About your company\\nTen minutes. You can stop and come back.'},
            {'type': 'textfield', 'id': 'f1', 'key': 'company', 'label': 'Company',
             'description': 'The registered name.', 'validate': {'required': true}},
            {'type': 'select', 'id': 'f2', 'key': 'country', 'label': 'Country', 'valuesKey': 'countries',
             'searchable': true, 'validate': {'required': true}},
            {'type': 'number', 'id': 'f3', 'key': 'awu', 'label': 'Staff', 'decimalDigits': 1,
             'validate': {'min': 0}, 'appearance': {'suffixAdorner': 'AWU'}},
            {'type': 'datetime', 'id': 'f4', 'key': 'founded', 'subtype': 'date', 'dateLabel': 'Founded on'},
            {'type': 'radio', 'id': 'f5', 'key': 'interested', 'label': 'Interested in robots?',
             'values': [{'label': 'Yes', 'value': 'yes'}, {'label': 'No', 'value': 'no'}],
             'validate': {'required': true}},
            {'type': 'textarea', 'id': 'f6', 'key': 'reason', 'label': 'Why not?',
             'conditional': {'hide': '=interested != \\"no\\"'}, 'validate': {'required': true}},
            {'type': 'checklist', 'id': 'f7', 'key': 'wishes', 'label': 'Wishes',
             'values': [{'label': 'Speed', 'value': 'speed'}, {'label': 'Quality', 'value': 'quality'}]},
            {'type': 'taglist', 'id': 'f8', 'key': 'tags', 'label': 'Technologies',
             'values': [{'label': 'Vision', 'value': 'v'}, {'label': 'Sensors', 'value': 's'}]},
            {'type': 'dynamiclist', 'id': 'f9', 'path': 'services', 'label': 'Services', 'isRepeating': true,
             'allowAddRemove': true, 'defaultRepetitions': 1, 'components': [
               {'type': 'textfield', 'id': 'r1', 'key': 'what', 'label': 'What', 'validate': {'required': true}},
               {'type': 'number', 'id': 'r2', 'key': 'hours', 'label': 'Hours', 'decimalDigits': 0}]},
            {'type': 'expression', 'id': 'f10', 'key': 'total', 'expression': '=sum(services.hours)',
             'computeOn': 'change'},
            {'type': 'filepicker', 'id': 'f11', 'key': 'evidence', 'label': 'Evidence', 'multiple': true,
             'accept': '.pdf,.docx,image/*'},
            {'type': 'checkbox', 'id': 'f12', 'key': 'agreed', 'label': 'I agree', 'validate': {'required': true}}
            """;

    private FormExample() {}
}
