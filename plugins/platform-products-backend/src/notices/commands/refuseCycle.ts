import { InputError } from '@backstage/errors';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { replacementProblem } from '../read/replacementProblem';
import type { CommandContext } from './CommandContext';

/** Refuses a replacement that, over other notices, leads back to a subject of this one. */
export async function refuseCycle(
  context: CommandContext,
  attempted: string,
  content: Partial<NoticeContent>,
  id?: string,
): Promise<void> {
  const [problem] = await replacementProblem(context, content, id);
  if (problem) {
    const { path, found, allowed } = problem;
    throw new InputError(
      `Cannot ${attempted}: "content.${path}": found ${found}; allowed: ${allowed}`,
    );
  }
}
