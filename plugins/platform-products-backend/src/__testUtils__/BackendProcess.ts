import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';

/** What the catalog of a backend answers, and where the next pass stands still, if it does. */
export interface ProcessOrder {
  edition: number;
  /** Before this page of the catalog. */
  stopAtPage?: number;
  /** Before the first row of this table, with all that its transaction has written so far. */
  stopAtInsertInto?: string;
}

export interface ProcessSettings {
  port: number;
  /** `backend.database` of its configuration. */
  database: JsonObject;
  order: ProcessOrder;
}

/** What takes seconds may take this on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

/** A real backend with the plugin, in a process that can be killed. */
export class BackendProcess {
  readonly #child: ChildProcess;
  readonly #deadline = Date.now() + PATIENCE;
  #output = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout!.on('data', data => {
      this.#output += data;
      child.emit('output');
    });
    child.stderr!.on('data', data => {
      this.#output += data;
    });
  }

  /** Starts the process; it is not up yet. */
  static async start(
    database: JsonObject,
    order: ProcessOrder,
  ): Promise<BackendProcess> {
    const settings = { port: await freePort(), database, order };
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'startBackendProcess.ts'),
      ],
      {
        env: {
          ...process.env,
          NODE_ENV: 'test',
          NODE_OPTIONS: '',
          BACKEND_SETTINGS: JSON.stringify(settings),
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    return new BackendProcess(child);
  }

  /** Resolves once the process has said this; fails if it ends before. */
  async said(text: string): Promise<void> {
    const line = `[test] ${text}`;
    while (!this.#output.includes(line)) {
      this.assertAlive();
      await Promise.race([
        once(this.#child, 'output'),
        once(this.#child, 'exit'),
        new Promise(resolve => setTimeout(resolve, 1_000)),
      ]);
    }
  }

  /** Fails if the process has ended by itself, or will not get any further. */
  assertAlive(): void {
    if (this.#hasEnded()) {
      throw new Error(`The backend ended early:\n${this.#output}`);
    }
    if (Date.now() > this.#deadline) {
      throw new Error(`The backend takes too long:\n${this.#output}`);
    }
  }

  /** Edits the catalog and asks for a pass. */
  async refresh(order: ProcessOrder): Promise<void> {
    this.#child.send(order);
    await this.said('refresh');
    if (!this.#output.includes('refresh 202')) {
      throw new Error(`The refresh was refused:\n${this.#output}`);
    }
  }

  /** Without a farewell, as the kernel ends what eats too much memory. */
  async kill(): Promise<void> {
    if (this.#hasEnded()) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
