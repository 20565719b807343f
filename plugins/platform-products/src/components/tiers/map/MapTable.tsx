import Button from '@material-ui/core/Button';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { TierMap } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { formatNumber } from '../../common/formatNumber';
import { IconLabel, type Sign } from '../../common/IconLabel';
import { TierLabel } from '../common/TierLabel';
import type { Ladder } from '../common/useLadder';
import { NodeButton } from './NodeButton';
import { relationText } from './relationText';

type MapEdge = TierMap['edges'][number];

/** Rows before one asks for more. */
const ROWS = 100;

const invertedSign: Sign = { icon: ReportProblemOutlinedIcon, tone: 'error' };

/** The map as a table: the same entities and the same lines, hops of inversions first. */
export function MapTable(props: {
  map: TierMap;
  ladder: Ladder;
  onOpen: (entityRef: string) => void;
}) {
  const { map, ladder, onOpen } = props;
  const t = useText();
  const [shown, setShown] = useState(ROWS);
  const edges = [...map.edges].sort(
    (a, b) => Number(b.inverted) - Number(a.inverted),
  );
  const drawn = new Set(map.edges.flatMap(({ from, to }) => [from, to]));
  const alone = map.nodes.filter(({ entityRef }) => !drawn.has(entityRef));
  const end = (entityRef: string) => (
    <NodeEnd map={map} entityRef={entityRef} ladder={ladder} onOpen={onOpen} />
  );
  const columns: Column<MapEdge>[] = [
    {
      id: 'from',
      header: t('tiers.map.table.from'),
      render: ({ from }) => end(from),
    },
    {
      id: 'relation',
      header: t('tiers.map.table.relation'),
      render: ({ type }) => relationText(type, t),
    },
    {
      id: 'to',
      header: t('tiers.map.table.to'),
      render: ({ to }) => end(to),
    },
    {
      id: 'inverted',
      header: t('tiers.map.table.inverted'),
      render: ({ inverted }) =>
        inverted ? (
          <IconLabel sign={invertedSign}>{t('tiers.map.table.yes')}</IconLabel>
        ) : (
          t('tiers.map.table.no')
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('tiers.map.table.caption')}
        columns={columns}
        rows={edges.slice(0, shown)}
        rowKey={({ from, type, to }) => `${from} ${type} ${to}`}
      />
      {edges.length > shown && (
        <Button size="small" onClick={() => setShown(shown + ROWS)}>
          {t('tiers.map.table.more', {
            number: formatNumber(Math.min(ROWS, edges.length - shown)),
          })}
        </Button>
      )}
      {alone.length > 0 && (
        <>
          <h3>{t('tiers.map.table.alone')}</h3>
          <ul aria-label={t('tiers.map.table.alone')}>
            {alone.map(({ entityRef }) => (
              <li key={entityRef}>{end(entityRef)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function NodeEnd(props: {
  map: TierMap;
  entityRef: string;
  ladder: Ladder;
  onOpen: (entityRef: string) => void;
}) {
  const { map, entityRef, ladder, onOpen } = props;
  const t = useText();
  const node = map.nodes.find(one => one.entityRef === entityRef);
  return (
    <>
      <NodeButton entityRef={entityRef} node={node} onOpen={onOpen} />{' '}
      <TierLabel tier={node?.tier} ladder={ladder} />
      {node?.inverted && (
        <div>
          <IconLabel sign={invertedSign}>{t('tiers.map.inverted')}</IconLabel>
        </div>
      )}
    </>
  );
}
