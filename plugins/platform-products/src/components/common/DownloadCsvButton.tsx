import Button from '@material-ui/core/Button';
import GetAppIcon from '@material-ui/icons/GetApp';
import Typography from '@material-ui/core/Typography';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useText } from '../../hooks/useText';

/** Fetches a list as CSV, all pages of it, and hands it to the browser as a file. */
export function DownloadCsvButton(props: {
  load: () => Promise<string>;
  fileName: string;
  /** What is downloaded, where a page has more than one list. */
  about?: string;
}) {
  const { load, fileName, about } = props;
  const t = useText();
  const [{ loading, error }, download] = useAsyncFn(
    async () => saveFile(await load(), fileName),
    [load, fileName],
  );
  const text = loading ? t('common.csv.busy') : t('common.csv.download');
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<GetAppIcon aria-hidden />}
        disabled={loading}
        onClick={download}
        aria-label={about && `${text}: ${about}`}
      >
        {text}
      </Button>
      {error && (
        <Typography variant="caption" color="error" role="alert">
          {t('common.csv.failed', { reason: error.message })}
        </Typography>
      )}
    </>
  );
}

function saveFile(content: string, fileName: string) {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
