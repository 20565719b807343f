import type { z } from 'zod';

/** What may stand in the place of what was refused, as a sentence part. */
export function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return formatOf(issue);
    case 'too_small':
      return `${issue.origin} of at least ${issue.minimum}${unitOf(issue)}`;
    case 'too_big':
      return `${issue.origin} of at most ${issue.maximum}${unitOf(issue)}`;
    case 'invalid_type':
      return `one ${issue.expected}`;
    default:
      return issue.message;
  }
}

function formatOf({ format, message }: z.core.$ZodIssueInvalidStringFormat) {
  switch (format) {
    case 'datetime':
      return 'an ISO 8601 moment such as 2027-01-01T00:00:00Z';
    case 'date':
      return 'a date such as 2027-01-01';
    default:
      return message;
  }
}

function unitOf({ origin }: { origin: string }): string {
  switch (origin) {
    case 'array':
      return ' items';
    case 'string':
      return ' characters';
    default:
      return '';
  }
}

/** Long values are cut: an error is not a place to send text through. */
export function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
