import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { RelativeDate } from '../../common/RelativeDate';
import { ReasonDialog } from '../../tiers/common/ReasonDialog';
import type { EntityJourney } from './EntityJourney';
import { GoldenPathLink } from './GoldenPathLink';
import type { PathChange } from './PathChange';

/** A path that the entity is not on any more, with why, and a way for its owner to say so. */
export function LeftJourney(props: {
  journey: EntityJourney;
  mayAnswer: boolean;
  onDone: (change?: PathChange) => void;
}) {
  const { journey, mayAnswer, onDone } = props;
  const { path, pathTitle, leftAt, leftReason, done, total } = journey;
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <section style={{ overflowWrap: 'anywhere' }}>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('paths.entity.left.title', {
          path: <GoldenPathLink name={path}>{pathTitle}</GoldenPathLink>,
        })}
      </Typography>
      {leftAt && (
        <div>
          {t('paths.entity.left.since', {
            date: <RelativeDate value={leftAt} />,
            done: formatNumber(done),
            total: formatNumber(total),
          })}
        </div>
      )}
      <div style={{ whiteSpace: 'pre-wrap' }}>
        {leftReason
          ? t('paths.entity.left.reason', { reason: leftReason })
          : t('paths.entity.left.none')}
      </div>
      {mayAnswer && (
        <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
          {leftReason
            ? t('paths.entity.left.change')
            : t('paths.entity.left.ask')}
        </Button>
      )}
      {open && (
        <LeavingDialog
          journey={journey}
          onDone={change => {
            setOpen(false);
            onDone(change);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function LeavingDialog(props: {
  journey: EntityJourney;
  onDone: (change: PathChange) => void;
  onClose: () => void;
}) {
  const { journey, onDone, onClose } = props;
  const { path, pathTitle, entityRef, title } = journey;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const run = async (reason = '') => {
    await api.setLeavingReason(path, entityRef, { reason });
    return { done: 1, refused: [] };
  };
  return (
    <ReasonDialog
      title={t('paths.entity.left.dialogTitle', {
        entity: title,
        path: pathTitle,
      })}
      text={t('paths.entity.left.dialogText')}
      reasonLabel={t('paths.entity.left.label')}
      command={t('paths.entity.left.do')}
      run={run}
      onClose={onClose}
      onDone={() => onDone({ did: 'reason' })}
    />
  );
}
