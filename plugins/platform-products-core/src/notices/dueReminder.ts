const DAY = 86_400_000;

/**
 * The step, in days before sunset, that owners are to be reminded of now. It is the newest whose
 * moment has come, so that a notice which was paused sends one reminder and not all that it
 * missed. Steps before publishing are none: publishing was the message. From sunset on there is
 * nothing to remind of. Moments are milliseconds since 1970.
 *
 * @public
 */
export function dueReminder(notice: {
  publishedAt: number;
  sunsetAt?: number;
  days: readonly number[];
  now: Date;
}): number | undefined {
  const { publishedAt, sunsetAt, days, now } = notice;
  if (sunsetAt === undefined || sunsetAt <= now.getTime()) {
    return undefined;
  }
  const due = days.filter(step => {
    const moment = sunsetAt - step * DAY;
    return step > 0 && moment >= publishedAt && moment <= now.getTime();
  });
  return due.length > 0 ? Math.min(...due) : undefined;
}
