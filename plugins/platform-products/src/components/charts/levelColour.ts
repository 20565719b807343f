/** Colours of a filled shape and of text upon it, with a contrast of at least 4.5 : 1. */
export interface Shade {
  fill: string;
  text: string;
}

/** One hue from pale to deep: the order of levels is seen without knowing a colour code. */
const LIGHT: Shade[] = [
  { fill: '#c6dbef', text: '#0b1d33' },
  { fill: '#9ecae1', text: '#0b1d33' },
  { fill: '#6baed6', text: '#0b1d33' },
  { fill: '#2171b5', text: '#ffffff' },
  { fill: '#08519c', text: '#ffffff' },
  { fill: '#08306b', text: '#ffffff' },
];

/** On a dark page the highest level shines most. */
const DARK: Shade[] = [
  { fill: '#0f3057', text: '#ffffff' },
  { fill: '#08519c', text: '#ffffff' },
  { fill: '#2171b5', text: '#ffffff' },
  { fill: '#6baed6', text: '#0b1d33' },
  { fill: '#9ecae1', text: '#0b1d33' },
  { fill: '#deebf7', text: '#0b1d33' },
];

const NO_LEVEL: Record<'light' | 'dark', Shade> = {
  light: { fill: '#e0e0e0', text: '#1f1f1f' },
  dark: { fill: '#5a5a5a', text: '#ffffff' },
};

/** The shade of a level by its place between the lowest and the highest; rank 0 is "no level". */
export function levelColour(
  rank: number,
  topRank: number,
  theme: 'light' | 'dark',
): Shade {
  if (rank <= 0) {
    return NO_LEVEL[theme];
  }
  return rampColour(topRank > 1 ? (rank - 1) / (topRank - 1) : 1, theme);
}

/** The shade of a share between 0 and 1. */
export function rampColour(share: number, theme: 'light' | 'dark'): Shade {
  const ramp = theme === 'dark' ? DARK : LIGHT;
  const bounded = Math.min(Math.max(share, 0), 1);
  return ramp[Math.round(bounded * (ramp.length - 1))];
}
