/** The APIs of Node and of picomatch that the command uses. */
declare module 'node:fs' {
  export function rmSync(path: string, options: { force: true }): void;
}
declare module 'node:fs/promises' {
  interface Entry {
    readonly name: string;
    isDirectory(): boolean;
    isFile(): boolean;
    isSymbolicLink(): boolean;
  }
  export function readFile(path: string): Promise<Uint8Array>;
  export function writeFile(path: string, data: Uint8Array, options: { flag: 'wx'; mode: number }): Promise<void>;
  export function rename(from: string, to: string): Promise<void>;
  export function rm(path: string, options: { force: true }): Promise<void>;
  export function readdir(path: string, options: { withFileTypes: true }): Promise<Entry[]>;
  export function realpath(path: string): Promise<string>;
  export function stat(path: string): Promise<{ isDirectory(): boolean; isFile(): boolean; readonly mode: number }>;
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
    readonly pid: number;
    readonly platform: string;
    exitCode: number;
    readonly stdout: { write(text: string): void };
    readonly stderr: { write(text: string): void; readonly isTTY?: boolean };
    on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): void;
    exit(code: number): never;
  };
  export default process;
}
declare module 'picomatch' {
  function picomatch(glob: string, options?: { dot?: boolean }): (path: string) => boolean;
  namespace picomatch {
    function scan(glob: string): { readonly base: string; readonly isGlob: boolean };
  }
  export default picomatch;
}
