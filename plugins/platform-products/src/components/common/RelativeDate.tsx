import { formatDay, formatDistance, formatMoment } from './formatDate';

/** A date as people say it and as it is: "1 Jan 2027 (in 2 months)". A value without a time is a day. */
export function RelativeDate({ value }: { value: string }) {
  const time = Date.parse(value);
  if (Number.isNaN(time)) {
    return <>{value}</>;
  }
  const text = value.includes('T') ? formatMoment(value) : formatDay(value);
  return (
    <time dateTime={value}>
      {text} ({formatDistance(time, Date.now())})
    </time>
  );
}
