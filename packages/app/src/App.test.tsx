import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('offers each persona and the guest before anything else', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test Portal' },
            auth: { environment: 'development' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as any,
    };
    render(App.createRoot());
    // The sign-in page is a chunk of its own, which a busy machine takes a while to load.
    expect(
      await screen.findByText('Sign in as Dana', {}, { timeout: 60_000 }),
    ).toBeInTheDocument();
    expect(screen.getByText('Sign in as Priya')).toBeInTheDocument();
    expect(screen.getByText('Sign in as Sam')).toBeInTheDocument();
    expect(screen.getByText('Enter')).toBeInTheDocument();
  }, 90_000);
});
