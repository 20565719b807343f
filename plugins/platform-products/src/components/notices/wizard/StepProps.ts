import type { NoticePreview } from 'backstage-plugin-platform-products-common';
import type { LoadState } from '../../../hooks/useLoad';
import type { NoticeField, NoticeForm } from './draftContent';

/** What every step works with. */
export interface StepProps {
  form: NoticeForm;
  change: (patch: NoticeForm) => void;
  /** What is wrong with a field that holds something. */
  problemOf: (field: NoticeField) => string | undefined;
  /** Only texts can be corrected, because consumers have seen the rest. */
  textsOnly: boolean;
  preview: LoadState<NoticePreview>;
}
