import { useApi } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import { useId } from 'react';
import { platformProductsApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { EmptyState } from '../common/EmptyState';
import { Loaded } from '../common/Loaded';
import { Pager } from '../common/Pager';
import { Section } from '../common/Section';
import { HeatMap } from './HeatMap';
import { HeatMapLegend } from './HeatMapLegend';

/** Groups on one page of the map. */
const GROUPS_PER_PAGE = 20;

const GROUPS = ['owner', 'system', 'domain', 'tier'] as const;

const ORDERS = ['score', 'entities', 'name'] as const;

/** What the rows of the map are. */
export type HeatMapGroup = (typeof GROUPS)[number];

/** Who passes which check: one look shows the team that needs help and the check that nobody passes. */
export function HeatMapSection(props: {
  scorecard: ScorecardDetail;
  filters: QueryFilters;
}) {
  const { scorecard, filters } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const groupBy = GROUPS.find(g => g === filters.first('groupBy')) ?? 'owner';
  const order = ORDERS.find(o => o === filters.first('order')) ?? 'score';
  const pages = useCursorPages(
    cursor =>
      api.getScorecardSummary(scorecard.name, {
        groupBy,
        order,
        limit: GROUPS_PER_PAGE,
        cursor,
      }),
    JSON.stringify([scorecard.name, groupBy, order]),
  );
  const caption = t('scorecards.heatMap.title');
  return (
    <Section
      id="heat-map"
      title={caption}
      subheader={t('scorecards.heatMap.subtitle')}
    >
      <Box display="flex" flexWrap="wrap" mb={2} style={{ gap: 12 }}>
        <Choice
          label={t('scorecards.heatMap.groupBy')}
          value={groupBy}
          options={GROUPS.map(value => ({
            value,
            label: t(`scorecards.heatMap.groups.${value}`),
          }))}
          onChange={value => filters.set({ groupBy: [value] })}
        />
        <Choice
          label={t('scorecards.heatMap.order')}
          value={order}
          options={ORDERS.map(value => ({
            value,
            label: t(`scorecards.heatMap.orders.${value}`),
          }))}
          onChange={value => filters.set({ order: [value] })}
        />
        <HeatMapLegend />
      </Box>
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('scorecards.heatMap.empty')} />
          ) : (
            <HeatMap
              scorecard={scorecard}
              groups={items}
              groupBy={groupBy}
              filters={filters}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={GROUPS_PER_PAGE} />
    </Section>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={props.label}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      style={{ minWidth: 160 }}
    >
      {props.options.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
