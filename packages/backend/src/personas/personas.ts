/** The people of the example company that one can be in development, by role. */
export const personas = {
  developer: 'user:default/dana.okafor',
  pm: 'user:default/priya.raman',
  sre: 'user:default/sam.lindqvist',
} as const;

export type Persona = keyof typeof personas;

export function isPersona(name: unknown): name is Persona {
  return typeof name === 'string' && Object.hasOwn(personas, name);
}
