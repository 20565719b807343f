import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { Problem } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { IconLabel, type Sign } from './IconLabel';

const signs: Record<Problem['severity'], Sign> = {
  error: { icon: ErrorOutlineIcon, tone: 'error' },
  warning: { icon: ReportProblemOutlinedIcon, tone: 'warning' },
};

/** How bad a problem is, as a word with its sign. */
export function SeverityLabel(props: { severity: Problem['severity'] }) {
  const { severity } = props;
  const t = useText();
  return (
    <IconLabel sign={signs[severity]}>
      {t(`common.severity.${severity}`)}
    </IconLabel>
  );
}
