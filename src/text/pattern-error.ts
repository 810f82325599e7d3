/** A pattern that cannot be read; the message says why and what would do. */
export class PatternError extends Error {}
