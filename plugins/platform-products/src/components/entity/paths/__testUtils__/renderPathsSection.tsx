import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntityPaths,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import { examplePathsApi } from '../../../../__testUtils__/examplePathsApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { statusAfterPass } from '../../tier/__testUtils__/renderTierSection';
import { EntityPathsSection } from '../EntityPathsSection';

/** The whole section, as on the page of orders. */
export function renderPathsSection(
  paths: EntityPaths | jest.Mock,
  api: Partial<PlatformProductsApi> = {},
) {
  renderOnEntityPage(
    <EntityPathsSection entityRef="component:default/orders" title="Orders" />,
    {
      ...examplePathsApi(),
      getEntityPaths: typeof paths === 'function' ? paths : async () => paths,
      getStatus: async () => statusAfterPass,
      ...api,
    },
  );
}

/** Presses a button of the section. */
export const open = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** Inside of the dialog that has been opened. */
export const dialog = async () => within(await screen.findByRole('dialog'));

/** Fills in a field of the dialog. */
export const say = async (label: RegExp, text: string) =>
  userEvent.type((await dialog()).getByLabelText(label), text);

/** Presses a button of the dialog. */
export const press = async (name: string) =>
  userEvent.click((await dialog()).getByRole('button', { name }));
