import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  EntityInput,
  GoldenPath,
  Problem,
} from 'backstage-plugin-platform-products-core';
import type { PlatformProductsConfig } from '../config/PlatformProductsConfig';
import type { Definition } from '../definitions/Definition';
import type { DefinitionLoader } from '../definitions/DefinitionLoader';
import type {
  BatchWrite,
  IngestStore,
  RunCounts,
  RunHandle,
} from '../store/IngestStore';
import type { ProductQuestion } from '../products/ProductQuestion';
import type { AssignedPaths } from './AssignedPaths';
import type { AssignedTiers } from './AssignedTiers';
import type { ParentIndex } from './ParentIndex';
import type { DbEntityRow } from '../store/rows';
import type { SummaryKeeper } from './SummaryKeeper';

/** An entity of the mirror, as far as a pass keeps it in memory. */
export interface KnownEntity {
  /** 0 until the mirror is read again: new entities of this pass. */
  id: number;
  kind: string;
  etag: string;
  seen: boolean;
  /** The approved assignment that it was judged with. */
  assigned: string | null;
  /** Whether its metadata and an assignment may disagree. */
  contested: boolean;
  /** The path of the portal that it was judged with. */
  assignedPath: string | null;
}

/** What a pass keeps in memory of what the portal said of a row. */
export function assignmentsOf(
  row: Pick<
    DbEntityRow,
    'assigned_tier' | 'tier_state' | 'tier_conflict' | 'assigned_path'
  >,
): Pick<KnownEntity, 'assigned' | 'contested' | 'assignedPath'> {
  return {
    assignedPath: row.assigned_path,
    assigned: row.assigned_tier,
    contested: Boolean(row.tier_conflict) || row.tier_state === 'invalid',
  };
}

/** Everything that the steps of one pass share. */
export interface Pass {
  readonly store: IngestStore;
  readonly catalog: CatalogService;
  readonly credentials: BackstageCredentials;
  readonly config: PlatformProductsConfig;
  readonly logger: LoggerService;
  readonly loader: DefinitionLoader;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  readonly run: RunHandle;
  /** The moment for which everything is judged in this pass. */
  readonly now: Date;
  readonly counts: RunCounts;
  /** The mirror, by ref. */
  readonly known: Map<string, KnownEntity>;
  /** What the portal says about tiers. */
  readonly assigned: AssignedTiers;
  /** What the portal says about golden paths. */
  readonly assignedPaths: AssignedPaths;
  /** When the first complete pass was; what was there by then began nobody knows when. */
  readonly installedAt: Date | undefined;
  readonly parents: ParentIndex;
  /** Definitions in the catalog, by ref. */
  readonly definitionInputs: Map<string, EntityInput>;
  readonly summaries: SummaryKeeper;
  /** Refs judged in this pass by all definitions. */
  readonly assessed: Set<string>;
  /** Refs judged in this pass for their own sake, not only because a definition changed. */
  readonly touched: Set<string>;
  /** By id: products that are to be asked about, as long as they are. */
  readonly questions: Map<number, ProductQuestion>;
  /**
   * Whether obligations are judged by marks. If not, there are none, or everything is going to be
   * judged anyway.
   */
  readonly marksTiers: boolean;
  /** Brings notices in line with the catalog as it was read. */
  settleNotices(now: Date, signal: AbortSignal): Promise<void>;
  /** Brings findings about tiers in line with it; after the notices, which they ask for. */
  settleTiers(now: Date, signal: AbortSignal): Promise<void>;
  /** In force, by name. */
  definitions: Definition[];
  /** Golden paths among them. */
  paths: GoldenPath[];
  /** Their ids in the store, by ref. */
  pathIds: ReadonlyMap<string, number>;
  /** Of definitions, by ref. */
  definitionProblems: Map<string, Problem[]>;
}

/** Thrown where another pass has taken over. Nothing of the refused write is stored. */
export class LostTicketError extends Error {
  constructor() {
    super('Another pass took over');
    this.name = 'LostTicketError';
  }
}

/** Writes a batch, if the pass may still go on. */
export async function commit(
  pass: Pass,
  write: Partial<BatchWrite>,
): Promise<void> {
  const { store, run, clock, counts, signal } = pass;
  signal.throwIfAborted();
  if (!(await store.commit(run, clock(), counts, write))) {
    throw new LostTicketError();
  }
}
