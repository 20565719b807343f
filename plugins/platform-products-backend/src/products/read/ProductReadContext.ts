import type { NoticeReadContext } from '../../notices/read/NoticeReadContext';
import type { PathReadContext } from '../../paths/read/PathReadContext';

/** What every read of products needs: where from, for whom, for when. */
export interface ProductReadContext
  extends PathReadContext,
    NoticeReadContext {}
