/** One way to sign in: an auth provider and what it is told. */
export interface SignInChoice {
  id: string;
  title: string;
  description: string;
  /** The label of its button. */
  action: string;
  provider: string;
  headers: Record<string, string>;
}

function persona(id: string, title: string, description: string): SignInChoice {
  return {
    id,
    title,
    description,
    action: `Sign in as ${title.split(' ')[0]}`,
    provider: 'personas',
    headers: { 'X-Persona': id },
  };
}

/** Ways to sign in to the demo. The backend decides whether it offers them. */
export const signInChoices: SignInChoice[] = [
  persona(
    'developer',
    'Dana Okafor',
    'Developer in the checkout team. Wants to know what to fix next.',
  ),
  persona(
    'pm',
    'Priya Raman',
    'Platform product manager. Wants to know who has adopted what.',
  ),
  persona(
    'sre',
    'Sam Lindqvist',
    'Site reliability engineer. Wants every service in the right tier.',
  ),
  {
    id: 'guest',
    title: 'Guest',
    description: 'Nobody in particular, with the rights of a developer.',
    action: 'Enter',
    provider: 'guest',
    headers: {},
  },
];
