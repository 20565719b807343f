import { expect, request, type FullConfig } from '@playwright/test';

/** The catalog takes the example company in within seconds of the start; then a pass reads it. */
const patience = 120_000;

/** Waits until the whole example company has been read and judged, and has its past. */
export default async function globalSetup(config: FullConfig) {
  const portal = await request.newContext({
    baseURL: config.projects[0].use.baseURL,
  });
  const signIn = async () => {
    const answer = await portal.post('/api/auth/personas/refresh', {
      headers: { 'X-Persona': 'sre' },
    });
    const { backstageIdentity } = await answer.json();
    return { Authorization: `Bearer ${backstageIdentity.token}` };
  };
  await expect(async () => {
    const headers = await signIn();
    await portal.post('/api/platform-products/refresh', { headers });
    const last = await portal.get(
      '/api/platform-products/entities?search=developer-portal',
      { headers },
    );
    expect((await last.json()).items).toHaveLength(1);
    const status = await portal.get('/api/platform-products/status', {
      headers,
    });
    expect(await status.json()).toMatchObject({ scorecards: { active: 3 } });
    const seeded = await portal.get(
      '/api/platform-products/notices?origin=portal&state=paused',
      { headers },
    );
    expect((await seeded.json()).items).toHaveLength(1);
  }).toPass({ timeout: patience, intervals: [2_000] });
  await portal.dispose();
}
