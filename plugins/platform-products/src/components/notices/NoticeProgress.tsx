import type { MigrationProgress } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { formatNumber } from '../common/formatNumber';
import { KnownBar } from '../common/KnownBar';

/** How many consumers have moved, of how many, and of how many of them nothing is known. */
export function NoticeProgress({ progress }: { progress: MigrationProgress }) {
  const t = useText();
  const { done, open, counts } = progress;
  const all = done + open;
  return (
    <KnownBar
      known={done}
      unknown={counts.unseen}
      whole={all}
      nothing={t('notices.progress.none')}
    >
      {t(
        counts.unseen > 0
          ? 'notices.progress.movedUnseen'
          : 'notices.progress.moved',
        {
          done: formatNumber(done),
          all: formatNumber(all),
          unseen: formatNumber(counts.unseen),
        },
      )}
    </KnownBar>
  );
}
