import { openFile } from '../export/file-sink.ts'
import type { Out } from '../export/writer.ts'
import { ProblemError, type Problem } from '../notebook/problem.ts'

/** What a file is called, and whether the reader is to choose where it goes, which suits large ones. */
interface Target {
  readonly file: string
  readonly mime: string
  readonly ask: boolean
}

/** Writes to `out` what the file is to hold; gives what a person must know of it. */
type Job = (out: Out, signal: AbortSignal, progress: (done: number) => void) => Promise<readonly Problem[]>

export type WritingState =
  | { readonly is: 'idle' | 'stopped' }
  | { readonly is: 'writing'; readonly done: number }
  | { readonly is: 'done'; readonly file: string; readonly notes: readonly Problem[] }
  | { readonly is: 'failed'; readonly problem: Problem }

/** One file on its way to the reader's machine, with progress and a stop; a file that is not whole is never kept. */
export class Writing {
  #state: WritingState = $state.raw({ is: 'idle' })
  #control: AbortController | undefined

  get state(): WritingState {
    return this.#state
  }

  async start({ file, mime, ask }: Target, job: Job): Promise<void> {
    this.stop()
    const control = new AbortController()
    this.#control = control
    try {
      const sink = await openFile(window, file, mime, ask)
      try {
        this.#state = { is: 'writing', done: 0 }
        const progress = (done: number) => {
          if (this.#control === control) this.#state = { is: 'writing', done }
        }
        const notes = await job(sink.write, control.signal, progress)
        control.signal.throwIfAborted()
        await sink.close()
        this.#state = { is: 'done', file, notes }
      } catch (error) {
        await sink.abort()
        throw error
      }
    } catch (error) {
      if (this.#control !== control) return
      this.#state = isAbort(error) ? { is: 'stopped' } : { is: 'failed', problem: toProblem(error) }
    }
  }

  stop(): void {
    this.#control?.abort()
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { key: 'export_failed', params: { reason: error instanceof Error ? error.message : String(error) } }
}
