import { eventFaults } from './event-faults.js';
import type { FaultScenario } from './fault-scenario.js';
import { greetingFaults } from './greeting-faults.js';
import { replyFaults } from './reply-faults.js';
import { streamFaults } from './stream-faults.js';

/** All that a server may do, each under a name of its own. */
export const faultScenarios: readonly FaultScenario[] = [
  ...greetingFaults,
  ...replyFaults,
  ...streamFaults,
  ...eventFaults,
];
