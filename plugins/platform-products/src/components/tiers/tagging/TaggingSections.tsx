import { usePermission } from '@backstage/plugin-permission-react';
import {
  tierApprovePermission,
  tierProposePermission,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import type { Ladder } from '../common/useLadder';
import { BulkResultView } from './BulkResultView';
import { PreviewView } from './PreviewView';
import { emptyDraft, isEvidenceWrong } from './TaggingDraft';
import type { TaggingFilter } from './taggingFilter';
import { TaggingForm } from './TaggingForm';
import { useBulkTagging } from './useBulkTagging';

/** Which tier the chosen entities get, what that would do, and doing it. */
export function TaggingSections(props: {
  filter: TaggingFilter;
  ladder: Ladder;
}) {
  const { filter, ladder } = props;
  const t = useText();
  const propose = usePermission({ permission: tierProposePermission });
  const approve = usePermission({ permission: tierApprovePermission });
  const [written, setDraft] = useState(emptyDraft);
  const mayAssign = approve.allowed && ladder.directTagging;
  const draft = { ...written, direct: written.direct && mayAssign };
  const tagging = useBulkTagging(filter, draft);
  const { preview, sending, result } = tagging;
  const mayNot =
    !propose.loading &&
    !approve.loading &&
    !propose.allowed &&
    !approve.allowed;
  return (
    <>
      <Section id="choose" title={t('tiers.tagging.choose.title')}>
        {mayNot && <p>{t('tiers.tagging.choose.mayNot')}</p>}
        <TaggingForm
          draft={draft}
          ladder={ladder}
          mayAssign={mayAssign}
          disabled={mayNot || sending.loading}
          previewing={preview.loading}
          failure={preview.error}
          onChange={patch => setDraft({ ...written, ...patch })}
          onPreview={tagging.look}
        />
      </Section>
      <Section id="preview" title={t('tiers.tagging.preview.title')}>
        {result ? (
          <BulkResultView
            result={result}
            direct={draft.direct}
            onMore={() => {
              setDraft(emptyDraft);
              tagging.reset();
            }}
          />
        ) : (
          <PreviewView
            preview={preview.value}
            tier={ladder.titleOf(draft.tier)}
            ladder={ladder}
            direct={draft.direct}
            ready={draft.reason.trim() !== '' && !isEvidenceWrong(draft)}
            sending={sending.loading}
            failure={sending.error}
            onConfirm={tagging.send}
            onPreview={tagging.look}
          />
        )}
      </Section>
    </>
  );
}
