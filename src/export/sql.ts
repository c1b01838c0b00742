import { quoteName, quoteText } from '../engine/names.ts'
import { toPlainText } from '../table/plain-text.ts'
import { typeTree, type TypeTree } from '../table/type-tree.ts'
import { isList, isRecord, type Value } from '../table/table.ts'
import { commentBlock, textWriter } from './text-writer.ts'
import type { Out, Plan, Writer } from './writer.ts'

const rowsPerInsert = 500

/** `CREATE TABLE` and `INSERT`s that make the rows again, in DuckDB's SQL; plain types also suit PostgreSQL and SQLite. */
export function sqlWriter({ name, columns, sources }: Plan, out: Out): Writer {
  const table = quoteName(name)
  const trees = columns.map(({ type }) => typeTree(type))
  const declared = columns.map(({ name, type }) => `  ${quoteName(name)} ${type === '"NULL"' ? 'VARCHAR' : type}`)
  const comments = commentBlock(sources, '--').map((line) => line + '\n')
  return textWriter(out, {
    head: `${comments.join('')}CREATE TABLE ${table} (\n${declared.join(',\n')}\n);\n`,
    rows({ columns, rowCount }) {
      let text = ''
      for (let row = 0; row < rowCount; row++) {
        const begins = row % rowsPerInsert === 0
        const values = trees.map((tree, i) => literal(columns[i]?.values[row] ?? null, tree))
        text += begins ? `INSERT INTO ${table} VALUES\n` : ',\n'
        text += `(${values.join(', ')})`
        if (row === rowCount - 1 || (row + 1) % rowsPerInsert === 0) text += ';\n'
      }
      return text
    }
  })
}

function literal(value: Value, tree: TypeTree): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : quoteText(String(value))
  if (isList(value)) {
    return `[${value.map((item) => literal(item, tree.kind === 'list' ? tree.item : unknown)).join(', ')}]`
  }
  if (!isRecord(value)) return quoteText(toPlainText(value, tree.kind === 'plain' ? tree.name : ''))
  const types = new Map(tree.kind === 'struct' ? tree.members.map(({ name, type }) => [name, type]) : [])
  const members = Object.entries(value).map(
    ([name, member]) => `${quoteText(name)}: ${literal(member, types.get(name) ?? unknown)}`
  )
  return `${tree.kind === 'plain' && tree.name.startsWith('MAP(') ? 'MAP ' : ''}{${members.join(', ')}}`
}

const unknown: TypeTree = { kind: 'plain', name: '' }
