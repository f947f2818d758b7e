// Finds what makes `npm ci` fail elsewhere: optional packages that the lock file does not hold, and addresses of one registry.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
const problems = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {}, resolved }]) => [
  ...Object.keys(optionalDependencies)
    .filter((name) => !held.has(name))
    .map((name) => `${path}@${version} wants ${name}, which the lock file lacks: pin a version whose packages are all there`),
  ...(resolved ? [`${path}@${version} is tied to ${resolved}: run npm install with the settings of .npmrc`] : []),
]);

problems.forEach((problem) => console.error(problem));
console.log(
  problems.length > 0
    ? `${problems.length} problems in package-lock.json`
    : `package-lock.json holds ${held.size} packages, all of them free of addresses`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
