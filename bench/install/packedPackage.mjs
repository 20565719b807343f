import { spawnSync } from 'node:child_process';

function tar(...args) {
  const { status, stdout, stderr } = spawnSync('tar', args, {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tar ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Entry points may also be told what they are by a name, such as `@backstage/BackendFeature`. */
function isPath(text) {
  return text.startsWith('./');
}

/** Every file that a manifest promises: entry points, types and what `files` names. */
function promisedFiles(manifest) {
  const texts = value =>
    typeof value === 'string' ? [value] : Object.values(value).flatMap(texts);
  return [manifest.main, manifest.types, manifest.configSchema]
    .filter(value => typeof value === 'string')
    .concat(texts(manifest.exports ?? {}).filter(isPath))
    .map(file => file.replace(/^\.\//, ''));
}

/** What is wrong with a packed package, as sentences; nothing if it can be published. */
export function faultsOf(tarball) {
  const files = new Set(
    tar('-tzf', tarball)
      .split('\n')
      .map(file => file.replace(/^package\//, '')),
  );
  const manifest = JSON.parse(tar('-xzOf', tarball, 'package/package.json'));
  const { name } = manifest;
  const missing = promisedFiles(manifest).filter(file => !files.has(file));
  const emptyFolders = manifest.files.filter(
    entry =>
      ![...files].some(file => file === entry || file.startsWith(`${entry}/`)),
  );
  const ranges = Object.entries({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  }).filter(([, range]) => /^(workspace|backstage|link|file):/.test(range));
  const sources = [...files].filter(file => /(^src\/|\.test\.)/.test(file));
  return [
    ...missing.map(file => `${name} names ${file}, which is not packed`),
    ...emptyFolders.map(entry => `${name} packs nothing of "${entry}"`),
    ...ranges.map(([other, range]) => `${name} needs ${other} at "${range}"`),
    ...sources.map(file => `${name} packs ${file}`),
    ...['README.md', 'package.json']
      .filter(file => !files.has(file))
      .map(file => `${name} packs no ${file}`),
  ];
}
