// The declarations speak of Symbol.asyncDispose. TypeScript 6 includes no types unasked, so what is
// published asks for them.
/// <reference types="node" preserve="true" />

// A server for tests, made from a schema.
export { createMockServer } from './create-mock-server.js';
export type { MockServer } from './mock-server.js';
export type { MockServerOptions } from './mock-server-options.js';
export type { ListenPlace } from './listening.js';
export type { MockValidate } from './handlers.js';

// What it answers, and what it was asked.
export type { MockHandler, MockHandlerOf } from './mock-handler.js';
export type { HandledArguments, MockCall } from './mock-call.js';
export type {
  CallWaitOptions,
  EmitOptions,
  EmitParameters,
  MockScript,
  MockStage,
} from './mock-stage.js';
export type { WaitOptions } from './waiting.js';

// What a real server said.
export { readWireLog } from './read-wire-log.js';
export type { ReplayMatch } from './replay.js';

// What goes wrong: on purpose, and in a test.
export type { Fault, FaultTarget } from './fault.js';
export { MockCommandError } from './mock-command-error.js';
export { MockServerError } from './mock-server-error.js';
