import Typography from '@material-ui/core/Typography';
import type { Evidence } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';

/** The values that a check read, each with its path, as they stand in the entity. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const t = useText();
  if (evidence.length === 0) {
    return null;
  }
  return (
    <>
      <Typography variant="caption" color="textSecondary" component="div">
        {t('entity.evidence.title')}
      </Typography>
      <ul style={{ margin: 0 }}>
        {evidence.map(({ path, value }) => (
          <Typography component="li" variant="body2" key={path}>
            <code>{path}</code>:{' '}
            {value === undefined ? (
              t('entity.evidence.nothing')
            ) : (
              <code>{JSON.stringify(value)}</code>
            )}
          </Typography>
        ))}
      </ul>
    </>
  );
}
