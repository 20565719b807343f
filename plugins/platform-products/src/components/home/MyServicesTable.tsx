import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { EntityRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { TierChip } from '../common/TierChip';
import { useEntityTabPath } from '../entity/useEntityTabPath';
import { lowestScorecard, openChecks } from './loadOwnedServices';

/** One line per service: name, tier, the level that is lowest, and how many checks are open. */
export function MyServicesTable({ services }: { services: EntityRow[] }) {
  const t = useText();
  return (
    <Table size="small" aria-label={t('home.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('home.columns.service')}</TableCell>
          <TableCell>{t('home.columns.tier')}</TableCell>
          <TableCell>{t('home.columns.lowestLevel')}</TableCell>
          <TableCell>{t('home.columns.open')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {services.map(service => (
          <ServiceRow key={service.entityRef} service={service} />
        ))}
      </TableBody>
    </Table>
  );
}

function ServiceRow({ service }: { service: EntityRow }) {
  const t = useText();
  const tabPath = useEntityTabPath();
  const lowest = lowestScorecard(service);
  const open = openChecks(service);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <Link to={tabPath(service.entityRef)}>{service.title}</Link>
      </TableCell>
      <TableCell>
        <TierChip tier={service.tier} />
      </TableCell>
      <TableCell>
        {lowest
          ? t('home.lowestLevel', {
              level: lowest.level.title,
              scorecard: lowest.title,
            })
          : t('home.noScorecard')}
      </TableCell>
      <TableCell>
        {open > 0 ? t('home.open', { count: open }) : t('home.nothingOpen')}
      </TableCell>
    </TableRow>
  );
}
