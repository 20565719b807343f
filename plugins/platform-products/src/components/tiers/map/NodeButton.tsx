import MuiLink from '@material-ui/core/Link';
import type { TierMap } from 'backstage-plugin-platform-products-common';

/** The title of an entity, which puts it in the middle of the map. */
export function NodeButton(props: {
  entityRef: string;
  /** Absent where it is not on the map. */
  node: TierMap['nodes'][number] | undefined;
  onOpen: (entityRef: string) => void;
}) {
  const { entityRef, node, onOpen } = props;
  return (
    <MuiLink
      component="button"
      type="button"
      variant="body2"
      underline="always"
      onClick={() => onOpen(entityRef)}
    >
      {node?.title ?? entityRef}
    </MuiLink>
  );
}
