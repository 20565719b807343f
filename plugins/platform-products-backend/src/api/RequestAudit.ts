import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { breathe } from '../store/breathe';

/** Entries after which others have a turn: each is a line or two of a log. */
const STEP = 50;

/** What a request says to the audit log. */
export interface RequestAudit {
  /** Adds to the entry of the request. */
  writeDown(meta: JsonObject): void;
  /** Writes an entry of its own for each of many things that the request has changed. */
  auditEach(eventId: string, entries: JsonObject[]): Promise<void>;
}

interface Source {
  /** Tells the log who asks; absent where a program inside the backend does. */
  request?: Request;
  meta?: JsonObject;
}

/**
 * Runs a request with its entry in the audit log.
 *
 * @param eventId - absent for what is merely read
 */
export async function audited<T>(
  auditor: AuditorService,
  eventId: string | undefined,
  source: Source,
  act: (audit: RequestAudit) => Promise<T>,
): Promise<T> {
  if (eventId === undefined) {
    return act({ writeDown: () => {}, auditEach: async () => {} });
  }
  const { request } = source;
  const meta: JsonObject = { ...source.meta };
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
    ...(source.meta && { meta: source.meta }),
  });
  const auditEach = async (each: string, entries: JsonObject[]) => {
    for (const [index, entry] of entries.entries()) {
      if (index % STEP === STEP - 1) await breathe();
      const one = await auditor.createEvent({
        eventId: each,
        severityLevel: 'medium',
        request,
      });
      await one.success({ meta: { ...source.meta, ...entry } });
    }
  };
  try {
    const answer = await act({
      writeDown: more => Object.assign(meta, more),
      auditEach,
    });
    await event.success({ meta });
    return answer;
  } catch (error) {
    await event.fail({ meta, error: error as Error });
    throw error;
  }
}
