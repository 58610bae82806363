// The declarations speak of Node's streams and of Symbol.asyncDispose. TypeScript 6 includes no types
// unasked, so what is published asks for them.
/// <reference types="node" preserve="true" />

// The client: what generated clients are made of, and its options.
export { connect } from './connect.js';
export { QmpClient } from './qmp-client.js';
export type { QmpSession } from './qmp-session.js';
export { GuestAgentClient } from './guest-agent-client.js';
export type { GuestAgentSession } from './guest-agent-session.js';
export type { CommandClient } from './command-client.js';
export type { CallOf, Interceptor } from './interceptor.js';
export type { CommandValues, ReceivedValidators, SchemaTables } from './schema-tables.js';
export type { CommandSession, Validate } from './command-session.js';
export type {
  CommonConnectOptions,
  ConnectOptions,
  ConnectTarget,
  GuestAgentOptions,
} from './connect-options.js';
export type { CallOptions, OobCallOptions } from './call-options.js';
export { keepConnected } from './reconnect/keep-connected.js';
export type { KeepConnectedOptions } from './reconnect/keep-connected.js';
export { keepAgentConnected } from './reconnect/keep-agent-connected.js';
export type { KeepAgentConnectedOptions } from './reconnect/keep-agent-connected.js';
export type { ReconnectOptions } from './reconnect/reconnect-options.js';
export type { ConnectionState } from './reconnect/connection-state.js';
export type { QemuVersion, QmpGreeting } from './qmp-greeting.js';
export type { EventListener } from './event-hub.js';
export type { EventStream, EventStreamOptions } from './event-stream.js';
export type { EventPredicate, WaitOptions } from './wait-for-event.js';
export type { EventTimestamp, QmpEvent } from './qmp-event.js';

// The check that generated code begins with.
export { requireRuntime } from './require-runtime.js';

// Commands as values, and the maps of commands and events that a client is typed by.
export type { CommandEntry } from './command-entry.js';
export type { CommandOf } from './command-of.js';
export type {
  AnyEventOf,
  CommandIn,
  CommandTable,
  EntryOf,
  EmptyTable,
  EventOf,
  EventTable,
  ExecuteParameters,
  NameIn,
  OptionsOf,
  ReturnOf,
  UntypedCommands,
  UntypedEvents,
} from './command-table.js';

// What a mock server is made of (`qapi-typescript/testing`).
export type { MockCommand, MockEvent, MockSchema } from './mock-schema.js';

// Jobs and migrations, watched to their end.
export { waitForJob } from './tasks/wait-for-job.js';
export type { JobClient, JobInfo, JobOptions } from './tasks/wait-for-job.js';
export { waitForBlockJob } from './tasks/wait-for-block-job.js';
export type { BlockJobClient, BlockJobInfo, BlockJobOptions } from './tasks/wait-for-block-job.js';
export { migrate } from './tasks/migrate.js';
export type { MigrateOptions, MigrationClient } from './tasks/migrate.js';
export { waitForMigration } from './tasks/wait-for-migration.js';
export type {
  MigratingClient,
  MigrationOptions,
  MigrationProgress,
} from './tasks/wait-for-migration.js';
export type { WatchedClient, WatchOptions } from './tasks/watch.js';

// Errors.
export { QmpError } from './errors/qmp-error.js';
export { QmpCommandError } from './errors/qmp-command-error.js';
export type { QmpErrorClass } from './errors/qmp-command-error.js';
export { QmpConnectionError } from './errors/qmp-connection-error.js';
export { QmpTimeoutError } from './errors/qmp-timeout-error.js';
export { QmpAbortError } from './errors/qmp-abort-error.js';
export { QmpValidationError } from './errors/qmp-validation-error.js';
export type { Validated } from './errors/qmp-validation-error.js';
export { QmpIntegerError } from './errors/qmp-integer-error.js';
export { QmpOverflowError } from './errors/qmp-overflow-error.js';
export { QmpProtocolError } from './errors/qmp-protocol-error.js';
export { QmpJobError } from './errors/qmp-job-error.js';
export { QmpMigrationError } from './errors/qmp-migration-error.js';
export { QmpProcessError } from './errors/qmp-process-error.js';
export type { ProcessEnd } from './errors/qmp-process-error.js';

// Transports: how bytes travel.
export type { Transport, TransportListener } from './transport/transport.js';
export type { OpenLimits, TransportOpener } from './transport/transport-opener.js';
export type { SocketAddress } from './transport/socket-transport.js';
export { StreamTransport } from './transport/stream-transport.js';
export { tlsTarget } from './transport/tls-target.js';
export { processTarget } from './transport/process-target.js';
export { streamTarget } from './transport/stream-target.js';
export type { StreamPair } from './transport/joined-streams.js';
export { memoryTransportPair } from './transport/memory-transport.js';

// A log of what goes over the wire.
export { loggedTarget } from './logged-target.js';
export { loggedTransport } from './transport/logged-transport.js';
export type { WireLog } from './transport/logged-transport.js';
export { redactRecord } from './redact-record.js';
export type { WireRecord } from './wire-record.js';

// JSON with exact integers.
export { decodeJson } from './json/decode.js';
export { encodeJson } from './json/encode.js';
export { JsonEncodeError } from './json/json-encode-error.js';
export { JsonDepthError } from './json/nesting.js';
export type { JsonObject } from './json/json-object.js';
export { asBigint, asNumber } from './int64.js';
export type { Int64, Int64Conversion, Int64Events, Int64Places, Int64Structure } from './int64.js';

// Enums that are received.
export { isKnown } from './is-known.js';
export type { Known, KnownBranch } from './known.js';

// Validation: what validators do and say.
export { ValidationError } from './validation/validation-error.js';
export type { IssueCode, ValidationIssue } from './validation/issue.js';
export { standardJsonSchema } from './validation/standard-json-schema.js';
export type {
  JsonSchemaDocument,
  JsonSchemaTarget,
  StandardJsonSchema,
} from './validation/standard-json-schema.js';
export type {
  StandardResult,
  StandardTypes,
  StandardValidation,
} from './validation/standard-schema.js';
export type { ValidationFailure } from './validation/failure.js';
export type { ValidationOptions, ValidationResult, Validator } from './validation/validator.js';

// Validation: what generated validators are made of.
export {
  enumValidator,
  enumsValidator,
  listValidator,
  objectValidator,
  validator,
} from './validation/validator.js';
export { uncounted } from './validation/check.js';
export type { Check, Fields, FieldsOf, MembersCheck, Unchecked } from './validation/check.js';
export type { Direction, Key, ValidationRun } from './validation/validation-run.js';
export {
  checkAny,
  checkBool,
  checkNull,
  checkNumber,
  checkStr,
  maybeBool,
  maybeNumber,
  maybeStr,
} from './validation/check-builtin.js';
export { checkEnum, maybeEnum, otherTag } from './validation/check-enum.js';
export {
  checkInt16,
  checkInt32,
  checkInt64,
  checkInt8,
  checkUint16,
  checkUint32,
  checkUint64,
  checkUint8,
  maybeInt64,
  maybeUint64,
} from './validation/check-integer.js';
export {
  checkInt64AsBigint,
  checkInt64AsNumber,
  checkUint64AsBigint,
  checkUint64AsNumber,
} from './validation/check-integer-as.js';
export {
  checkEnums,
  checkList,
  checkStrings,
  isList,
  leaveList,
  noList,
} from './validation/check-list.js';
export { maybe, maybeOf } from './validation/check-maybe.js';
export {
  checkObject,
  isObject,
  leaveObject,
  noObject,
  ownMember,
} from './validation/check-object.js';
export { enumCheck, enumsCheck, listCheck } from './validation/check-of.js';
export { jsonKind } from './validation/json-kind.js';
export { noAlternative } from './validation/no-alternative.js';
