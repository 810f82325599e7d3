/** All that is remembered of closed conversations, by name. A run may have millions, so they stand in columns: 24 bytes each. */
export class ClosedConversations {
  private readonly ends: number[] = [];
  private readonly sections: number[] = [];
  private readonly inputs: number[] = [];

  /**
   * Remembers that all of a name is closed; gives the number to look it up by.
   * @param sequel the number that the name has already, or null
   * @param end its latest time, or Infinity when whatever comes under this name would have belonged to it
   * @param sections how many conversations it was
   * @param input the input in which it last spoke
   */
  remember(sequel: number | null, end: number, sections: number, input: number): number {
    const number = sequel ?? this.ends.length;
    this.ends[number] = end;
    this.sections[number] = this.sectionsOf(number) + sections;
    this.inputs[number] = input;
    return number;
  }

  endOf(number: number): number {
    return this.ends[number] ?? Number.NEGATIVE_INFINITY;
  }

  sectionsOf(number: number): number {
    return this.sections[number] ?? 0;
  }

  inputOf(number: number): number {
    return this.inputs[number] ?? -1;
  }
}
