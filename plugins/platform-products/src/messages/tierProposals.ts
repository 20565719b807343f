/** Words of the inbox of proposed tiers. */
export const tierProposalsMessages = {
  title: 'Proposals',
  subtitle:
    'Tiers that people proposed or gave in the portal. Whoever proposed one cannot decide on it.',
  presets: {
    label: 'What is shown',
    waiting: 'Waiting for a decision',
    disagreements: 'Disagreements',
    all: 'All',
  },
  state: 'State',
  states: {
    proposed: 'Proposed',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    superseded: 'Superseded',
  },
  disagreement: 'Disagreement',
  disagreements: {
    different: 'Portal and file name different tiers',
    'invalid-metadata': 'The file names no tier of the ladder',
    orphaned: 'The ladder does not have the assigned tier',
  },
  columns: {
    entity: 'Service',
    change: 'Change',
    why: 'Reason',
    who: 'Proposed by',
    state: 'State',
    actions: 'Actions',
  },
  from: 'from {{tier}}',
  to: 'to {{tier}}',
  now: 'Meanwhile it is {{tier}}.',
  offLadder: 'The ladder does not have this tier: it counts for nothing.',
  unknownEntity:
    'The catalog does not have it. What is decided counts once it returns.',
  evidence: 'Evidence',
  direct: 'Assigned without a second person',
  decided: '{{who}}, {{when}}',
  own: 'You proposed this: somebody else has to decide.',
  mayNotDecide:
    'To decide you need the permission to approve tiers. Ask who runs the portal.',
  approve: 'Approve',
  reject: 'Reject',
  withdraw: 'Withdraw',
  actionOn: '{{action}} {{entity}}',
  settle: 'How to settle',
  settleTitle: 'Settle {{entity}}',
  settleText:
    'Write these lines into the file of the entity, and Git says what the portal says. Or withdraw the assignment, and the file counts.',
  noYaml: 'There is nothing to copy: the portal assigns no tier of the ladder.',
  agree: 'They agree by now.',
  yaml: 'YAML for {{entity}}',
  dialog: {
    approve: {
      title_one: 'Approve {{count}} proposal?',
      title_other: 'Approve {{count}} proposals?',
      text: 'The tier counts with the next pass. The owner, and where it becomes more critical also who leans on it, are told.',
      do: 'Approve',
    },
    reject: {
      title_one: 'Reject {{count}} proposal?',
      title_other: 'Reject {{count}} proposals?',
      text: 'The tier stays as it is. Who proposed it is told why.',
      do: 'Reject',
    },
    withdraw: {
      title: 'Withdraw {{tier}} for {{entity}}?',
      proposed: 'Nobody has to decide on it then.',
      approved: 'The tier of the file counts then, if it has one.',
      do: 'Withdraw',
    },
  },
  empty: {
    title: 'Nothing waits for a decision',
    description:
      'Tiers are proposed on the page of a service, or for many at once under Tagging.',
    disagreements: 'Portal and files agree',
    disagreementsDescription:
      'Wherever both name a tier for a service, they name the same.',
    filtered: 'No proposal matches',
    filteredDescription: 'Take off a filter to see more.',
  },
} as const;
