import Button from '@material-ui/core/Button';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { ReactNode, useState } from 'react';
import { ProposeTierDialog } from './ProposeTierDialog';
import type { TierChange } from './TierChange';

/** A button that lets the reader propose a tier; nothing for who may not. */
export function ProposeTier(props: {
  tier: EntityTier;
  /** What to begin with. */
  wanted?: { tier: string; why: string };
  onDone: (change?: TierChange) => void;
  children: ReactNode;
}) {
  const { tier, wanted, onDone, children } = props;
  const [open, setOpen] = useState(false);
  if (!tier.may.propose && !tier.may.assign) {
    return null;
  }
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {children}
      </Button>
      {open && (
        <ProposeTierDialog
          tier={tier}
          wanted={wanted}
          onDone={change => {
            setOpen(false);
            onDone(change);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
