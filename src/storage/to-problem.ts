import { ProblemError, type Parsed, type Problem } from '../notebook/problem.ts'

/** What a refusal of the browser means to a person. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  const name = (error as { name?: unknown } | null)?.name
  if (name === 'QuotaExceededError') return { key: 'storage_full' }
  if (name === 'VersionError') return { key: 'storage_newer_page' }
  return { key: 'storage_unavailable', params: { reason: typeof name === 'string' ? name : String(error) } }
}

/** Work on the vault, with its refusal as a value. */
export async function attempt<T>(work: () => Promise<Parsed<T>>): Promise<Parsed<T>> {
  try {
    return await work()
  } catch (error) {
    return { ok: false, problems: [toProblem(error)] }
  }
}
