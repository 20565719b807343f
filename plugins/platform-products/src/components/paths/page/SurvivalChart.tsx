import { useTheme } from '@material-ui/core/styles';
import type { PathTimes } from 'backstage-plugin-platform-products-common';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useText } from '../../../hooks/useText';
import { ChartFigure } from '../../charts/ChartFigure';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';

type Point = PathTimes['curve'][number];

/** Height of the picture in pixels. */
const HEIGHT = 220;

const inPercent = (share: number) =>
  `${formatNumber(Math.round(100 * share))} %`;

/** The share that has reached a milestone, day by day since the start; who is on the way is in it. */
export function SurvivalChart({ times }: { times: PathTimes }) {
  const { curve, open, journeys } = times;
  const t = useText();
  const caption = t('paths.times.caption', {
    count: open,
    journeys: formatNumber(journeys),
  });
  const columns: Column<Point>[] = [
    {
      id: 'day',
      header: t('paths.times.day'),
      render: ({ days }) => formatNumber(days),
    },
    {
      id: 'share',
      header: t('paths.times.share'),
      align: 'right',
      render: ({ share }) => inPercent(share),
    },
  ];
  return (
    <ChartFigure
      caption={caption}
      chart={<Chart curve={curve} />}
      table={
        <DataTable
          caption={caption}
          columns={columns}
          rows={curve}
          rowKey={({ days }) => String(days)}
        />
      }
    />
  );
}

function Chart({ curve }: { curve: Point[] }) {
  const { palette } = useTheme();
  const t = useText();
  const axis = { fill: palette.text.primary, fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart
        data={curve}
        margin={{ top: 8, right: 8, bottom: 0, left: -8 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis
          dataKey="days"
          type="number"
          domain={[0, 'dataMax']}
          tick={axis}
          tickFormatter={days => formatNumber(Math.round(Number(days)))}
        />
        <YAxis
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tick={axis}
          tickFormatter={share => inPercent(Number(share))}
        />
        <Tooltip
          labelFormatter={days =>
            t('paths.times.days', { count: Number(days) })
          }
          formatter={share => inPercent(Number(share))}
          contentStyle={{
            backgroundColor: palette.background.paper,
            color: palette.text.primary,
          }}
          itemStyle={{ color: palette.text.primary }}
        />
        {/* Where the curve crosses it is the median. */}
        <ReferenceLine
          y={0.5}
          stroke={palette.text.secondary}
          strokeDasharray="6 4"
        />
        <Line
          dataKey="share"
          name={t('paths.times.share')}
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
