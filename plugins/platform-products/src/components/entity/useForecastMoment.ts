import { useSearchParams } from 'react-router-dom';

/** The moment that the page's address asks to judge at (`?at=`). What is not a date asks for nothing. */
export function useForecastMoment(): string | undefined {
  const [params] = useSearchParams();
  const time = Date.parse(params.get('at') ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
