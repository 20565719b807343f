import { makeStyles } from '@material-ui/core/styles';

/** Rows of a table that one page has room for beside the figures. */
export const ROWS_PRINTED = 22;

/**
 * What of a page is printed, and how it comes onto one sheet of A4. While a page with these styles is
 * shown, header, tabs and side bar of the app are left out of print too.
 */
export const usePrintStyles = makeStyles({
  '@global': {
    'header, nav, aside, [role="tablist"], .bui-PluginHeader': {
      '@media print': { display: 'none !important' },
    },
    'html, body': {
      '@media print': { backgroundColor: '#fff !important' },
    },
  },
  screenOnly: { '@media print': { display: 'none !important' } },
  printOnly: { display: 'none', '@media print': { display: 'block' } },
  sheet: {
    '@media print': {
      breakInside: 'avoid',
      fontSize: '8pt',
      // Ink on paper, whatever theme the reader has.
      colorScheme: 'light',
      '& *': { color: '#000 !important', boxShadow: 'none !important' },
      '& .MuiPaper-root': { backgroundColor: '#fff !important' },
      '& .MuiCardHeader-root': { padding: '0 0 6pt' },
      '& .MuiCardHeader-root + hr': { display: 'none' },
      '& .MuiCardContent-root': { padding: 0 },
      '& .MuiTypography-root, & td, & th': { fontSize: '8pt' },
      '& h2.MuiTypography-root': { fontSize: '14pt' },
      '& h3.MuiTypography-root': { fontSize: '10pt' },
      '& td, & th': { padding: '1pt 4pt', lineHeight: 1.15 },
      '& tbody tr > *': { borderTop: '0.5pt solid #999' },
      '& .MuiSvgIcon-root': { fontSize: '11pt' },
      // Drawings are as pale as the theme is dark.
      '& svg[role="img"] rect': { fill: '#444 !important' },
      '& svg[role="img"] line': { stroke: '#000 !important' },
      '& [role="group"]': { overflow: 'visible' },
      // A row is two lines high, no more: that is what the page has room for.
      '& tbody th': {
        whiteSpace: 'nowrap',
        maxWidth: '90pt',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
      },
      [`& tbody tr:nth-child(n+${ROWS_PRINTED + 1})`]: { display: 'none' },
    },
  },
});
