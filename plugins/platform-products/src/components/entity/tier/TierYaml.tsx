import { useText } from '../../../hooks/useText';
import { SourceText } from '../../scorecards/SourceText';

/** What to copy into the entity's file, so that Git says what the portal says. */
export function TierYaml({ yaml }: { yaml: string }) {
  const t = useText();
  return (
    <div>
      {t('entity.tier.yaml.settle')}
      <SourceText
        label={t('entity.tier.yaml.label')}
        text={yaml.trimEnd()}
        source={yaml}
      />
    </div>
  );
}
