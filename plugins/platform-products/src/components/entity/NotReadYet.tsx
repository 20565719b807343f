import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';

/** For an entity that no pass over the catalog has seen yet: when the next one will have. */
export function NotReadYet({ retry }: { retry: () => void }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { value: status, error } = useLoad(() => api.getStatus(), [api]);
  const count = status && Math.ceil(status.intervalSeconds / 60);
  return (
    <div role="status">
      <Typography variant="body1">{t('entity.notReadYet.title')}</Typography>
      <Typography variant="body2" color="textSecondary" paragraph>
        {count && t('entity.notReadYet.within', { count })}
        {error && t('entity.notReadYet.soon')}
      </Typography>
      <Button variant="outlined" size="small" onClick={retry}>
        {t('entity.notReadYet.retry')}
      </Button>
    </div>
  );
}
