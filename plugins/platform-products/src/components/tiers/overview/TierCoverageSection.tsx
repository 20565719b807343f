import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import type { TierCoverage } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { CountBars } from '../../charts/CountBars';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';
import { EntitiesLink } from '../../entities/EntitiesLink';

/** How many components have a tier, from where, and what stands in the way of the others. */
export function TierCoverageSection(props: {
  coverage: TierCoverage;
  filters: QueryFilters;
}) {
  const { coverage, filters } = props;
  const { entities, own, inherited, conflicting } = coverage;
  const t = useText();
  const bar = (
    id: string,
    label: string,
    count: number,
    more?: { muted?: boolean; detail?: string },
  ) => ({
    id,
    count,
    ...more,
    label:
      count > 0 ? (
        <EntitiesLink filters={filters} wanted={{ tierState: [id] }}>
          {label}
        </EntitiesLink>
      ) : (
        label
      ),
  });
  return (
    <Section id="coverage" title={t('tiers.coverage.title')}>
      <Box mb={2}>
        <Typography variant="body2" color="textSecondary">
          {t('tiers.coverage.tagged')}
        </Typography>
        <Typography variant="h5" component="p">
          <Share part={own + inherited} whole={entities} />
        </Typography>
      </Box>
      <CountBars
        label={t('tiers.coverage.title')}
        whole={entities}
        bars={[
          bar('own', t('tiers.coverage.own'), own),
          bar('inherited', t('tiers.coverage.inherited'), inherited),
          bar('not-set', t('tiers.coverage.notSet'), coverage.notSet, {
            muted: true,
          }),
          bar('invalid', t('tiers.coverage.invalid'), coverage.invalid, {
            muted: true,
          }),
          bar('conflicting', t('tiers.coverage.conflicting'), conflicting, {
            muted: true,
            detail: t('tiers.coverage.conflictingNote'),
          }),
        ]}
      />
      <Typography variant="body2">{t('tiers.coverage.hint')}</Typography>
    </Section>
  );
}
