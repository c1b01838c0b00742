/** How much a file may unfold to before it is refused: what a page can hold beside its notebook. */
export const limits = {
  /** Bytes of a file that is unpacked. */
  unpacked: 2_000_000_000,
  /** Bytes of a file that is decoded as a whole: JSON, sheets, Parquet, Arrow. */
  decoded: 400_000_000,
  columns: 1_000,
  /** Cells that are decoded as a whole. */
  cells: 50_000_000,
  /** Milliseconds without any sign of progress after which decoding is ended. */
  silence: 60_000
} as const
