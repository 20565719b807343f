import { useApi } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import PrintIcon from '@material-ui/icons/Print';
import type { Kpis, Status } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { formatDay, formatMoment } from '../../common/formatDate';
import { Loaded } from '../../common/Loaded';
import { Section } from '../../common/Section';
import { Choice } from '../../tiers/common/Choice';
import { KpiFigures } from './KpiFigures';
import { KpiTrends } from './KpiTrends';
import { ProductKpis } from './ProductKpis';
import { askedQuarter, quartersUntil } from './quarters';
import { usePrintStyles } from './usePrintStyles';

/** The measures that the platform is run by, for one quarter against the one before; fit to be printed. */
export function KpiSection(props: { status: Status; filters: QueryFilters }) {
  const { status, filters } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const print = usePrintStyles();
  const now = new Date();
  const asked = askedQuarter(filters.first('quarter'), now);
  const [current] = quartersUntil(now);
  const state = useLoad(
    async () => api.getKpis(asked ? { quarter: asked } : {}),
    [api, asked],
  );
  return (
    <div className={print.sheet}>
      {/* Makes the sheet A4 whatever the printer is set to; no rule of makeStyles can. */}
      <style media="print">{'@page { size: A4; margin: 12mm; }'}</style>
      <Section
        id="kpis"
        title={t('overview.kpis.title', { quarter: asked ?? current })}
        subheader={t('overview.kpis.subtitle')}
        action={
          <Commands quarter={asked ?? current} now={now} filters={filters} />
        }
      >
        <Loaded state={state}>
          {kpis => (
            <>
              <KpiFigures kpis={kpis} filters={filters} />
              <Box mt={2}>
                <ProductKpis kpis={kpis} />
              </Box>
              <KpiTrends kpis={kpis} />
              <Source kpis={kpis} status={status} now={now} />
            </>
          )}
        </Loaded>
      </Section>
    </div>
  );
}

function Commands(props: {
  quarter: string;
  now: Date;
  filters: QueryFilters;
}) {
  const { quarter, now, filters } = props;
  const t = useText();
  const print = usePrintStyles();
  const quarters = quartersUntil(now);
  return (
    <div className={print.screenOnly}>
      <Box
        display="flex"
        flexWrap="wrap"
        alignItems="center"
        style={{ gap: 8 }}
      >
        <Choice
          label={t('overview.kpis.quarter')}
          value={quarter}
          options={[...new Set([...quarters, quarter])].map(name => ({
            value: name,
            label:
              name === quarters[0]
                ? t('overview.kpis.current', { quarter: name })
                : name,
          }))}
          onChange={name =>
            // The current quarter is what an address without one shows, today and later.
            filters.set({ quarter: name === quarters[0] ? [] : [name] })
          }
        />
        <Button
          size="small"
          variant="outlined"
          startIcon={<PrintIcon aria-hidden />}
          onClick={() => window.print()}
        >
          {t('overview.kpis.print')}
        </Button>
      </Box>
    </div>
  );
}

/** Where the figures of a printed sheet come from and how old they are. */
function Source(props: { kpis: Kpis; status: Status; now: Date }) {
  const { kpis, status, now } = props;
  const t = useText();
  const print = usePrintStyles();
  return (
    <p className={print.printOnly}>
      {t('overview.kpis.source', {
        from: formatDay(kpis.from),
        to: formatDay(kpis.to),
        asOf: status.asOf
          ? formatMoment(status.asOf)
          : t('overview.kpis.notYet'),
        printed: formatMoment(now.toISOString()),
        address: window.location.href,
      })}
    </p>
  );
}
