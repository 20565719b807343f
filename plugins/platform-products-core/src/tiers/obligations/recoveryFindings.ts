import type { ObligationFinding } from '../types';
import type { Question } from './Question';
import { placesOf } from './placesOf';

/** Whether the entity is to be back as fast, or lose as little, as the tier demands. */
export function recoveryFindings(
  question: Question,
  obligation: 'rtoMinutes' | 'rpoMinutes',
  words: string,
): ObligationFinding[] {
  const { subject, tier, config } = question;
  const demanded = tier.obligations[obligation];
  if (demanded === undefined) {
    return [];
  }
  const reading = subject.metadata.recovery[obligation];
  const demand = `${tier.title} demands ${demanded} minutes or less.`;
  const fix = `Set ${placesOf(
    config,
    obligation,
  )} to ${demanded} or less, and show in a drill that it is kept.`;
  switch (reading.state) {
    case 'valid': {
      const why = `Its ${words} objective is ${reading.value} minutes; ${demand}`;
      return [
        reading.value <= demanded
          ? { obligation, state: 'met', why }
          : { obligation, state: 'not-met', why, fix },
      ];
    }
    case 'invalid': {
      const why = `Its ${words} objective cannot be read, found "${reading.raw}"; ${demand}`;
      return [{ obligation, state: 'unknown', why, fix }];
    }
    default: {
      const why = `It has no ${words} objective; ${demand}`;
      return [{ obligation, state: 'not-met', why, fix }];
    }
  }
}
