import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { EntitiesInput } from './EntitiesInput';

const entity = (kind: string, name: string, title?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', ...(title && { title }) },
});

const catalog = catalogApiMock({
  entities: [
    entity('API', 'orders-v1', 'Orders of old'),
    entity('API', 'orders-v2'),
    entity('Group', 'orders-team'),
  ],
});

function Form(props: {
  single?: boolean;
  kind?: string;
  onChange: (values: string[]) => void;
}) {
  const [values, setValues] = useState<string[]>([]);
  const [count, setCount] = useState(0);
  return (
    <>
      <EntitiesInput
        {...props}
        label="Entities"
        // Another list at every rendering, as callers with a default have it.
        values={[...values]}
        onChange={next => {
          setValues(next);
          props.onChange(next);
        }}
      />
      <button onMouseEnter={() => setCount(count + 1)}>{count}</button>
    </>
  );
}

function render(
  props: { single?: boolean; kind?: string } = {},
  api: typeof catalog = catalog,
) {
  const onChange = jest.fn();
  renderInTestApp(<Form {...props} onChange={onChange} />, {
    apis: [[catalogApiRef, api]],
  });
  return { onChange };
}

const input = () => screen.findByRole('textbox', { name: 'Entities' });

describe('EntitiesInput', () => {
  it('finds entities by title and takes their refs', async () => {
    const { onChange } = render();

    await userEvent.type(await input(), 'of old');
    await userEvent.click(await screen.findByText('Orders of old'));

    expect(onChange).toHaveBeenCalledWith(['api:default/orders-v1']);
  });

  it('suggests only the kind that is asked for', async () => {
    render({ kind: 'group', single: true });

    await userEvent.type(await input(), 'orders');

    expect(await screen.findByText('group:default/orders-team')).toBeVisible();
    expect(screen.queryByText('api:default/orders-v2')).not.toBeInTheDocument();
  });

  it('takes a ref that the catalog does not know, by Enter and by leaving', async () => {
    const { onChange } = render();

    await userEvent.type(await input(), 'api:default/a{Enter}api:default/b');
    await userEvent.tab();

    await waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith([
        'api:default/a',
        'api:default/b',
      ]),
    );
  });

  it('keeps half-typed text while the form around it changes', async () => {
    render();

    await userEvent.type(await input(), 'api:def');
    await userEvent.hover(screen.getByRole('button', { name: '0' }));

    expect(screen.getByRole('button', { name: '1' })).toBeVisible();
    expect(await input()).toHaveValue('api:def');
  });

  it('goes on by whole refs where the catalog cannot be asked', async () => {
    render(
      {},
      catalogApiMock.mock({
        queryEntities: async () => {
          throw new Error('down');
        },
      }) as unknown as typeof catalog,
    );

    await userEvent.type(await input(), 'orders');

    expect(
      await screen.findByText(/could not be asked; type a whole reference/),
    ).toBeVisible();
  });
});
