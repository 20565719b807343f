/** What the API may ask of the ingest. */
export interface IngestControl {
  /**
   * Asks for a pass that begins after this moment, on whichever replica. Answers at once; if a
   * pass is under way, another one follows it.
   */
  requestRefresh(): Promise<{ requestedAt: string }>;
}
