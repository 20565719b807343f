import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import LayersIcon from '@material-ui/icons/Layers';
import { useText } from '../../hooks/useText';
import { useTierTitle } from '../../hooks/useTierTitle';
import { useEntityTabPath } from '../entity/useEntityTabPath';
import { effectiveTierOf } from './effectiveTierOf';

/** The tier among the links of an entity's about card, leading to what it obliges to. */
export function useTierLink() {
  const t = useText();
  const { entity } = useEntity();
  const tabPath = useEntityTabPath();
  const titleOf = useTierTitle();
  const tier = effectiveTierOf(entity);
  return {
    label: tier ? titleOf(tier) : t('common.tier.notSet'),
    title: t('entity.tier.title'),
    href: tabPath(stringifyEntityRef(entity)),
    icon: <LayersIcon aria-hidden />,
  };
}
