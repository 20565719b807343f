import { useApi } from '@backstage/core-plugin-api';
import type { TierRow } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';

/** The tiers by name. Until they are known, or where the ladder has lost one, a name stands for itself. */
export interface Ladder {
  tiers: TierRow[];
  /** Kinds that are expected to have a tier. */
  kinds: string[];
  /** Whether some may assign tiers without a second person. */
  directTagging: boolean;
  /** Without a name: that there is none. */
  titleOf: (name: string | undefined) => string;
}

/** The ladder, for filters and for the names of tiers. */
export function useLadder(): Ladder {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { value } = useLoad(() => api.getTiers(), [api]);
  const tiers = value?.items ?? [];
  return {
    tiers,
    kinds: value?.kinds ?? [],
    directTagging: value?.directTagging ?? false,
    titleOf: name =>
      name === undefined
        ? t('tiers.none')
        : tiers.find(tier => tier.name === name)?.title ?? name,
  };
}
