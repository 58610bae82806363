import { describe, expect, it } from '@jest/globals';
import { camelCase, pascalCase } from './name-case.js';

describe('camelCase', () => {
  it.each([
    ['query-migrate', 'queryMigrate'],
    ['x-colo-lost-heartbeat', 'xColoLostHeartbeat'],
    ['device_add', 'deviceAdd'],
    ['qmp_capabilities', 'qmpCapabilities'],
    ['__org.example_foo', 'orgExampleFoo'],
    ['BlockJob', 'blockJob'],
    ['KVMMissingCap', 'kvmMissingCap'],
    ['EAX', 'eax'],
    ['X', 'x'],
    ['legacyESX', 'legacyESX'],
    ['9p-server', '_9pServer'],
    ['v1-2', 'v1_2'],
    ['__', '_'],
  ])('makes of %s %s', (name, converted) => {
    expect(camelCase(name)).toBe(converted);
  });
});

describe('pascalCase', () => {
  it.each([
    ['StatusInfo', 'StatusInfo'],
    ['BLOCK_JOB_READY', 'BlockJobReady'],
    ['PCIBus', 'PCIBus'],
    ['x-Thing', 'XThing'],
    ['qcow2', 'Qcow2'],
    ['1080p', '_1080p'],
  ])('makes of %s %s', (name, converted) => {
    expect(pascalCase(name)).toBe(converted);
  });
});
