import { ProblemError, type Problem } from '../notebook/problem.ts'
import type { ReadPlan } from './column-plan.ts'
import { Decoder } from './decoder.ts'
import type { Choices, Loadable, Look } from './look.ts'

/** What the page asks of the worker that decodes one file. */
export type Ask =
  | { readonly ask: 'open'; readonly name: string; readonly bytes: Blob; readonly word: string }
  | { readonly ask: 'look'; readonly choices: Choices }
  | { readonly ask: 'load'; readonly plan: ReadPlan }

/** What the worker says. */
export type Answer =
  | { readonly say: 'ready' }
  | { readonly say: 'progress'; readonly done: number; readonly total: number }
  | { readonly say: 'look'; readonly look: Look }
  | { readonly say: 'load'; readonly loadable: Loadable }
  | { readonly say: 'refused'; readonly problem: Problem }

const scope = globalThis as unknown as {
  onmessage: (event: { data: Ask }) => void
  postMessage(answer: Answer): void
}
const say = (answer: Answer) => scope.postMessage(answer)
let decoder: Decoder | undefined

scope.onmessage = ({ data }) => {
  answer(data).then(say, (error: unknown) => say({ say: 'refused', problem: toProblem(error) }))
}
say({ say: 'ready' })

async function answer(asked: Ask): Promise<Answer> {
  if (asked.ask === 'open') {
    const progress = (done: number, total: number) => say({ say: 'progress', done, total })
    decoder = new Decoder(asked.name, asked.bytes, asked.word, progress)
    return { say: 'ready' }
  }
  if (!decoder) throw new Error('no file is open')
  return asked.ask === 'look'
    ? { say: 'look', look: await decoder.look(asked.choices) }
    : { say: 'load', loadable: await decoder.load(asked.plan) }
}

/** A parser that stumbles over a broken file throws whatever it likes. */
function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  const message = error instanceof Error ? error.message : String(error)
  return { key: 'files_unreadable', params: { message: message.slice(0, 200) } }
}
