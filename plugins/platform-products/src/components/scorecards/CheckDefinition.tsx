import { Link } from '@backstage/core-components';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import ScheduleIcon from '@material-ui/icons/Schedule';
import type { ScorecardCheck } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { formatNumber } from '../common/formatNumber';
import { RelativeDate } from '../common/RelativeDate';
import { breakExpression } from './breakExpression';
import { CheckOutcomes } from './CheckOutcomes';
import { describeSelection } from './describeSelection';
import { SourceText } from './SourceText';

const useStyles = makeStyles(theme => ({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
  upcoming: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  details: { margin: 0, width: '100%' },
  term: { fontWeight: 'bold', marginTop: theme.spacing(1) },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** One check: title, weight and how it stands in a line; unfolded, its whole definition. */
export function CheckDefinition(props: {
  check: ScorecardCheck;
  filters: QueryFilters;
}) {
  const { check, filters } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <Accordion variant="outlined" TransitionProps={{ unmountOnExit: true }}>
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        classes={{ content: classes.summary }}
      >
        <Typography variant="subtitle2" component="span">
          {check.title}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t('scorecards.checks.weight', {
            weight: formatNumber(check.weight),
          })}
        </Typography>
        {!check.enforced && check.enforcedFrom && (
          <Typography variant="caption" className={classes.upcoming}>
            <ScheduleIcon fontSize="small" aria-hidden />
            <span>
              {t('scorecards.checks.upcoming', {
                date: <RelativeDate value={check.enforcedFrom} />,
              })}
            </span>
          </Typography>
        )}
      </AccordionSummary>
      <AccordionDetails>
        <dl className={classes.details}>
          <CheckFields check={check} filters={filters} />
        </dl>
      </AccordionDetails>
    </Accordion>
  );
}

function CheckFields(props: { check: ScorecardCheck; filters: QueryFilters }) {
  const { check, filters } = props;
  const t = useText();
  return (
    <>
      <Field label={t('scorecards.checks.outcomes')}>
        <CheckOutcomes check={check} filters={filters} />
      </Field>
      {check.why && (
        <Field label={t('scorecards.checks.why')}>{check.why}</Field>
      )}
      <Field label={t('scorecards.checks.appliesTo')}>
        {check.appliesTo === undefined
          ? t('scorecards.checks.appliesToAll')
          : describeSelection(check.appliesTo, t)}
      </Field>
      <SourceField
        label={t('scorecards.checks.expect')}
        source={check.expect}
      />
      {check.message && (
        <SourceField
          label={t('scorecards.checks.message')}
          source={check.message}
        />
      )}
      {check.remedy && (
        <Field label={t('scorecards.checks.remedy')}>
          <Remedy remedy={check.remedy} />
        </Field>
      )}
      {check.enforced && check.enforcedFrom && (
        <Field
          label={t('scorecards.checks.enforcedSince', {
            date: <RelativeDate value={check.enforcedFrom} />,
          })}
        />
      )}
    </>
  );
}

function Field(props: { label: ReactNode; children?: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="body2" component="dt" className={classes.term}>
        {props.label}
      </Typography>
      <Typography variant="body2" component="dd" className={classes.value}>
        {props.children}
      </Typography>
    </>
  );
}

function SourceField(props: { label: string; source: string }) {
  const { label, source } = props;
  return (
    <Field label={label}>
      <SourceText
        label={label}
        text={breakExpression(source)}
        source={source}
      />
    </Field>
  );
}

function Remedy(props: { remedy: NonNullable<ScorecardCheck['remedy']> }) {
  const { text, url, effort } = props.remedy;
  const t = useText();
  return (
    <>
      {text}
      {effort !== undefined && (
        <> ({t('scorecards.checks.effort', { count: effort })})</>
      )}
      {url && /^https?:/i.test(url) && (
        <>
          {' '}
          <Link to={url} underline="always">
            {t('scorecards.checks.readMore')}
          </Link>
        </>
      )}
    </>
  );
}
