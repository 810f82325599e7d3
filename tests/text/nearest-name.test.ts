import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/text/nearest-name.js';

const KINDS = ['says', 'missing', 'combine', 'response', 'unanswered', 'elapsed', 'burst', 'repeat'];

describe('nearestName', () => {
  it.each([
    ['say', 'says'],
    ['syas', 'says'],
    ['Response', 'response'],
    ['respons', 'response'],
    ['unanswerd', 'unanswered'],
    ['elasped', 'elapsed'],
    ['repaet', 'repeat'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearestName(written, KINDS)).toBe(meant);
  });

  it.each(['', 'x', 'forbidden', '检查', 'bursting-at-the-seams'])('does not guess at "%s"', (written) => {
    expect(nearestName(written, KINDS)).toBeNull();
  });
});
