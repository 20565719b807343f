import ExploreIcon from '@material-ui/icons/Explore';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import CallSplitIcon from '@material-ui/icons/CallSplit';
import type { EntityPaths } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import { useText } from '../../../hooks/useText';
import { IconLabel, Sign } from '../../common/IconLabel';
import { GoldenPathLink } from './GoldenPathLink';

/** Each answer has a shape of its own; not to know is neither good nor bad. */
const signs: Record<EntityPaths['provenance'], Sign> = {
  on: { icon: ExploreIcon, tone: 'success' },
  'unknown-path': { icon: ReportProblemOutlinedIcon, tone: 'warning' },
  'other-template': { icon: CallSplitIcon, tone: 'info' },
  'unknown-origin': { icon: HelpOutlineIcon, tone: 'secondary' },
  'not-applicable': { icon: RemoveCircleOutlineIcon, tone: 'secondary' },
};

/** Where the entity comes from, in words, and what says so. */
export function Provenance({ paths }: { paths: EntityPaths }) {
  const { provenance, stated } = paths;
  const t = useText();
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <IconLabel sign={signs[provenance]}>
        <strong style={{ whiteSpace: 'normal' }}>
          <Words paths={paths} />
        </strong>
      </IconLabel>
      {stated && (
        <div>
          {t('paths.entity.stated', {
            source: stated.source,
            raw: stated.raw,
          })}
        </div>
      )}
    </div>
  );
}

function Words({ paths }: { paths: EntityPaths }): ReactNode {
  const { provenance, journeys } = paths;
  const t = useText();
  if (provenance !== 'on') {
    return t(`paths.entity.provenance.${provenance}`);
  }
  const journey = journeys.find(({ state }) => state === 'on');
  return t('paths.entity.provenance.on', {
    path: journey ? (
      <GoldenPathLink name={journey.path}>{journey.pathTitle}</GoldenPathLink>
    ) : (
      <>{paths.stated?.raw}</>
    ),
  });
}
