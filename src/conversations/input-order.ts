/** What one input has shown so far of the order of its records. */

/** Records of a file in order of time may still be this much out of order, in milliseconds: clocks and exports are not exact. */
const SLACK = 3_600_000;

export class InputOrder {
  /** The latest time so far, in milliseconds. */
  latest = Number.NEGATIVE_INFINITY;
  /** No time was more than an hour before a time before it. */
  sorted = true;
  /** No conversation came back after another one spoke. */
  grouped = true;

  note(time: number): void {
    if (time > this.latest) this.latest = time;
    else if (time < this.latest - SLACK) this.sorted = false;
  }

  /** Whether nothing can follow a message of this time within the gap, if the rest of the input is sorted too. */
  isPast(time: number, gap: number): boolean {
    return this.sorted && time < this.latest - gap - SLACK;
  }
}
