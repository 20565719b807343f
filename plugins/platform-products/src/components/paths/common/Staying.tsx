import Typography from '@material-ui/core/Typography';
import type { PathUptake } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { Share } from '../../common/Share';

type Counted = Pick<
  PathUptake['staying'],
  'judged' | 'stayed' | 'tooEarly' | 'gone'
> & { startUnknown?: number };

/** How many still were on a path 90 days later, of how many, and who is left out of that and why. */
export function Staying({ staying }: { staying: Counted }) {
  const { judged, stayed, tooEarly, gone, startUnknown = 0 } = staying;
  const t = useText();
  const leftOut = [
    tooEarly > 0 && t('paths.share.tooEarlyCount', { count: tooEarly }),
    gone > 0 && t('paths.share.goneCount', { count: gone }),
    startUnknown > 0 &&
      t('paths.share.startUnknownCount', { count: startUnknown }),
  ].filter(Boolean);
  return (
    <>
      {judged === 0 && tooEarly > 0 ? (
        t('paths.share.tooEarly')
      ) : (
        <Share part={stayed} whole={judged} />
      )}
      {leftOut.length > 0 && (
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          style={{ lineHeight: 1.4 }}
        >
          {t('paths.share.leftOut', { what: leftOut.join(', ') })}
        </Typography>
      )}
    </>
  );
}
