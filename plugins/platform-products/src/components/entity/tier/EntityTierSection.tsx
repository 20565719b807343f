import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { useLadder } from '../../tiers/common/useLadder';
import { EntityTierDetails } from './EntityTierDetails';
import { TierChangeNews } from './TierChangeNews';
import { useEntityTier } from './useEntityTier';

/** Everything about the tier of an entity, and what can be done about it. */
export function EntityTierSection({ entityRef }: { entityRef: string }) {
  const t = useText();
  const ladder = useLadder();
  const { state, version, change, effect, onDone } = useEntityTier(entityRef);
  return (
    <Section id="tier" title={t('entity.tier.title')}>
      <TierChangeNews change={change} effect={effect} />
      <Loaded state={state}>
        {tier => (
          <EntityTierDetails
            tier={tier}
            ladder={ladder}
            version={version}
            onDone={onDone}
          />
        )}
      </Loaded>
    </Section>
  );
}
