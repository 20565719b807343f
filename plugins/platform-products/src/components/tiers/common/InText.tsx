import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  text: { '& a': { textDecoration: 'underline' } },
});

/** Text with links in it: within a sentence, colour alone would not tell them from the words. */
export function InText({ children }: { children: ReactNode }) {
  return <div className={useStyles().text}>{children}</div>;
}
