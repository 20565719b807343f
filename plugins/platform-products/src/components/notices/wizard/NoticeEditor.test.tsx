import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Notice,
  NoticePreview,
} from 'backstage-plugin-platform-products-common';
import { exampleApi, PagesApi } from '../../../__testUtils__/exampleApi';
import {
  draftNotice,
  exampleEvents,
  examplePreview,
  libraryNotice,
  ordersNotice,
} from '../../../__testUtils__/exampleNotices';
import { staleRevision } from '../../../__testUtils__/exampleNoticesApi';
import { renderPage } from '../../../__testUtils__/renderPage';
import { NoticesRoutes } from '../NoticesRoutes';

function render(
  path: string,
  options: { api?: Partial<PagesApi>; allowed?: boolean } = {},
) {
  return renderPage(<NoticesRoutes />, {
    path: `/notices${path}`,
    route: '/notices/*',
    api: options.api,
    mayRefresh: options.allowed,
  });
}

const edit = (notice: Notice, step: string) =>
  `/${encodeURIComponent(notice.id)}/edit?step=${step}`;

const field = (name: RegExp | string) => screen.findByRole('textbox', { name });

const toStep = async (name: string) =>
  userEvent.click(
    within(await screen.findByRole('navigation', { name: 'Steps' })).getByRole(
      'button',
      { name: new RegExp(name) },
    ),
  );

const isSaved = () => screen.findByText('Saved');

const click = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('NoticeEditor', () => {
  it('saves a new draft as it is written, and goes on under its own address', async () => {
    const createNotice = jest.fn(exampleApi().createNotice);
    const updateNotice = jest.fn(async (_: string, { content, revision }) => ({
      ...draftNotice,
      id: 'new-notice',
      content,
      revision: revision + 1,
    }));
    render('/new', { api: { createNotice, updateNotice } });

    expect(
      await screen.findByText('Drafts are saved as you type.'),
    ).toBeVisible();
    const title = await field(/^Title/);
    await userEvent.type(title, 'Orders v1');
    expect(await isSaved()).toBeVisible();
    expect(createNotice).toHaveBeenCalledWith({
      content: expect.objectContaining({
        title: 'Orders v1',
        kind: 'compulsory',
      }),
    });

    // The field is the same one: nobody is thrown out while typing.
    expect(await field(/^Title/)).toBe(title);
    await userEvent.type(title, ' API');
    await waitFor(() =>
      expect(updateNotice).toHaveBeenCalledWith('new-notice', {
        revision: 1,
        content: expect.objectContaining({ title: 'Orders v1 API' }),
      }),
    );
    expect(
      screen.getByRole('heading', { name: 'Edit: Orders v1 API' }),
    ).toBeVisible();
  });

  it('is written from the first word to publishing', async () => {
    const publishNotice = jest.fn(exampleApi().publishNotice);
    const stored = exampleApi();
    render('/new', {
      api: {
        ...stored,
        publishNotice: async (id, body) => {
          publishNotice(id, body).catch(() => {});
          return stored.publishNotice(id, body);
        },
      },
    });

    await userEvent.type(await field(/^Title/), 'Orders v1');
    const subjects = await field(/^What goes away/);
    await userEvent.type(subjects, 'api:default/orders-v1{Enter}');
    await userEvent.type(await field(/^Owner/), 'group:default/checkout');
    await userEvent.click(screen.getByRole('radio', { name: /Advisory/ }));

    await click('Next: Why and what to do');
    await userEvent.type(await field(/^Why it goes away/), 'Too **old**');
    expect(
      within(
        screen.getByRole('group', { name: 'Preview: Why it goes away' }),
      ).getByText('old'),
    ).toBeVisible();
    await userEvent.type(
      await screen.findByLabelText('Person-days per consumer'),
      '2',
    );

    await click('Next: Dates');
    await userEvent.type(await screen.findByLabelText('Sunset'), '2027-03-01');

    await click('Next: Who is affected');
    const teams = within(await screen.findByRole('table', { name: 'By team' }));
    expect(teams.getByRole('row', { name: /logistics/ })).toHaveTextContent(
      /9.*4: Orders API v1 goes away/,
    );
    expect(screen.getByText('The policy is kept.')).toBeVisible();

    await click('Next: Publish');
    expect(await screen.findByText('Everything is there.')).toBeVisible();
    expect(await isSaved()).toBeVisible();
    const publish = await screen.findByRole('button', { name: 'Publish…' });
    await waitFor(() => expect(publish).toBeEnabled());
    await userEvent.click(publish);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/12 consumers are affected/)).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));

    await waitFor(() => expect(publishNotice).toHaveBeenCalledTimes(1));
    const [id] = publishNotice.mock.calls[0];
    expect(id).toBe('new-notice');
    const page = await screen.findByRole('region', { name: 'History' });
    expect(page).toBeVisible();
    expect((await stored.getNotice('new-notice')).content).toMatchObject({
      title: 'Orders v1',
      owner: 'group:default/checkout',
      subjects: ['api:default/orders-v1'],
      kind: 'advisory',
      reason: 'Too **old**',
      effort: 2,
      sunsetAt: '2027-03-01',
    });
  });

  it('keeps one wrong field from being saved, not the others', async () => {
    const updateNotice = jest.fn(exampleApi().updateNotice);
    render(edit(draftNotice, 'why'), { api: { updateNotice } });

    await userEvent.type(await field(/Migration guide/), 'htp:/docs');
    await userEvent.type(await field(/^Why it goes away/), 'Old');

    expect(
      await screen.findByText(/Found “htp:\/docs”, allowed is a URL/),
    ).toBeVisible();
    expect(
      screen.getByText('1 field is not saved until it is corrected.'),
    ).toBeVisible();
    expect(screen.getByText('1 to correct')).toBeVisible();
    await waitFor(() =>
      expect(updateNotice).toHaveBeenCalledWith(draftNotice.id, {
        revision: 1,
        content: { ...draftNotice.content, reason: 'Old' },
      }),
    );
  });

  it('shows HTML in the preview as text', async () => {
    render(edit(draftNotice, 'why'));

    await userEvent.type(
      await field(/^What to do/),
      '<script>alert(1)</script>',
    );

    const preview = screen.getByRole('group', { name: 'Preview: What to do' });
    expect(preview).toHaveTextContent('<script>alert(1)</script>');
    expect(preview.querySelector('script')).toBeNull();
  });

  it('saves what was typed last when its author leaves', async () => {
    const updateNotice = jest.fn(exampleApi().updateNotice);
    render(edit(draftNotice, 'what'), { api: { updateNotice } });

    await userEvent.type(await field(/^Title/), '!');
    await userEvent.click(screen.getByRole('link', { name: /All notices/ }));

    await waitFor(() =>
      expect(updateNotice).toHaveBeenCalledWith(draftNotice.id, {
        revision: 1,
        content: { ...draftNotice.content, title: 'Legacy login!' },
      }),
    );
  });

  it('warns of leaving the portal while something is not saved', async () => {
    render(edit(draftNotice, 'what'), {
      api: { updateNotice: () => new Promise(() => {}) },
    });
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };

    const title = await field(/^Title/);
    expect(leave()).toBe(false);
    await userEvent.type(title, '!');
    expect(leave()).toBe(true);
  });

  it('says why it could not save, and saves again when told to', async () => {
    const updateNotice = jest
      .fn(exampleApi().updateNotice)
      .mockRejectedValueOnce(new Error('offline'));
    render(edit(draftNotice, 'what'), { api: { updateNotice } });

    await userEvent.type(await field(/^Title/), '!');
    expect(await screen.findByText('Not saved: offline')).toBeVisible();
    await click('Save again');

    expect(await isSaved()).toBeVisible();
  });

  describe('when somebody else has saved meanwhile', () => {
    const theirs: Notice = {
      ...draftNotice,
      revision: 7,
      updatedBy: 'user:default/sam',
      content: { ...draftNotice.content, title: 'Theirs' },
    };

    function renderConflict() {
      const updateNotice = jest
        .fn(async (_: string, body) => ({
          ...theirs,
          content: body.content,
          revision: body.revision + 1,
        }))
        .mockRejectedValueOnce(staleRevision());
      const getNotice = jest
        .fn(async () => theirs)
        .mockResolvedValueOnce(draftNotice);
      render(edit(draftNotice, 'what'), { api: { updateNotice, getNotice } });
      return { updateNotice };
    }

    it('overwrites nothing and shows what differs', async () => {
      const { updateNotice } = renderConflict();
      await userEvent.type(await field(/^Title/), '!');

      const alert = within(await screen.findByRole('alert'));
      expect(alert.getByText('Somebody else saved this notice')).toBeVisible();
      const row = alert.getByRole('row', { name: /title/ });
      expect(row).toHaveTextContent('Legacy login!');
      expect(row).toHaveTextContent('Theirs');
      expect(screen.getByText('Not saved yet')).toBeVisible();
      expect(updateNotice).toHaveBeenCalledTimes(1);
    });

    it('saves mine over theirs when told to', async () => {
      const { updateNotice } = renderConflict();
      await userEvent.type(await field(/^Title/), '!');
      await click('Save mine over it');

      expect(await isSaved()).toBeVisible();
      expect(updateNotice).toHaveBeenLastCalledWith(draftNotice.id, {
        revision: 7,
        content: { ...draftNotice.content, title: 'Legacy login!' },
      });
    });

    it('goes on with theirs when told to', async () => {
      const { updateNotice } = renderConflict();
      await userEvent.type(await field(/^Title/), '!');
      await click('Discard mine, go on with theirs');

      expect(await field(/^Title/)).toHaveValue('Theirs');
      expect(await isSaved()).toBeVisible();
      expect(updateNotice).toHaveBeenCalledTimes(1);
    });
  });

  describe('publishing', () => {
    const whole: Notice = {
      ...ordersNotice,
      state: 'draft',
      actions: ['edit', 'publish'],
    };

    function renderPublish(
      preview: Partial<NoticePreview> = {},
      options: { allowed?: boolean } = {},
    ) {
      const publishNotice = jest.fn(async () => whole);
      render(edit(whole, 'publish'), {
        api: {
          getNotice: async () => whole,
          getNoticeHistory: async () => ({ items: exampleEvents }),
          previewNotice: async () => ({ ...examplePreview, ...preview }),
          publishNotice,
        },
        ...options,
      });
      return { publishNotice };
    }

    it('lists what is missing and leads to where it is written', async () => {
      renderPublish({
        problems: [
          { path: 'sunsetAt', found: '', allowed: 'a date after deprecation' },
        ],
      });

      expect(
        await screen.findByText(/sunsetAt: found nothing, allowed is a date/),
      ).toBeVisible();
      expect(screen.getByRole('button', { name: 'Publish…' })).toBeDisabled();
      await click('Go to “Dates”');

      expect(await screen.findByLabelText('Sunset')).toBeVisible();
    });

    it('schedules for a moment on the clock of the zone', async () => {
      const { publishNotice } = renderPublish();

      await userEvent.click(
        await screen.findByRole('radio', { name: 'At a date' }),
      );
      await userEvent.type(
        screen.getByLabelText(/Publish at/),
        '2027-01-15T09:00',
      );
      await click('Schedule…');
      await click('Schedule');

      await waitFor(() =>
        expect(publishNotice).toHaveBeenCalledWith(whole.id, {
          revision: 4,
          publishAt: '2027-01-15T08:00:00.000Z',
        }),
      );
    });

    const violations = [
      {
        rule: 'minimum-notice' as const,
        message: '34 days of notice, demanded are 180',
        tier: 'tier-1',
      },
    ];

    it('asks a second person to break the policy, with a reason', async () => {
      const { publishNotice } = renderPublish({ violations });

      expect(
        await screen.findByText(/34 days of notice.*tier tier-1/),
      ).toBeVisible();
      const ask = screen.getByRole('button', { name: 'Ask for approval…' });
      expect(ask).toBeDisabled();
      await userEvent.type(
        await field(/Why the policy may be broken/),
        'The vendor stops',
      );
      await userEvent.click(ask);
      await click('Ask');

      await waitFor(() =>
        expect(publishNotice).toHaveBeenCalledWith(whole.id, {
          revision: 4,
          override: { reason: 'The vendor stops' },
        }),
      );
    });

    it('does not let those ask who may not', async () => {
      renderPublish({ violations }, { allowed: false });

      expect(await screen.findByText(/You may not ask for that/)).toBeVisible();
      expect(
        screen.getByRole('button', { name: 'Ask for approval…' }),
      ).toBeDisabled();
    });
  });

  it('says who is affected by nobody knows what', async () => {
    render('/new?step=audience');

    expect(await screen.findByText('Say first what goes away')).toBeVisible();
  });

  it('warns of a broken policy before the last step', async () => {
    render(edit(draftNotice, 'audience'), {
      api: {
        previewNotice: async () => ({
          ...examplePreview,
          consumers: 0,
          byOwner: [],
          byTier: [],
          examples: [],
          violations: [
            { rule: 'guide-required', message: 'There is no guide' },
          ],
          warnings: ['The sunset is on a Sunday.'],
        }),
      },
    });

    expect(await screen.findByText('There is no guide')).toBeVisible();
    expect(screen.getByText('The sunset is on a Sunday.')).toBeVisible();
    expect(
      screen.getByText('Nobody that you can see depends on it'),
    ).toBeVisible();
  });

  it('adds brown-outs on the clock of the zone', async () => {
    const updateNotice = jest.fn(exampleApi().updateNotice);
    const notice = {
      ...draftNotice,
      content: { ...draftNotice.content, timeZone: 'Europe/Berlin' },
    };
    render(edit(notice, 'dates'), {
      api: { getNotice: async () => notice, updateNotice },
    });

    await click('Add a brown-out');
    const brownout = within(screen.getByRole('group', { name: 'Brown-out 1' }));
    await userEvent.type(brownout.getByLabelText('From'), '2027-02-01T09:00');
    await userEvent.type(brownout.getByLabelText('To'), '2027-02-01T11:00');

    await waitFor(() =>
      expect(updateNotice).toHaveBeenCalledWith(draftNotice.id, {
        revision: 1,
        content: {
          ...notice.content,
          brownouts: [
            {
              from: '2027-02-01T08:00:00.000Z',
              to: '2027-02-01T10:00:00.000Z',
            },
          ],
        },
      }),
    );
  });

  it('corrects texts of a published notice only when told to', async () => {
    const updateNotice = jest.fn(exampleApi().updateNotice);
    render(edit(ordersNotice, 'what'), { api: { updateNotice } });

    expect(await screen.findByText(/texts can be corrected/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Dates/ })).toBeNull();
    expect(await field(/^What goes away/)).toBeDisabled();
    await userEvent.type(await field(/^Title/), '!');
    expect(await screen.findByText('Not saved yet')).toBeVisible();
    await new Promise(resolve => {
      setTimeout(resolve, 1_200);
    });
    expect(updateNotice).not.toHaveBeenCalled();
    await click('Save');

    expect(await isSaved()).toBeVisible();
    expect(updateNotice).toHaveBeenCalledWith(ordersNotice.id, {
      revision: 4,
      content: expect.objectContaining({ title: 'Orders API v1 goes away!' }),
    });
  });

  it('says so of a notice that is not edited here', async () => {
    render(edit(libraryNotice, 'what'));

    expect(
      await screen.findByText('This notice cannot be edited here'),
    ).toBeVisible();
  });

  it('marks the open step and takes the focus along to the next', async () => {
    render(edit(draftNotice, 'what'));

    await toStep('Dates');

    const section = await screen.findByRole('region', { name: 'Dates' });
    await waitFor(() =>
      expect(document.activeElement).toContainElement(section),
    );
    expect(
      within(screen.getByRole('navigation', { name: 'Steps' })).getByRole(
        'button',
        { current: 'step' },
      ),
    ).toHaveTextContent('Dates');
  });

  it('tries again when a draft cannot be loaded', async () => {
    const getNotice = jest
      .fn(async () => draftNotice)
      .mockRejectedValueOnce(new Error('too tired'));
    render(edit(draftNotice, 'what'), { api: { getNotice } });

    expect(await screen.findByText('too tired')).toBeVisible();
    await click('Try again');
    expect(await field(/^Title/)).toHaveValue('Legacy login');
  });
});
