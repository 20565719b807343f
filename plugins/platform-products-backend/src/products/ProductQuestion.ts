import type {
  PlatformProduct,
  ProductParts,
} from 'backstage-plugin-platform-products-core';
import { contentDigest } from '../definitions/contentDigest';
import type { AskedProduct } from '../store/IngestStore';

/** What is to be asked about a product, and what everybody has answered before. */
export interface ProductQuestion extends AskedProduct {
  /** Undefined where not everybody has answered one and the same question. */
  before: AskedProduct | undefined;
}

/**
 * What is asked about a product, and of what parts. How it is described does not matter, nor of what
 * else it is made of: only whether there is anything, without which nobody can tell.
 */
export function askedOf(
  { eligible, adoptedWhen, parts: stated }: PlatformProduct,
  parts: ProductParts,
): AskedProduct {
  const question = contentDigest([
    eligible ?? null,
    adoptedWhen ?? null,
    stated.length > 0,
  ]);
  return { question, parts: new Set(parts.keys()) };
}

/**
 * Parts that came or went since everybody was asked the same question; undefined where it was
 * another one. Only who is one of them, or has a relation to one, can answer otherwise than before.
 */
export function movedParts({
  question,
  parts,
  before,
}: ProductQuestion): string[] | undefined {
  if (before?.question !== question) return undefined;
  return [
    ...[...parts].filter(ref => !before.parts.has(ref)),
    ...[...before.parts].filter(ref => !parts.has(ref)),
  ];
}
