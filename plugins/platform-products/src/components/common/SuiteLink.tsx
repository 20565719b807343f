import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import {
  goldenPathRouteRef,
  productRouteRef,
  scorecardRouteRef,
} from '../../routes';

/**
 * Leads to what the suite shows of an entity: products, golden paths and scorecards have pages of
 * their own, which tell more than the catalog does. Everything else leads to the catalog.
 */
export function SuiteLink(props: {
  entityRef: string;
  /** Within a sentence, colour alone would not tell it from the text. */
  underline?: 'always';
  /** Instead of the name of the entity. */
  children?: ReactNode;
}) {
  const { entityRef, underline, children } = props;
  const pathOf = useSuitePath();
  const path = pathOf(entityRef);
  return path ? (
    <Link to={path} underline={underline}>
      {children ?? <EntityDisplayName entityRef={entityRef} hideIcon />}
    </Link>
  ) : (
    <EntityRefLink entityRef={entityRef} underline={underline}>
      {children}
    </EntityRefLink>
  );
}

/** The page of the suite about an entity; undefined where it has none. */
function useSuitePath(): (entityRef: string) => string | undefined {
  const productPath = useRouteRef(productRouteRef);
  const goldenPath = useRouteRef(goldenPathRouteRef);
  const scorecardPath = useRouteRef(scorecardRouteRef);
  return entityRef => {
    const { kind, name } = parseEntityRef(entityRef);
    switch (kind.toLocaleLowerCase('en-US')) {
      case 'platformproduct':
        return productPath({ name });
      case 'goldenpath':
        return goldenPath({ name });
      case 'scorecard':
        return scorecardPath({ name });
      default:
        return undefined;
    }
  };
}
