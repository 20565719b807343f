import Typography from '@material-ui/core/Typography';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { NoticeDates } from '../NoticeDates';

/** By when, in the time zone that the author meant. */
export function WhenSection({ notice }: { notice: Notice }) {
  const t = useText();
  const { timeZone = 'UTC' } = notice.content;
  return (
    <Section id="when" title={t('notices.when.title')}>
      <NoticeDates notice={notice} timeZone={timeZone} />
      <Typography variant="caption" color="textSecondary" component="p">
        {t('notices.when.zone', { zone: timeZone })}
      </Typography>
    </Section>
  );
}
