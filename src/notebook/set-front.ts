import { isMap, isScalar, parseDocument, type Document } from 'yaml'
import type { Text } from '../i18n/lang.ts'
import { parseFront, writeFront } from './front.ts'
import type { Front, Notebook } from './notebook.ts'
import { parsed, refused, type Parsed } from './problem.ts'

/** What a person can write at the head of a notebook. */
export type FrontKey = 'title' | 'description' | 'question'

/**
 * The notebook with a text of its front matter written, or taken out when undefined. Comments, unknown keys and the way
 * the rest is written stay. Refused when the front matter is not YAML that one can write into.
 */
export function setFront(notebook: Notebook, key: FrontKey, text: Text | undefined): Parsed<Notebook> {
  const { head, inner, tail, breaks } = openFront(notebook.front)
  const document = parseDocument(inner)
  if (document.errors.length || (document.contents && !isMap(document.contents)))
    return refused('notebook_front_locked')
  if (text === undefined) document.delete(key)
  else write(document, key, text)
  const written = document.contents && (!isMap(document.contents) || document.contents.items.length || document.comment)
  const yaml = written ? document.toString({ lineWidth: 0, flowCollectionPadding: true }) : ''
  return parsed({ ...notebook, front: parseFront(head + yaml.replace(/\r?\n/g, breaks) + tail).front })
}

/** Front matter in its parts, begun where there is none: its marks, what stands between them, and how its lines break. */
export function openFront({ raw: written }: Front): { head: string; inner: string; tail: string; breaks: string } {
  const raw = written === '' ? writeFront('').raw.replace(/^title:.*\n/m, '') : written
  const [, head = '', inner = '', tail = ''] = /^(---[ \t]*\r?\n)([\s\S]*?)(---[ \t]*(?:\r?\n)?)$/.exec(raw) ?? []
  return { head, inner, tail, breaks: /\r\n/.test(raw) ? '\r\n' : '\n' }
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
