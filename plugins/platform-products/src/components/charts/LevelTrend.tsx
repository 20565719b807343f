import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { HistoryPoint } from 'backstage-plugin-platform-products-common';
import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useText } from '../../hooks/useText';
import { Column, DataTable } from '../common/DataTable';
import { formatDay } from '../common/formatDate';
import { formatNumber } from '../common/formatNumber';
import { ChartFigure } from './ChartFigure';
import { levelColour } from './levelColour';

/** How many entities stood at each level, day by day. */
export function LevelTrend(props: {
  points: HistoryPoint[];
  /** What the trend is of. */
  title: string;
  height?: number;
}) {
  const { points, title, height = 220 } = props;
  const t = useText();
  if (points.length < 2) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('scorecards.trend.tooShort')}
      </Typography>
    );
  }
  const caption = t('scorecards.trend.caption', {
    title,
    from: formatDay(points[0].day),
    to: formatDay(points[points.length - 1].day),
  });
  return (
    <ChartFigure
      caption={caption}
      chart={<TrendChart points={points} height={height} />}
      table={<TrendTable points={points} caption={caption} />}
    />
  );
}

function TrendChart(props: { points: HistoryPoint[]; height: number }) {
  const { points, height } = props;
  const theme = useTheme();
  const t = useText();
  const axis = { fill: theme.palette.text.primary, fontSize: 12 };
  // Highest level at the bottom: what has been won is read against the base line.
  const levels = [...points[points.length - 1].levels].reverse();
  const top = levels[0]?.rank ?? 0;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <AreaChart
        data={points.map(toRow)}
        margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={theme.palette.divider} vertical={false} />
        <XAxis
          dataKey="day"
          tickFormatter={formatDay}
          tick={axis}
          minTickGap={48}
        />
        <YAxis allowDecimals={false} tick={axis} />
        <Tooltip
          labelFormatter={day => formatDay(String(day))}
          contentStyle={{
            backgroundColor: theme.palette.background.paper,
            color: theme.palette.text.primary,
          }}
          itemStyle={{ color: theme.palette.text.primary }}
        />
        {levels.map(level => (
          <Area
            key={level.name}
            dataKey={level.name}
            name={level.rank === 0 ? t('common.levelNone') : level.title}
            stackId="levels"
            type="stepAfter"
            stroke={theme.palette.background.paper}
            fill={levelColour(level.rank, top, theme.palette.type).fill}
            fillOpacity={1}
            isAnimationActive={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
}

function toRow(point: HistoryPoint): Record<string, string | number> {
  return Object.fromEntries([
    ...point.levels.map(level => [level.name, level.entities]),
    ['day', point.day],
  ]);
}

function TrendTable(props: { points: HistoryPoint[]; caption: string }) {
  const { points, caption } = props;
  const t = useText();
  const columns: Column<HistoryPoint>[] = [
    {
      id: 'day',
      header: t('scorecards.trend.day'),
      render: point => formatDay(point.day),
    },
    ...points[points.length - 1].levels.map(
      (level): Column<HistoryPoint> => ({
        id: level.name,
        header: level.rank === 0 ? t('common.levelNone') : level.title,
        align: 'right',
        render: point =>
          formatNumber(
            point.levels.find(({ name }) => name === level.name)?.entities ?? 0,
          ),
      }),
    ),
    {
      id: 'entities',
      header: t('scorecards.trend.entities'),
      align: 'right',
      render: point => formatNumber(point.entities),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={[...points].reverse()}
      rowKey={point => point.day}
    />
  );
}
