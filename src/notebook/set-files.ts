import { isMap, parseDocument } from 'yaml'
import type { FileEntry } from './file-entry.ts'
import { parseFront } from './front.ts'
import { foldName } from './fold-name.ts'
import type { Notebook } from './notebook.ts'
import { refused, type Parsed, parsed } from './problem.ts'
import { openFront } from './set-front.ts'

/** The notebook with the files that it uses written into its front matter; the rest of that stays as it is. */
export function setFiles(notebook: Notebook, files: readonly FileEntry[]): Parsed<Notebook> {
  const { head, inner, tail, breaks } = openFront(notebook.front)
  const document = parseDocument(inner)
  if (document.errors.length || (document.contents && !isMap(document.contents)))
    return refused('notebook_front_locked')
  if (files.length === 0) document.delete('files')
  else {
    const list = document.createNode(files.map(toPlain))
    for (const file of list.items) if (isMap(file)) flow(file)
    document.set('files', list)
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  return parsed({ ...notebook, front: parseFront(head + yaml.replaceAll('\n', breaks) + tail).front })
}

/** The notebook with one more file, in the place of the one of that name. */
export function putFile(notebook: Notebook, file: FileEntry): Parsed<Notebook> {
  const { files = [] } = notebook.front
  const at = files.findIndex(({ name }) => foldName(name) === foldName(file.name))
  return setFiles(notebook, at < 0 ? [...files, file] : files.with(at, file))
}

/** The notebook without the file of a name. */
export function removeFile(notebook: Notebook, name: string): Parsed<Notebook> {
  const { files = [] } = notebook.front
  return setFiles(
    notebook,
    files.filter((file) => foldName(file.name) !== foldName(name))
  )
}

function toPlain({ name, file, bytes, hash, url, read, nulls, columns }: FileEntry) {
  return {
    ...{ name, file, bytes, hash },
    ...(url !== undefined && { url }),
    ...(Object.keys(read).length > 0 && { read }),
    ...(nulls.length > 0 && { nulls: [...nulls] }),
    columns: columns.map((column) => ({ ...column }))
  }
}

/** A file's settings and each of its columns stand on one line. */
function flow(file: { get(key: string, keep: true): unknown }): void {
  for (const key of ['read', 'nulls'] as const) {
    const node = file.get(key, true)
    if (node) Object.assign(node, { flow: true })
  }
  const columns = file.get('columns', true) as { items?: object[] } | undefined
  for (const column of columns?.items ?? []) Object.assign(column, { flow: true })
}
