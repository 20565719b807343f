import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import type { ComponentType, ReactNode } from 'react';

/** The sign of a word. Without a tone it has the colour of the text. */
export interface Sign {
  icon: ComponentType<SvgIconProps>;
  tone?: 'success' | 'error' | 'warning' | 'info' | 'secondary';
}

const useStyles = makeStyles(theme => {
  const shade = theme.palette.type === 'dark' ? 'light' : 'dark';
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    success: { color: theme.palette.success[shade] },
    error: { color: theme.palette.error[shade] },
    warning: { color: theme.palette.warning[shade] },
    info: { color: theme.palette.info[shade] },
    secondary: { color: theme.palette.text.secondary },
  };
});

/** A word with its sign. The word says it all: neither shape nor colour is needed to understand it. */
export function IconLabel(props: { sign: Sign; children: ReactNode }) {
  const { icon: Icon, tone } = props.sign;
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <Icon fontSize="small" className={tone && classes[tone]} aria-hidden />
      {props.children}
    </span>
  );
}
