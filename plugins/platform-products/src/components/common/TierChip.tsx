import Chip from '@material-ui/core/Chip';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import LayersIcon from '@material-ui/icons/Layers';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { EffectiveTier } from 'backstage-plugin-platform-products-core';
import type { ReactElement } from 'react';
import { Text, useText } from '../../hooks/useText';
import { useTierTitle } from '../../hooks/useTierTitle';

/** The tier of an entity and where it stands with it: own, inherited, conflicting, invalid or none. */
export function TierChip({ tier }: { tier: EffectiveTier }) {
  const t = useText();
  const titleOf = useTierTitle();
  const { label, icon } = describe(tier, titleOf, t);
  return (
    <Chip
      size="small"
      variant="outlined"
      label={label}
      icon={icon}
      style={{ margin: 0 }}
    />
  );
}

function describe(
  tier: EffectiveTier,
  titleOf: (name: string) => string,
  t: Text,
): { label: string; icon: ReactElement } {
  switch (tier.state) {
    case 'own':
      return tier.conflicts.length > 0
        ? {
            label: t('common.tier.conflicting', { name: titleOf(tier.name) }),
            icon: <ReportProblemOutlinedIcon aria-hidden />,
          }
        : { label: titleOf(tier.name), icon: <LayersIcon aria-hidden /> };
    case 'inherited':
      return {
        label: t('common.tier.inherited', { name: titleOf(tier.name) }),
        icon: <ArrowUpwardIcon aria-hidden />,
      };
    case 'invalid':
      return {
        label: t('common.tier.invalid', { raw: tier.raw }),
        icon: <ErrorOutlineIcon aria-hidden />,
      };
    default:
      return {
        label: t('common.tier.notSet'),
        icon: <HelpOutlineIcon aria-hidden />,
      };
  }
}
