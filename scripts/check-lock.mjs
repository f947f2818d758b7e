// Finds what can make `npm ci` fail on other machines: optional packages missing in the lock file, and URLs of one registry.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
const problems = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {}, resolved }]) => [
  ...Object.keys(optionalDependencies)
    .filter((name) => !locked.has(name))
    .map(
      (name) =>
        `${path}@${version} requires ${name}, which is missing in the lock file: pin a version whose packages are all available`,
    ),
  ...(resolved ? [`${path}@${version} contains the URL ${resolved}: run npm install with the settings of .npmrc`] : []),
]);

problems.forEach((problem) => console.error(problem));
console.log(
  problems.length > 0
    ? `${problems.length} problems in package-lock.json`
    : `package-lock.json contains ${locked.size} packages and no URLs`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
