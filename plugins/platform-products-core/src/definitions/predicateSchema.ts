import { z } from 'zod';

/** The shape of a filter predicate; what is in it is for `predicateProblem` to judge. */
export const predicateSchema = z.record(z.string(), z.json());
