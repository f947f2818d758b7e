import { withChunks } from './scripts/chunks.mjs';

/* What a page loads of each entry at once: as built, not minified, without packages. The single file is as it is served. */
const entry = (name, file, limit) => ({ name, path: [...withChunks(file)], limit, gzip: true });

export default [
  entry('single file, Lit included', 'dist/kaltura-player.min.js', '40 kB'),
  entry('the element before activation, not minified, Lit apart', 'dist/index.js', '29 kB'),
  {
    ...entry('./react, without the element', 'dist/frameworks/react/index.js', '1.5 kB'),
    path: 'dist/frameworks/react/index.js',
  },
  entry('./snippet', 'dist/snippet/index.js', '25 kB'),
  {
    ...entry('the upgrade script, beside the element', 'dist/kaltura-upgrade.min.js', '6 kB'),
    path: 'dist/kaltura-upgrade.min.js',
  },
  entry('./server', 'dist/server/index.js', '8.2 kB'),
];
