import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';

const useStyles = makeStyles(theme => ({
  // Those of the library look as if they could not be pressed.
  button: {
    textTransform: 'none',
    color: theme.palette.text.primary,
    '&.Mui-selected': {
      color: theme.palette.text.primary,
      fontWeight: 'bold',
    },
  },
}));

/** One of a few views, side by side. */
export function ToggleChoice<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  const classes = useStyles();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={label}
      // Nothing is handed over when the chosen one is pressed again.
      onChange={(_, next: T | null) => next && onChange(next)}
    >
      {options.map(option => (
        <ToggleButton
          key={option.value}
          value={option.value}
          className={classes.button}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
