import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { CursorPages } from '../../hooks/useCursorPages';
import { useText } from '../../hooks/useText';
import { formatNumber } from './formatNumber';

/** Turns the pages of a list and says which part of how many is shown. */
export function Pager(props: {
  pages: CursorPages<unknown>;
  caption: string;
  /** Rows of a full page. */
  pageSize: number;
}) {
  const { pages, caption, pageSize } = props;
  const t = useText();
  if (!pages.value || pages.value.items.length === 0) {
    return null;
  }
  return (
    <Box
      component="nav"
      display="flex"
      alignItems="center"
      justifyContent="flex-end"
      flexWrap="wrap"
      mt={1}
      style={{ gap: 8 }}
      aria-label={t('common.pager.label', { caption })}
    >
      <Typography variant="body2" role="status">
        <Position pages={pages} pageSize={pageSize} />
      </Typography>
      <Button size="small" disabled={!pages.previous} onClick={pages.previous}>
        {t('common.pager.previous')}
      </Button>
      <Button size="small" disabled={!pages.next} onClick={pages.next}>
        {t('common.pager.next')}
      </Button>
    </Box>
  );
}

function Position(props: { pages: CursorPages<unknown>; pageSize: number }) {
  const { pages, pageSize } = props;
  const t = useText();
  const from = pages.pageIndex * pageSize + 1;
  const to = from + (pages.value?.items.length ?? 0) - 1;
  return pages.total === undefined ? (
    <>
      {t('common.pager.position', { page: formatNumber(pages.pageIndex + 1) })}
    </>
  ) : (
    <>
      {t('common.pager.positionOf', {
        from: formatNumber(from),
        to: formatNumber(to),
        total: formatNumber(pages.total),
      })}
    </>
  );
}
