import Typography from '@material-ui/core/Typography';
import { formatDistance, formatMoment } from './formatDate';

/** A moment in a narrow column: its day, and below how long ago it was; the time to point at. */
export function DayCell({ value }: { value: string }) {
  const time = Date.parse(value);
  const day = new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
  }).format(time);
  return (
    <time
      dateTime={value}
      title={formatMoment(value)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {day}
      <Typography variant="caption" color="textSecondary" display="block">
        {formatDistance(time, Date.now())}
      </Typography>
    </time>
  );
}
