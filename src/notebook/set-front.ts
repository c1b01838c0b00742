import { isMap, isScalar, parseDocument, type Document } from 'yaml'
import type { Text } from '../i18n/lang.ts'
import { parseFront, writeFront } from './front.ts'
import type { Notebook } from './notebook.ts'
import { parsed, refused, type Parsed } from './problem.ts'

/** What a person can write at the head of a notebook. */
export type FrontKey = 'title' | 'description' | 'question'

/**
 * The notebook with a text of its front matter written, or taken out when undefined. Comments, unknown keys and the way
 * the rest is written stay. Refused when the front matter is not YAML that one can write into.
 */
export function setFront(notebook: Notebook, key: FrontKey, text: Text | undefined): Parsed<Notebook> {
  const { front } = notebook
  const raw = front.raw === '' ? writeFront('').raw.replace(/^title:.*\n/m, '') : front.raw
  const [, head = '', inner = '', tail = ''] = /^(---[ \t]*\r?\n)([\s\S]*?)(---[ \t]*(?:\r?\n)?)$/.exec(raw) ?? []
  const document = parseDocument(inner)
  if (document.errors.length || (document.contents && !isMap(document.contents)))
    return refused('notebook_front_locked')
  if (text === undefined) document.delete(key)
  else write(document, key, text)
  const written = document.contents && (!isMap(document.contents) || document.contents.items.length || document.comment)
  const yaml = written ? document.toString({ lineWidth: 0, flowCollectionPadding: true }) : ''
  const lines = /\r\n/.test(raw) ? yaml.replace(/\r?\n/g, '\r\n') : yaml
  return parsed({ ...notebook, front: parseFront(head + lines + tail).front })
}

/** Changes a text where it stands, language by language, so that its quotes and its comments stay. */
function write(document: Document, key: FrontKey, text: Text): void {
  const node = document.get(key, true)
  if (typeof text === 'string') {
    if (isScalar(node)) node.value = text
    else document.set(key, text)
    return
  }
  if (!isMap(node)) {
    document.set(key, document.createNode(text, { flow: true }))
    return
  }
  for (const lang of ['vi', 'en'] as const) {
    if (text[lang] === undefined) node.delete(lang)
    else document.setIn([key, lang], text[lang])
  }
}
