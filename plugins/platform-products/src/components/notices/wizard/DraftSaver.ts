import type {
  Notice,
  PlatformProductsApi,
} from 'backstage-plugin-platform-products-common';
import { isConflict } from '../../common/isConflict';
import { draftContent, NoticeForm } from './draftContent';

/** Milliseconds without a change before a draft is saved. */
const PAUSE = 800;

type Api = Pick<
  PlatformProductsApi,
  'createNotice' | 'updateNotice' | 'getNotice'
>;

/** How a draft stands between its author and the backend. */
export type SaveState =
  | { name: 'empty' | 'pending' | 'saving' | 'saved' }
  | { name: 'failed'; error: Error }
  /** Somebody else has saved `theirs`; nothing is saved until the author has decided. */
  | { name: 'conflict'; theirs: Notice };

/** What is shown of a draft; a new object for every change. */
export interface DraftView {
  form: NoticeForm;
  save: SaveState;
  /** As last stored by us; absent before the first save. */
  notice?: Notice;
}

/**
 * Saves what an author writes: one request at a time, each with the revision of the one before, so
 * that saves never collide with each other and always with those of somebody else.
 *
 * It stands outside of React because a save outlives what shows it: who leaves the page in the
 * middle of a word finds the word in the draft.
 */
export class DraftSaver {
  private view: DraftView;
  private stored: string;
  private timer?: ReturnType<typeof setTimeout>;
  private running?: Promise<void>;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly options: {
      api: Api;
      notice?: Notice;
      /** What a new notice begins with; not worth saving by itself. */
      initial?: NoticeForm;
      /** A published notice is not saved at every word, since all the world reads it. */
      automatic: boolean;
    },
  ) {
    const { notice, initial = {} } = options;
    const form = notice?.content ?? initial;
    this.view = {
      form,
      notice,
      save: { name: notice ? 'saved' : 'empty' },
    };
    this.stored = contentText(form);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getView = () => this.view;

  /** Takes what was typed, and saves it after a pause. */
  change(patch: NoticeForm) {
    const form = { ...this.view.form, ...patch };
    this.show({ form });
    if (this.view.save.name === 'conflict' || this.running) {
      return;
    }
    this.show({
      save: { name: contentText(form) === this.stored ? 'saved' : 'pending' },
    });
    this.schedule();
  }

  /** Saves at once what is not saved yet. Gives the stored notice, or nothing where that failed. */
  async flush(): Promise<Notice | undefined> {
    clearTimeout(this.timer);
    while (this.running) {
      await this.running;
    }
    if (this.view.save.name === 'conflict') {
      return undefined;
    }
    if (this.isChanged()) {
      this.running = this.store().finally(() => {
        this.running = undefined;
      });
      await this.running;
      if (this.view.save.name === 'saving') {
        return this.flush();
      }
    }
    return this.view.save.name === 'saved' ? this.view.notice : undefined;
  }

  /** Saves the author's own over what somebody else has saved. */
  keepMine() {
    const { save } = this.view;
    if (save.name === 'conflict') {
      this.show({ notice: save.theirs, save: { name: 'pending' } });
      this.stored = contentText(save.theirs.content);
      return this.flush();
    }
    return undefined;
  }

  /** Goes on with what somebody else has saved. */
  takeTheirs() {
    const { save } = this.view;
    if (save.name === 'conflict') {
      this.stored = contentText(save.theirs.content);
      this.show({
        form: save.theirs.content,
        notice: save.theirs,
        save: { name: 'saved' },
      });
    }
  }

  /** Whether leaving now would lose something. */
  isUnsaved(): boolean {
    return this.isChanged() || this.running !== undefined;
  }

  private isChanged(): boolean {
    return contentText(this.view.form) !== this.stored;
  }

  private schedule() {
    clearTimeout(this.timer);
    if (this.options.automatic && this.isChanged()) {
      this.timer = setTimeout(() => this.flush(), PAUSE);
    }
  }

  private async store() {
    const { api } = this.options;
    const { form, notice } = this.view;
    const { content } = draftContent(form);
    this.show({ save: { name: 'saving' } });
    try {
      const next = notice
        ? await api.updateNotice(notice.id, {
            revision: notice.revision,
            content,
          })
        : await api.createNotice({ content });
      this.stored = contentText(form);
      this.show({ notice: next });
      // What was typed while the request was on its way goes with the next one.
      this.show({ save: { name: this.isChanged() ? 'saving' : 'saved' } });
    } catch (error) {
      this.show({ save: await this.failure(error as Error) });
    }
  }

  private async failure(error: Error): Promise<SaveState> {
    const { notice } = this.view;
    if (!notice || !isConflict(error)) {
      return { name: 'failed', error };
    }
    try {
      const theirs = await this.options.api.getNotice(notice.id);
      return { name: 'conflict', theirs };
    } catch (cause) {
      return { name: 'failed', error: cause as Error };
    }
  }

  private show(patch: Partial<DraftView>) {
    this.view = { ...this.view, ...patch };
    this.listeners.forEach(listener => listener());
  }
}

function contentText(form: NoticeForm): string {
  return JSON.stringify(draftContent(form).content);
}
