import type { NoticeConsumer } from 'backstage-plugin-platform-products-common';
import { useMemo } from 'react';
import { MigrationsDialog } from './MigrationsDialog';
import type { SettableState } from './migrationStates';

/** Sets the state of one or several consumers of a notice. */
export function MigrationDialog(props: {
  noticeId: string;
  consumers: NoticeConsumer[];
  /** The state was set, for all or some of them; the dialog is to be closed. */
  onDone: () => void;
  /** Nothing was set; the dialog is to be closed. */
  onClose: () => void;
  /** The state to begin with; otherwise the present one. */
  wanted?: SettableState;
  /** Lets the dialog say that a plan comes too late. */
  sunsetAt?: string;
}) {
  const { noticeId, consumers, ...rest } = props;
  const targets = useMemo(
    () => [{ noticeId, consumers }],
    [noticeId, consumers],
  );
  return <MigrationsDialog targets={targets} {...rest} />;
}
