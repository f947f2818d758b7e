import process from 'node:process';
import { parseArgs } from 'node:util';
import { SNIPPET_FORMATS, type SnippetFormat } from '../snippet/index.js';
import { convertText, type ConvertOptions, type Result } from './convert-text.js';
import { filesIn, messageOf, readText, removeDrafts, replaceFile } from './files.js';
import { Progress } from './progress.js';

const USAGE = `Usage: kaltura-player-element convert <files, folders or globs…> [--write] [--json] [--format F] [--uiconf OLD=NEW] [--partner ID]
Replaces old Kaltura embed codes in files. Without --write no file is changed.
`;

interface Report {
  readonly file: string;
  readonly codes: readonly Result[];
  readonly error?: string;
}

type Settings = Omit<ConvertOptions, 'file' | 'hasScript'>;

class WrongUse extends Error {}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const isFormat = (value: string): value is SnippetFormat => SNIPPET_FORMATS.some((format) => format === value);

function readArguments(args: readonly string[]): { paths: string[]; write: boolean; json: boolean; options: Settings } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: 'boolean' },
      json: { type: 'boolean' },
      format: { type: 'string' },
      uiconf: { type: 'string', multiple: true },
      partner: { type: 'string' },
    },
  });
  const [command, ...paths] = positionals;
  if (command !== 'convert' || paths.length === 0) throw new WrongUse('expected "convert" and at least one file');
  const { format = 'html-fallback', partner = '' } = values;
  if (typeof format !== 'string' || !isFormat(format)) {
    throw new WrongUse(`--format: expected one of ${SNIPPET_FORMATS.join(', ')}`);
  }
  if (typeof partner !== 'string' || !/^\d*$/.test(partner)) throw new WrongUse('--partner: expected digits');
  const uiconfs = new Map(
    texts(values['uiconf']).map((pair) => {
      const [, before, after] = /^(\d+)=(\d+)$/.exec(pair) ?? [];
      if (before === undefined || after === undefined) throw new WrongUse('--uiconf: expected OLD=NEW, both digits');
      return [before, after] as const;
    }),
  );
  const partnerId = partner === '' ? undefined : partner;
  return { paths, write: values['write'] === true, json: values['json'] === true, options: { format, uiconfs, partnerId } };
}

async function convertFile(file: string, write: boolean, options: Settings): Promise<Report> {
  try {
    const source = await readText(file);
    if (!source) return { file, codes: [], error: 'a binary file, skipped' };
    const { text, results } = convertText(source.text, { ...options, file, hasScript: !/\.(?:vue|svelte)$/i.test(file) });
    if (write && text !== source.text) await replaceFile(file, source.encode(text));
    return { file, codes: results };
  } catch (error) {
    return { file, codes: [], error: messageOf(error) };
  }
}

const line = (file: string, { line: at, kind, converted, reason, dropped }: Result, done: string): string =>
  `${file}:${at}  ${kind}  ${converted ? done : `left: ${reason ?? ''}`}${dropped.length > 0 ? `  (dropped: ${dropped.join(', ')})` : ''}\n`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const textOf = ({ file, codes, error }: Report, done: string): string =>
  (error === undefined ? '' : `${file}  ${error}\n`) + codes.map((code) => line(file, code, done)).join('');

/** Runs the command. @returns the exit code: 0 for success, 1 if a code or a file was left, 2 for invalid arguments */
export async function run(args: readonly string[]): Promise<number> {
  let given;
  try {
    given = readArguments(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
    return 2;
  }
  const reports: Report[] = [];
  const progress = new Progress();
  for (const path of given.paths) {
    for await (const { path: file, error } of filesIn(path)) {
      reports.push(error === undefined ? await convertFile(file, given.write, given.options) : { file, codes: [], error });
      progress.show(reports.length);
    }
  }
  progress.end();
  const codes = reports.flatMap((report) => report.codes);
  const converted = codes.filter((code) => code.converted).length;
  const failed = codes.length - converted + reports.filter(({ error }) => error !== undefined).length;
  if (given.json) {
    const summary = { files: reports.length, codes: codes.length, failed, written: given.write };
    const found = reports.filter((report) => report.error ?? report.codes.length > 0);
    process.stdout.write(`${JSON.stringify({ ...summary, reports: found }, null, 2)}\n`);
  } else {
    const [done, verb] = given.write ? ['converted', 'converted'] : ['can be converted', 'would be converted with --write'];
    const summary = `${count(reports.length, 'file')}, ${count(converted, 'code')} ${verb}, ${count(failed, 'problem')}\n`;
    process.stdout.write(reports.map((report) => textOf(report, done)).join('') + summary);
  }
  return failed > 0 ? 1 : 0;
}

/* Files replaced before the signal stay replaced; the current file is unchanged. */
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    removeDrafts();
    process.exit(code);
  });
}

process.exitCode = await run(process.argv.slice(2));
