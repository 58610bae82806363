import { describe, expect, it, jest } from '@jest/globals';
import { discardOnFailure, printHere } from './printer.js';

describe('discardOnFailure', () => {
  const observed = () => ({ ...printHere('ts'), discard: jest.fn() });

  it('gives back what comes of the action, and leaves the printer alone', async () => {
    const printer = observed();
    expect(await discardOnFailure(printer, () => 1)).toBe(1);
    expect(await discardOnFailure(printer, () => Promise.resolve(2))).toBe(2);
    expect(printer.discard).not.toHaveBeenCalled();
  });

  it.each([
    () => {
      throw new Error('wrong');
    },
    () => Promise.reject(new Error('wrong')),
  ])('discards the printer where the action fails', async (action) => {
    const printer = observed();
    await expect(discardOnFailure(printer, action)).rejects.toThrow('wrong');
    expect(printer.discard).toHaveBeenCalledTimes(1);
  });
});
