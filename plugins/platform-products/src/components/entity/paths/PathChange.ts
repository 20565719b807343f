/** Something that was just done about the golden path of an entity. */
export interface PathChange {
  did: 'assigned' | 'takenBack' | 'reason';
  /** Where it counts from a pass on: the moment after which that pass must begin. */
  since?: string;
}
