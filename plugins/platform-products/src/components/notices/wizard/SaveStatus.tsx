import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Text, useText } from '../../../hooks/useText';
import type { SaveState } from './DraftSaver';

/** Whether what was typed is safe, read aloud as it changes. */
export function SaveStatus(props: {
  save: SaveState;
  automatic: boolean;
  /** Fields that cannot be saved as they are. */
  invalid: number;
  onSave: () => void;
}) {
  const { save, automatic, invalid, onSave } = props;
  const t = useText();
  const byHand = !automatic && save.name === 'pending';
  return (
    <Box display="flex" flexWrap="wrap" alignItems="center" style={{ gap: 8 }}>
      <div>
        <Typography
          role="status"
          variant="body2"
          color={save.name === 'failed' ? 'error' : 'textPrimary'}
        >
          {saveText(save, automatic, t)}
        </Typography>
        {invalid > 0 && (
          <Typography variant="caption" color="error">
            {t('noticeEditor.save.invalid', { count: invalid })}
          </Typography>
        )}
      </div>
      {(save.name === 'failed' || byHand) && (
        <Button size="small" variant="outlined" onClick={onSave}>
          {t(byHand ? 'noticeEditor.save.now' : 'noticeEditor.save.retry')}
        </Button>
      )}
    </Box>
  );
}

function saveText(save: SaveState, automatic: boolean, t: Text): string {
  switch (save.name) {
    case 'failed':
      return t('noticeEditor.save.failed', { reason: save.error.message });
    case 'conflict':
      return t('noticeEditor.save.unsaved');
    case 'pending':
      return automatic
        ? t('noticeEditor.save.pending')
        : t('noticeEditor.save.unsaved');
    default:
      return t(`noticeEditor.save.${save.name}`);
  }
}
