import Typography from '@material-ui/core/Typography';
import type { NoticePreview } from 'backstage-plugin-platform-products-common';
import type { LoadState } from '../../../hooks/useLoad';
import { useText } from '../../../hooks/useText';

/** The size of the audience in a line, on every step: the first thing that an author should know. */
export function LiveAudience(props: { preview: LoadState<NoticePreview> }) {
  const { value } = props.preview;
  const t = useText();
  return (
    <Typography role="status" variant="body2" gutterBottom>
      {value && value.consumers > 0
        ? `${t('noticeEditor.audience.live', {
            count: value.consumers,
          })} ${t('noticeEditor.audience.liveTeams', {
            count: value.byOwner.length,
          })}`
        : ''}
    </Typography>
  );
}
