import { useTheme } from '@material-ui/core/styles';
import type { HistoryPoint } from 'backstage-plugin-platform-products-common';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { Text, useText } from '../../../hooks/useText';
import { ChartFigure } from '../../charts/ChartFigure';
import { Column, DataTable } from '../../common/DataTable';
import { formatDay } from '../../common/formatDate';
import { formatNumber } from '../../common/formatNumber';
import { Share } from '../../common/Share';
import { percent } from '../../common/share';
import { TREND_HEIGHT, trendLook } from '../../tiers/overview/timeAxis';

/** A day of the picture; without entities there is no share. */
interface Row {
  time: number;
  entities: number;
  completed: number;
  share: number | undefined;
}

/** The only level above none is that of those who have completed every step. */
const completedOf = ({ levels }: HistoryPoint) =>
  levels
    .filter(({ rank }) => rank > 0)
    .reduce((sum, { entities }) => sum + entities, 0);

const rowOf = (point: HistoryPoint): Row => ({
  time: Date.parse(point.day),
  entities: point.entities,
  completed: completedOf(point),
  share: percent(point.score.earned, point.score.possible),
});

/** Entities on the path and the share of steps that they have completed, day by day. */
export function HistoryChart({ points }: { points: HistoryPoint[] }) {
  const t = useText();
  const caption = t('paths.history.caption', {
    from: formatDay(points[0].day),
    to: formatDay(points[points.length - 1].day),
  });
  return (
    <ChartFigure
      caption={caption}
      chart={<Chart rows={points.map(rowOf)} />}
      table={
        <DataTable
          caption={caption}
          columns={dayColumns(t)}
          rows={[...points].reverse()}
          rowKey={({ day }) => day}
        />
      }
    />
  );
}

function Chart({ rows }: { rows: Row[] }) {
  const theme = useTheme();
  const { palette } = theme;
  const t = useText();
  const look = trendLook(theme);
  return (
    <ResponsiveContainer width="100%" height={TREND_HEIGHT}>
      <ComposedChart
        data={rows}
        margin={look.margin}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis {...look.time} />
        <YAxis {...look.count} yAxisId="entities" />
        <YAxis
          yAxisId="share"
          orientation="right"
          domain={[0, 100]}
          unit=" %"
          tick={look.count.tick}
        />
        <Tooltip {...look.tooltip} />
        <Legend />
        <Area
          yAxisId="entities"
          dataKey="entities"
          name={t('paths.history.entities')}
          type="stepAfter"
          stroke={palette.primary.main}
          fill={palette.primary.main}
          fillOpacity={0.2}
          isAnimationActive={false}
        />
        <Line
          yAxisId="entities"
          dataKey="completed"
          name={t('paths.history.completed')}
          type="stepAfter"
          stroke={palette.primary.main}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          yAxisId="share"
          dataKey="share"
          name={t('paths.history.share')}
          unit=" %"
          type="stepAfter"
          stroke={palette.text.primary}
          strokeDasharray="6 4"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function dayColumns(t: Text): Column<HistoryPoint>[] {
  return [
    {
      id: 'day',
      header: t('paths.history.day'),
      render: ({ day }) => formatDay(day),
    },
    {
      id: 'entities',
      header: t('paths.history.entities'),
      align: 'right',
      render: ({ entities }) => formatNumber(entities),
    },
    {
      id: 'completed',
      header: t('paths.history.completed'),
      align: 'right',
      render: point => formatNumber(completedOf(point)),
    },
    {
      id: 'share',
      header: t('paths.history.share'),
      align: 'right',
      render: ({ score }) => (
        <Share part={score.earned} whole={score.possible} />
      ),
    },
    {
      id: 'unknown',
      header: t('paths.history.unknown'),
      align: 'right',
      render: ({ score }) => formatNumber(score.unknown),
    },
  ];
}
