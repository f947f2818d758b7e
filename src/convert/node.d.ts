/** What the command uses of Node. */
declare module 'node:fs/promises' {
  interface Entry {
    readonly name: string;
    isDirectory(): boolean;
    isFile(): boolean;
  }
  export function readFile(path: string): Promise<Uint8Array>;
  export function writeFile(path: string, data: Uint8Array, options: { flag: 'wx'; mode: number }): Promise<void>;
  export function rename(from: string, to: string): Promise<void>;
  export function rm(path: string, options: { force: true }): Promise<void>;
  export function readdir(path: string, options: { withFileTypes: true }): Promise<Entry[]>;
  export function stat(path: string): Promise<{ isDirectory(): boolean; readonly mode: number }>;
}
declare module 'node:util' {
  export function parseArgs(config: {
    args: readonly string[];
    allowPositionals: true;
    options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;
  }): { values: Record<string, unknown>; positionals: string[] };
}
declare module 'node:process' {
  const process: {
    readonly argv: readonly string[];
    exitCode: number;
    readonly stdout: { write(text: string): void };
    readonly stderr: { write(text: string): void; readonly isTTY?: boolean };
  };
  export default process;
}
