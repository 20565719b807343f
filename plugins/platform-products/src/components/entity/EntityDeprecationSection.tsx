import Grid from '@material-ui/core/Grid';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { Section } from '../common/Section';
import { EntityDeprecations } from './EntityDeprecations';

/** The deprecations of an entity as a part of its tab, which is a grid. */
export function EntityDeprecationSection(props: { report: EntityReport }) {
  const t = useText();
  return (
    <EntityDeprecations report={props.report}>
      {content => (
        <Grid item xs={12}>
          <Section id="deprecation" title={t('migrations.subject.section')}>
            {content}
          </Section>
        </Grid>
      )}
    </EntityDeprecations>
  );
}
