import Typography from '@material-ui/core/Typography';
import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { Section } from '../common/Section';
import { CheckDefinition } from './CheckDefinition';

/** Every check by level, lowest first, with how it is defined and how it stands. */
export function ChecksSection(props: {
  scorecard: ScorecardDetail;
  filters: QueryFilters;
}) {
  const { scorecard, filters } = props;
  const t = useText();
  return (
    <Section
      id="checks"
      title={t('scorecards.checks.title')}
      subheader={t('scorecards.checks.subtitle')}
    >
      {scorecard.levels
        .filter(level => level.rank > 0)
        .map(level => (
          <div key={level.name}>
            <Typography variant="h6" component="h3" gutterBottom>
              {level.title}
            </Typography>
            {scorecard.checks
              .filter(check => check.level === level.name)
              .map(check => (
                <CheckDefinition
                  key={check.name}
                  check={check}
                  filters={filters}
                />
              ))}
          </div>
        ))}
    </Section>
  );
}
