import type { ObligationFinding } from '../types';
import type { Question } from './Question';
import { placesOf } from './placesOf';

/** Whether a page reaches somebody. */
export function onCallFindings(question: Question): ObligationFinding[] {
  const { subject, tier, config } = question;
  if (!tier.obligations.onCall) {
    return [];
  }
  const obligation = 'onCall';
  const { onCall } = subject.metadata;
  if (onCall.state === 'valid') {
    const why = `A page reaches ${onCall.value}, by ${onCall.source}.`;
    return [{ obligation, state: 'met', why }];
  }
  const demand = `${tier.title} demands an on-call rota.`;
  return [
    {
      obligation,
      state: 'not-met',
      why:
        onCall.state === 'invalid'
          ? `It names no on-call rota, found "${onCall.raw}"; ${demand}`
          : `It names no on-call rota; ${demand}`,
      fix: `Name the service or rota that a page reaches in ${placesOf(
        config,
        'onCall',
      )}.`,
    },
  ];
}
