import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { useText } from '../../../hooks/useText';

/** The entity of a row with its owner, and a box before it where the row can be chosen. */
export function EntityCell(props: {
  entity: { title: string; owner?: string };
  path: string;
  box?: ReactNode;
  /** What else is to be said of it. */
  children?: ReactNode;
}) {
  const { entity, path, box, children } = props;
  const t = useText();
  return (
    <div style={{ display: 'flex', alignItems: 'flex-start' }}>
      {box}
      <div>
        <Link to={path}>{entity.title}</Link>
        <div>
          {entity.owner ? (
            <EntityRefLink entityRef={entity.owner} />
          ) : (
            t('common.unowned')
          )}
        </div>
        {children}
      </div>
    </div>
  );
}
