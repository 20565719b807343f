import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import { NoticeStageLabel } from './NoticeStageLabel';
import { NoticeStateLabel } from './NoticeStateLabel';

/**
 * The one or two words that matter: the stage of a published notice, stage and state of a paused
 * one, and else the state, because dates mean nothing then.
 */
export function NoticeStanding(props: {
  notice: Pick<NoticeRow, 'state' | 'stage'>;
}) {
  const { state, stage } = props.notice;
  return (
    <>
      {state !== 'published' && <NoticeStateLabel state={state} />}{' '}
      {(state === 'published' || state === 'paused') && (
        <NoticeStageLabel stage={stage} />
      )}
    </>
  );
}
