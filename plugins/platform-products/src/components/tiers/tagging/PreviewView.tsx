import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { BulkPreview } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { EntityLinks } from '../../notices/EntityLinks';
import { InText } from '../common/InText';
import type { Ladder } from '../common/useLadder';
import { BulkRefusals } from './BulkRefusals';
import { SendFailure } from './SendFailure';

interface PreviewProps {
  /** Absent until there is one. */
  preview?: BulkPreview;
  /** The new tier as people read it. */
  tier: string;
  ladder: Ladder;
  direct: boolean;
  /** Whether all is given that is needed to do it. */
  ready: boolean;
  sending: boolean;
  /** Why it was not done, or not all of it. */
  failure?: Error;
  onConfirm: () => void;
  onPreview: () => void;
}

/** What would be done: nothing is, before somebody has seen it. */
export function PreviewView(props: PreviewProps) {
  const { preview, tier, direct, failure, onPreview } = props;
  const t = useText();
  if (!preview) {
    return <p>{t('tiers.tagging.preview.hint')}</p>;
  }
  return (
    <>
      <div role="status">
        <FigureList>
          <Figure
            label={t('tiers.tagging.preview.selected')}
            value={formatNumber(preview.selected)}
          />
          <Figure
            label={t(
              direct
                ? 'tiers.tagging.preview.changing'
                : 'tiers.tagging.preview.proposing',
              { tier },
            )}
            value={formatNumber(preview.changing)}
          />
          <Figure
            label={t('tiers.tagging.preview.unchanged')}
            value={formatNumber(preview.unchanged)}
          />
          <Figure
            label={t('tiers.tagging.preview.refused')}
            value={formatNumber(preview.refusedTotal)}
          />
        </FigureList>
      </div>
      {preview.changing > 0 && <Changes {...props} preview={preview} />}
      {preview.refusedTotal > 0 && (
        <>
          <Typography variant="subtitle2" component="h3">
            {t('tiers.tagging.preview.refusedList')}
          </Typography>
          <BulkRefusals
            refused={preview.refused}
            total={preview.refusedTotal}
          />
        </>
      )}
      {failure ? (
        <SendFailure failure={failure} onPreview={onPreview} />
      ) : (
        <Confirm {...props} preview={preview} />
      )}
    </>
  );
}

function Changes(props: PreviewProps & { preview: BulkPreview }) {
  const { preview, tier, ladder } = props;
  const { from, examples, changing } = preview;
  const t = useText();
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        {t('tiers.tagging.preview.from')}
      </Typography>
      <ul aria-label={t('tiers.tagging.preview.from')}>
        {from.map(line => (
          <li key={line.tier ?? ''}>
            {t('tiers.tagging.preview.fromLine', {
              from: ladder.titleOf(line.tier),
              to: tier,
              number: formatNumber(line.entities),
            })}
          </li>
        ))}
      </ul>
      <Typography variant="subtitle2" component="h3">
        {t('tiers.tagging.preview.examples')}
      </Typography>
      <InText>
        <EntityLinks entityRefs={examples.map(({ entityRef }) => entityRef)} />
        {changing > examples.length &&
          ` ${t('tiers.tagging.preview.more', {
            number: formatNumber(changing - examples.length),
          })}`}
      </InText>
    </>
  );
}

function Confirm(props: PreviewProps & { preview: BulkPreview }) {
  const { preview, direct, ready, sending, onConfirm } = props;
  const t = useText();
  const { changing } = preview;
  if (changing === 0) {
    return <p>{t('tiers.tagging.preview.nothing')}</p>;
  }
  return (
    <>
      {!ready && <p>{t('tiers.tagging.preview.needsReason')}</p>}
      <Button
        variant="contained"
        color="primary"
        disabled={!ready || sending}
        onClick={onConfirm}
        style={{ marginTop: 16 }}
      >
        {sending
          ? t('tiers.tagging.preview.sending')
          : confirmText(t, changing, direct)}
      </Button>
    </>
  );
}

function confirmText(t: Text, count: number, direct: boolean): string {
  return direct
    ? t('tiers.tagging.preview.confirmDirect', { count })
    : t('tiers.tagging.preview.confirm', { count });
}
