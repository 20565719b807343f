import { makeStyles } from '@material-ui/core';

const useStyles = makeStyles({
  svg: { width: 28, height: 28, flexShrink: 0 },
});

/** Three steps of a ladder that lead up to a mark. */
export const LogoIcon = () => {
  const classes = useStyles();
  return (
    <svg
      className={classes.svg}
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 28 28"
      aria-hidden="true"
    >
      <rect x="2" y="19" width="24" height="6" rx="2" fill="#4f8fc0" />
      <rect x="6" y="11" width="16" height="6" rx="2" fill="#8cc4e8" />
      <rect x="10" y="3" width="8" height="6" rx="2" fill="#ffc857" />
    </svg>
  );
};
