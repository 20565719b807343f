import { useTheme } from '@material-ui/core/styles';
import type { PathShare } from 'backstage-plugin-platform-products-common';
import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
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
import { Staying } from '../common/Staying';

/** A period of one golden path tells also how many older ones came in it. */
type Period = PathShare['periods'][number] & { late?: number };

/** Of what the periods tell: all golden paths, or a single one. */
type About = 'share' | 'uptake';

/** Height of the picture in pixels. */
const HEIGHT = 240;

/** What is known of the origin of how many. */
const known = ({ entities, unknown }: Period) => entities - unknown;

const off = (period: Period) => known(period) - period.on;

/** What is new in each period: on a golden path, off it, and of unknown origin. */
export function ShareChart(props: { periods: Period[]; about: About }) {
  const { periods, about } = props;
  const t = useText();
  const caption = captionOf(periods, about, t);
  return (
    <ChartFigure
      caption={caption}
      chart={<Chart periods={periods} />}
      table={
        <DataTable
          caption={caption}
          columns={periodColumns(t, about)}
          rows={[...periods].reverse()}
          rowKey={({ from }) => from}
        />
      }
    />
  );
}

/** The newest period in which there was anybody, as a sentence. */
function captionOf(periods: Period[], about: About, t: Text): string {
  const last = [...periods].reverse().find(({ entities }) => entities > 0);
  if (!last) {
    return t(`paths.${about}.empty`);
  }
  const facts = {
    period: last.name,
    unknown: formatNumber(last.unknown),
    entities: formatNumber(last.entities),
  };
  const share = percent(last.on, known(last));
  return share === undefined
    ? t(`paths.${about}.captionNone`, facts)
    : t(`paths.${about}.caption`, {
        ...facts,
        share: t('common.share', {
          percent: formatNumber(share),
          part: formatNumber(last.on),
          whole: formatNumber(known(last)),
        }),
      });
}

function Chart({ periods }: { periods: Period[] }) {
  const { palette } = useTheme();
  const t = useText();
  const hatch = useId();
  const axis = { fill: palette.text.primary, fontSize: 12 };
  const shared = {
    stackId: 'new',
    stroke: palette.text.secondary,
    isAnimationActive: false,
  };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <BarChart
        data={periods}
        margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
        accessibilityLayer={false}
      >
        <defs>
          {/* Hatched: what nobody knows about is neither won nor lost. */}
          <pattern
            id={hatch}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={6} height={6} fill={palette.background.paper} />
            <rect width={2} height={6} fill={palette.text.secondary} />
          </pattern>
        </defs>
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis dataKey="name" tick={axis} minTickGap={24} />
        <YAxis allowDecimals={false} tick={axis} />
        <Tooltip
          contentStyle={{
            backgroundColor: palette.background.paper,
            color: palette.text.primary,
          }}
          itemStyle={{ color: palette.text.primary }}
        />
        <Legend
          formatter={name => (
            <span style={{ color: palette.text.primary }}>{name}</span>
          )}
        />
        <Bar
          {...shared}
          dataKey="on"
          name={t('paths.share.on')}
          fill={palette.primary.main}
        />
        <Bar
          {...shared}
          dataKey={off}
          name={t('paths.share.off')}
          // Of the colour of the paper it could not be told in the legend.
          fill={palette.text.disabled}
        />
        <Bar
          {...shared}
          dataKey="unknown"
          name={t('paths.share.unknown')}
          fill={`url(#${hatch})`}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

function periodColumns(t: Text, about: About): Column<Period>[] {
  const number = (
    id: 'entities' | 'on' | 'off' | 'unknown' | 'late',
    count: (period: Period) => number,
  ): Column<Period> => ({
    id,
    header: t(`paths.share.${id}`),
    align: 'right',
    render: period => formatNumber(count(period)),
  });
  return [
    {
      id: 'name',
      header: t('paths.share.name'),
      render: ({ name }) => name,
    },
    {
      id: 'from',
      header: t('paths.share.from'),
      render: ({ from }) => formatDay(from),
    },
    number('entities', ({ entities }) => entities),
    number('on', ({ on }) => on),
    number('off', off),
    number('unknown', ({ unknown }) => unknown),
    {
      id: 'share',
      header: t('paths.share.share'),
      align: 'right',
      render: period => <Share part={period.on} whole={known(period)} />,
    },
    {
      id: 'coverage',
      header: t('paths.share.coverage'),
      align: 'right',
      render: period => <Share part={known(period)} whole={period.entities} />,
    },
    ...(about === 'uptake' ? [number('late', ({ late = 0 }) => late)] : []),
    {
      id: 'stayed',
      header: t('paths.share.stayed'),
      align: 'right',
      render: period => <Staying staying={period} />,
    },
  ];
}
