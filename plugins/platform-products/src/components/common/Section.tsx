import { InfoCard } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

/** A titled part of a page that an address (`#id`) and the focus can go to. */
export function Section(props: {
  id: string;
  title: string;
  subheader?: ReactNode;
  action?: ReactNode;
  /** As high as what stands beside it. */
  fill?: boolean;
  children: ReactNode;
}) {
  const { id, title, subheader, action, fill, children } = props;
  return (
    <section
      id={id}
      aria-label={title}
      tabIndex={-1}
      style={fill ? { height: '100%' } : undefined}
    >
      <InfoCard
        variant={fill ? 'fullHeight' : undefined}
        title={title}
        titleTypographyProps={{ component: 'h2' }}
        subheader={subheader}
        action={action}
      >
        <Typography variant="body2" component="div">
          {children}
        </Typography>
      </InfoCard>
    </section>
  );
}
