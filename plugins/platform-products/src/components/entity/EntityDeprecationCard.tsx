import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useText } from '../../hooks/useText';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { EntityDeprecations } from './EntityDeprecations';
import { isNotFound } from './isNotFound';
import { useEntityReport } from './useEntityReport';

/**
 * The card of the entity page that says what goes away and what has to be moved off. It is not
 * there while there is nothing to say, and of an entity that has not been read yet there is not.
 */
export function EntityDeprecationCard() {
  const t = useText();
  const { value, loading, error, retry } = useEntityReport();
  if (loading) {
    return null;
  }
  if (error) {
    return isNotFound(error) ? null : (
      <EntityInfoCard title={t('migrations.subject.section')}>
        <ErrorWithRetry error={error} retry={retry} />
      </EntityInfoCard>
    );
  }
  return value ? (
    <EntityDeprecations report={value}>
      {content => (
        <EntityInfoCard title={t('migrations.subject.section')}>
          {content}
        </EntityInfoCard>
      )}
    </EntityDeprecations>
  ) : null;
}
