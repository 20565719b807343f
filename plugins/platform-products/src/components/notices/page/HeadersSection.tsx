import type { Notice } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { ResponseHeaders } from '../ResponseHeaders';

/** What the API should send with every response, so that its callers hear of it too. */
export function HeadersSection(props: {
  headers: NonNullable<Notice['headers']>;
}) {
  const t = useText();
  return (
    <Section
      id="headers"
      title={t('notices.headers.title')}
      subheader={t('notices.headers.text')}
    >
      <ResponseHeaders
        label={t('notices.headers.copy')}
        headers={props.headers}
      />
    </Section>
  );
}
