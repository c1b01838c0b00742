/** Where the build found something wrong: a file of `data/`, a line in it, and why. */
export interface Complaint {
  readonly file: string
  readonly line: number
  readonly reason: string
}

/** Thrown when the data do not stand up; the message lists every complaint as `file:line: reason`. */
export class DataError extends Error {
  constructor(readonly complaints: readonly Complaint[]) {
    super(complaints.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'))
    this.name = 'DataError'
  }
}

/** Gathers complaints so that one run reports all of them. */
export class Complaints {
  private readonly found: Complaint[] = []

  add(file: string, line: number, reason: string): void {
    this.found.push({ file, line, reason })
  }

  /** Throws a `DataError` when there is any. */
  check(): void {
    if (this.found.length > 0) throw new DataError(this.found)
  }
}
