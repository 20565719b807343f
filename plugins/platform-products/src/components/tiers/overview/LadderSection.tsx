import Box from '@material-ui/core/Box';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { TierRow, Tiers } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { formatNumber } from '../../common/formatNumber';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';
import { EntitiesLink } from '../../entities/EntitiesLink';
import { obligationTexts } from '../obligationTexts';

const useStyles = makeStyles(theme => ({
  ladder: { listStyle: 'none', margin: 0, padding: 0 },
  tier: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(2, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  obligations: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** The tiers, most critical first: what each is, what it demands and who is in it. */
export function LadderSection(props: { tiers: Tiers; filters: QueryFilters }) {
  const { tiers, filters } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <Section
      id="ladder"
      title={t('tiers.ladder.title')}
      subheader={t('tiers.ladder.subtitle')}
    >
      {tiers.items.length === 0 && (
        <EmptyState
          title={t('tiers.ladder.empty')}
          description={t('tiers.ladder.emptyDescription')}
        />
      )}
      <ol className={classes.ladder}>
        {tiers.items.map(tier => (
          <li key={tier.name} className={classes.tier}>
            <Box>
              <Typography variant="h6" component="h3">
                {tier.title}
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {tier.name}
              </Typography>
              <Typography variant="body2">{tier.description}</Typography>
            </Box>
            <Obligations tier={tier} />
            <Members
              tier={tier}
              whole={tiers.coverage.entities}
              filters={filters}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Obligations({ tier }: { tier: TierRow }) {
  const classes = useStyles();
  const t = useText();
  const texts = obligationTexts(tier.obligations, t);
  return texts.length === 0 ? (
    <Typography variant="body2">{t('tiers.ladder.noObligations')}</Typography>
  ) : (
    <Typography variant="body2" component="ul" className={classes.obligations}>
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </Typography>
  );
}

function Members(props: {
  tier: TierRow;
  whole: number;
  filters: QueryFilters;
}) {
  const { tier, whole, filters } = props;
  const t = useText();
  return (
    <Typography variant="body2" component="div">
      <div>
        {t('tiers.ladder.entities')}:{' '}
        <strong>
          <Share part={tier.entities} whole={whole} />
        </strong>
      </div>
      {tier.inherited > 0 && (
        <div>
          {t('tiers.ladder.inherited', {
            number: formatNumber(tier.inherited),
          })}
        </div>
      )}
      {tier.entities > 0 && (
        <EntitiesLink filters={filters} wanted={{ tier: [tier.name] }}>
          {t('tiers.ladder.show', { tier: tier.title })}
        </EntitiesLink>
      )}
    </Typography>
  );
}
