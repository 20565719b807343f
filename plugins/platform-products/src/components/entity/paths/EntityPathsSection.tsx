import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { EntityPathsDetails } from './EntityPathsDetails';
import { PathChangeNews } from './PathChangeNews';
import { useEntityPaths } from './useEntityPaths';

/** Where an entity comes from, how far it is on its golden path, and what can be done about it. */
export function EntityPathsSection(props: {
  entityRef: string;
  /** As people call it. */
  title: string;
}) {
  const { entityRef, title } = props;
  const t = useText();
  const { state, change, effect, onDone } = useEntityPaths(entityRef);
  return (
    <Section id="golden-path" title={t('paths.entity.title')}>
      <PathChangeNews change={change} effect={effect} />
      <Loaded state={state}>
        {paths => (
          <EntityPathsDetails
            paths={paths}
            entity={{ entityRef, title }}
            onDone={onDone}
          />
        )}
      </Loaded>
    </Section>
  );
}
