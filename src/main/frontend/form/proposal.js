import { FormContext, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { same } from './choices.js';

/**
 * A field that says "proposedBy" follows the answer of another one: the form's data hold, under "proposals", what each
 * answer there proposes here. What somebody typed or chose otherwise stays.
 */
export function proposing(Field) {
  function Proposing(props) {
    useProposal(props);
    return h(Field, props);
  }
  Proposing.config = Field.config;
  return Proposing;
}

function useProposal({ field, value, onChange }) {
  const form = useContext(FormContext).getService('form');
  const { proposedBy } = field.properties ?? {};
  const chosen = useExpressionEvaluation(proposedBy ? `=${proposedBy}` : undefined) ?? '';
  const proposals = (proposedBy && form._getState().initialData?.proposals?.[field.key]) || {};
  const last = useRef({ chosen, proposal: proposals[chosen] });
  useEffect(() => {
    const proposal = proposals[chosen];
    if (chosen === last.current.chosen) return;
    last.current.chosen = chosen;
    if (proposal === undefined) return; // such as in between, while another answer is sought
    const untouched = value === null || value === undefined || value === '' || same(value, last.current.proposal);
    last.current.proposal = proposal;
    if (untouched) onChange({ value: proposal });
  }, [chosen]);
}
