import { origin } from 'virtual:backend';

/** The origin of the local Kaltura backend that runs during the tests. */
export { origin };

export interface LoggedRequest {
  readonly id: number;
  readonly kind: string;
  readonly method: string;
  readonly url: string;
  readonly actions?: readonly string[];
  readonly entryId?: string;
  readonly ks?: string;
  readonly status: number;
}

export interface Fault {
  readonly kind: string;
  readonly fault: 'status' | 'drop' | 'hang' | 'html' | 'empty' | 'syntax' | 'noise' | 'delay' | 'hold' | 'truncate';
  readonly entryId?: string;
  readonly action?: string;
  readonly uiconfId?: string | number;
  readonly status?: number;
  readonly ms?: number;
  readonly times?: number;
  readonly fromSegment?: number;
}

let next = Math.floor(Math.random() * 1e8) * 10;

/** An account of a single test. The backend keeps the log and the faults of each account apart. */
export class Account {
  readonly partnerId = ++next;

  async #request(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(`${origin}/__backend/${path}${path.includes('?') ? '&' : '?'}partner=${this.partnerId}`, init);
    const text = await response.text();
    return text ? (JSON.parse(text) as unknown) : undefined;
  }

  async log(kind?: string): Promise<LoggedRequest[]> {
    const all = (await this.#request('log')) as LoggedRequest[];
    return kind ? all.filter((request) => request.kind === kind) : all;
  }

  async fault(...faults: Fault[]): Promise<void> {
    await this.#request('faults', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(faults),
    });
  }

  async release(entryId?: string): Promise<void> {
    await this.#request(entryId ? `release?entryId=${entryId}` : 'release', { method: 'POST' });
  }

  async mintKs(expiry = 600, entry = ''): Promise<{ ks: string; expiresAt: number }> {
    return (await this.#request(`ks?expiry=${expiry}&entry=${entry}`)) as { ks: string; expiresAt: number };
  }

  /** Ends a session: the API and the streams reject its KS from then on. */
  async endKs(ks: string): Promise<void> {
    await fetch(`${origin}/api_v3/service/session/action/end?format=1&partnerId=${this.partnerId}&ks=${ks}`);
  }
}
