import Box from '@material-ui/core/Box';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { SourceText } from '../../scorecards/SourceText';

/** The least that a product needs to be found and measured. */
export const FIRST_PRODUCT = `apiVersion: platform-products/v1alpha1
kind: PlatformProduct
metadata:
  name: build-service
  title: Build service
spec:
  owner: group:default/platform
  lifecycle: production
  capability: Continuous delivery
  parts: [component:default/build-runner]
  adoption:
    eligible: { kind: Component, spec.type: service }
    target: 0.8
`;

/** There is no product: how one is written. */
export function HowToWrite() {
  const t = useText();
  return (
    <>
      <EmptyState
        title={t('products.list.empty')}
        description={t('products.list.emptyDescription')}
      />
      <Box maxWidth={720} mx="auto">
        <SourceText
          label={t('products.list.example')}
          text={FIRST_PRODUCT.trimEnd()}
          source={FIRST_PRODUCT}
        />
      </Box>
    </>
  );
}
