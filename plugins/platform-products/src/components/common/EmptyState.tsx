import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

/** Says that there is nothing, why that may be, and what to do next. */
export function EmptyState(props: {
  title: string;
  description?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Box textAlign="center" px={2} py={4} role="status">
      <Typography variant="subtitle1" component="p" gutterBottom>
        {props.title}
      </Typography>
      {props.description && (
        <Typography variant="body2" component="div">
          {props.description}
        </Typography>
      )}
      {props.action && <Box mt={2}>{props.action}</Box>}
    </Box>
  );
}
