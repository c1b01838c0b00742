import { columnSql } from './column-sql.ts'
import type { ReadPlan } from './column-plan.ts'
import type { Decoded } from './decoded.ts'
import { recogniseEncoding } from './encoding.ts'
import { recogniseFormat, headBytes, type Format } from './format.ts'
import { gather } from './gather.ts'
import { findHeading } from './heading.ts'
import { limits } from './limits.ts'
import type { Choices, Loadable, Look } from './look.ts'
import { lookAtTable, lookAtText, type Text } from './look-at.ts'
import { listMembers, openMember } from './unzip.ts'
import { ProblemError } from '../notebook/problem.ts'
import { recodeArrow, toArrow, type RecodedArrow } from '../table/typed-columns.ts'

export type Progress = (done: number, total: number) => void

/** What lies in a file once it is out of its wrappings. */
interface Inner {
  readonly name: string
  readonly bytes: Blob
  readonly format: Exclude<Format, 'gzip' | 'zip'>
  readonly members: readonly string[]
  readonly member?: string
}

/** Opens one file of a reader's: shows what is in it, and readies it for the engine. Refusals are thrown as a ProblemError. */
export class Decoder {
  readonly #name: string
  readonly #bytes: Blob
  /** The name for columns without one. */
  readonly #word: string
  readonly #progress: Progress
  #inner: Inner | undefined
  #decoded: Decoded | undefined
  #arrow: RecodedArrow | undefined
  #text: Text | undefined
  /** Which choices the decoded parts belong to. */
  #key = ''

  constructor(name: string, bytes: Blob, word: string, progress: Progress) {
    this.#name = name
    this.#bytes = bytes
    this.#word = word
    this.#progress = progress
  }

  async look(choices: Choices): Promise<Look> {
    const inner = await this.#open(choices)
    const { format, members, member } = inner
    const shared = { members, sheets: [], choices: { ...(member !== undefined && { member }) } }
    switch (format) {
      case 'csv': {
        const text = await lookAtText(inner.name, inner.bytes, choices, this.#word, this.#progress)
        this.#text = text
        return { ...text.look, ...shared, choices: { ...shared.choices, ...text.look.choices } }
      }
      case 'xlsx': {
        const { readSheet, decodeRows } = await import('./decode-xlsx.ts')
        const { rows, sheet, sheets } = await readSheet(inner.bytes, choices.sheet)
        const heading = choices.heading ?? findHeading(rows.slice(0, 50))
        this.#decoded = decodeRows(rows, this.#word, heading)
        const shown = { ...shared.choices, sheet, heading }
        return { ...lookAtTable(format, this.#decoded), ...shared, sheets, choices: shown }
      }
      case 'json': {
        const { decodeJson } = await import('./decode-json.ts')
        this.#decoded = decodeJson(await wholeText(inner.bytes), this.#word)
        return { ...lookAtTable(format, this.#decoded), ...shared }
      }
      case 'parquet': {
        const { decodeParquet } = await import('./decode-parquet.ts')
        this.#decoded = await decodeParquet(inner.bytes, this.#progress)
        return { ...lookAtTable(format, this.#decoded), ...shared }
      }
      case 'arrow': {
        const { lookAtArrow, unpackers } = await import('./decode-arrow.ts')
        this.#arrow = recodeArrow(await wholeBytes(inner.bytes), unpackers)
        return { ...lookAtArrow(this.#arrow), ...shared }
      }
      case 'duckdb':
        return { format, ...shared, plan: { columns: [], nulls: [] }, types: [], rows: [] }
      case 'xls':
        throw new ProblemError({ key: 'files_old_excel' })
      default:
        throw new ProblemError({ key: 'files_unknown', params: { file: inner.name } })
    }
  }

  /** The file, as it was last looked at, by a plan. */
  async load(plan: ReadPlan): Promise<Loadable> {
    const inner = this.#inner
    if (!inner) throw new Error('look first')
    if (inner.format === 'duckdb') return { bytes: inner.bytes, form: { format: 'duckdb', tables: [] } }
    if (this.#text) {
      const { bytes, delimiter, heading, width } = this.#text
      const columns = plan.columns.map((column, i) => columnSql(column, i, plan.nulls, true))
      return { bytes, form: { format: 'csv', delimiter, skip: heading, width, columns } }
    }
    const texts = this.#decoded?.columns.map(({ type }) => type === 'VARCHAR') ?? []
    const columns = plan.columns.map((column, i) => columnSql(column, i, plan.nulls, texts[i] ?? false))
    const ipc = this.#arrow?.ipc ?? toArrow(this.#decoded?.columns ?? [])
    return { bytes: new Blob([ipc as Uint8Array<ArrayBuffer>]), form: { format: 'arrow', columns } }
  }

  async #open(choices: Choices): Promise<Inner> {
    const key = JSON.stringify(choices.member)
    if (!this.#inner || key !== this.#key) this.#inner = await this.#unwrap(choices)
    this.#key = key
    this.#decoded = this.#arrow = this.#text = undefined
    return this.#inner
  }

  /** Takes a file out of gzip and zip, one inside the other if need be. */
  async #unwrap(choices: Choices): Promise<Inner> {
    let name = this.#name
    let bytes = this.#bytes
    let members: readonly string[] = []
    let member: string | undefined
    for (let depth = 0; depth < 3; depth++) {
      if (bytes.size === 0) throw new ProblemError({ key: 'files_empty' })
      const head = new Uint8Array(await bytes.slice(0, headBytes).arrayBuffer())
      const format = recogniseFormat(name, head)
      if (format === 'gzip') {
        const packed = bytes.stream() as ReadableStream<Uint8Array>
        const unpacking = new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>
        bytes = await gather(packed.pipeThrough(unpacking), limits.unpacked, (done) => this.#progress(done, 0))
        name = name.replace(/\.gz$/i, '')
      } else if (format === 'zip') {
        const all = await listMembers(bytes)
        if (all.some(({ name }) => name === 'xl/workbook.xml')) return { name, bytes, format: 'xlsx', members }
        const found = all.find((one) => one.name === choices.member) ?? all[0]
        if (!found) throw new ProblemError({ key: 'files_empty' })
        members = all.length > 1 ? all.map((one) => one.name) : []
        member = members.length > 0 ? found.name : undefined
        bytes = await gather(await openMember(bytes, found), limits.unpacked, (done) =>
          this.#progress(done, found.size)
        )
        name = found.name
      } else return { name, bytes, format, members, ...(member !== undefined && { member }) }
    }
    throw new ProblemError({ key: 'files_too_deep' })
  }
}

async function wholeBytes(bytes: Blob): Promise<Uint8Array> {
  if (bytes.size > limits.decoded) {
    throw new ProblemError({ key: 'files_too_large', params: { megabytes: limits.decoded / 1e6 } })
  }
  return new Uint8Array(await bytes.arrayBuffer())
}

async function wholeText(bytes: Blob): Promise<string> {
  const all = await wholeBytes(bytes)
  return new TextDecoder(recogniseEncoding(all.subarray(0, headBytes), all.length > headBytes)).decode(all)
}
