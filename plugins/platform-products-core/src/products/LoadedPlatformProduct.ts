import type { Expression } from '../expressions/compileExpression';
import type { PlatformProduct } from './types';

/** What `loadPlatformProduct` hands out behind the public interface. */
export interface LoadedPlatformProduct extends PlatformProduct {
  compiled?: Expression<boolean>;
}

/** Every product comes from `loadPlatformProduct`; this is the one place that relies on it. */
export function compiledAdoptedWhen(
  product: PlatformProduct,
): Expression<boolean> | undefined {
  return (product as LoadedPlatformProduct).compiled;
}
