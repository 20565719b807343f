import { Fragment } from 'react';
import { useText } from '../../hooks/useText';
import { formatNumber } from '../common/formatNumber';
import { SuiteLink } from '../common/SuiteLink';

/** Links to entities in a row; where there are too many for it, the first of them and how many more. */
export function EntityLinks(props: { entityRefs: string[]; most?: number }) {
  const { entityRefs, most = entityRefs.length } = props;
  const t = useText();
  const more = entityRefs.length - most;
  return (
    <>
      {entityRefs.slice(0, most).map((entityRef, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <SuiteLink entityRef={entityRef} />
        </Fragment>
      ))}
      {more > 0 && ` ${t('notices.list.more', { number: formatNumber(more) })}`}
    </>
  );
}
