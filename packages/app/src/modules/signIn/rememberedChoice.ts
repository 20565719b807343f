import { type SignInChoice, signInChoices } from './signInChoices';

const STORAGE_KEY = 'platform-products-portal:sign-in';

/** The choice of an earlier visit, so that a reload does not ask again. */
export function rememberedChoice(): SignInChoice | undefined {
  const id = window.localStorage.getItem(STORAGE_KEY);
  return signInChoices.find(choice => choice.id === id);
}

export function rememberChoice(choice: SignInChoice): void {
  window.localStorage.setItem(STORAGE_KEY, choice.id);
}

export function forgetChoice(): void {
  window.localStorage.removeItem(STORAGE_KEY);
}
