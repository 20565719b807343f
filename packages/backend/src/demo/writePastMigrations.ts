import { type Seed, SHIPMENTS_NOTICE } from './Seed';

const ANNOUNCED = '2026-04-01';

/** Those who moved before the portal was there, and when. */
const moved = {
  'event-projector': '2026-05-20',
  'courier-dispatch': '2026-07-06',
  'sort-planner': '2026-09-14',
  'checkout-api': '2026-11-09',
};

/** Started to use version 1 long after it was deprecated. */
const backSlider = 'claims-intake';
const BACK_SLID = '2026-10-20';

/** Open and done at the end of each day with a change. */
const days: [day: string, open: number, done: number][] = [
  [ANNOUNCED, 9, 0],
  [moved['event-projector'], 8, 1],
  [moved['courier-dispatch'], 7, 2],
  [moved['sort-planner'], 6, 3],
  [BACK_SLID, 7, 3],
  [moved['checkout-api'], 6, 4],
];

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const refOf = (component: string) => `component:default/${component}`;

/** The months since Shipments API v1 was announced: no API can tell what was, so these are rows. */
export async function writePastMigrations({ knex }: Seed): Promise<void> {
  const notice = { notice_id: SHIPMENTS_NOTICE };
  await knex.transaction(async tx => {
    await tx('migrations')
      .where(notice)
      .update({ since: noon(ANNOUNCED) });
    await tx('migrations')
      .where({ ...notice, entity_ref: refOf(backSlider) })
      .update({ since: noon(BACK_SLID), back_sliding: true });
    for (const [component, day] of Object.entries(moved)) {
      await tx('migrations').insert({
        ...notice,
        entity_ref: refOf(component),
        state: 'migrated',
        origin: 'relation',
        path: '[]',
        related: false,
        back_sliding: false,
        gone: false,
        since: noon(ANNOUNCED),
      });
      await tx('notice_events').insert({
        ...notice,
        at: noon(day),
        type: 'migration',
        entity_ref: refOf(component),
        reason: 'Part of the demo: happened before this portal was set up.',
        changes: JSON.stringify([
          { field: 'state', from: 'in-progress', to: 'migrated' },
        ]),
      });
    }
    await tx('notice_days').where(notice).delete();
    await tx('notice_days').insert(
      days.map(([day, open, done]) => ({
        ...notice,
        day,
        open,
        done,
        exempt: 0,
      })),
    );
    await tx('notices')
      .where({ id: SHIPMENTS_NOTICE })
      .update({ dirty: true, published_at: noon(ANNOUNCED) });
  });
}
