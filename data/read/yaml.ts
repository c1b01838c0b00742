import * as v from 'valibot'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { DataError, type Complaint } from './complaints.ts'

/** A list item as written: its value, its file and line, and where its own fields stand. */
export interface Item<T> {
  readonly value: T
  readonly file: string
  readonly line: number
  /** Line of a field, or of the item when it has no such field. */
  lineOf(field: string): number
}

/** A YAML file that parsed; `list` reads one of its lists by a schema. */
export class YamlFile {
  private readonly lines = new LineCounter()
  private readonly document: Document

  constructor(
    readonly file: string,
    text: string
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, merge: true })
    const errors = this.document.errors.map((error) => ({
      file,
      line: error.linePos?.[0].line ?? 1,
      reason: error.message.split('\n')[0] ?? ''
    }))
    if (errors.length > 0) throw new DataError(errors)
  }

  /** The items of the list at `path` (the document itself when empty); an item that the schema refuses is a `DataError`. */
  list<T>(schema: v.GenericSchema<unknown, T>, ...path: string[]): Item<T>[] {
    const node = path.length === 0 ? this.document.contents : this.document.getIn(path, true)
    if (!isSeq(node)) throw new DataError([{ file: this.file, line: 1, reason: `no list ${path.join('.')}` }])
    const complaints: Complaint[] = []
    const items = node.items.flatMap((item) => {
      const raw: unknown = isNode(item) ? item.toJS(this.document) : item
      const result = v.safeParse(schema, raw)
      const lineOf = (field: string): number => this.lineOfField(item, field)
      if (result.success) return [{ value: result.output, file: this.file, line: this.lineAt(item), lineOf }]
      for (const issue of result.issues) {
        const field = v.getDotPath(issue) ?? ''
        complaints.push({
          file: this.file,
          line: lineOf(field.split('.')[0] ?? ''),
          reason: `${field || 'item'}: ${issue.message}`
        })
      }
      return []
    })
    if (complaints.length > 0) throw new DataError(complaints)
    return items
  }

  /** A plain value at the top of the file. */
  get(name: string): unknown {
    return this.document.get(name)
  }

  private lineAt(node: unknown): number {
    return isNode(node) && node.range ? this.lines.linePos(node.range[0]).line : 1
  }

  private lineOfField(item: unknown, field: string): number {
    const pair = isMap(item) ? item.items.find(({ key }) => isScalar(key) && key.value === field) : undefined
    return this.lineAt(pair?.key ?? item)
  }
}
