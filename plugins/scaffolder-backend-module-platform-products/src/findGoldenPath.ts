import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { goldenPathSpecSchema } from 'backstage-plugin-platform-products-core';

const API_VERSION = 'platform-products/v1alpha1';
const versionSchema = goldenPathSpecSchema.shape.version;

/** What is written into an entity. */
export interface PathVersion {
  /** Name of the path, as its definition spells it. */
  path: string;
  version: string;
}

/**
 * Finds a golden path by its name, and its current version where none is wished for. That other
 * parts of the definition are wrong does not matter: nobody should be kept from starting by them.
 */
export async function findGoldenPath(
  wish: { path: string; version?: string },
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<PathVersion> {
  const entity = await pathNamed(wish.path, catalog, credentials);
  const { name } = entity.metadata;
  if (wish.version !== undefined) {
    return { path: name, version: wishedVersion(wish.version, name) };
  }
  const current = versionSchema.safeParse(entity.spec?.version);
  if (!current.success) {
    const found = JSON.stringify(entity.spec?.version);
    throw new InputError(
      `Cannot tell the current version of golden path "${name}": spec.version of ${stringifyEntityRef(
        entity,
      )} is ${found}, allowed is a semantic version such as 3.2.0. Correct it there, or give the action a version.`,
    );
  }
  return { path: name, version: current.data };
}

function wishedVersion(version: string, path: string): string {
  if (!versionSchema.safeParse(version).success) {
    throw new InputError(
      `Cannot stamp version "${version}" of golden path "${path}": allowed is a semantic version such as 3.2.0`,
    );
  }
  return version;
}

/** Names of paths are unique over all namespaces; where they are not, the first by ref counts. */
async function pathNamed(
  path: string,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Entity> {
  const { items } = await catalog.getEntities(
    { filter: { kind: 'GoldenPath', 'metadata.name': path } },
    { credentials },
  );
  const [first] = items
    .filter(({ apiVersion }) => apiVersion === API_VERSION)
    .sort((one, other) =>
      stringifyEntityRef(one) < stringifyEntityRef(other) ? -1 : 1,
    );
  if (!first) {
    throw new InputError(
      `Cannot stamp golden path "${path}": the catalog has no GoldenPath of this name that you may see`,
    );
  }
  return first;
}
