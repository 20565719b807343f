import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntityTier,
  PlatformProductsApi,
  Status,
} from 'backstage-plugin-platform-products-common';
import { exampleStatus } from '../../../../__testUtils__/exampleAnswers';
import { ordersTier } from '../../__testUtils__/ordersTier';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { EntityTierSection } from '../EntityTierSection';

/** A pass that began after everything in the fixtures was stored. */
export const statusAfterPass: Status = {
  ...exampleStatus,
  runs: [
    {
      id: 9,
      state: 'complete',
      startedAt: '2027-01-01T00:00:00.000Z',
      finishedAt: '2027-01-01T00:00:09.000Z',
      trigger: 'refresh',
      read: 80,
      changed: 1,
      evaluated: 1,
      removed: 0,
      transitions: 0,
    },
  ],
};

/** What the owner of an entity may do. */
export const ownerMay = { propose: true, assign: false, review: false };

/** Answers with each in turn, and then with the last. */
export function inTurn(...answers: EntityTier[]) {
  const getEntityTier = jest.fn<Promise<EntityTier>, [string]>();
  answers
    .slice(0, -1)
    .forEach(answer => getEntityTier.mockResolvedValueOnce(answer));
  return getEntityTier.mockResolvedValue(answers[answers.length - 1]);
}

/** The whole section, as on the page of orders. */
export function renderTierSection(
  tier: EntityTier | jest.Mock,
  api: Partial<PlatformProductsApi> = {},
) {
  renderOnEntityPage(<EntityTierSection entityRef={ordersTier.entityRef} />, {
    getEntityTier: typeof tier === 'function' ? tier : async () => tier,
    getStatus: async () => statusAfterPass,
    ...api,
  });
}

/** Presses a button of the section. */
export const open = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** Inside of the dialog that has been opened. */
export const dialog = async () => within(await screen.findByRole('dialog'));

/** Chooses of the only list in the dialog. */
export const choose = async (label: RegExp, option: string) => {
  const form = await dialog();
  await userEvent.click(await form.findByLabelText(label));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

/** Fills in a field of the dialog. */
export const say = async (label: RegExp, text: string) =>
  userEvent.type((await dialog()).getByLabelText(label), text);

/** Presses a button of the dialog. */
export const press = async (name: string) =>
  userEvent.click((await dialog()).getByRole('button', { name }));
