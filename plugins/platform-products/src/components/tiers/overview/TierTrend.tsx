import { useTheme } from '@material-ui/core/styles';
import type { TierRow } from 'backstage-plugin-platform-products-common';
import {
  Area,
  AreaChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useText } from '../../../hooks/useText';
import { ChartFigure } from '../../charts/ChartFigure';
import { levelColour } from '../../charts/levelColour';
import { Column, DataTable } from '../../common/DataTable';
import { formatDay } from '../../common/formatDate';
import { formatNumber } from '../../common/formatNumber';
import { TREND_HEIGHT, trendLook } from './timeAxis';
import type { TrendRow } from './trendRows';

/** How many components each tier had, and how many had none. */
export function TierTrend(props: { rows: TrendRow[]; tiers: TierRow[] }) {
  const { rows, tiers } = props;
  const t = useText();
  const caption = t('tiers.trend.caption', {
    from: formatDay(rows[0].day),
    to: formatDay(rows[rows.length - 1].day),
  });
  const columns: Column<TrendRow>[] = [
    {
      id: 'day',
      header: t('tiers.trend.day'),
      render: row => formatDay(row.day),
    },
    ...tiers.map(
      ({ name, title }): Column<TrendRow> => ({
        id: `tier ${name}`,
        header: title,
        align: 'right',
        render: row => formatNumber(row.tiers[name] ?? 0),
      }),
    ),
    {
      id: 'untagged',
      header: t('tiers.trend.untagged'),
      align: 'right',
      render: row => formatNumber(row.untagged),
    },
    {
      id: 'entities',
      header: t('tiers.trend.entities'),
      align: 'right',
      render: row => formatNumber(row.entities),
    },
  ];
  return (
    <ChartFigure
      caption={caption}
      chart={<Chart rows={rows} tiers={tiers} />}
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

function Chart(props: { rows: TrendRow[]; tiers: TierRow[] }) {
  const { rows, tiers } = props;
  const theme = useTheme();
  const t = useText();
  const look = trendLook(theme);
  const area = (id: string, depth: number) => ({
    key: id,
    stackId: 'tiers',
    type: 'stepAfter' as const,
    stroke: theme.palette.background.paper,
    fill: levelColour(depth, tiers.length, theme.palette.type).fill,
    fillOpacity: 1,
    isAnimationActive: false,
  });
  return (
    <ResponsiveContainer width="100%" height={TREND_HEIGHT}>
      <AreaChart data={rows} margin={look.margin} accessibilityLayer={false}>
        <CartesianGrid stroke={theme.palette.divider} vertical={false} />
        <XAxis {...look.time} />
        <YAxis {...look.count} />
        <Tooltip {...look.tooltip} />
        <Legend />
        {tiers.map(({ name, title }, index) => {
          // The most critical at the bottom and the deepest: it is read against the base line.
          const { key, ...shape } = area(name, tiers.length - index);
          return (
            <Area
              key={key}
              {...shape}
              name={title}
              dataKey={(row: TrendRow) => row.tiers[name] ?? 0}
            />
          );
        })}
        <Area
          {...area('untagged', 0)}
          key="untagged"
          name={t('tiers.trend.untagged')}
          dataKey="untagged"
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}
