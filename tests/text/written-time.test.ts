import { describe, expect, it } from 'vitest';
import { dayOfWritten, timeOfWritten } from '../../src/text/written-time.js';
import { seeded } from '../themes/seeded.js';

describe('a written time', () => {
  it('is the moment that Date.parse gives, whatever stands there', () => {
    const random = seeded(7);
    const moments = ['', '2026', '2026-11-22', '2026-11-22T09:00:03Z', '2026-11-22T09:00:03.250+08:00', '2026-02-30T10:00:00+08:00', '2026-11-22T24:00:00+08:00'];
    for (let at = 0; at < 2000; at++) {
      const day = `20${10 + random(30)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(31)).padStart(2, '0')}`;
      const clock = [24, 60, 60].map((most) => String(random(most)).padStart(2, '0')).join(':');
      const moment = `${day}T${clock}${random(2) === 0 ? '+' : '-'}${String(random(15)).padStart(2, '0')}:${random(2) === 0 ? '00' : '30'}`;
      const place = random(moment.length);
      moments.push(moment, moment.slice(0, place) + String.fromCharCode(32 + random(96)) + moment.slice(place + 1));
    }
    for (const moment of moments) {
      expect(timeOfWritten(moment), moment).toBe(Date.parse(moment));
      expect(dayOfWritten(moment), moment).toBe(Date.parse(moment.slice(0, 10)));
    }
  });
});
