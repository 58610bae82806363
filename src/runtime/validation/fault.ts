import type { IssueCode, ValidationIssue } from './issue.js';
import { jsonPointer } from './json-pointer.js';

/** A fault whose place is known as far as the objects and lists around it have been left. */
export interface Fault {
  readonly code: IssueCode;
  /** Makes what is said of it when that is asked for: many only ask whether a value is right. */
  readonly words: () => FaultWords;
  /** The innermost key first. */
  readonly keys: (string | number)[];
  /** How deep the object or list is that the last key is in. */
  depth: number;
}

export interface FaultWords {
  readonly expected: string;
  readonly received: string;
  /** Where it says more than what is expected, and what is there. */
  readonly message?: string;
  readonly suggestion?: string | undefined;
}

/** What a fault is told as, once all around it has been left. */
export function issueOf({ code, words, keys }: Fault): ValidationIssue {
  const { expected, received, suggestion, ...told } = words();
  const { message = `expected ${expected}, received ${received}` } = told;
  const path = [...keys].reverse();
  const issue = { code, path, pointer: jsonPointer(path), expected, received, message };
  return suggestion === undefined ? issue : { ...issue, suggestion };
}
