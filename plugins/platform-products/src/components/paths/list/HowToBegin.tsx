import Box from '@material-ui/core/Box';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { SourceText } from '../../scorecards/SourceText';

/** The least that a golden path needs. */
export const FIRST_PATH = `apiVersion: platform-products/v1alpha1
kind: GoldenPath
metadata:
  name: service
  title: Service
spec:
  owner: group:default/platform
  appliesTo: { kind: Component, spec.type: service }
  version: 1.0.0
  templates: [template:default/service]
  steps:
    - name: described
      title: Says what it is
      why: Who is called at night should know what it does.
      expect: has(entity.metadata.description)
      remedy: { text: Write one sentence into metadata.description. }
    - name: live
      title: Runs in production
      milestone: onboarded
      expect: entity.spec.lifecycle == 'production'
`;

/** There is no golden path: how one is written. */
export function HowToBegin() {
  const t = useText();
  return (
    <>
      <EmptyState
        title={t('paths.list.empty')}
        description={t('paths.list.emptyDescription')}
      />
      <Box maxWidth={720} mx="auto">
        <SourceText
          label={t('paths.list.example')}
          text={FIRST_PATH.trimEnd()}
          source={FIRST_PATH}
        />
      </Box>
    </>
  );
}
