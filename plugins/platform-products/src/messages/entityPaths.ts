/** Words about where one entity comes from and how far along its golden path it is. */
export const entityPathsMessages = {
  title: 'Golden path',
  provenance: {
    on: 'It is on the golden path {{path}}.',
    'unknown-path': 'It names a golden path that is not there.',
    'other-template':
      'It was made from a template that no golden path lists, so it is off every path.',
    'unknown-origin':
      'Unknown origin: nothing says where it comes from. That does not mean that it is off the path.',
    'not-applicable': 'No golden path is meant for it.',
  },
  stated: '{{source}} says "{{raw}}".',
  version: {
    current: 'Version {{version}}, the current one',
    behind: 'Version {{version}}; the current one is {{current}}',
    ahead: 'Version {{version}}, ahead of the current one, {{current}}',
    unknown:
      'Version "{{version}}" cannot be compared; the current one is {{current}}',
    none: 'Names no version; the current one is {{current}}',
  },
  changes: {
    title: 'What changed since',
    none: 'Nothing is noted about what changed since.',
  },
  progress: '{{done}} of {{total}} steps completed',
  started: 'Started {{date}}',
  startUnknown: 'Nobody saw it start.',
  reached: '{{milestone}}: {{date}}',
  notReached: '{{milestone}}: not yet',
  next: 'Next step: {{step}}',
  allDone: 'Every step is completed.',
  steps: {
    label: 'Steps of {{path}}, in order',
    title: 'Steps',
    pass: 'Completed',
    fail: 'Not completed',
    unknown: 'Cannot be answered',
    completed: 'First completed {{date}}',
    lost: 'Lost {{date}}',
    why: 'Why: {{why}}',
    next: 'Next step',
  },
  left: {
    title: 'It left the golden path {{path}}',
    since: 'Left {{date}}, with {{done}} of {{total}} steps completed.',
    reason: 'Why: {{reason}}',
    none: 'Nobody has said why. That helps those who look after the path.',
    ask: 'Say why it left…',
    change: 'Say it anew…',
    dialogTitle: 'Why did {{entity}} leave {{path}}?',
    dialogText:
      'Whoever looks after the golden path reads it to make it better.',
    label: 'Why it left',
    do: 'Say so',
  },
  suggestion: {
    title: 'It might be on {{path}}',
    note: '{{why}} This is a suggestion: it counts nowhere.',
    assign: 'Say it is on this path…',
  },
  assign: {
    open: 'Assign a golden path…',
    title: 'Say on which golden path {{entity}} is',
    text: 'It counts before what its file says, from the next pass over the catalog on.',
    path: 'Golden path',
    version: 'Version',
    versionHelp:
      'For example 3.2.0. Left empty, that of the file counts, if it names this path.',
    current: 'The current one is {{version}}.',
    send: 'Assign',
    none: 'There is no golden path to assign.',
  },
  takeBack: {
    open: 'Take the assignment back…',
    title: 'Take back what the portal says of {{entity}}?',
    text: 'From the next pass over the catalog on, its file counts again.',
    do: 'Take it back',
  },
  card: { more: 'Show steps and what to do' },
  done: {
    assigned: 'Assigned.',
    takenBack: 'Taken back.',
    reason: 'Thank you. It stands with the journey now.',
  },
  effect: {
    waiting: 'It counts from the next pass over the catalog.',
    settled: 'The catalog has been read since: this is what counts now.',
    slow: 'The catalog could not be read since. It counts when it is: look again later.',
  },
  waiting: 'Waiting for the next pass over the catalog',
} as const;
