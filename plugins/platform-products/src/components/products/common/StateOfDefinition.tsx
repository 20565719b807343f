import Box from '@material-ui/core/Box';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { ProductRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';

/** Whether the newest text of a product is in force, and what is to be mended; nothing while all is well. */
export function StateOfDefinition({ product }: { product: ProductRow }) {
  const { state, stale, problems } = product;
  const t = useText();
  if (state === 'active' && problems.length === 0) {
    return null;
  }
  return (
    <Box my={2}>
      <Alert severity={state === 'disabled' ? 'error' : 'warning'}>
        <AlertTitle>
          {state === 'active'
            ? t('products.introduction.problemsTitle')
            : t(`products.introduction.${state}Title`)}
        </AlertTitle>
        {state === 'disabled' && t('products.introduction.disabledText')}
        {state === 'stale' &&
          stale &&
          t('products.introduction.staleText', {
            date: <RelativeDate value={stale.since} />,
            reason: <>{stale.reason}</>,
          })}
        {problems.length > 0 && (
          <ul>
            {problems.map((problem, index) => (
              <li key={index}>
                {t('scorecards.problem', {
                  path: problem.path,
                  found: problem.found,
                  allowed: problem.allowed,
                })}
              </li>
            ))}
          </ul>
        )}
      </Alert>
    </Box>
  );
}
