import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ProductHistory } from 'backstage-plugin-platform-products-common';
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
import { Text, useText } from '../../../hooks/useText';
import { ChartFigure } from '../../charts/ChartFigure';
import { Column, DataTable } from '../../common/DataTable';
import { formatDay } from '../../common/formatDate';
import { formatNumber } from '../../common/formatNumber';
import { percent } from '../../common/share';
import { TREND_HEIGHT, trendLook } from '../../tiers/overview/timeAxis';
import { AdoptionRow, adoptionRows } from './adoptionRows';

/** The share of adopters day by day, with a line at the target. */
export function AdoptionTrend(props: {
  days: ProductHistory['items'];
  title: string;
  /** Share, 0 to 1. */
  target: number | undefined;
}) {
  const { days, title, target } = props;
  const t = useText();
  const rows = adoptionRows(days, new Date().toISOString().slice(0, 10));
  if (rows.length < 2) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('products.trend.tooShort')}
      </Typography>
    );
  }
  const span = {
    title,
    from: formatDay(rows[0].day),
    to: formatDay(rows[rows.length - 1].day),
  };
  const caption =
    target === undefined
      ? t('products.trend.caption', span)
      : t('products.trend.captionTarget', {
          ...span,
          target: formatNumber(100 * target),
        });
  return (
    <ChartFigure
      caption={caption}
      chart={<Chart rows={rows} target={target} />}
      table={
        <DataTable
          caption={caption}
          columns={trendColumns(t)}
          rows={[...rows].reverse()}
          rowKey={row => row.day}
        />
      }
    />
  );
}

function Chart(props: { rows: AdoptionRow[]; target: number | undefined }) {
  const { rows, target } = props;
  const theme = useTheme();
  const { palette } = theme;
  const t = useText();
  const look = trendLook(theme);
  return (
    <ResponsiveContainer width="100%" height={TREND_HEIGHT}>
      <LineChart data={rows} margin={look.margin} accessibilityLayer={false}>
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis {...look.time} />
        <YAxis {...look.count} domain={[0, 100]} unit=" %" width={64} />
        <Tooltip
          {...look.tooltip}
          formatter={value => `${formatNumber(Math.round(Number(value)))} %`}
        />
        <Legend />
        {target !== undefined && (
          <Line
            dataKey={() => 100 * target}
            name={t('products.trend.target')}
            legendType="plainline"
            stroke={palette.text.primary}
            strokeDasharray="8 4"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        )}
        <Line
          dataKey="share"
          name={t('products.trend.share')}
          legendType="plainline"
          type="stepAfter"
          stroke={palette.primary.main}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function trendColumns(t: Text): Column<AdoptionRow>[] {
  const count = (id: 'eligible' | 'adopted' | 'unknown') => ({
    id,
    header: t(`products.trend.${id}`),
    align: 'right' as const,
    render: (row: AdoptionRow) => formatNumber(row[id]),
  });
  return [
    {
      id: 'day',
      header: t('products.trend.day'),
      render: row => formatDay(row.day),
    },
    {
      id: 'share',
      header: t('products.trend.share'),
      align: 'right',
      render: ({ adopted, eligible, unknown }) => {
        const share = percent(adopted, eligible - unknown);
        return share === undefined ? '–' : `${formatNumber(share)} %`;
      },
    },
    count('adopted'),
    count('eligible'),
    count('unknown'),
  ];
}
