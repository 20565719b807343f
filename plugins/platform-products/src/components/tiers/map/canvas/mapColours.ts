import type { Theme } from '@material-ui/core/styles';

/** Dashes of a hop of an inversion: it is told from others without its colour. */
export const INVERTED_DASHES = '9 5';

/** Colours of the lines, for the map and its legend. */
export function mapColours({ palette }: Theme) {
  return {
    line: palette.text.secondary,
    inverted: palette.error[palette.type === 'dark' ? 'light' : 'dark'],
  };
}
