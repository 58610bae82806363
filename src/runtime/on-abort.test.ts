import { getEventListeners } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import { onAbort } from './on-abort.js';

describe('onAbort', () => {
  it('calls all that wait, in order', () => {
    const controller = new AbortController();
    const called: string[] = [];
    for (const name of ['first', 'second']) onAbort(controller.signal, () => called.push(name));
    controller.abort();
    expect(called).toEqual(['first', 'second']);
  });

  it('calls nobody who took it back, before or while others are called', () => {
    const controller = new AbortController();
    const early = jest.fn();
    const late = jest.fn();
    onAbort(controller.signal, early)();
    onAbort(controller.signal, () => {
      takeBack();
    });
    const takeBack = onAbort(controller.signal, late);
    controller.abort();
    expect(early).not.toHaveBeenCalled();
    expect(late).not.toHaveBeenCalled();
  });

  it('calls the same action as often as it waits', () => {
    const controller = new AbortController();
    const action = jest.fn();
    const takeBack = onAbort(controller.signal, action);
    onAbort(controller.signal, action);
    takeBack();
    takeBack();
    controller.abort();
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('listens to a signal once, and no more when nobody waits', () => {
    const { signal } = new AbortController();
    const takeBack = Array.from({ length: 100 }, () => onAbort(signal, jest.fn()));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    for (const stop of takeBack) stop();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
