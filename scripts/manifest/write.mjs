// Writes the manifest and the editor data to `dist`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createManifest, elementOf } from './analyze.mjs';
import { vscodeData, webTypes } from './editor-data.mjs';

const manifest = await createManifest();
const element = elementOf(manifest);
const files = {
  'custom-elements.json': manifest,
  'vscode.html-custom-data.json': vscodeData(element),
  'web-types.json': webTypes(element, JSON.parse(readFileSync('package.json', 'utf8'))),
};
mkdirSync('dist', { recursive: true });
for (const [name, data] of Object.entries(files)) writeFileSync(`dist/${name}`, `${JSON.stringify(data, null, 2)}\n`);
