import { formatDay, formatMoment } from '../common/formatDate';
import { deadlineText } from './deadlineText';

/**
 * A date of a notice as it is and how far off it is: "Dec 28, 2026, 12:00 AM UTC (in 34 days)". A
 * value without a time is a day.
 */
export function Deadline(props: {
  value: string;
  /** The zone that the author meant; the reader's own where it is not given. */
  timeZone?: string;
}) {
  const { value, timeZone } = props;
  const time = Date.parse(value);
  if (Number.isNaN(time)) {
    return <>{value}</>;
  }
  return (
    <time dateTime={value}>
      {value.includes('T') ? formatMoment(value, timeZone) : formatDay(value)} (
      {deadlineText(time, Date.now())})
    </time>
  );
}
