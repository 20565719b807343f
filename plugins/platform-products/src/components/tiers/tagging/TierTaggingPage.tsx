import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { PageSections } from '../../common/PageSections';
import { useLadder } from '../common/useLadder';
import { SelectSection } from './SelectSection';
import { TaggingSections } from './TaggingSections';
import { taggingFilter } from './taggingFilter';

/** Gives many entities a tier at once: choose them, choose the tier, look, confirm. */
export function TierTaggingPage() {
  const filters = useQueryFilters();
  const ladder = useLadder();
  const filter = taggingFilter(filters);
  return (
    <PageSections>
      <SelectSection filters={filters} filter={filter} ladder={ladder} />
      <TaggingSections filter={filter} ladder={ladder} />
    </PageSections>
  );
}
