/** A chart as a page holds it. */
export interface Chart {
  /** Small letters and hyphens; the file is called `chart-NAME.svg`. */
  readonly name: string;
  readonly title: string;
  /** What the picture shows, in words, for who cannot see it. */
  readonly text: string;
  /** An `<svg>` element whose ink is the page's own. */
  readonly svg: string;
}
