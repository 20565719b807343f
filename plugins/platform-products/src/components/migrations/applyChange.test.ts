import type { SetMigrations } from 'backstage-plugin-platform-products-common';
import { exampleConsumer } from './__testUtils__/exampleMigrations';
import { applyChange } from './applyChange';

const change = { state: 'acknowledged' } as const;

const consumers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    exampleConsumer({ entityRef: `component:default/service-${index}` }),
  );

describe('applyChange', () => {
  it('asks once for each notice, and gathers what was changed and refused', async () => {
    const setMigrations = jest.fn(
      async (id: string, { entityRefs }: SetMigrations) =>
        id === 'n1'
          ? { changed: entityRefs, refused: [] }
          : {
              changed: [],
              refused: [{ entityRef: entityRefs[0], why: 'Not yours' }],
            },
    );

    await expect(
      applyChange(
        { setMigrations },
        [
          { noticeId: 'n1', consumers: consumers(2) },
          { noticeId: 'n2', consumers: consumers(1) },
        ],
        change,
      ),
    ).resolves.toEqual({
      changed: ['component:default/service-0', 'component:default/service-1'],
      refused: [{ entityRef: 'component:default/service-0', why: 'Not yours' }],
    });
    expect(setMigrations).toHaveBeenCalledTimes(2);
  });

  it('asks for no more consumers at once than the API takes', async () => {
    const setMigrations = jest.fn(
      async (_id: string, { entityRefs }: SetMigrations) => ({
        changed: entityRefs,
        refused: [],
      }),
    );

    const { changed } = await applyChange(
      { setMigrations },
      [{ noticeId: 'n1', consumers: consumers(1_500) }],
      change,
    );

    expect(changed).toHaveLength(1_500);
    expect(
      setMigrations.mock.calls.map(([, { entityRefs }]) => entityRefs.length),
    ).toEqual([1_000, 500]);
  });

  it('goes on with the next notice where one fails', async () => {
    const setMigrations = jest
      .fn()
      .mockRejectedValueOnce(new Error('The line is cut'))
      .mockResolvedValueOnce({
        changed: ['component:default/service-0'],
        refused: [],
      });

    const { changed, refused } = await applyChange(
      { setMigrations },
      [
        { noticeId: 'n1', consumers: consumers(2) },
        { noticeId: 'n2', consumers: consumers(1) },
      ],
      change,
    );

    expect(changed).toHaveLength(1);
    expect(refused.map(({ why }) => why)).toEqual([
      'The line is cut',
      'The line is cut',
    ]);
  });
});
