/*
 * The walls between the packages of the suite, as ESLint settings for Backstage's eslint-factory.
 * Each package's .eslintrc.js names the walls it lives within. Tests may use more.
 */

const family = 'backstage-plugin-platform-products';

const importing =
  ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)';

/** A slash ends a regular expression inside a selector, so it is written by its code. */
const escape = name =>
  name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\//g, '\\u002F');

/** Selectors that let a package import nothing but its own files and the packages named. */
function onlyImports(...names) {
  const allowed = [...names.map(escape), '\\.{1,2}', '\\.{1,2}\\u002F.*'];
  const message = `Beside its own files this package may import only ${names.join(
    ', ',
  )}.`;
  return [
    {
      selector: `${importing}[source.value][source.value!=/^(${allowed.join(
        '|',
      )})$/]`,
      message,
    },
    { selector: `CallExpression[callee.name='require']`, message },
  ];
}

/** Selectors and globals that keep a package pure: equal arguments, equal answer, at once. */
const pure = {
  syntax: [
    {
      selector: `:matches(ClassDeclaration, ClassExpression)`,
      message: 'The core is functions of plain data, without classes.',
    },
    {
      selector: `:matches(:function[async=true], AwaitExpression, NewExpression[callee.name='Promise'])`,
      message: 'The core is synchronous.',
    },
    {
      selector: `:matches(NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], MemberExpression[object.name='Date'][property.name='now'])`,
      message: 'The core reads no clock: take the time as an argument.',
    },
    {
      selector: `MemberExpression[object.name='Math'][property.name='random']`,
      message: 'The core is deterministic.',
    },
  ],
  globals: [
    'Buffer',
    'console',
    'crypto',
    'fetch',
    'global',
    'globalThis',
    'performance',
    'process',
    'queueMicrotask',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'window',
  ].map(name => ({ name, message: 'The core does no I/O and keeps no time.' })),
};

/**
 * Where tests have no selectors of their own, ESLint gives them those of the sources. This one frees
 * them of the walls, and keeps a lone test from hiding all others.
 */
const testSyntax = [
  {
    selector: `MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']`,
    message: 'Other tests would not run.',
  },
];

/** Patterns of what runs in a browser, kept out of the backend. */
const browserSide = [
  `/${family}`,
  '/app',
  '/react',
  '/react-*',
  '@material-ui/*',
  '@backstage/ui',
  '@backstage/core-*',
  '@backstage/frontend-*',
  '@backstage/*-react',
];

/** Patterns of what runs in a backend, kept out of the browser. */
const serverSide = [
  '/node:*',
  `/${family}-backend`,
  `/${family}-node`,
  '/backend',
  '@backstage/backend-*',
  '@backstage/plugin-*-backend',
  '@backstage/plugin-*-backend-module-*',
  '@backstage/plugin-*-node',
  '/express',
  '/knex',
];

/** Patterns of another package's files behind its entry points. */
const inside = [`/${family}*/src`, `/${family}*/dist`];

module.exports = {
  family,
  onlyImports,
  pure,
  testSyntax,
  browserSide,
  serverSide,
  inside,
};
