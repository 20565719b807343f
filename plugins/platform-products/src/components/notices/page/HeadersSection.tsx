import type { Notice } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { SourceText } from '../../scorecards/SourceText';

/** What the API should send with every response, so that its callers hear of it too. */
export function HeadersSection(props: {
  headers: NonNullable<Notice['headers']>;
}) {
  const t = useText();
  const source = props.headers
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n');
  return (
    <Section
      id="headers"
      title={t('notices.headers.title')}
      subheader={t('notices.headers.text')}
    >
      <SourceText
        label={t('notices.headers.copy')}
        text={source}
        source={source}
      />
    </Section>
  );
}
