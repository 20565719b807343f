import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core';
import { LogoIcon } from './LogoIcon';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: 10 },
  name: {
    color: '#ffffff',
    fontSize: 16,
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
});

/** The logo with the name of the organization beside it. */
export const LogoFull = () => {
  const classes = useStyles();
  const config = useApi(configApiRef);
  return (
    <span className={classes.root}>
      <LogoIcon />
      <span className={classes.name}>
        {config.getOptionalString('organization.name') ?? 'Portal'}
      </span>
    </span>
  );
};
