import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { templateRouteRef } from '../../../routes';
import { Section } from '../../common/Section';
import { InText } from '../../tiers/common/InText';

type Template = GoldenPathDetail['templates'][number];

/** What puts an entity on the path, and where that is begun. */
export function TemplatesSection({ templates }: { templates: Template[] }) {
  const t = useText();
  return (
    <Section fill id="templates" title={t('paths.templates.title')}>
      {templates.length === 0 ? (
        t('paths.templates.none')
      ) : (
        <InText>
          <ul>
            {templates.map(template => (
              <li key={template.entityRef}>
                <TemplateItem template={template} />
              </li>
            ))}
          </ul>
        </InText>
      )}
    </Section>
  );
}

function TemplateItem({ template }: { template: Template }) {
  const { entityRef, known } = template;
  const t = useText();
  const startPath = useRouteRef(templateRouteRef);
  const { namespace, name } = parseEntityRef(entityRef);
  if (!known) {
    return <>{t('paths.templates.gone', { template: entityRef })}</>;
  }
  // Without the scaffolder there is nothing to start, but something to read.
  return startPath ? (
    <Link to={startPath({ namespace, templateName: name })}>
      {t('paths.templates.start', {
        template: <EntityDisplayName entityRef={entityRef} hideIcon />,
      })}
    </Link>
  ) : (
    <EntityRefLink entityRef={entityRef} />
  );
}
