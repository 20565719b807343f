import { useTheme } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useText } from '../../../hooks/useText';
import { ChartFigure } from '../../charts/ChartFigure';
import { Column, DataTable } from '../../common/DataTable';
import { formatDay } from '../../common/formatDate';
import { formatNumber } from '../../common/formatNumber';
import { TREND_HEIGHT, trendLook } from './timeAxis';
import type { TrendRow } from './trendRows';

/** Told apart by their dashes as well as by their colours. */
const LINES = [
  { id: 'untagged', dashes: undefined },
  { id: 'notMet', dashes: '8 4' },
  { id: 'inverted', dashes: '2 3' },
] as const;

/** How many components had no tier, did not keep to their tier, or leaned on too little. */
export function AttentionTrend({ rows }: { rows: TrendRow[] }) {
  const t = useText();
  const caption = t('tiers.trend.attentionCaption', {
    from: formatDay(rows[0].day),
    to: formatDay(rows[rows.length - 1].day),
  });
  const columns: Column<TrendRow>[] = [
    {
      id: 'day',
      header: t('tiers.trend.day'),
      render: row => formatDay(row.day),
    },
    ...LINES.map(
      ({ id }): Column<TrendRow> => ({
        id,
        header: t(`tiers.trend.${id}`),
        align: 'right',
        render: row => formatNumber(row[id]),
      }),
    ),
  ];
  return (
    <ChartFigure
      caption={caption}
      chart={<Chart rows={rows} />}
      table={
        <DataTable
          caption={caption}
          columns={columns}
          rows={[...rows].reverse()}
          rowKey={row => row.day}
        />
      }
    />
  );
}

function Chart({ rows }: { rows: TrendRow[] }) {
  const theme = useTheme();
  const { palette } = theme;
  const t = useText();
  const look = trendLook(theme);
  const colours = {
    untagged: palette.text.primary,
    notMet: palette.primary.main,
    inverted: palette.error[palette.type === 'dark' ? 'light' : 'dark'],
  };
  return (
    <ResponsiveContainer width="100%" height={TREND_HEIGHT}>
      <LineChart data={rows} margin={look.margin} accessibilityLayer={false}>
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis {...look.time} />
        <YAxis {...look.count} />
        <Tooltip {...look.tooltip} />
        <Legend />
        {LINES.map(({ id, dashes }) => (
          <Line
            key={id}
            dataKey={id}
            name={t(`tiers.trend.${id}`)}
            type="stepAfter"
            stroke={colours[id]}
            strokeDasharray={dashes}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
