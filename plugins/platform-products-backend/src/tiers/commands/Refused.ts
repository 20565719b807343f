/** Why something is not done, and as what it is refused where it was the only thing asked for. */
export interface Refused {
  outcome: 'refused';
  /** Sentence part that names found and allowed. */
  why: string;
  Refusal: new (message: string) => Error;
}

export function refused(Refusal: Refused['Refusal'], why: string): Refused {
  return { outcome: 'refused', why, Refusal };
}
