import { ProblemError, type Problem } from '../notebook/problem.ts'
import type { ReadPlan } from './column-plan.ts'
import type { Answer, Ask } from './decode-worker.ts'
import { limits } from './limits.ts'
import type { Choices, Loadable, Look } from './look.ts'

/** A file of a reader's, open in a worker of its own. Every call rejects with a ProblemError, or the signal's reason. */
export interface OpenedFile {
  look(choices: Choices, signal: AbortSignal): Promise<Look>
  /** The file as it was last looked at, ready for the engine. */
  load(plan: ReadPlan, signal: AbortSignal): Promise<Loadable>
  /** Ends the worker. */
  close(): void
}

interface OpeningParts {
  readonly name: string
  readonly bytes: Blob
  /** The word for columns without a name. */
  readonly word: string
  makeWorker(): Worker
  progress?(done: number, total: number): void
}

/** Opens a file. Its worker is made at the first call; one that is stopped, falls silent or dies is ended, and the next call makes another. */
export function openFile({ name, bytes, word, makeWorker, progress }: OpeningParts): OpenedFile {
  let worker: Worker | undefined
  let looked: Choices | undefined
  const close = () => {
    worker?.terminate()
    worker = undefined
  }

  function ask<Say extends 'look' | 'load'>(asked: Ask & { ask: Say }, signal: AbortSignal) {
    return new Promise<Extract<Answer, { say: Say }>>((resolve, reject) => {
      const fail = (error: unknown) => {
        settle()
        close()
        reject(error)
      }
      const refuse = (problem: Problem) => fail(new ProblemError(problem))
      let silence = setTimeout(() => refuse({ key: 'files_too_slow' }), limits.silence)
      const onAbort = () => fail(signal.reason)
      const settle = () => {
        clearTimeout(silence)
        signal.removeEventListener('abort', onAbort)
      }
      if (signal.aborted) return onAbort()
      signal.addEventListener('abort', onAbort)
      worker ??= begin(makeWorker(), { ask: 'open', name, bytes, word })
      worker.onerror = (event) => {
        event.preventDefault()
        refuse({ key: 'files_crashed' })
      }
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        clearTimeout(silence)
        silence = setTimeout(() => refuse({ key: 'files_too_slow' }), limits.silence)
        if (data.say === 'progress') progress?.(data.done, data.total)
        else if (data.say === 'refused') {
          settle()
          reject(new ProblemError(data.problem))
        } else if (data.say === asked.ask) {
          settle()
          resolve(data as Extract<Answer, { say: Say }>)
        }
      }
      worker.postMessage(asked)
    })
  }

  return {
    async look(choices, signal) {
      looked = choices
      return (await ask({ ask: 'look', choices }, signal)).look
    },
    async load(plan, signal) {
      if (!worker && looked) await ask({ ask: 'look', choices: looked }, signal)
      return (await ask({ ask: 'load', plan }, signal)).loadable
    },
    close
  }
}

function begin(worker: Worker, open: Ask): Worker {
  worker.postMessage(open)
  return worker
}
