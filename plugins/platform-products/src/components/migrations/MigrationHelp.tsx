import { makeStyles } from '@material-ui/core/styles';
import type { Migration } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { WebLink } from '../entity/WebLink';
import { EntityLinks } from '../notices/EntityLinks';

const useStyles = makeStyles({
  // Within a sentence, colour alone would not tell links from the text.
  help: { '& a': { textDecoration: 'underline' } },
});

/** What to use instead, where it is told how, and how much work it is. */
export function MigrationHelp({ notice }: { notice: Migration['notice'] }) {
  const { replacements, guide, effort } = notice;
  const t = useText();
  return (
    <div className={useStyles().help}>
      {replacements.length > 0 && (
        <div>
          {t('migrations.useInstead', {
            replacements: <EntityLinks entityRefs={replacements} />,
          })}
        </div>
      )}
      {guide && (
        <div>
          <WebLink url={guide}>{t('migrations.guide')}</WebLink>
        </div>
      )}
      {effort !== undefined && (
        <div>{t('migrations.effort', { count: effort })}</div>
      )}
    </div>
  );
}
