import { setTimeout as sleep } from 'node:timers/promises';

async function isServed(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** Resolves when every URL answers with success; false when `patience` milliseconds have passed. */
export async function waitUntilServed(urls, patience = Infinity) {
  const deadline = Date.now() + patience;
  for (const url of urls) {
    while (!(await isServed(url))) {
      if (Date.now() > deadline) {
        return false;
      }
      await sleep(250);
    }
  }
  return true;
}
