import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { ObligationItem } from './ObligationItem';

type Findings = EntityTier['findings'];

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** What the tier obliges to: first what is not met, then what nobody knows, and folded what is met. */
export function ObligationList({ tier }: { tier: EntityTier }) {
  const { findings } = tier;
  const t = useText();
  const inState = (state: Findings[number]['state']) =>
    findings.filter(finding => finding.state === state);
  const open = [...inState('not-met'), ...inState('unknown')];
  const met = inState('met');
  return (
    <section>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('entity.tier.obligations.title')}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {findings.length === 0
          ? t('entity.tier.obligations.none')
          : t('entity.tier.obligations.counts', {
              notMet: formatNumber(inState('not-met').length),
              unknown: formatNumber(inState('unknown').length),
              met: formatNumber(met.length),
            })}
      </Typography>
      {open.length > 0 && (
        <Items
          label={t('entity.tier.obligations.open')}
          findings={open}
          tier={tier}
        />
      )}
      {met.length > 0 && <MetObligations findings={met} tier={tier} />}
    </section>
  );
}

function MetObligations(props: { findings: Findings; tier: EntityTier }) {
  const { findings, tier } = props;
  const t = useText();
  const label = t('entity.tier.obligations.met', { count: findings.length });
  return (
    <Accordion variant="outlined">
      <AccordionSummary
        id="tier-met"
        aria-controls="tier-met-obligations"
        expandIcon={<ExpandMoreIcon />}
      >
        <Typography variant="body2">{label}</Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Items label={label} findings={findings} tier={tier} />
      </AccordionDetails>
    </Accordion>
  );
}

function Items(props: { label: string; findings: Findings; tier: EntityTier }) {
  const { label, findings, tier } = props;
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={label}>
      {findings.map(finding => (
        <li key={`${finding.obligation} ${finding.name ?? ''}`}>
          <ObligationItem finding={finding} tier={tier} />
        </li>
      ))}
    </ul>
  );
}
