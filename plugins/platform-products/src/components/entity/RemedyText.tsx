import type { Remedy } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { WebLink } from './WebLink';

/** What to do, where to read on, and how long it takes. */
export function RemedyText({ remedy }: { remedy: Remedy }) {
  const t = useText();
  const { text, url, effort } = remedy;
  return (
    <div>
      {text} {url && <WebLink url={url}>{t('entity.remedy.readMore')}</WebLink>}
      {effort !== undefined && (
        <div>{t('entity.remedy.effort', { count: effort })}</div>
      )}
    </div>
  );
}
