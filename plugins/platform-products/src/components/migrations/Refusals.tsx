import Alert from '@material-ui/lab/Alert';
import type {
  NoticeConsumer,
  SetMigrationsResult,
} from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';

/** How many were changed, and which were refused and why. */
export function Refusals(props: {
  result: SetMigrationsResult;
  /** Where the names of the refused ones come from. */
  consumers: NoticeConsumer[];
}) {
  const { result, consumers } = props;
  const t = useText();
  const { changed, refused } = result;
  const titles = new Map(
    consumers.map(({ entityRef, title }) => [entityRef, title]),
  );
  return (
    <Alert severity="warning">
      {changed.length > 0 && (
        <p style={{ marginTop: 0 }}>
          {t('migrations.bulk.changed', { count: changed.length })}
        </p>
      )}
      {t('migrations.bulk.refused', { count: refused.length })}
      <ul>
        {refused.map(({ entityRef, why }, index) => (
          // The same entity may be refused for two notices.
          <li key={`${entityRef} ${index}`}>
            {t('migrations.bulk.refusal', {
              entity: titles.get(entityRef) ?? entityRef,
              why,
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
