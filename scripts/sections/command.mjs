import { run } from '../processes.mjs';

/** A section that is one command without tests of its own: it counts as one check. */
export function commandSection(name, title, [command, ...args]) {
  return {
    name,
    title,
    async run({ root, env }) {
      const code = await run(command, args, { cwd: root, env });
      return code === 0
        ? { passed: 1 }
        : {
            failed: 1,
            notes: [`${name}: \`${command} ${args.join(' ')}\` failed`],
          };
    },
  };
}
