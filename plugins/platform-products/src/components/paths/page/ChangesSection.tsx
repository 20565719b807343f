import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { ChangeNotes } from '../common/ChangeNotes';

/** What came with each version, newest first. */
export function ChangesSection(props: {
  changes: GoldenPathDetail['changes'];
}) {
  const t = useText();
  return (
    <Section fill id="changes" title={t('paths.changes.title')}>
      {props.changes.length === 0 ? (
        t('paths.changes.none')
      ) : (
        <ChangeNotes changes={props.changes} />
      )}
    </Section>
  );
}
