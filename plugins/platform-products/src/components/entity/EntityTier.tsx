import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import type { EffectiveTier } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { TierChip } from '../common/TierChip';

/** The tier that counts for the entity, and why it is that one. */
export function EntityTier({ tier }: { tier: EffectiveTier }) {
  return (
    <Box display="flex" flexDirection="column" alignItems="flex-start">
      <Box mb={1}>
        <TierChip tier={tier} />
      </Box>
      <Typography variant="body2" component="div">
        <TierReason tier={tier} />
      </Typography>
    </Box>
  );
}

function TierReason({ tier }: { tier: EffectiveTier }) {
  const t = useText();
  switch (tier.state) {
    case 'own':
      return (
        <>
          {t('entity.tier.own', { source: tier.source })}
          {tier.conflicts.map(({ source, raw }) => (
            <div key={source}>{t('entity.tier.conflict', { source, raw })}</div>
          ))}
        </>
      );
    case 'inherited':
      return (
        <>
          {t('entity.tier.inherited', {
            from: <EntityRefLink entityRef={tier.from} />,
            source: tier.source,
          })}
        </>
      );
    case 'invalid':
      return (
        <>
          {t('entity.tier.invalid', {
            source: tier.source,
            raw: tier.raw,
            allowed: tier.allowed,
          })}
        </>
      );
    default:
      return <>{t('entity.tier.notSet')}</>;
  }
}
