import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import type { Release } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import { NoticeText } from '../../notices/NoticeText';

/** One release: what it is called, since when it is out, and what is new. */
export function ReleaseEntry({ release }: { release: Release }) {
  const { title, version, notes, publishedAt, publishedBy } = release;
  const t = useText();
  return (
    <Box component="article" mb={2} aria-label={title}>
      <Typography variant="h6" component="h3">
        {title}
        {version && ` (${version})`}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {t('products.releases.by', {
          date: <RelativeDate value={publishedAt} />,
          who: <EntityRefLink entityRef={publishedBy} />,
        })}
      </Typography>
      <NoticeText text={notes} />
    </Box>
  );
}
