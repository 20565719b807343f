import type { Theme } from '@material-ui/core/styles';
import { formatDay } from '../../common/formatDate';

/** Height of a trend in pixels. */
export const TREND_HEIGHT = 240;

/** A moment of the axis as its day. */
export function dayOf(time: unknown): string {
  return formatDay(new Date(Number(time)).toISOString());
}

/** What the axes and the tooltip of all trends have in common. */
export function trendLook({ palette }: Theme) {
  const tick = { fill: palette.text.primary, fontSize: 12 };
  return {
    margin: { top: 8, right: 8, bottom: 0, left: -16 },
    time: {
      dataKey: 'time',
      type: 'number' as const,
      scale: 'time' as const,
      domain: ['dataMin', 'dataMax'],
      tickFormatter: dayOf,
      tick,
      minTickGap: 48,
    },
    count: { allowDecimals: false, tick },
    tooltip: {
      labelFormatter: dayOf,
      contentStyle: {
        backgroundColor: palette.background.paper,
        color: palette.text.primary,
      },
      itemStyle: { color: palette.text.primary },
    },
  };
}
