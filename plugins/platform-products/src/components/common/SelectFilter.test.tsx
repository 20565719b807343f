import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { SelectFilter } from './SelectFilter';

function Page(props: { single?: boolean; onChange?: (to: string[]) => void }) {
  const { single, onChange } = props;
  const [values, setValues] = useState(['gold']);
  const [count, setCount] = useState(0);
  return (
    <>
      <SelectFilter
        label="Level"
        single={single}
        // Other lists at every rendering, as callers have them who translate labels.
        options={[
          { value: 'gold', label: 'Gold level' },
          { value: 'silver', label: 'Silver level' },
        ]}
        values={[...values]}
        onChange={next => {
          setValues(next);
          onChange?.(next);
        }}
      />
      <button onMouseEnter={() => setCount(count + 1)}>{count}</button>
    </>
  );
}

const input = () => screen.getByRole('textbox', { name: 'Level' });

describe('SelectFilter', () => {
  it('keeps half-typed text of several values while the page around it changes', async () => {
    render(<Page />);

    await userEvent.type(input(), 'silv');
    await userEvent.hover(screen.getByRole('button', { name: '0' }));

    expect(screen.getByRole('button', { name: '1' })).toBeVisible();
    expect(input()).toHaveValue('silv');
  });

  it('keeps half-typed text of a single value while the page around it changes', async () => {
    render(<Page single />);

    await userEvent.type(input(), 'silv');
    await userEvent.hover(screen.getByRole('button', { name: '0' }));

    expect(screen.getByRole('button', { name: '1' })).toBeVisible();
    expect(input()).toHaveValue('silv');
  });

  it('hands on the values by the names of the API and shows them as people read them', async () => {
    const onChange = jest.fn();
    render(<Page onChange={onChange} />);

    await userEvent.type(input(), 'silv');
    await userEvent.click(screen.getByRole('option', { name: 'Silver level' }));

    expect(onChange).toHaveBeenCalledWith(['gold', 'silver']);
    expect(screen.getByRole('button', { name: 'Silver level' })).toBeVisible();
    expect(input()).toHaveValue('');
  });
});
