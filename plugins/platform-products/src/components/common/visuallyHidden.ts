import type { CreateCSSProperties } from '@material-ui/core/styles/withStyles';

/** Read aloud, not seen. */
export const visuallyHidden: CreateCSSProperties = {
  border: 0,
  clip: 'rect(0 0 0 0)',
  height: 1,
  margin: -1,
  overflow: 'hidden',
  padding: 0,
  position: 'absolute',
  whiteSpace: 'nowrap',
  width: 1,
};
