import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { BurnDown } from 'backstage-plugin-platform-products-common';
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
import { BurnDownRow, burnDownRows } from './burnDownRows';

/** Height of the picture in pixels. */
const HEIGHT = 240;

/** Open migrations day by day against the line that would have them end at the sunset. */
export function BurnDownChart({ burnDown }: { burnDown: BurnDown }) {
  const t = useText();
  const today = new Date().toISOString().slice(0, 10);
  const rows = burnDownRows(burnDown, today);
  const counted = rows.filter(({ open }) => open !== undefined);
  const last = counted[counted.length - 1];
  if (counted.length < 2) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('notices.burnDown.tooShort')}
      </Typography>
    );
  }
  const facts = {
    from: formatDay(counted[0].day),
    to: formatDay(last.day),
    open: formatNumber(last.open ?? 0),
  };
  const caption =
    last.ideal === undefined
      ? t('notices.burnDown.caption', facts)
      : t('notices.burnDown.captionIdeal', {
          ...facts,
          ideal: formatNumber(Math.round(last.ideal)),
        });
  return (
    <ChartFigure
      caption={caption}
      chart={<Chart rows={rows} />}
      table={
        <DataTable
          caption={caption}
          columns={dayColumns(t)}
          rows={[...rows].reverse()}
          rowKey={({ day }) => day}
        />
      }
    />
  );
}

function Chart({ rows }: { rows: BurnDownRow[] }) {
  const { palette } = useTheme();
  const t = useText();
  const axis = { fill: palette.text.primary, fontSize: 12 };
  const dayOf = (time: unknown) =>
    formatDay(new Date(Number(time)).toISOString());
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart
        data={rows}
        margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tickFormatter={dayOf}
          tick={axis}
          minTickGap={48}
        />
        <YAxis allowDecimals={false} tick={axis} />
        <Tooltip
          labelFormatter={dayOf}
          formatter={value => formatNumber(Math.round(Number(value)))}
          contentStyle={{
            backgroundColor: palette.background.paper,
            color: palette.text.primary,
          }}
          itemStyle={{ color: palette.text.primary }}
        />
        <Legend />
        <Line
          dataKey="open"
          name={t('notices.burnDown.open')}
          type="stepAfter"
          stroke={palette.text.primary}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="ideal"
          name={t('notices.burnDown.ideal')}
          type="linear"
          stroke={palette.primary.main}
          strokeDasharray="6 4"
          strokeWidth={2}
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function dayColumns(t: Text): Column<BurnDownRow>[] {
  const number = (
    id: 'open' | 'done' | 'exempt' | 'ideal',
    round = false,
  ): Column<BurnDownRow> => ({
    id,
    header: t(`notices.burnDown.${id}`),
    align: 'right',
    render: ({ [id]: value }) =>
      value === undefined
        ? '–'
        : formatNumber(round ? Math.round(value) : value),
  });
  return [
    {
      id: 'day',
      header: t('notices.burnDown.day'),
      render: ({ day }) => formatDay(day),
    },
    number('open'),
    number('ideal', true),
    number('done'),
    number('exempt'),
  ];
}
