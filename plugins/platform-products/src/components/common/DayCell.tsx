import Typography from '@material-ui/core/Typography';
import { formatDay, formatDistance, formatMoment } from './formatDate';

/**
 * A date in a narrow column: its day, and below how far off it is; the time, where it has one, to
 * point at.
 */
export function DayCell(props: {
  value: string;
  /** How far off it is, where that is not to be said as usual. */
  distance?: (time: number, now: number) => string;
}) {
  const { value, distance = formatDistance } = props;
  const time = Date.parse(value);
  if (Number.isNaN(time)) {
    return <>{value}</>;
  }
  const isMoment = value.includes('T');
  const day = isMoment
    ? new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(time)
    : formatDay(value);
  return (
    <time
      dateTime={value}
      title={isMoment ? formatMoment(value) : undefined}
      style={{ whiteSpace: 'nowrap' }}
    >
      {day}
      <Typography variant="caption" color="textSecondary" display="block">
        {distance(time, Date.now())}
      </Typography>
    </time>
  );
}
